import { foldArms } from "./arm-rows";
import { hasRoomForLine, readLine, readLines, recordsRead } from "./line-rows";
import { countDigits, isPair, isShort, lineEnd, nonDigits, numberAt, pairAt } from "./digits";
import { addFunction, endFunctions, sortFunctions } from "./function-rows";
import {
  armKeysAt,
  armLinesAt,
  armTakenAt,
  maxRows,
  sectionClosed,
  sectionWhole,
  stopEnd,
  stopFile,
  stopFull,
  stopOther,
  stopSection,
  sumsAt,
  wordAfterFunction,
  wordArmRows,
  wordBlockRows,
  wordBranchRows,
  wordFunctionRows,
  wordLineRows,
  wordLines,
  wordNameEnd,
  wordNameStart,
  wordStop,
} from "../src/kernel/layout";
import { hashName } from "./name-hash";
import { put, putWide, tell, told, wideOf } from "./words";

/** Numbers up to this are exact, and two of them make one key. */
const numbersInKey: f64 = 67108864;

const low3: u64 = 0xffffff;
const low5: u64 = 0xffffffffff;
const DA: u64 = 0x3a4144;
const TN: u64 = 0x3a4e54;
const SF: u64 = 0x3a4653;
const FN: u64 = 0x3a4e46;
const BRDA: u64 = 0x3a41445242;
const FNDA: u64 = 0x3a41444e46;
const endO: u64 = 0x6f5f646e65;
const endOfRecordBytes: u32 = 13;

/** Why the last record was not read: that it has another form, unless something else is said. */
let stop: i32 = stopOther;
let afterFunction: bool = false;
/** How many lines were read. */
let lines: u32 = 0;

/** What was said of the section, see `section…`. */
let section: u32 = sectionClosed;

/**
 * Reads plain records of lcov from `start` to `end`, of which every line is whole, and gives where it stopped: at the end,
 * at a record that must be read closely, or after one that somebody must know of. Rows are kept until `takeRows`.
 */
export function readLcov(start: u32, end: u32, state: u32): u32 {
  let at = start;
  section = state;
  lines = 0;
  stop = stopEnd;
  afterFunction = told(wordAfterFunction) == 1;
  while (at < end) {
    stop = stopOther;
    const head = load<u64>(at);
    let next: u32 = 0;
    if (state == sectionClosed) next = beforeSection(at, head);
    else if ((head & low3) == DA) next = readHits(at, end);
    else if ((head & low5) == BRDA) next = readArm(at + 5);
    else if ((head & low3) == FN) next = readFunction(at + 3, true);
    else if ((head & low5) == FNDA) next = readFunction(at + 5, false);
    else next = readRest(at, head);
    if (next == 0) break;
    at = next;
    lines++;
    if (stop == stopFile || stop == stopSection) break;
    stop = stopEnd;
  }
  tell(wordStop, stop);
  tell(wordLines, lines);
  tell(wordAfterFunction, afterFunction ? 1 : 0);
  return at;
}

/** Forgets the rows, once they are taken. */
export function takeRows(): void {
  tell(wordLineRows, 0);
  tell(wordArmRows, 0);
  tell(wordBranchRows, 0);
  tell(wordFunctionRows, 0);
  tell(wordBlockRows, 0);
  endFunctions();
}

/** `DA:<line>,<hits>`, as often as it follows itself before `end`. */
function readHits(at: u32, end: u32): u32 {
  let next = readLines(at, end);
  if (next > at) lines += recordsRead - 1;
  else if (hasRoomForLine()) next = readLine(at);
  else return full();
  if (next > 0) afterFunction = false;
  return next;
}

function full(): u32 {
  stop = stopFull;
  return 0;
}

/** `BRDA:<line>,<block>,<branch>,<taken>`, from the byte after the colon. */
function readArm(at: u32): u32 {
  let others = nonDigits(at) | (nonDigits(at + 16) << 16);
  const first = <u32>ctz(others);
  others &= others - 1;
  const second = <u32>ctz(others);
  others &= others - 1;
  const third = <u32>ctz(others);
  const fourth = <u32>ctz(others & (others - 1));
  const blockDigits = second - first - 1;
  const branchDigits = third - second - 1;
  const takenDigits = fourth - third - 1;
  // One condition at a time, as in `readLines`.
  if (load<u8>(at + first) != 44) return readLongArm(at);
  if (load<u8>(at + second) != 44) return readLongArm(at);
  if (load<u8>(at + third) != 44) return readLongArm(at);
  if (load<u8>(at + fourth) != 10) return readLongArm(at);
  if (!isPair(first, takenDigits)) return readLongArm(at);
  if (!isPair(blockDigits, branchDigits)) return readLongArm(at);
  const row = told(wordArmRows);
  if (row == maxRows) return full();
  const key = pairAt(at + first + 1, blockDigits, at + second + 1, branchDigits);
  const counts = pairAt(at, first, at + third + 1, takenDigits);
  putWide(armKeysAt, row, <f64>(<u32>key) * numbersInKey + <f64>(key >> 32));
  put(armLinesAt, row, <u32>counts);
  put(armTakenAt, row, counts >> 32 > 0 ? 1 : 0);
  tell(wordArmRows, row + 1);
  afterFunction = false;
  return at + fourth + 1;
}

