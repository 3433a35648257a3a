import { lineDigitsAt, lineHitsAt, lineKeysAt, rangesAt, wordLinesHit } from "../src/kernel/layout";
import { findMissed } from "./missed-lines";
import { countAboveZero } from "./settled-rows";
import { put, tell } from "./words";

/**
 * Makes whole numbers of the keys of so many lines, which lie at `lineDigitsAt` then, counts those that were hit, and lists the
 * ranges of neighbours that were not at `rangesAt`; gives how many ranges there are.
 */
export function summariseLines(rows: u32): u32 {
  tell(wordLinesHit, countAboveZero(lineHitsAt, rows));
  for (let row: u32 = 0; row < rows; row++) put(lineDigitsAt, row, <u32>load<f64>(lineKeysAt + (row << 3)));
  return findMissed(lineKeysAt, lineHitsAt, rows, rangesAt);
}
