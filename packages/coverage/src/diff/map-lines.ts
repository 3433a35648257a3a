import type { ChangedFile, LineRange } from "./diff.ts";

/** What moves lines: a file's hunks. */
export type LineMoves = Pick<ChangedFile, "added" | "removed">;

/**
 * Where lines of the version before are now: the number in the new version for every ascending line of `lines`, and 0 for
 * one that was removed or changed. Lines that stay keep their order, so the n-th of them before is the n-th of them now.
 */
export function mapLines(lines: Uint32Array, { added, removed }: LineMoves): Uint32Array {
  const mapped = new Uint32Array(lines.length);
  let nextRemoved = 0;
  let nextAdded = 0;
  let shift = 0;
  for (const [row, line] of lines.entries()) {
    while ((removed[nextRemoved]?.last ?? Number.POSITIVE_INFINITY) < line)
      shift -= length(removed[nextRemoved++] as LineRange);
    if ((removed[nextRemoved]?.first ?? Number.POSITIVE_INFINITY) <= line) continue;
    while ((added[nextAdded]?.first ?? Number.POSITIVE_INFINITY) <= line + shift)
      shift += length(added[nextAdded++] as LineRange);
    mapped[row] = line + shift;
  }
  return mapped;
}

function length({ first, last }: LineRange): number {
  return last - first + 1;
}

/** The changes of files that were there before, by the path they had. A copy leaves its original where it was. */
export function changesByOldPath(changes: readonly ChangedFile[]): ReadonlyMap<string, ChangedFile> {
  const there = changes.filter(({ change }) => change !== "added" && change !== "copied");
  return new Map(there.map((change) => [change.oldPath ?? change.path, change]));
}
