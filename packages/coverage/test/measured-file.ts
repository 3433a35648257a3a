import { type FileCoverage, type RowKind, rowKinds } from "../src/model/file-coverage.ts";
import { emptyTable, type Table } from "../src/model/table.ts";
import type { MeasuredFile } from "../src/index.ts";

/** A table of rows: the key, then a value for each of `width` columns. */
export function tableOf(width: number, rows: readonly (readonly number[])[]): Table {
  if (rows.length === 0) return emptyTable(width);
  return {
    keys: Float64Array.from(rows, ([key]) => key ?? 0),
    columns: Array.from({ length: width }, (_, c) => Uint32Array.from(rows, (row) => row[c + 1] ?? 0)),
  };
}

/** What a table holds, as `tableOf` takes it. */
export function rowsOf({ keys, columns }: Table): readonly (readonly number[])[] {
  return [...keys].map((key, row) => [key, ...columns.map((column) => column[row] ?? 0)]);
}

/** A file's tables by their kinds, however the file keeps them. */
export function tablesOf(file: FileCoverage): readonly (readonly [kind: RowKind, table: Table])[] {
  return (Object.keys(rowKinds) as RowKind[]).map((kind) => [kind, file[kind]]);
}

/** Rows of each kind: line, hits, partial; line, arms, taken; name, hits; key, hits, weight, first, last; metric, whole, part. */
export interface MeasuredRows {
  readonly lines?: readonly (readonly [line: number, hits: number, partial: number])[];
  readonly branches?: readonly (readonly [line: number, arms: number, taken: number])[];
  readonly functions?: readonly (readonly number[])[];
  readonly statements?: readonly (readonly number[])[];
  readonly counters?: readonly (readonly number[])[];
}

/** A measured file that has these rows and no others. */
export function measuredFile(rows: MeasuredRows): MeasuredFile {
  const { lines = [], branches = [], functions = [], statements = [], counters = [] } = rows;
  return {
    lines: Uint32Array.from(lines, ([line]) => line),
    hits: Uint32Array.from(lines, ([, hits]) => hits),
    partial: Uint8Array.from(lines, ([, , partial]) => partial),
    branches: {
      lines: Uint32Array.from(branches, ([line]) => line),
      arms: Uint32Array.from(branches, ([, arms]) => arms),
      taken: Uint32Array.from(branches, ([, , taken]) => taken),
    },
    functions: tableOf(1, functions),
    statements: tableOf(4, statements),
    counters: tableOf(2, counters),
  };
}
