import { RowMemory } from "./row-memory.ts";
import {
  copyRows,
  emptyTable,
  type Join,
  joinTables,
  joinWithin,
  lowerBound,
  type RowSpan,
  type Table,
} from "./table.ts";

const firstCapacity = 256;

/** Takes rows in any order and as many times as they come; one instance serves a whole report. */
export class Rows implements RowSpan {
  length = 0;
  keys: Float64Array = new Float64Array(firstCapacity);
  columns: Uint32Array[];
  readonly #joins: readonly Join[];
  /** The first column, which every row has. */
  #values: Uint32Array;
  #lastKey = -1;
  #ascending = true;

  constructor(joins: readonly Join[]) {
    this.#joins = joins;
    this.columns = joins.map(() => new Uint32Array(firstCapacity));
    this.#values = this.columns[0] as Uint32Array;
  }

  /** Adds a row of one column; the way lines take, by far the most frequent one. */
  add(key: number, value: number): void {
    const n = this.length;
    if (n === this.keys.length) this.#grow();
    if (key <= this.#lastKey) this.#ascending = false;
    this.#lastKey = key;
    this.keys[n] = key;
    this.#values[n] = value;
    this.length = n + 1;
  }

  /** Adds a row of two columns. */
  addPair(key: number, a: number, b: number): void {
    this.add(key, a);
    (this.columns[1] as Uint32Array)[this.length - 1] = b;
  }

  /** Adds a row of three or four columns. */
  addWide(key: number, a: number, b: number, c: number, d: number): void {
    this.add(key, a);
    const n = this.length - 1;
    (this.columns[1] as Uint32Array)[n] = b;
    (this.columns[2] as Uint32Array)[n] = c;
    if (this.columns.length > 3) (this.columns[3] as Uint32Array)[n] = d;
  }

  /** Adds rows with the same columns. */
  addAll(rows: RowSpan): void {
    const { length } = rows;
    const n = this.length;
    while (n + length > this.keys.length) this.#grow();
    const { keys } = this;
    const from = rows.keys;
    let last = this.#lastKey;
    let ascending = this.#ascending;
    for (let row = 0; row < length; row++) {
      const key = from[row] as number;
      if (key <= last) ascending = false;
      last = key;
      keys[n + row] = key;
    }
    for (let c = 0; c < this.columns.length; c++) {
      const column = this.columns[c] as Uint32Array;
      const values = rows.columns[c] as Uint32Array;
      for (let row = 0; row < length; row++) column[n + row] = values[row] as number;
    }
    this.#lastKey = last;
    this.#ascending = ascending;
    this.length = n + length;
  }

  /** How many rows have something in their first column. */
  get aboveZero(): number {
    const column = this.#values;
    const { length } = this;
    let n = 0;
    // Without a branch: no processor guesses which lines are hit.
    for (let row = 0; row < length; row++) {
      const value = (column[row] as number) | 0;
      n += (value | (0 - value)) >>> 31;
    }
    return n;
  }

  /** Forgets the rows and keeps the memory. */
  clear(): void {
    this.length = 0;
    this.#lastKey = -1;
    this.#ascending = true;
  }

  /** Brings the rows into ascending order, one for each key, as they stay until the next `clear`. */
  settle(): RowSpan {
    if (!this.#ascending) this.#sort();
    return this;
  }

  #grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    this.columns = this.columns.map((column) => {
      const larger = new Uint32Array(keys.length);
      larger.set(column);
      return larger;
    });
    this.#values = this.columns[0] as Uint32Array;
  }

  /** Brings the rows into order and joins those of one key. */
  #sort(): void {
    if (this.#insert()) this.#joinNeighbours();
    else this.#reorder();
    this.#ascending = true;
  }

  #joinNeighbours(): void {
    const { keys, columns } = this;
    let n = 0;
    for (let row = 1; row < this.length; row++) {
      const again = keys[n] === keys[row];
      if (!again) keys[++n] = keys[row] as number;
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c] as Uint32Array;
        const value = column[row] as number;
        const before = again ? (column[n] as number) : 0;
        column[n] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
      }
    }
    this.length = n + 1;
  }

  /** Insertion sort, best for the nearly sorted rows that tools write; false when the rows are not such. */
  #insert(): boolean {
    const { keys, columns } = this;
    let budget = this.length * 8 + 64;
    for (let row = 1; row < this.length; row++) {
      const key = keys[row] as number;
      let at = row;
      while (at > 0 && (keys[at - 1] as number) > key) {
        keys[at] = keys[at - 1] as number;
        at--;
      }
      if (at === row) continue;
      keys[at] = key;
      for (let c = 0; c < columns.length; c++) moveDown(columns[c] as Uint32Array, row, at);
      budget -= row - at;
      if (budget < 0) return false;
    }
    return true;
  }

  /** For rows in any order: the keys are sorted by themselves, and each row is then joined into the place of its key. */
  #reorder(): void {
    const order = this.keys.slice(0, this.length).sort();
    let distinct = 0;
    for (let i = 0; i < order.length; i++)
      if (i === 0 || order[i] !== order[distinct - 1]) order[distinct++] = order[i] as number;
    const keys = order.subarray(0, distinct);
    const columns = this.columns.map(() => new Uint32Array(this.keys.length));
    for (let row = 0; row < this.length; row++) {
      const at = lowerBound(keys, this.keys[row] as number);
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c] as Uint32Array;
        const value = (this.columns[c] as Uint32Array)[row] as number;
        const before = column[at] as number;
        column[at] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
      }
    }
    this.keys.set(keys);
    this.columns = columns;
    this.#values = columns[0] as Uint32Array;
    this.length = distinct;
  }
}

/** Moves the value at `from` to `to`, which is before it. */
function moveDown(column: Uint32Array, from: number, to: number): void {
  const value = column[from] as number;
  for (let i = from; i > to; i--) column[i] = column[i - 1] as number;
  column[to] = value;
}

/**
 * Collects the sections of one file.
 * Sections are kept as runs of falling length, so that a file named by a million classes costs n log n, not n squared.
 */
export class Runs {
  readonly #joins: readonly Join[];
  readonly #memory: RowMemory;
  readonly #runs: Table[] = [];

  constructor(joins: readonly Join[], memory: RowMemory = new RowMemory()) {
    this.#joins = joins;
    this.#memory = memory;
  }

  /** Takes a copy of `section`, or joins it in place when all its rows are there already. */
  take(section: RowSpan): void {
    const { length } = section;
    for (let i = 0; i < this.#runs.length; i++) if (joinWithin(this.#runs[i] as Table, section, this.#joins)) return;
    this.#runs.push(copyRows(section.keys, section.columns, length, this.#memory));
    while (this.#collapsible()) this.#collapse();
  }

  /** All sections as one table. */
  build(): Table {
    while (this.#runs.length > 1) this.#collapse();
    return this.#runs[0] ?? emptyTable(this.#joins.length);
  }

  #collapsible(): boolean {
    const last = this.#runs.at(-1);
    const before = this.#runs.at(-2);
    return last !== undefined && before !== undefined && last.keys.length * 2 >= before.keys.length;
  }

  #collapse(): void {
    const last = this.#runs.pop();
    const before = this.#runs.pop();
    if (last !== undefined && before !== undefined) this.#runs.push(joinTables(before, last, this.#joins));
  }
}
