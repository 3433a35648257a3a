import {
  fileMeasureAt,
  kindBlocks,
  kindBranches,
  kindFunctions,
  kindLines,
  measureBytes,
  measuredArms,
  measuredBranchLines,
  measuredCalled,
  measuredHit,
  measuredHits,
  measuredLineCount,
  measuredLines,
  measuredPartial,
  measuredRangeCount,
  measuredRanges,
  measuredReached,
  measuredStatements,
  measuredTaken,
  measuredTakenArms,
  measuredWhole,
} from "../src/kernel/layout";
import { capacityOf, rowsOf, tableOf } from "./file-places";
import { seek, valuesAt } from "./join-rows";
import { findMissed, wholeLines } from "./missed-lines";
import { countAboveZero } from "./settled-rows";
import { lookAtBlocks, spanLines, weighBlocks } from "./spanned-lines";
import { takeRoom, useUntil } from "./table-memory";
import { put, putWide, valueOf, wideOf } from "./words";

/**
 * Measures a file whose rows are all joined, as `measureAnew` does in TypeScript: its lines and branches in columns, its totals,
 * and the ranges of lines that were not hit. A file that has lines and blocks, or blocks in no order, is not measured here.
 */
export function measureFile(file: u32): void {
  const measure = rowsOf(file, kindBlocks) > 0 ? measureBlocks(file) : measureLines(file);
  if (measure == 0) return;
  const functions = rowsOf(file, kindFunctions);
  const calls = valuesAt(tableOf(file, kindFunctions), capacityOf(file, kindFunctions), 0);
  putWide(measure, measuredCalled, <f64>countAboveZero(calls, functions));
  store<u32>(file, measure, fileMeasureAt);
}

function measureLines(file: u32): u32 {
  const rows = rowsOf(file, kindLines);
  const branches = rowsOf(file, kindBranches);
  const linesAt = measureBytes;
  const branchLinesAt = linesAt + (rows << 2);
  const takenAt = branchLinesAt + (branches << 2);
  const partialAt = takenAt + (branches << 2);
  const rangesAt = (partialAt + rows + 3) & ~3;
  const measure = takeRoom(rangesAt + rangeBytes(rows));
  if (measure == 0) return 0;
  memory.fill(measure, 0, measureBytes);
  const keys = tableOf(file, kindLines);
  const hits = valuesAt(keys, capacityOf(file, kindLines), 0);
  wholeLines(keys, rows, measure + linesAt);
  memory.fill(measure + partialAt, 0, rows);
  put(measure, measuredBranchLines, measure + branchLinesAt);
  put(measure, measuredTaken, measure + takenAt);
  const partlyHit = measureBranches(file, measure, measure + partialAt, hits);
  putLines(measure, measure + linesAt, hits, measure + partialAt, rows, measure + rangesAt, partlyHit);
  return measure;
}

function measureBlocks(file: u32): u32 {
  if (rowsOf(file, kindLines) > 0 || rowsOf(file, kindBranches) > 0) return 0;
  const room = lookAtBlocks(file);
  if (room == 0 || room > <u64>maxBlockLines) return 0;
  const most = <u32>room;
  const linesAt = measureBytes;
  const hitsAt = linesAt + (most << 2);
  const partialAt = hitsAt + (most << 2);
  const rangesAt = (partialAt + most + 3) & ~3;
  const measure = takeRoom(rangesAt + rangeBytes(most));
  if (measure == 0) return 0;
  memory.fill(measure, 0, measureBytes);
  const rows = spanLines(measure + linesAt, measure + hitsAt, measure + partialAt);
  let partly: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) partly += load<u8>(measure + partialAt + row);
  put(measure, measuredHits, measure + hitsAt);
  putLines(measure, measure + linesAt, measure + hitsAt, measure + partialAt, rows, measure + rangesAt, partly);
  putWide(measure, measuredStatements, weighBlocks(file, false));
  putWide(measure, measuredReached, weighBlocks(file, true));
  return measure;
}

/** A file with more lines than this is measured elsewhere. */
const maxBlockLines: u32 = 1_000_000;

function rangeBytes(rows: u32): u32 {
  return 12 * ((rows + 1) >> 1);
}

/** What is told of the lines; what comes after their ranges is free again. */
function putLines(measure: u32, lines: u32, hits: u32, partial: u32, rows: u32, ranges: u32, partlyHit: u32): void {
  const hit = countAboveZero(hits, rows);
  const found = findMissed(lines, hits, rows, ranges);
  putWide(measure, measuredHit, <f64>hit);
  putWide(measure, measuredWhole, <f64>(hit - partlyHit));
  put(measure, measuredLines, lines);
  put(measure, measuredLineCount, rows);
  put(measure, measuredPartial, partial);
  put(measure, measuredRanges, ranges);
  put(measure, measuredRangeCount, found);
  useUntil(ranges + 12 * found);
}

/** Branches by line, and which lines were reached in part; gives how many of those were hit. */
function measureBranches(file: u32, measure: u32, partialAt: u32, hits: u32): u32 {
  const rows = rowsOf(file, kindBranches);
  const table = tableOf(file, kindBranches);
  const capacity = capacityOf(file, kindBranches);
  const armsAt = valuesAt(table, capacity, 0);
  const knownAt = valuesAt(table, capacity, 1);
  const bitsAt = valuesAt(table, capacity, 2);
  const lineKeys = tableOf(file, kindLines);
  const lines = rowsOf(file, kindLines);
  const linesAt = valueOf(measure, measuredBranchLines);
  const takenAt = valueOf(measure, measuredTaken);
  let arms: f64 = 0;
  let taken: f64 = 0;
  let partlyHit: u32 = 0;
  let at: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const key = wideOf(table, row);
    const all = valueOf(armsAt, row);
    const reached = min(all, max(valueOf(knownAt, row), <u32>popcnt(valueOf(bitsAt, row))));
    put(linesAt, row, <u32>key);
    put(takenAt, row, reached);
    arms += <f64>all;
    taken += <f64>reached;
    if (reached == all) continue;
    at = seek(lineKeys, at, lines, key);
    if (at == lines || wideOf(lineKeys, at) != key) continue;
    store<u8>(partialAt + at, 1);
    if (valueOf(hits, at) > 0) partlyHit++;
  }
  putWide(measure, measuredArms, arms);
  putWide(measure, measuredTakenArms, taken);
  return partlyHit;
}
