import {
  blockKeysAt,
  branchKeysAt,
  fileBytes,
  functionKeysAt,
  kindBlocks,
  kindBranches,
  kindBytes,
  kindFunctions,
  kindLines,
  lineHitsAt,
  lineKeysAt,
  listedAt,
  maxRows,
  stagedKeysAt,
  wordBlockRows,
  wordBranchRows,
  wordFunctionRows,
  wordLineRows,
} from "../src/kernel/layout";
import { countKnown, joinKnown, mergeRows } from "./join-rows";
import { countAboveZero, isSettled } from "./settled-rows";
import { forgetTables, takeRoom } from "./table-memory";
import { putWide, told, wideOf } from "./words";

/** Rows are few when fewer than one of so many are new: adding them costs as much as the many. */
const fewPart: u32 = 8;
/** How often few rows are added to a table. */
const maxFewTimes: u32 = 16;

/** Forgets all files and their tables. */
export function forgetFiles(): void {
  forgetTables();
  putWide(listedAt, 0, 0);
  putWide(listedAt, 1, 0);
}

/** A file without rows; 0 when there is no room for it. */
export function openFile(): u32 {
  const file = takeRoom(fileBytes);
  if (file > 0) memory.fill(file, 0, fileBytes);
  return file;
}

/**
 * Joins the rows that are kept into the tables of `file`, each kind as a whole; gives the kinds that were left, one bit each:
 * their rows do not ascend, there is no room, or few rows belong between many.
 */
export function joinRows(file: u32): u32 {
  const lines = told(wordLineRows);
  let left: u32 = 0;
  if (lines > 0) {
    if (joinKind(file, kindLines, lineKeysAt, lines)) {
      putWide(listedAt, 0, wideOf(listedAt, 0) + <f64>countAboveZero(lineHitsAt, lines));
      putWide(listedAt, 1, wideOf(listedAt, 1) + <f64>lines);
    } else left |= 1 << kindLines;
  }
  if (!joinKind(file, kindBranches, branchKeysAt, told(wordBranchRows))) left |= 1 << kindBranches;
  if (!joinKind(file, kindFunctions, functionKeysAt, told(wordFunctionRows))) left |= 1 << kindFunctions;
  if (!joinKind(file, kindBlocks, blockKeysAt, told(wordBlockRows))) left |= 1 << kindBlocks;
  return left;
}

/** Joins so many rows of one kind that lie at `stagedKeysAt` into the tables of `file`; false when they are left. */
export function joinStaged(file: u32, kind: u32, rows: u32): bool {
  return joinKind(file, kind, stagedKeysAt, rows);
}

function joinKind(file: u32, kind: u32, keys: u32, rows: u32): bool {
  if (rows == 0) return true;
  const columns = columnsOf(kind);
  if (!isSettled(keys, rows)) return false;
  const place = file + kind * kindBytes;
  const known = load<u32>(place, 4);
  if (known == 0) return begin(place, keys, rows, columns);
  const table = load<u32>(place);
  const capacity = load<u32>(place, 8);
  const added = rows - countKnown(table, known, keys, rows);
  if (added == 0) {
    joinKnown(table, known, capacity, keys, rows, columns);
    return true;
  }
  if (added * fewPart < known) {
    // A file that is told of in a million sections must not cost a million times its rows.
    const times = load<u32>(place, 12);
    if (times == maxFewTimes) return false;
    store<u32>(place, times + 1, 12);
  }
  return extend(place, known + added, keys, rows, columns);
}

function columnsOf(kind: u32): u32 {
  if (kind == kindBlocks) return 4;
  return kind == kindBranches ? 3 : 1;
}

/** The first rows of a table. */
function begin(place: u32, keys: u32, rows: u32, columns: u32): bool {
  const table = takeRoom(rows * (8 + 4 * columns));
  if (table == 0) return false;
  memory.copy(table, keys, rows << 3);
  for (let column: u32 = 0; column < columns; column++)
    memory.copy(table + (((2 + column) * rows) << 2), keys + (((2 + column) * maxRows) << 2), rows << 2);
  setTable(place, table, rows, rows);
  return true;
}

/** Joins rows of which some are new, in a larger table when there is no room in this one. */
function extend(place: u32, rowsOfUnion: u32, keys: u32, rows: u32, columns: u32): bool {
  const table = load<u32>(place);
  const known = load<u32>(place, 4);
  const capacity = load<u32>(place, 8);
  if (rowsOfUnion <= capacity) {
    mergeRows(table, capacity, rowsOfUnion, table, capacity, known, keys, rows, columns);
    setTable(place, table, rowsOfUnion, capacity);
    return true;
  }
  const larger = rowsOfUnion + (rowsOfUnion >> 1);
  const union = takeRoom(larger * (8 + 4 * columns));
  if (union == 0) return false;
  mergeRows(union, larger, rowsOfUnion, table, capacity, known, keys, rows, columns);
  setTable(place, union, rowsOfUnion, larger);
  return true;
}

function setTable(place: u32, table: u32, rows: u32, capacity: u32): void {
  store<u32>(place, table);
  store<u32>(place, rows, 4);
  store<u32>(place, capacity, 8);
}
