import {
  blockKeysAt,
  branchKeysAt,
  fileBytes,
  functionKeysAt,
  kindBlocks,
  kindBranches,
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
import { capacityOf, rowsOf, setTable, setTimesFewAdded, tableOf, timesFewAdded } from "./file-places";
import { countKnown, joinKnown, mergeRows, valuesAt } from "./join-rows";
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
  if (!isSettled(keys, rows)) return false;
  const known = rowsOf(file, kind);
  if (known == 0) return begin(file, kind, keys, rows);
  const table = tableOf(file, kind);
  const added = rows - countKnown(table, known, keys, rows);
  if (added == 0) {
    joinKnown(table, known, capacityOf(file, kind), keys, rows, columnsOf(kind));
    return true;
  }
  if (added * fewPart < known) {
    // A file that is told of in a million sections must not cost a million times its rows.
    const times = timesFewAdded(file, kind);
    if (times == maxFewTimes) return false;
    setTimesFewAdded(file, kind, times + 1);
  }
  return extend(file, kind, known + added, keys, rows);
}

function columnsOf(kind: u32): u32 {
  if (kind == kindBlocks) return 4;
  return kind == kindBranches ? 3 : 1;
}

/** The first rows of a table. */
function begin(file: u32, kind: u32, keys: u32, rows: u32): bool {
  const columns = columnsOf(kind);
  const table = takeRoom(valuesAt(0, rows, columns));
  if (table == 0) return false;
  memory.copy(table, keys, rows << 3);
  for (let column: u32 = 0; column < columns; column++)
    memory.copy(valuesAt(table, rows, column), valuesAt(keys, maxRows, column), rows << 2);
  setTable(file, kind, table, rows, rows);
  return true;
}

/** Joins rows of which some are new, in a larger table when there is no room in this one. */
function extend(file: u32, kind: u32, rowsOfUnion: u32, keys: u32, rows: u32): bool {
  const columns = columnsOf(kind);
  const table = tableOf(file, kind);
  const capacity = capacityOf(file, kind);
  let union = table;
  let room = capacity;
  if (rowsOfUnion > capacity) {
    room = rowsOfUnion + (rowsOfUnion >> 1);
    union = takeRoom(valuesAt(0, room, columns));
    if (union == 0) return false;
  }
  mergeRows(union, room, rowsOfUnion, table, capacity, rowsOf(file, kind), keys, rows, columns);
  setTable(file, kind, union, rowsOfUnion, room);
  return true;
}
