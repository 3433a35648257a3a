import { wideOf } from "./words";

/** Whether keys are ascending and distinct. */
export function isSettled(keys: u32, rows: u32): bool {
  let row: u32 = 1;
  for (; row + 2 <= rows; row += 2) {
    const at = keys + (row << 3);
    if (v128.any_true(f64x2.le(v128.load(at), v128.load(at - 8)))) return false;
  }
  return row >= rows || wideOf(keys, row) > wideOf(keys, row - 1);
}

/** How many values are not 0. */
export function countAboveZero(column: u32, rows: u32): u32 {
  let counts = i32x4.splat(0);
  let row: u32 = 0;
  // "Not equal" is -1 in each lane.
  for (; row + 4 <= rows; row += 4)
    counts = i32x4.sub(counts, i32x4.ne(v128.load(column + (row << 2)), i32x4.splat(0)));
  let count = i32x4.extract_lane(counts, 0) + i32x4.extract_lane(counts, 1);
  count += i32x4.extract_lane(counts, 2) + i32x4.extract_lane(counts, 3);
  for (; row < rows; row++) count += load<u32>(column + (row << 2)) > 0 ? 1 : 0;
  return count;
}
