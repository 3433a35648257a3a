import { type ChangedFile, diffArguments, DiffParser } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { git } from "./git.ts";
import type { Checkout } from "./read-checkout.ts";

const maxDiffBytes = 256 * 2 ** 20;

/**
 * The files that the checkout's head, or without one the working tree, changes since `base`, or why that is not known.
 * Names that are no object names give a reason. Of two commits the attributes in them have no say: whoever writes
 * `*.py -diff` into a change would hide all its lines.
 */
export async function readDiff(
  base: string,
  to: Pick<Checkout, "head" | "gitFolder"> | undefined,
  host: Host,
): Promise<readonly ChangedFile[] | string> {
  if (![base, to?.head ?? base].every((name) => /^[0-9a-f]{40,64}$/.test(name)))
    return "There are no two commits to compare.";
  const diff = await git(host, diffArguments(base, to?.head), {
    maxOutputBytes: maxDiffBytes,
    ...(to === undefined ? {} : { insideOf: to.gitFolder }),
  });
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
