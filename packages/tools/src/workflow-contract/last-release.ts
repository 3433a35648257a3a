import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { parseContract } from "./contract.ts";
import type { Release } from "./release-fit.ts";

/** The newest `vX.Y.Z` that the checkout's commit descends from, with its contract; none without such a tag. */
export async function readLastRelease(checkout: string): Promise<Release | undefined> {
  const listed = await git(checkout, "tag", "--list", "v[0-9]*.[0-9]*.[0-9]*", "--merged", "HEAD", "--sort=-v:refname");
  const tag = listed.split("\n").find((line) => /^v\d+\.\d+\.\d+$/.test(line));
  if (tag === undefined) return undefined;
  return { version: tag.slice(1), contract: parseContract(await git(checkout, "show", `${tag}:docs/contract.json`)) };
}

async function git(folder: string, ...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("git", ["-C", folder, ...words], { maxBuffer: 16 * 1024 * 1024 });
  return stdout;
}
