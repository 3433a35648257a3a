import {
  fileMeasureAt,
  kindBlocks,
  kindBranches,
  kindBytes,
  kindFunctions,
  kindLines,
  measureBytes,
} from "../src/kernel/layout";
import { seek, valuesAt } from "./join-rows";
import { findMissed } from "./missed-lines";
import { countAboveZero } from "./settled-rows";
import { takeRoom, useUntil } from "./table-memory";
import { put, putWide, valueOf, wideOf } from "./words";

/**
 * Measures a file whose rows are all joined, as `measureAnew` does in TypeScript: its lines and branches in columns, its totals,
 * and the ranges of lines that were not hit. What the blocks of a file span is measured elsewhere.
 */
export function measureFile(file: u32): void {
  if (rowsOf(file, kindBlocks) > 0) return;
  const rows = rowsOf(file, kindLines);
  const branches = rowsOf(file, kindBranches);
  const linesAt = measureBytes;
  const branchLinesAt = linesAt + (rows << 2);
  const takenAt = branchLinesAt + (branches << 2);
  const partialAt = takenAt + (branches << 2);
  const rangesAt = (partialAt + rows + 3) & ~3;
  const measure = takeRoom(rangesAt + 12 * ((rows + 1) >> 1));
  if (measure == 0) return;
  const keys = tableOf(file, kindLines);
  const hits = valuesAt(keys, capacityOf(file, kindLines), 0);
  const ranges = findMissed(keys, hits, rows, measure + linesAt, measure + rangesAt);
  const hit = countAboveZero(hits, rows);
  memory.fill(measure + partialAt, 0, rows);
  const functions = rowsOf(file, kindFunctions);
  const calls = valuesAt(tableOf(file, kindFunctions), capacityOf(file, kindFunctions), 0);
  putWide(measure, 0, <f64>hit);
  putWide(measure, 1, <f64>(hit - measureBranches(file, measure, measure + branchLinesAt, measure + partialAt, hits)));
  putWide(measure, 4, <f64>countAboveZero(calls, functions));
  put(measure, 10, measure + linesAt);
  put(measure, 11, measure + partialAt);
  put(measure, 12, measure + branchLinesAt);
  put(measure, 13, measure + takenAt);
  put(measure, 14, measure + rangesAt);
  put(measure, 15, ranges);
  useUntil(measure + rangesAt + 12 * ranges);
  store<u32>(file, measure, fileMeasureAt);
}

/** Branches by line, and which lines were reached in part; gives how many of those were hit. */
function measureBranches(file: u32, measure: u32, linesAt: u32, partialAt: u32, hits: u32): u32 {
  const rows = rowsOf(file, kindBranches);
  const table = tableOf(file, kindBranches);
  const capacity = capacityOf(file, kindBranches);
  const armsAt = valuesAt(table, capacity, 0);
  const knownAt = valuesAt(table, capacity, 1);
  const bitsAt = valuesAt(table, capacity, 2);
  const lineKeys = tableOf(file, kindLines);
  const lines = rowsOf(file, kindLines);
  const takenAt = linesAt + (rows << 2);
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
  putWide(measure, 2, arms);
  putWide(measure, 3, taken);
  return partlyHit;
}

function tableOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes);
}

function rowsOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes, 4);
}

function capacityOf(file: u32, kind: u32): u32 {
  return load<u32>(file + kind * kindBytes, 8);
}
