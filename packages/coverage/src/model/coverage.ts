import type { Ratio } from "@build-once/kernel";
import { maxSpannedLines } from "../limits.ts";
import { type FileCoverage, joinFiles, takenArms } from "./file-coverage.ts";
import type { Metric } from "./report.ts";
import { type LineBudget, type LineColumns, spannedLines } from "./spanned-lines.ts";
import { findRow, lowerBound, type Table } from "./table.ts";

/** What is measured of one source file, over all reports. */
export interface MeasuredFile {
  /** Executable lines, ascending. */
  readonly lines: Uint32Array;
  readonly hits: Uint32Array;
  /** 1 where something on the line was not reached although the line was: an arm, or another block. */
  readonly partial: Uint8Array;
  readonly branches: Table;
  readonly functions: Table;
  readonly statements: Table;
}

/** Whether a line of which only a part was reached counts as reached. */
export type PartialLines = "hit" | "miss";

/** The totals of a set of files; a `whole` of 0 means that no report has that metric. */
export type Totals = Readonly<Record<Metric, Ratio>>;

/** Joins what reports say of files under the files' paths. The order in which reports are added does not matter. */
export class CoverageUnion {
  readonly #files = new Map<string, FileCoverage>();

  add(path: string, file: FileCoverage): void {
    const before = this.#files.get(path);
    this.#files.set(path, before === undefined ? file : joinFiles(before, file));
  }

  /** Every file with its lines, sorted by path. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
  measure(): ReadonlyMap<string, MeasuredFile> {
    const paths = [...this.#files.keys()].sort((a, b) => (a < b ? -1 : 1));
    const budget = { lines: maxSpannedLines };
    return new Map(paths.map((path) => [path, measureFile(this.#files.get(path) as FileCoverage, budget)]));
  }
}

/** The executable lines of a file; where a format knows blocks of statements instead, the lines they span. */
export function measureFile(file: FileCoverage, budget: LineBudget = { lines: maxSpannedLines }): MeasuredFile {
  const spans = spannedLines(file.statements, budget);
  const { lines, hits, partial } =
    spans.lines.length === 0 ? ownLines(file.lines) : mergeLines(ownLines(file.lines), spans);
  for (let row = 0; row < file.branches.keys.length; row++) {
    const arms = file.branches.columns[0]?.[row] ?? 0;
    const at = lowerBound(lines, file.branches.keys[row] as number);
    if (lines[at] === file.branches.keys[row] && takenArms(file.branches, row) < arms) partial[at] = 1;
  }
  return { lines, hits, partial, branches: file.branches, functions: file.functions, statements: file.statements };
}

function ownLines(table: Table): LineColumns {
  const hits = table.columns[0] ?? new Uint32Array(0);
  return { lines: Uint32Array.from(table.keys), hits, partial: new Uint8Array(hits.length) };
}

function valueAt(lines: LineColumns, column: Uint32Array | Uint8Array, line: number): number {
  const row = lowerBound(lines.lines, line);
  return lines.lines[row] === line ? (column[row] as number) : 0;
}

function mergeLines(a: LineColumns, b: LineColumns): LineColumns {
  if (a.lines.length === 0) return b;
  const order = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
  return {
    lines: order,
    hits: order.map((line) => Math.max(valueAt(a, a.hits, line), valueAt(b, b.hits, line))),
    partial: Uint8Array.from(order, (line) => valueAt(a, a.partial, line) | valueAt(b, b.partial, line)),
  };
}

/** True when the line in `row` counts as reached. */
export function isCovered(file: MeasuredFile, row: number, partialLines: PartialLines): boolean {
  return (file.hits[row] ?? 0) > 0 && (partialLines === "hit" || file.partial[row] !== 1);
}

/** The arms of the branch on `line`, and how many were taken. */
export function branchOn(file: MeasuredFile, line: number): Ratio {
  const row = findRow(file.branches, line);
  return row < 0
    ? { part: 0, whole: 0 }
    : { part: takenArms(file.branches, row), whole: file.branches.columns[0]?.[row] ?? 0 };
}

/** The totals of one file. */
export function totalsOfFile(file: MeasuredFile, partialLines: PartialLines): Totals {
  let lines = 0;
  for (let row = 0; row < file.lines.length; row++) if (isCovered(file, row, partialLines)) lines++;
  let taken = 0;
  let arms = 0;
  for (let row = 0; row < file.branches.keys.length; row++) {
    taken += takenArms(file.branches, row);
    arms += file.branches.columns[0]?.[row] ?? 0;
  }
  return {
    lines: { part: lines, whole: file.lines.length },
    branches: { part: taken, whole: arms },
    functions: weigh(file.functions.columns[0]),
    statements: weigh(file.statements.columns[0], file.statements.columns[1]),
  };
}

function weigh(hits: Uint32Array | undefined, weights?: Uint32Array): Ratio {
  let part = 0;
  let whole = 0;
  for (const [row, count] of (hits ?? new Uint32Array(0)).entries()) {
    const weight = weights?.[row] ?? 1;
    whole += weight;
    if (count > 0) part += weight;
  }
  return { part, whole };
}

/** Nothing measured. */
export const noTotals: Totals = {
  lines: { part: 0, whole: 0 },
  branches: { part: 0, whole: 0 },
  functions: { part: 0, whole: 0 },
  statements: { part: 0, whole: 0 },
};

/** The sum of totals of different files. */
export function addTotals(a: Totals, b: Totals): Totals {
  const sum = (metric: Metric): Ratio => ({
    part: a[metric].part + b[metric].part,
    whole: a[metric].whole + b[metric].whole,
  });
  return { lines: sum("lines"), branches: sum("branches"), functions: sum("functions"), statements: sum("statements") };
}

/** The totals of many files. */
export function totalsOf(files: Iterable<MeasuredFile>, partialLines: PartialLines): Totals {
  let totals = noTotals;
  for (const file of files) totals = addTotals(totals, totalsOfFile(file, partialLines));
  return totals;
}
