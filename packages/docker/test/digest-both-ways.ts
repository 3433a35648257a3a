import { lstat, mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { expect } from "vitest";
import { type ContextDigest, digestContext } from "../src/context/digest-context.ts";
import type { IgnoreRules } from "../src/context/ignore-rules.ts";
import { execWith } from "./exec-here.ts";

/** Ignores git's own folders and nothing else. */
export const withoutGit: IgnoreRules = {
  isIgnored: (path) => /(?:^|\/)\.git$/.test(path),
  mayContainIncluded: () => false,
};
const clean = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

/** The digest of a folder, with the help of git or of the disk alone. */
export async function digest(
  root: string,
  contents: "git" | "disk" = "git",
  rules: IgnoreRules = withoutGit,
): Promise<ContextDigest> {
  const ports = { tree: createTree(root), files: createFiles(root), exec: execWith(clean) };
  const result = await digestContext(ports, root, rules, { contents });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** The digest, after it was found to be the same when every file is read. */
export async function sameBothWays(root: string): Promise<ContextDigest> {
  const fast = await digest(root);
  const slow = await digest(root, "disk");
  expect(fast.digest).toBe(slow.digest);
  expect(fast.outline).toEqual(slow.outline);
  return fast;
}

/** Writes files into a folder, and the folders that they need. */
export async function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** Writes other bytes of the same length without leaving a trace in size or modification time. */
export async function replaceSilently(path: string, content: string): Promise<void> {
  const { atime, mtime } = await lstat(path);
  await writeFile(path, content);
  await utimes(path, atime, mtime);
}

/** A work tree of three files. */
export const three = { "a.txt": "one\n", "src/b.txt": "two\n", "src/deep/c.txt": "three\n" };
