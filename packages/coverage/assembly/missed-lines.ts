import { put, valueOf } from "./words";

/** Where ranges of lines that were not hit are listed, three numbers each: first line, last line, how many lines. */
let ranges: u32 = 0;
let found: u32 = 0;
/** How many lines the last range has, or 0 once a line was hit. */
let open: u32 = 0;

/** Begins a list of ranges. */
export function beginMissed(at: u32): void {
  ranges = at;
  found = 0;
  open = 0;
}

/** Takes note that the next lines, from `first` to `last`, were hit or not; lines between that nobody can hit are no matter. */
export function addLines(first: u32, last: u32, isHit: bool): void {
  if (isHit) {
    open = 0;
    return;
  }
  if (open == 0) put(ranges, 3 * found++, first);
  open += last - first + 1;
  put(ranges, 3 * found - 2, last);
  put(ranges, 3 * found - 1, open);
}

/** How many ranges were listed: at most one more than there were lines that were hit. */
export function missedRanges(): u32 {
  return found;
}

/** Lists the ranges of so many lines at `at`; gives how many they are, at most one for each two lines. */
export function findMissed(keys: u32, hits: u32, rows: u32, at: u32): u32 {
  beginMissed(at);
  for (let row: u32 = 0; row < rows; row++) {
    const line = <u32>load<f64>(keys + (row << 3));
    addLines(line, line, valueOf(hits, row) > 0);
  }
  return found;
}
