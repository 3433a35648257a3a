import type { LineRange } from "../diff/diff.ts";
import { isCovered, type MeasuredFile, type PartialLines } from "./measured-file.ts";
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
  within: readonly LineRange[] = [everything],
): readonly UncoveredRange[] {
  const ranges: UncoveredRange[] = [];
  for (const window of within)
    visitUncovered(file, partialLines, window, (first, last, lines) => ranges.push({ first, last, lines }));
  return ranges;
}

/** All lines of a file. */
export const everything: LineRange = { first: 0, last: Number.POSITIVE_INFINITY };

/** Calls `visit` with each of the ranges that `uncoveredRanges` gives of the window, which costs no memory. */
export function visitUncovered(
  file: MeasuredFile,
  partialLines: PartialLines,
  window: LineRange,
  visit: (first: number, last: number, lines: number) => void,
): void {
  const known = window === everything && partialLines === "hit" ? file.counts?.missed : undefined;
  if (known !== undefined) {
    for (let i = 0; i < known.length; i += 3) visit(known[i] as number, known[i + 1] as number, known[i + 2] as number);
    return;
  }
  const { lines } = file;
  let first = 0;
  let last = 0;
  let count = 0;
  for (let row = lowerBound(lines, window.first); row < lines.length; row++) {
    const line = lines[row] as number;
    if (line > window.last) break;
    if (isCovered(file, row, partialLines)) {
      if (count > 0) visit(first, last, count);
      count = 0;
      continue;
    }
    if (count++ === 0) first = line;
    last = line;
  }
  if (count > 0) visit(first, last, count);
}
