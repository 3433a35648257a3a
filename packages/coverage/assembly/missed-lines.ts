import { put, valueOf } from "./words";

/** Makes whole numbers of the keys of so many lines, at `lines`. */
export function wholeLines(keys: u32, rows: u32, lines: u32): void {
  for (let row: u32 = 0; row < rows; row++) put(lines, row, <u32>load<f64>(keys + (row << 3)));
}

/**
 * Lists the ranges of neighbours among so many lines that were not hit at `ranges`, three numbers each; gives how many ranges
 * there are, at most one for each two rows.
 */
export function findMissed(lines: u32, hits: u32, rows: u32, ranges: u32): u32 {
  let found: u32 = 0;
  let count: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    if (valueOf(hits, row) > 0) {
      count = 0;
      continue;
    }
    const line = valueOf(lines, row);
    if (count == 0) put(ranges, 3 * found++, line);
    count++;
    put(ranges, 3 * found - 2, line);
    put(ranges, 3 * found - 1, count);
  }
  return found;
}