function readLongArm(at: u32): u32 {
  const lineDigits = countDigits(at);
  if (!isShort(lineDigits) || load<u8>(at + lineDigits) != 44) return 0;
  const blockAt = at + lineDigits + 1;
  const blockDigits = countDigits(blockAt);
  if (!isShort(blockDigits) || load<u8>(blockAt + blockDigits) != 44) return 0;
  const branchAt = blockAt + blockDigits + 1;
  const branchDigits = countDigits(branchAt);
  if (!isShort(branchDigits) || load<u8>(branchAt + branchDigits) != 44) return 0;
  const key = <f64>numberAt(blockAt, blockDigits) * numbersInKey + <f64>numberAt(branchAt, branchDigits);
  return addArm(numberAt(at, lineDigits), key, branchAt + branchDigits + 1);
}

/** Adds an arm whose count, or "-" for a line that was never reached, is at `at`. */
function addArm(line: u32, key: f64, at: u32): u32 {
  let taken: u32 = 0;
  let stopAt = at + 1;
  if (load<u8>(at) != 45) {
    const digits = countDigits(at);
    if (!isShort(digits)) return 0;
    stopAt = at + digits;
    taken = numberAt(at, digits) > 0 ? 1 : 0;
  }
  const after = lineEnd(stopAt);
  if (after == 0) return 0;
  const row = told(wordArmRows);
  if (row == maxRows) return full();
  putWide(armKeysAt, row, key);
  put(armLinesAt, row, line);
  put(armTakenAt, row, taken);
  tell(wordArmRows, row + 1);
  afterFunction = false;
  return stopAt + after;
}

/** `FN:<line>[,<end line>],<name>` or `FNDA:<hits>,<name>`, from the byte after the colon. */
function readFunction(at: u32, isPlace: bool): u32 {
  const digits = countDigits(at);
  if (!isShort(digits) || load<u8>(at + digits) != 44) return 0;
  let nameAt = at + digits + 1;
  if (isPlace) {
    const endDigits = countDigits(nameAt);
    if (endDigits > 7) return 0;
    if (endDigits > 0 && load<u8>(nameAt + endDigits) == 44) nameAt += endDigits + 1;
  }
  const stopAt = textEnd(nameAt);
  const after = lineEnd(stopAt);
  // Spaces at the end are no part of the name.
  if (after == 0 || stopAt == nameAt || load<u8>(stopAt - 1) == 32) return 0;
  if (!addFunction(hashName(nameAt, stopAt), isPlace ? 0 : numberAt(at, digits))) return full();
  afterFunction = true;
  return stopAt + after;
}

/** Where the first control character is. */
function textEnd(from: u32): u32 {
  let at = from;
  let controls = controlsAt(at);
  while (controls == 0) {
    at += 16;
    controls = controlsAt(at);
  }
  return at + ctz(controls);
}

function controlsAt(at: u32): u32 {
  return i8x16.bitmask(i8x16.lt_u(v128.load(at), i8x16.splat(32)));
}

/** Totals, and the end of a section. */
function readRest(at: u32, head: u64): u32 {
  if ((head & low5) == endO) return readEnd(at);
  const which = totalOf(head);
  if (which < 0) return (head & low3) == TN ? readName(at) : 0;
  const numberStart = at + (which < 2 ? 3 : 4);
  const digits = countDigits(numberStart);
  const after = lineEnd(numberStart + digits);
  if (!isShort(digits) || after == 0) return 0;
  putWide(sumsAt, which, wideOf(sumsAt, which) + <f64>numberAt(numberStart, digits));
  afterFunction = false;
  return numberStart + digits + after;
}

/** The place among the sums of LF, LH, BRF, BRH, FNF and FNH, or -1. */
function totalOf(head: u64): i32 {
  const short = <u32>(head & low3);
  if (short == 0x3a464c) return 0;
  if (short == 0x3a484c) return 1;
  const long = <u32>head;
  if (long == 0x3a465242) return 2;
  if (long == 0x3a485242) return 3;
  if (long == 0x3a464e46) return 4;
  return long == 0x3a484e46 ? 5 : -1;
}

function readName(at: u32): u32 {
  const stopAt = textEnd(at + 3);
  const after = lineEnd(stopAt);
  if (after == 0) return 0;
  afterFunction = false;
  return stopAt + after;
}

/** `end_of_record` */
function readEnd(at: u32): u32 {
  const after = lineEnd(at + endOfRecordBytes);
  if (after == 0 || load<u64>(at + 5) != 0x64726f6365725f66) return 0;
  stop = stopSection;
  afterFunction = false;
  sortFunctions();
  if (section == sectionWhole) foldArms();
  return at + endOfRecordBytes + after;
}

/** What comes before a section: a test's name, and the file that the section is of. */
function beforeSection(at: u32, head: u64): u32 {
  if ((head & low3) == TN) return readName(at);
  if ((head & low3) != SF) return 0;
  const stopAt = textEnd(at + 3);
  const after = lineEnd(stopAt);
  const first = load<u8>(at + 3);
  if (after == 0 || stopAt == at + 3 || first == 32 || load<u8>(stopAt - 1) == 32) return 0;
  tell(wordNameStart, <u32>(at + 3));
  tell(wordNameEnd, <u32>stopAt);
  stop = stopFile;
  afterFunction = false;
  return stopAt + after;
}
