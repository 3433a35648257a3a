import { put, valueOf } from "./words";

/**
 * Makes whole numbers of the keys of so many lines at `lines`, and lists the ranges of neighbours that were not hit at `ranges`,
 * three numbers each; gives how many ranges there are, at most one for each two rows.
 */
export function findMissed(keys: u32, hits: u32, rows: u32, lines: u32, ranges: u32): u32 {
  let found: u32 = 0;
  let count: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const line = <u32>load<f64>(keys + (row << 3));
    put(lines, row, line);
    if (valueOf(hits, row) > 0) {
      count = 0;
      continue;
    }
    if (count == 0) put(ranges, 3 * found++, line);
    count++;
    put(ranges, 3 * found - 2, line);
    put(ranges, 3 * found - 1, count);
  }
  return found;
}
