import {
  anyName,
  armsCounts,
  armsFraction,
  branchArmsAt,
  branchBitsAt,
  branchKeysAt,
  branchTakenAt,
  layoutRowAt,
  lineHitsAt,
  lineKeysAt,
  noNumber,
  openNamesAt,
  valueEndsAt,
  valueNumbersAt,
  valueStartsAt,
  wordBranchRows,
  wordLineRows,
  wordRowName,
  wordRowOwner,
  tagNothing,
  tagRow,
  wordRowParent,
} from "../src/kernel/layout";
import { countDigits, numberAt } from "./digits";
import { addFunction } from "./function-rows";
import { hashName } from "./name-hash";
import { isSame } from "./same-bytes";
import { put, putWide, tell, told, valueOf } from "./words";

/** "stmt" */
const statement: u32 = 0x746d7473;

/** "meth" and "od" */
const methodStart: u32 = 0x6874656d;
const methodEnd: u16 = 0x646f;

/** Whether an element of this layout is a row where it stands, below `depth` open elements. */
export function isRow(layout: u32, name: u32, depth: u32): bool {
  return load<u32>(layout, layoutRowAt) == tagRow && name == told(wordRowName) && isRowPlace(depth);
}

/** Whether rows stand below `depth` open elements. */
export function isRowPlace(depth: u32): bool {
  if (depth < 2 || told(wordRowName) == anyName) return false;
  if (valueOf(openNamesAt, depth - 1) != told(wordRowParent)) return false;
  const owner = told(wordRowOwner);
  return owner == anyName || valueOf(openNamesAt, depth - 2) == owner;
}

/** Adds the row of a tag whose first value is `values`; false when a value is not what it usually is. */
export function addRow(layout: u32, values: u32): bool {
  const row = layout + layoutRowAt;
  const line = numberOf(values + load<u32>(row, 4));
  const hits = numberOf(values + load<u32>(row, 8));
  if (line < 0 || hits < 0) return false;
  if (!isStatement(values, load<u32>(row, 24))) return addMethod(row, values, line, hits);
  let arms = 0;
  let taken = 0;
  const kind = load<u32>(row, 12);
  if (kind == armsCounts) {
    const missed = numberOf(values + load<u32>(row, 16));
    taken = numberOf(values + load<u32>(row, 20));
    if (missed < 0 || taken < 0) return false;
    arms = missed + taken;
  } else if (kind == armsFraction) {
    const value = values + load<u32>(row, 16);
    const fraction = readFraction(valueOf(valueStartsAt, value), valueOf(valueEndsAt, value));
    if (fraction < 0) return false;
    arms = fraction & 0xffff;
    taken = fraction >> 16;
    if (taken > arms) return false;
  }
  putRow(told(wordLineRows), line, hits, arms - taken, taken);
  return true;
}

/** Writes a line, and its arms where it has any, into the rows. */
export function putRow(row: u32, line: u32, hits: u32, missed: u32, taken: u32): void {
  putWide(lineKeysAt, row, <f64>line);
  put(lineHitsAt, row, hits);
  tell(wordLineRows, row + 1);
  if (missed + taken > 0) addBranch(line, missed + taken, taken);
}

function numberOf(value: u32): i32 {
  return <i32>valueOf(valueNumbersAt, value);
}

/** Whether the value before `which` is `stmt`; also where that is 0. */
export function isStatement(values: u32, which: u32): bool {
  if (which == 0) return true;
  const value = values + which - 1;
  const start = valueOf(valueStartsAt, value);
  return valueOf(valueEndsAt, value) - start == 4 && load<u32>(start) == statement;
}

/** Adds a function where the tag may be one and says so. */
function addMethod(row: u32, values: u32, line: u32, hits: u32): bool {
  if (load<u32>(row, 28) == 0) return false;
  const value = values + load<u32>(row, 24) - 1;
  const start = valueOf(valueStartsAt, value);
  if (valueOf(valueEndsAt, value) - start != 6) return false;
  if (load<u32>(start) != methodStart || load<u16>(start, 4) != methodEnd) return false;
  const named = hashOf(values, load<u32>(row, 32), line);
  return addFunction(hashOf(values, load<u32>(row, 36), <u32>(<u64>named)), hits);
}

/** A hash of the value before `which`, or of nothing where that is 0. */
function hashOf(values: u32, which: u32, seed: u32): f64 {
  if (which == 0) return hashName(0, 0, seed);
  return hashName(valueOf(valueStartsAt, values + which - 1), valueOf(valueEndsAt, values + which - 1), seed);
}

/** Whether nothing follows from an element of this layout, whose first value is `values`, below `depth` open elements. */
export function isNothing(layout: u32, values: u32, depth: u32): bool {
  const plan = layout + layoutRowAt;
  if (load<u32>(plan) != tagNothing || valueOf(openNamesAt, depth - 1) != load<u32>(plan, 4)) return false;
  if (numberOf(values + load<u32>(plan, 12)) < 0 || numberOf(values + load<u32>(plan, 16)) < 0) return false;
  const value = values + load<u32>(plan, 8);
  const start = valueOf(valueStartsAt, value);
  const length = load<u32>(plan, 20);
  return valueOf(valueEndsAt, value) - start != length || !isSame(start, plan + 24, length);
}

function addBranch(line: u32, arms: u32, taken: u32): void {
  const row = told(wordBranchRows);
  putWide(branchKeysAt, row, <f64>line);
  put(branchArmsAt, row, arms);
  put(branchTakenAt, row, taken);
  put(branchBitsAt, row, 0);
  tell(wordBranchRows, row + 1);
}

/** `(<part>/<whole>)` before `end`, of up to four digits each, the part in the upper half; `noNumber` for another form. */
function readFraction(from: u32, end: u32): i32 {
  let at = from;
  while (at < end && load<u8>(at) != 40) at++;
  const part = at + 1;
  const partDigits = countDigits(part);
  const whole = part + partDigits + 1;
  const wholeDigits = countDigits(whole);
  const close = whole + wholeDigits;
  if (partDigits - 1 > 3 || wholeDigits - 1 > 3 || close >= end) return noNumber;
  if (load<u8>(part + partDigits) != 47 || load<u8>(close) != 41) return noNumber;
  return (numberAt(part, partDigits) << 16) | numberAt(whole, wholeDigits);
}
