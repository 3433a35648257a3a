import { type FileCoverage, type RowKind, rowKinds } from "./file-coverage.ts";
import type { Report } from "./report.ts";
import { emptyTable, type Table } from "./table.ts";

const kinds = Object.keys(rowKinds) as RowKind[];

/** A report in three pieces of memory, as it goes from one thread to another. */
export interface PackedReport {
  readonly about: Omit<Report, "files">;
  readonly paths: readonly string[];
  /** For each file and kind of row, how many rows there are. */
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly keys: Float64Array<ArrayBuffer>;
  /** Column after column of each table. */
  readonly values: Uint32Array<ArrayBuffer>;
}

/** Packs a report for another thread. `unpackReport` gives back an equal one. */
export function packReport(report: Report): PackedReport {
  const { files, ...about } = report;
  const lengths = new Uint32Array(files.size * kinds.length);
  let [rows, cells, at] = [0, 0, 0];
  for (const file of files.values())
    for (const kind of kinds) {
      const { keys, columns } = file[kind];
      lengths[at++] = keys.length;
      rows += keys.length;
      cells += keys.length * columns.length;
    }
  const keys = new Float64Array(rows);
  const values = new Uint32Array(cells);
  [rows, cells] = [0, 0];
  for (const file of files.values())
    for (const kind of kinds) {
      const table = file[kind];
      keys.set(table.keys, rows);
      rows += table.keys.length;
      for (const column of table.columns) {
        values.set(column, cells);
        cells += column.length;
      }
    }
  return { about, paths: [...files.keys()], lengths, keys, values };
}

/** The memory of a packed report, which can be handed over instead of copied. */
export function memoryOf({ lengths, keys, values }: PackedReport): readonly ArrayBuffer[] {
  return [lengths.buffer, keys.buffer, values.buffer];
}

/** The report that was packed; its tables are views of the packed memory. */
export function unpackReport({ about, paths, lengths, keys, values }: PackedReport): Report {
  const files = new Map<string, FileCoverage>();
  let [rows, cells, at] = [0, 0, 0];
  for (const path of paths) {
    const file: Partial<Record<RowKind, Table>> = {};
    for (const kind of kinds) {
      const width = rowKinds[kind].length;
      const length = lengths[at++] as number;
      file[kind] =
        length === 0
          ? emptyTable(width)
          : { keys: keys.subarray(rows, rows + length), columns: columnsAt(width, length) };
      rows += length;
    }
    files.set(path, file as FileCoverage);
  }
  return { ...about, files };

  function columnsAt(width: number, length: number): readonly Uint32Array[] {
    return Array.from({ length: width }, () => values.subarray(cells, (cells += length)));
  }
}
