import { lineDigitsAt, lineHitsAt, lineKeysAt, rangesAt, wordLinesHit } from "../src/kernel/layout";
import { countAboveZero } from "./settled-rows";
import { put, tell, valueOf } from "./words";

/**
 * Makes whole numbers of the keys of so many lines, which lie at `lineDigitsAt` then, counts those that were hit, and lists the
 * ranges of neighbours that were not at `rangesAt`; gives how many ranges there are.
 */
export function summariseLines(rows: u32): u32 {
  tell(wordLinesHit, countAboveZero(lineHitsAt, rows));
  let ranges: u32 = 0;
  let count: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const line = <u32>load<f64>(lineKeysAt + (row << 3));
    put(lineDigitsAt, row, line);
    if (valueOf(lineHitsAt, row) > 0) {
      count = 0;
      continue;
    }
    if (count == 0) put(rangesAt, 3 * ranges++, line);
    count++;
    put(rangesAt, 3 * ranges - 2, line);
    put(rangesAt, 3 * ranges - 1, count);
  }
  return ranges;
}
