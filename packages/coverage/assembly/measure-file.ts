import {
  fileMeasureAt,
  kindBlocks,
  kindBranches,
  kindFunctions,
  kindLines,
  measureBytes,
  measuredArms,
  measuredCalled,
  measuredHit,
  measuredLines,
  measuredRangeCount,
  measuredReached,
  measuredStatements,
  measuredTakenArms,
  measuredWhole,
} from "../src/kernel/layout";
import { capacityOf, rowsOf, tableOf } from "./file-places";
import { seek, valuesAt } from "./join-rows";
import { findMissed, missedRanges } from "./missed-lines";
import { countAboveZero } from "./settled-rows";
import {
  allStatements,
  lookAtBlocks,
  reachedStatements,
  spanned,
  spannedHit,
  spannedPartly,
  sweepBlocks,
  weighBlocks,
} from "./spanned-lines";
import { takeRoom, useUntil } from "./table-memory";
import { put, putWide, valueOf, wideOf } from "./words";

/** A range has three numbers. */
const rangeBytes: u32 = 12;

/**
 * Measures a file whose rows are all joined: its totals, and the ranges of lines that were not hit. A file that has lines and
 * blocks, or blocks in no order, is not measured here.
 */
export function measureFile(file: u32): void {
  const lines = rowsOf(file, kindLines);
  const blocks = rowsOf(file, kindBlocks);
  if (blocks > 0 && (lines > 0 || rowsOf(file, kindBranches) > 0 || !lookAtBlocks(file))) return;
  // Of lines, every other may begin a range; blocks have no more pieces than ends.
  const measure = takeRoom(measureBytes + rangeBytes * (((lines + 1) >> 1) + 2 * blocks));
  if (measure == 0) return;
  if (blocks > 0) measureBlocks(measure);
  else measureLines(file, measure);
  const functions = rowsOf(file, kindFunctions);
  const calls = valuesAt(tableOf(file, kindFunctions), capacityOf(file, kindFunctions), 0);
  putWide(measure, measuredCalled, <f64>countAboveZero(calls, functions));
  put(measure, measuredRangeCount, missedRanges());
  useUntil(measure + measureBytes + rangeBytes * missedRanges());
  store<u32>(file, measure, fileMeasureAt);
}

function measureLines(file: u32, measure: u32): void {
  const rows = rowsOf(file, kindLines);
  const keys = tableOf(file, kindLines);
  const hits = valuesAt(keys, capacityOf(file, kindLines), 0);
  const hit = countAboveZero(hits, rows);
  findMissed(keys, hits, rows, measure + measureBytes);
  putWide(measure, measuredLines, <f64>rows);
  putWide(measure, measuredHit, <f64>hit);
  putWide(measure, measuredWhole, <f64>(hit - measureBranches(file, measure, hits)));
  putWide(measure, measuredStatements, 0);
  putWide(measure, measuredReached, 0);
}

/** Of the blocks that were looked at. */
function measureBlocks(measure: u32): void {
  sweepBlocks(measure + measureBytes);
  weighBlocks();
  putWide(measure, measuredLines, spanned);
  putWide(measure, measuredHit, spannedHit);
  putWide(measure, measuredWhole, spannedHit - spannedPartly);
  putWide(measure, measuredArms, 0);
  putWide(measure, measuredTakenArms, 0);
  putWide(measure, measuredStatements, allStatements);
  putWide(measure, measuredReached, reachedStatements);
}

/** Counts arms; gives how many lines were hit of which an arm was not taken. */
function measureBranches(file: u32, measure: u32, hits: u32): u32 {
  const rows = rowsOf(file, kindBranches);
  const table = tableOf(file, kindBranches);
  const capacity = capacityOf(file, kindBranches);
  const armsAt = valuesAt(table, capacity, 0);
  const knownAt = valuesAt(table, capacity, 1);
  const bitsAt = valuesAt(table, capacity, 2);
  const lineKeys = tableOf(file, kindLines);
  const lines = rowsOf(file, kindLines);
  let arms: f64 = 0;
  let taken: f64 = 0;
  let partlyHit: u32 = 0;
  let at: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const all = valueOf(armsAt, row);
    const reached = min(all, max(valueOf(knownAt, row), <u32>popcnt(valueOf(bitsAt, row))));
    arms += <f64>all;
    taken += <f64>reached;
    if (reached == all) continue;
    const key = wideOf(table, row);
    at = seek(lineKeys, at, lines, key);
    if (at < lines && wideOf(lineKeys, at) == key && valueOf(hits, at) > 0) partlyHit++;
  }
  putWide(measure, measuredArms, arms);
  putWide(measure, measuredTakenArms, taken);
  return partlyHit;
}
