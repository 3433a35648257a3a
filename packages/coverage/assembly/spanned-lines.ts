import { kindBlocks } from "../src/kernel/layout";
import { capacityOf, rowsOf, tableOf } from "./file-places";
import { valuesAt } from "./join-rows";
import { addLines, beginMissed } from "./missed-lines";
import { valueOf } from "./words";

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

/** Looks at the blocks of a file; false when none spans a line, or they do not end in the order in which they begin. */
export function lookAtBlocks(file: u32): bool {
  const table = tableOf(file, kindBlocks);
  const capacity = capacityOf(file, kindBlocks);
  rows = rowsOf(file, kindBlocks);
  hits = valuesAt(table, capacity, 0);
  weights = valuesAt(table, capacity, 1);
  firsts = valuesAt(table, capacity, 2);
  lasts = valuesAt(table, capacity, 3);
  let highest: u32 = 0;
  const first = spanFrom(0);
  for (let row = first; row < rows; row = spanFrom(row + 1)) {
    const last = valueOf(lasts, row);
    if (last < highest) return false;
    highest = last;
  }
  return first < rows;
}

/** Of the lines that the blocks span which were looked at last: how many they are, how many were hit, and how many in part. */
export let spanned: f64 = 0;
export let spannedHit: f64 = 0;
export let spannedPartly: f64 = 0;

/**
 * Counts those lines and lists the ranges that were not hit: a line is hit when any block on it was, partly when another was not.
 * As `spannedLines` in TypeScript, but by pieces between the ends of blocks.
 */
export function sweepBlocks(ranges: u32): void {
  let line: u32 = 0;
  let nextEnd = spanFrom(0);
  let reached: u32 = 0;
  let missed: u32 = 0;
  spanned = 0;
  spannedHit = 0;
  spannedPartly = 0;
  beginMissed(ranges);
  for (let row = nextEnd; row < rows; ) {
    if (reached + missed == 0) line = valueOf(firsts, row);
    if (valueOf(hits, row) > 0) reached++;
    else missed++;
    row = spanFrom(row + 1);
    const until = row < rows ? valueOf(firsts, row) : 0xffffffff;
    while (reached + missed > 0 && line < until) {
      const stop = min(until, valueOf(lasts, nextEnd) + 1);
      if (stop > line) {
        const lines = <f64>(stop - line);
        spanned += lines;
        if (reached > 0) spannedHit += lines;
        if (reached > 0 && missed > 0) spannedPartly += lines;
        addLines(line, stop - 1, reached > 0);
        line = stop;
      }
      for (; nextEnd < rows && valueOf(lasts, nextEnd) < line; nextEnd = spanFrom(nextEnd + 1)) {
        if (valueOf(hits, nextEnd) > 0) reached--;
        else missed--;
      }
    }
  }
}

/** How many statements the blocks have that were looked at last, and how many of those were reached. */
export let allStatements: f64 = 0;
export let reachedStatements: f64 = 0;

/** Counts them. */
export function weighBlocks(): void {
  allStatements = 0;
  reachedStatements = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const weight = <f64>valueOf(weights, row);
    allStatements += weight;
    if (valueOf(hits, row) > 0) reachedStatements += weight;
  }
}
