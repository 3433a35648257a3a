import type { Ratio } from "@build-once/kernel";
import { type RowKind, rowKinds } from "../model/file-coverage.ts";
import { emptyTable, type RowSpan, type Table } from "../model/table.ts";
import {
  kindBlocks,
  kindBranches,
  kindBytes,
  kindFunctions,
  kindLines,
  maxRows,
  tablesAt,
  wordTablesEnd,
} from "./layout.ts";
import type { ScanKernel } from "./scan-kernel.ts";

/** The kinds of rows that the kernel joins. */
export type KernelKind = Exclude<RowKind, "arms" | "counters">;

const places: Readonly<Record<KernelKind, number>> = {
  lines: kindLines,
  branches: kindBranches,
  functions: kindFunctions,
  statements: kindBlocks,
};

/** The kinds of rows that the kernel joins, in the order of their numbers. */
export const kernelKinds: readonly KernelKind[] = Object.keys(places) as KernelKind[];

/** Joins rows of a kind, by its place in `kernelKinds`, that ascend into the kernel's tables of a file; false when it leaves them. */
export function joinInKernel({ calls, staged }: ScanKernel, file: number, kind: number, rows: RowSpan): boolean {
  const { length } = rows;
  if (length > maxRows) return false;
  staged.keys.set(rows.keys.subarray(0, length));
  for (const [place, column] of rows.columns.entries()) staged.columns[place]?.set(column.subarray(0, length));
  return Boolean(calls.joinStaged(file, kind, length));
}

/** What `joinRows` gives when it takes nothing. */
export const everyKind: number = 2 ** kernelKinds.length - 1;

/** The tables that rows were joined into, in memory of their own: the kernel is free for another report. */
export class KernelTables {
  /** Lines as often as they were joined: how many were hit, and how many there were. */
  readonly listed: Ratio;
  readonly #memory: ArrayBuffer;
  readonly #words: Uint32Array;

  constructor({ bytes, words, listed }: ScanKernel) {
    this.#memory = bytes.buffer.slice(tablesAt, words[wordTablesEnd]);
    this.#words = new Uint32Array(this.#memory);
    this.listed = { part: listed[0] as number, whole: listed[1] as number };
  }

  /** One table of a file, as `openFile` gave it. */
  table(file: number, kind: KernelKind): Table {
    const place = (file - tablesAt + places[kind] * kindBytes) / 4;
    const [table = 0, length = 0, capacity = 0] = this.#words.subarray(place, place + kindBytes / 4);
    const width = rowKinds[kind].length;
    if (length === 0) return emptyTable(width);
    const keysAt = table - tablesAt;
    const columns: Uint32Array[] = [];
    for (let column = 0; column < width; column++)
      columns.push(new Uint32Array(this.#memory, keysAt + (8 + 4 * column) * capacity, length));
    return { keys: new Float64Array(this.#memory, keysAt, length), columns };
  }
}
