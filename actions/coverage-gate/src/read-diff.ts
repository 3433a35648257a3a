import { type ChangedFile, diffArguments, DiffParser } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { git } from "./git.ts";

const maxDiffBytes = 256 * 2 ** 20;

/**
 * The files that `head`, or without one the working tree, changes since `base`, or why that is not known. Names that are
 * no object names give a reason.
 */
export async function readDiff(
  base: string,
  head: string | undefined,
  host: Host,
): Promise<readonly ChangedFile[] | string> {
  if (![base, head ?? base].every((name) => /^[0-9a-f]{40,64}$/.test(name)))
    return "There are no two commits to compare.";
  const diff = await git(host, diffArguments(base, head), undefined, maxDiffBytes);
  if (diff.exitCode !== 0) return `git diff failed: ${diff.stderr.trim().slice(0, 500)}`;
  if (diff.truncated) return `The change is larger than ${maxDiffBytes} bytes.`;
  const parser = new DiffParser();
  let start = 0;
  for (let end = diff.stdout.indexOf("\n"); end >= 0; end = diff.stdout.indexOf("\n", start)) {
    parser.line(diff.stdout.slice(start, end));
    start = end + 1;
  }
  return parser.end();
}
