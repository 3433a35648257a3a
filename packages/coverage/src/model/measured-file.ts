import type { BranchColumns } from "./branches.ts";
import type { FileCounts } from "./file-counts.ts";
import type { Table } from "./table.ts";

/** What is measured of one source file, over all reports. Columns may be made when they are asked for: a copy names each one. */
export interface MeasuredFile {
  /** Executable lines, ascending. */
  readonly lines: Uint32Array;
  readonly hits: Uint32Array;
  /** 1 where something on the line was not reached although the line was: an arm, or another block. */
  readonly partial: Uint8Array;
  readonly branches: BranchColumns;
  readonly functions: Table;
  readonly statements: Table;
  /** Totals of metrics that no report has rows of. */
  readonly counters: Table;
  /** What is known of the columns without looking at them. */
  readonly counts?: FileCounts | undefined;
}

/** Whether a line of which only a part was reached counts as reached. */
export type PartialLines = "hit" | "miss";

/** How many executable lines there are. */
export function countLines(file: MeasuredFile): number {
  return file.counts?.lines ?? file.lines.length;
}

/** True when the line in `row` counts as reached. */
export function isCovered(file: MeasuredFile, row: number, partialLines: PartialLines): boolean {
  return (file.hits[row] ?? 0) > 0 && (partialLines === "hit" || file.partial[row] !== 1);
}

/** How many lines count as reached. */
export function coveredLines(file: MeasuredFile, partialLines: PartialLines): number {
  const { counts } = file;
  if (counts !== undefined) return partialLines === "hit" ? counts.hitLines : counts.wholeLines;
  const { hits, partial } = file;
  const counted = partialLines === "hit" ? 0 : 1;
  let lines = 0;
  // Without a branch: no processor guesses which lines are hit.
  for (let row = 0; row < hits.length; row++) {
    const value = (hits[row] as number) | 0;
    lines += ((value | (0 - value)) >>> 31) & ~((partial[row] as number) & counted);
  }
  return lines;
}
