import { emptyTable, type Join, joinTables, joinWithin, type Table } from "./table.ts";

const firstCapacity = 256;

/** Takes rows in any order and as many times as they come; one instance serves a whole report. */
export class Rows {
  length = 0;
  readonly #joins: readonly Join[];
  #keys = new Float64Array(firstCapacity);
  #columns: Uint32Array[];
  #ascending = true;

  constructor(joins: readonly Join[]) {
    this.#joins = joins;
    this.#columns = joins.map(() => new Uint32Array(firstCapacity));
  }

  /** Adds a row of one column; the way lines take, by far the most frequent one. */
  add(key: number, value: number): void {
    const n = this.length;
    if (n === this.#keys.length) this.#grow();
    if (n > 0 && key <= (this.#keys[n - 1] as number)) this.#ascending = false;
    this.#keys[n] = key;
    (this.#columns[0] as Uint32Array)[n] = value;
    this.length = n + 1;
  }

  /** Adds a row of two columns. */
  addPair(key: number, a: number, b: number): void {
    this.add(key, a);
    (this.#columns[1] as Uint32Array)[this.length - 1] = b;
  }

  /** Adds a row of three or four columns. */
  addWide(key: number, a: number, b: number, c: number, d: number): void {
    this.add(key, a);
    const n = this.length - 1;
    (this.#columns[1] as Uint32Array)[n] = b;
    (this.#columns[2] as Uint32Array)[n] = c;
    if (this.#columns.length > 3) (this.#columns[3] as Uint32Array)[n] = d;
  }

  /** How many rows have something in their first column. */
  countAboveZero(): number {
    const column = this.#columns[0] as Uint32Array;
    let n = 0;
    for (let row = 0; row < this.length; row++) if ((column[row] as number) > 0) n++;
    return n;
  }

  /** Forgets the rows and keeps the memory. */
  clear(): void {
    this.length = 0;
    this.#ascending = true;
  }

  /** The rows as a table that shares this instance's memory until the next `clear`. */
  settle(): Table {
    if (!this.#ascending) this.#sort();
    const { length } = this;
    return { keys: this.#keys.subarray(0, length), columns: this.#columns.map((column) => column.subarray(0, length)) };
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#columns = this.#columns.map((column) => {
      const larger = new Uint32Array(keys.length);
      larger.set(column);
      return larger;
    });
  }

  /** Brings the rows into order and joins those of one key. */
  #sort(): void {
    if (!this.#insert()) this.#reorder();
    const keys = this.#keys;
    let n = 0;
    for (let row = 1; row < this.length; row++) {
      const again = keys[n] === keys[row];
      if (!again) keys[++n] = keys[row] as number;
      for (let c = 0; c < this.#columns.length; c++) {
        const column = this.#columns[c] as Uint32Array;
        const value = column[row] as number;
        const before = again ? (column[n] as number) : 0;
        column[n] = this.#joins[c] === "or" ? before | value : Math.max(before, value);
      }
    }
    this.length = n + 1;
    this.#ascending = true;
  }

  /** Insertion sort, best for the nearly sorted rows that tools write; false when the rows are not such. */
  #insert(): boolean {
    const keys = this.#keys;
    let budget = this.length * 8 + 64;
    for (let row = 1; row < this.length; row++) {
      const key = keys[row] as number;
      let at = row;
      while (at > 0 && (keys[at - 1] as number) > key) at--;
      if (at === row) continue;
      budget -= row - at;
      if (budget < 0) return false;
      keys.copyWithin(at + 1, at, row);
      keys[at] = key;
      for (const column of this.#columns) {
        const value = column[row] as number;
        column.copyWithin(at + 1, at, row);
        column[at] = value;
      }
    }
    return true;
  }

  #reorder(): void {
    const keys = this.#keys.slice(0, this.length);
    const columns = this.#columns.map((column) => column.slice(0, this.length));
    const order = new Uint32Array(this.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    order.sort((a, b) => (keys[a] as number) - (keys[b] as number));
    for (let row = 0; row < order.length; row++) {
      const from = order[row] as number;
      this.#keys[row] = keys[from] as number;
      for (let c = 0; c < columns.length; c++)
        (this.#columns[c] as Uint32Array)[row] = (columns[c] as Uint32Array)[from] as number;
    }
  }
}

/**
 * Collects the sections of one file.
 * Sections are kept as runs of falling length, so that a file named by a million classes costs n log n, not n squared.
 */
export class Runs {
  readonly #joins: readonly Join[];
  readonly #runs: Table[] = [];

  constructor(joins: readonly Join[]) {
    this.#joins = joins;
  }

  /** Takes a copy of `section`, or joins it in place when all its rows are there already. */
  take(section: Table): void {
    for (const run of this.#runs) if (joinWithin(run, section, this.#joins)) return;
    this.#runs.push({ keys: section.keys.slice(), columns: section.columns.map((column) => column.slice()) });
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
