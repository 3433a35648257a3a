import type { LineRange } from "../diff/diff.ts";
import { isCovered, type MeasuredFile, type PartialLines } from "./coverage.ts";
import { lowerBound } from "./table.ts";

/** Neighbouring executable lines that nothing reached, and how many they are. */
export interface UncoveredRange extends LineRange {
  readonly lines: number;
}

/**
 * The ranges of executable lines without coverage, ascending. Lines that are not executable do not end a range;
 * when `within` is given, only its lines count and its gaps do.
 */
export function uncoveredRanges(
  file: MeasuredFile,
  partialLines: PartialLines,
  within?: readonly LineRange[],
): readonly UncoveredRange[] {
  const ranges: UncoveredRange[] = [];
  for (const window of within ?? [{ first: 0, last: Number.POSITIVE_INFINITY }]) {
    let open: { first: number; last: number; lines: number } | undefined;
    for (let row = lowerBound(file.lines, window.first); row < file.lines.length; row++) {
      const line = file.lines[row] as number;
      if (line > window.last) break;
      if (isCovered(file, row, partialLines)) {
        if (open !== undefined) ranges.push(open);
        open = undefined;
      } else if (open === undefined) open = { first: line, last: line, lines: 1 };
      else {
        open.last = line;
        open.lines++;
      }
    }
    if (open !== undefined) ranges.push(open);
  }
  return ranges;
}
