import { kindBlocks } from "../src/kernel/layout";
import { capacityOf, rowsOf, tableOf } from "./file-places";
import { valuesAt } from "./join-rows";
import { put, valueOf } from "./words";

let hits: u32 = 0;
let weights: u32 = 0;
let firsts: u32 = 0;
let lasts: u32 = 0;
let rows: u32 = 0;

/** The first block from `row` on that spans lines: it has statements and says where it is. */
function spanFrom(row: u32): u32 {
  let at = row;
  while (at < rows && (valueOf(lasts, at) == 0 || valueOf(weights, at) == 0)) at++;
  return at;
}

/** Looks at the blocks of a file; gives at least as many lines as they span, or 0 when they do not end in the order in which they begin. */
export function lookAtBlocks(file: u32): u64 {
  const table = tableOf(file, kindBlocks);
  const capacity = capacityOf(file, kindBlocks);
  rows = rowsOf(file, kindBlocks);
  hits = valuesAt(table, capacity, 0);
  weights = valuesAt(table, capacity, 1);
  firsts = valuesAt(table, capacity, 2);
  lasts = valuesAt(table, capacity, 3);
  let highest: u32 = 0;
  let lines: u64 = 0;
  const first = spanFrom(0);
  for (let row = first; row < rows; row = spanFrom(row + 1)) {
    const last = valueOf(lasts, row);
    if (last < highest) return 0;
    highest = last;
    lines += last - valueOf(firsts, row) + 1;
  }
  return first == rows ? 0 : min(lines, <u64>(highest - valueOf(firsts, first) + 1));
}

/**
 * Writes the lines that the blocks span which were looked at last: reached when any block on them was, partly when another was
 * not. Gives how many lines they are. As `spannedLines` in TypeScript.
 */
export function spanLines(lines: u32, lineHits: u32, partial: u32): u32 {
  let written: u32 = 0;
  let line: u32 = 0;
  let nextEnd = spanFrom(0);
  let reached: u32 = 0;
  let missed: u32 = 0;
  for (let row = nextEnd; row < rows; ) {
    if (reached + missed == 0) line = valueOf(firsts, row);
    if (valueOf(hits, row) > 0) reached++;
    else missed++;
    row = spanFrom(row + 1);
    const until = row < rows ? valueOf(firsts, row) : 0xffffffff;
    while (reached + missed > 0 && line < until) {
      const stop = min(until, valueOf(lasts, nextEnd) + 1);
      const isHit: u32 = reached > 0 ? 1 : 0;
      for (; line < stop; line++) {
        put(lines, written, line);
        put(lineHits, written, isHit);
        store<u8>(partial + written, isHit == 1 && missed > 0 ? 1 : 0);
        written++;
      }
      for (; nextEnd < rows && valueOf(lasts, nextEnd) < line; nextEnd = spanFrom(nextEnd + 1)) {
        if (valueOf(hits, nextEnd) > 0) reached--;
        else missed--;
      }
    }
  }
  return written;
}

/** How many statements the blocks have: all of them, or those that were reached. */
export function weighBlocks(file: u32, onlyReached: bool): f64 {
  const table = tableOf(file, kindBlocks);
  const capacity = capacityOf(file, kindBlocks);
  const counts = valuesAt(table, capacity, 0);
  const weights = valuesAt(table, capacity, 1);
  let sum: f64 = 0;
  for (let row: u32 = 0; row < rowsOf(file, kindBlocks); row++)
    if (!onlyReached || valueOf(counts, row) > 0) sum += <f64>valueOf(weights, row);
  return sum;
}
