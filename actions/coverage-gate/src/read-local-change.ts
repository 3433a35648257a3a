import type { ChangedFile } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { ChangeReading } from "./gate.ts";
import { git } from "./git.ts";
import type { Checkout } from "./read-checkout.ts";
import { readDiff } from "./read-diff.ts";

/** Where a branch most likely began, the likeliest first. */
const usualBases = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
const maxUntracked = 5000;
const maxFileBytes = 8 * 2 ** 20;

/**
 * Reads what the working tree changes since the branch began, uncommitted and new files included, so that a gate can be
 * tried before a commit: since the newest commit common with `given`, else with the remote's or local main branch.
 */
export async function readLocalChange(
  given: string | undefined,
  checkout: Checkout,
  host: Host,
): Promise<ChangeReading> {
  const base = await localBase(given === undefined ? usualBases : [given], checkout.head, host);
  if (base === undefined)
    return {
      kind: "unavailable",
      reason:
        given === undefined
          ? "There is no origin/HEAD, main or master that this checkout comes from; give `base`."
          : `${given} is no commit that this checkout has an ancestor in common with.`,
    };
  const changed = await readDiff(base, undefined, host);
  if (typeof changed === "string") return { kind: "unavailable", reason: changed };
  const files = [...changed, ...(await untrackedFiles(host))];
  return { kind: "known", base, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

async function localBase(names: readonly string[], head: string, host: Host): Promise<string | undefined> {
  for (const name of names) {
    const commit = await git(host, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
    if (commit.exitCode !== 0) continue;
    const base = await git(host, ["merge-base", commit.stdout.trim(), head]);
    if (base.exitCode === 0) return base.stdout.trim().split("\n")[0];
  }
  return undefined;
}

async function untrackedFiles(host: Host): Promise<readonly ChangedFile[]> {
  const listed = await git(host, ["ls-files", "-z", "--others", "--exclude-standard"]);
  const files: ChangedFile[] = [];
  for (const path of listed.stdout.split("\0").slice(0, maxUntracked)) {
    const stat = path === "" ? undefined : await host.files.stat(path);
    if (stat?.kind !== "file" || stat.sizeBytes > maxFileBytes) continue;
    files.push(addedFile(path, (await host.files.readBytes(path, maxFileBytes)) ?? new Uint8Array()));
  }
  return files;
}

/** A file that git does not know yet, as a diff would show it. */
function addedFile(path: string, bytes: Uint8Array): ChangedFile {
  // Git takes a file with a zero byte near its beginning for binary.
  const binary = bytes.subarray(0, 8000).includes(0);
  let lines = bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0;
  for (const byte of bytes) if (byte === 0x0a) lines++;
  const shape = { path, oldPath: undefined, change: "added", removed: [], removedLines: 0 } as const;
  if (binary) return { ...shape, content: "binary", added: [] };
  return { ...shape, content: "text", added: lines === 0 ? [] : [{ first: 1, last: lines }] };
}
