import { maxRows } from "../src/kernel/layout";
import { isSame } from "./same-bytes";
import { put, putWide, valueOf, wideOf } from "./words";

/*
 * Tables are columns one after the other: keys, which ascend, and then values, each with room for `capacity` rows. The rows
 * that are joined into them lie likewise, with room for `maxRows`.
 */

/** The column, of the three that branches have, whose values are sets of bits. */
const bitsColumn: u32 = 2;

/** Where the values of `column` are. */
export function valuesAt(keys: u32, capacity: u32, column: u32): u32 {
  return keys + (capacity << 3) + column * (capacity << 2);
}

/** The first row from `row` on whose key is at least `key`; quick when it is near. */
export function seek(keys: u32, row: u32, rows: u32, key: f64): u32 {
  let low = row;
  let step: u32 = 1;
  while (low + step < rows && wideOf(keys, low + step) < key) {
    low += step;
    step <<= 1;
  }
  let high = min(low + step, rows);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wideOf(keys, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many keys of the rows are in the table. */
export function countKnown(table: u32, known: u32, keys: u32, rows: u32): u32 {
  if (known == rows && isSame(table, keys, rows << 3)) return rows;
  let count: u32 = 0;
  let at: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    const key = wideOf(keys, row);
    at = seek(table, at, known, key);
    if (at == known) break;
    if (wideOf(table, at) == key) count++;
  }
  return count;
}

/** Joins rows into a table that has all their keys. */
export function joinKnown(table: u32, known: u32, capacity: u32, keys: u32, rows: u32, columns: u32): void {
  const isAligned = known == rows;
  for (let column: u32 = 0; column < columns; column++) {
    const into = valuesAt(table, capacity, column);
    const from = valuesAt(keys, maxRows, column);
    const isBits = columns == 3 && column == bitsColumn;
    if (isAligned) joinColumn(into, from, rows, isBits);
    else joinSome(table, known, into, keys, from, rows, isBits);
  }
}

function joinColumn(into: u32, from: u32, rows: u32, isBits: bool): void {
  let row: u32 = 0;
  for (; row + 4 <= rows; row += 4) {
    const at = into + (row << 2);
    const a = v128.load(at);
    const b = v128.load(from + (row << 2));
    v128.store(at, isBits ? v128.or(a, b) : i32x4.max_u(a, b));
  }
  for (; row < rows; row++) put(into, row, joined(valueOf(into, row), valueOf(from, row), isBits));
}

function joinSome(table: u32, known: u32, into: u32, keys: u32, from: u32, rows: u32, isBits: bool): void {
  let at: u32 = 0;
  for (let row: u32 = 0; row < rows; row++) {
    at = seek(table, at, known, wideOf(keys, row));
    put(into, at, joined(valueOf(into, at), valueOf(from, row), isBits));
  }
}

function joined(a: u32, b: u32, isBits: bool): u32 {
  return isBits ? a | b : max(a, b);
}

/**
 * Writes the union of a table and of rows to `union`, which is another table or the same one, with room for `capacity` rows;
 * it has `rowsOfUnion` of them. Written from the end, so that no row is lost before it is read.
 */
export function mergeRows(
  union: u32,
  capacity: u32,
  rowsOfUnion: u32,
  table: u32,
  tableCapacity: u32,
  known: u32,
  keys: u32,
  rows: u32,
  columns: u32,
): void {
  let left = known;
  let right = rows;
  for (let at = rowsOfUnion; at > 0; at--) {
    // What is left is where it belongs.
    if (right == 0 && union == table) return;
    const a = left > 0 ? wideOf(table, left - 1) : -1;
    const b = right > 0 ? wideOf(keys, right - 1) : -1;
    if (a >= b) left--;
    if (b >= a) right--;
    for (let column: u32 = 0; column < columns; column++) {
      const x = a >= b ? valueOf(valuesAt(table, tableCapacity, column), left) : 0;
      const y = b >= a ? valueOf(valuesAt(keys, maxRows, column), right) : 0;
      const isBits = columns == 3 && column == bitsColumn;
      put(valuesAt(union, capacity, column), at - 1, joined(x, y, isBits));
    }
    putWide(union, at - 1, max(a, b));
  }
}
