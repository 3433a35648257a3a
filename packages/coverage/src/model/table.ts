import type { RowMemory } from "./row-memory.ts";

/** How two values of one column become one; both are commutative, associative and idempotent. */
export type Join = "max" | "or";

/** Rows under ascending, distinct keys, with unsigned 32-bit columns. */
export interface Table {
  readonly keys: Float64Array;
  readonly columns: readonly Uint32Array[];
}

/** The first `length` rows of arrays that may hold more: what is still being collected. */
export interface RowSpan extends Table {
  readonly length: number;
}

/** Most files lack most kinds of rows, so those without share one table; nobody can write into it. */
const emptyTables: readonly Table[] = [0, 1, 2, 3, 4].map((width) => ({
  keys: new Float64Array(0),
  columns: Array.from({ length: width }, () => new Uint32Array(0)),
}));

/** The table of `width` columns, at most four, without rows. */
export function emptyTable(width: number): Table {
  return emptyTables[width] as Table;
}

/** A copy of the first `length` rows, in `rowMemory` where it is given, else in memory of its own. */
export function copyRows(
  keys: Float64Array,
  columns: readonly Uint32Array[],
  length: number,
  rowMemory?: RowMemory,
): Table {
  const bytes = length * (8 + 4 * columns.length);
  const { memory, offset } = rowMemory?.take(bytes) ?? { memory: new ArrayBuffer(bytes), offset: 0 };
  const copy = { keys: new Float64Array(memory, offset, length), columns: [] as Uint32Array[] };
  copy.keys.set(keys.subarray(0, length));
  for (let c = 0; c < columns.length; c++) {
    const column = new Uint32Array(memory, offset + length * (8 + 4 * c), length);
    column.set((columns[c] as Uint32Array).subarray(0, length));
    copy.columns.push(column);
  }
  return copy;
}

/** A copy that belongs to the caller. */
export function copyTable(table: Table): Table {
  return table.keys.length === 0 ? table : copyRows(table.keys, table.columns, table.keys.length);
}

function sameKeys(a: Float64Array, b: Float64Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function joinColumn(target: Uint32Array, other: Uint32Array, join: Join): void {
  const { length } = target;
  if (join === "or") {
    for (let i = 0; i < length; i++) target[i] = (target[i] as number) | (other[i] as number);
    return;
  }
  for (let i = 0; i < length; i++) {
    const value = other[i] as number;
    if (value > (target[i] as number)) target[i] = value;
  }
}

/** Joins columns into those of `target`, which must have the same keys and belong to the caller. */
function joinColumns(target: Table, columns: readonly Uint32Array[], joins: readonly Join[]): void {
  for (let c = 0; c < joins.length; c++)
    joinColumn(target.columns[c] as Uint32Array, columns[c] as Uint32Array, joins[c] as Join);
}

/** Joins `other` into `target`, which must belong to the caller, when `target` holds all its keys; else does nothing. */
export function joinWithin(target: Table, other: RowSpan, joins: readonly Join[]): boolean {
  const { keys, length } = other;
  if (length === target.keys.length && sameKeys(target.keys, keys, length)) {
    joinColumns(target, other.columns, joins);
    return true;
  }
  if (length >= target.keys.length) return false;
  const first = lowerBound(target.keys, keys[0] as number);
  let at = first;
  for (let row = 0; row < length; row++, at++) {
    while ((target.keys[at] as number) < (keys[row] as number)) at++;
    if (target.keys[at] !== keys[row]) return false;
  }
  for (let c = 0; c < joins.length; c++) {
    const column = target.columns[c] as Uint32Array;
    const values = other.columns[c] as Uint32Array;
    at = first;
    for (let row = 0; row < length; row++, at++) {
      while (target.keys[at] !== keys[row]) at++;
      const value = values[row] as number;
      const before = column[at] as number;
      column[at] = joins[c] === "or" ? before | value : Math.max(before, value);
    }
  }
  return true;
}

/** The union of two tables; neither is changed. */
export function joinTables(a: Table, b: Table, joins: readonly Join[]): Table {
  if (b.keys.length === 0) return a;
  if (a.keys.length === 0) return b;
  if (a.keys.length === b.keys.length && sameKeys(a.keys, b.keys, a.keys.length)) {
    const copy = { keys: a.keys, columns: a.columns.map((column) => column.slice()) };
    joinColumns(copy, b.columns, joins);
    return copy;
  }
  return interleave(a, b, joins);
}

function interleave(a: Table, b: Table, joins: readonly Join[]): Table {
  const keys = new Float64Array(a.keys.length + b.keys.length);
  const columns = joins.map(() => new Uint32Array(keys.length));
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < a.keys.length || j < b.keys.length) {
    const left = a.keys[i] ?? Number.POSITIVE_INFINITY;
    const right = b.keys[j] ?? Number.POSITIVE_INFINITY;
    keys[n] = Math.min(left, right);
    for (let c = 0; c < joins.length; c++) {
      const x = left <= right ? (a.columns[c]?.[i] ?? 0) : 0;
      const y = right <= left ? (b.columns[c]?.[j] ?? 0) : 0;
      (columns[c] as Uint32Array)[n] = joins[c] === "or" ? x | y : Math.max(x, y);
    }
    if (left <= right) i++;
    if (right <= left) j++;
    n++;
  }
  return { keys: keys.slice(0, n), columns: columns.map((column) => column.slice(0, n)) };
}

/** The row of `key`, or -1. */
export function findRow(table: Table, key: number): number {
  const row = lowerBound(table.keys, key);
  return table.keys[row] === key ? row : -1;
}

/** The first index whose key is at least `key`. */
export function lowerBound(keys: Float64Array | Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
