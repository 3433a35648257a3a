import type { Ratio } from "@build-once/kernel";
import type { FormatName } from "../formats/format.ts";
import { maxSpannedLines } from "../limits.ts";
import { type BranchColumns, branchColumns } from "./branches.ts";
import { copyFile, type FileCoverage, joinFileInto, joinFiles, type RowKind, takenArms } from "./file-coverage.ts";
import { type Metric, metrics, type Report } from "./report.ts";
import { LineSummaries, type LineSummary } from "./line-summary.ts";
import { RowMemory } from "./row-memory.ts";
import { type LineBudget, type LineColumns, spannedLines } from "./spanned-lines.ts";
import { findRow, lowerBound, type Table } from "./table.ts";

/** What is measured of one source file, over all reports. */
export interface MeasuredFile {
  /** Executable lines, ascending. */
  readonly lines: Uint32Array;
  readonly hits: Uint32Array;
  /** 1 where something on the line was not reached although the line was: an arm, or another block. */
  readonly partial: Uint8Array;
  readonly branches: BranchColumns;
  readonly functions: Table;
  readonly statements: Table;
  /** Totals of metrics that no report has rows of. */
  readonly counters: Table;
}

/** Whether a line of which only a part was reached counts as reached. */
export type PartialLines = "hit" | "miss";

/** The totals of a set of files; a `whole` of 0 means that no report has that metric. */
export type Totals = Readonly<Record<Metric, Ratio>>;

/**
 * Joins what reports say of files under the files' paths. The order in which reports are added does not matter.
 * Functions and statements are named and cut differently by every format, so they are joined within a format, and of
 * several formats the one that knows most of the file tells them.
 */
export class CoverageUnion {
  readonly #files = new Map<string, Map<FormatName, UnionFile>>();

  add(path: string, file: FileCoverage, format: FormatName): void {
    const formats = this.#files.get(path) ?? new Map<FormatName, UnionFile>();
    const before = formats.get(format);
    if (before === undefined) formats.set(format, { file, own: undefined });
    else {
      before.own ??= copyFile(before.file);
      before.file = before.own;
      joinFileInto(before.own, file);
    }
    this.#files.set(path, formats);
  }

  /** Every file with its lines, sorted by path. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
  measure(): ReadonlyMap<string, MeasuredFile> {
    const paths = [...this.#files.keys()].sort((a, b) => (a < b ? -1 : 1));
    return inRoom(
      (room) => new Map(paths.map((path) => [path, measureUnion([...(this.#files.get(path)?.values() ?? [])], room)])),
    );
  }
}

/** What reports of one format say of a file. */
interface UnionFile {
  file: FileCoverage;
  /** The same, once it is a copy that more reports can be joined into. */
  own: Record<RowKind, Table> | undefined;
}

/** What all files of a union share. */
interface MeasureRoom {
  readonly budget: LineBudget;
  readonly memory: RowMemory;
  readonly summaries: LineSummaries;
}

function measureUnion(files: readonly UnionFile[], room: MeasureRoom): MeasuredFile {
  const joined = joinFormats(files.map(({ file }) => file));
  // What was measured of a copy would be out of date when one more report is joined into it.
  return files.some(({ own }) => own !== undefined) ? measureAnew(joined, room) : measureFile(joined, room);
}

function joinFormats(files: readonly FileCoverage[]): FileCoverage {
  const [first, ...others] = files;
  const joined = others.reduce((a, b) => joinFiles(a, b), first as FileCoverage);
  if (others.length === 0) return joined;
  return {
    ...joined,
    functions: richest(files.map((file) => file.functions)),
    statements: richest(files.map((file) => file.statements)),
  };
}

/** The table with the largest total; of equal ones, that with more covered. */
function richest(tables: readonly Table[]): Table {
  const weighed = tables.map((table) => ({ table, total: weigh(table.columns[0], table.columns[1]) }));
  weighed.sort((a, b) => b.total.whole - a.total.whole || b.total.part - a.total.part);
  return weighed[0]?.table as Table;
}

/** What was measured already: the only report that tells of a file is measured by itself and in the union. */
const measured = new WeakMap<FileCoverage, MeasuredFile>();

/** The executable lines of a file; where a format knows blocks of statements instead, the lines they span. */
export function measureFile(file: FileCoverage, shared?: MeasureRoom): MeasuredFile {
  let known = measured.get(file);
  if (known === undefined) {
    known = shared === undefined ? inRoom((room) => measureAnew(file, room)) : measureAnew(file, shared);
    measured.set(file, known);
  }
  return known;
}

function inRoom<T>(measure: (room: MeasureRoom) => T): T {
  const memory = new RowMemory();
  const summaries = new LineSummaries(memory);
  try {
    return measure({ budget: { lines: maxSpannedLines }, memory, summaries });
  } finally {
    summaries.end();
  }
}

function measureAnew(file: FileCoverage, room: MeasureRoom): MeasuredFile {
  const own = ownLines(file.lines, room);
  const spans = file.statements.keys.length === 0 ? undefined : spannedLines(file.statements, room.budget);
  const { lines, hits, partial } = spans === undefined || spans.lines.length === 0 ? own : mergeLines(own, spans);
  const branches = branchColumns(file, room.memory);
  for (let row = 0; row < branches.lines.length; row++) {
    if (branches.taken[row] === branches.arms[row]) continue;
    const line = branches.lines[row] as number;
    const at = lowerBound(lines, line);
    if (lines[at] === line) partial[at] = 1;
  }
  const { functions, statements, counters } = file;
  const measured: MeasuredFile = { lines, hits, partial, branches, functions, statements, counters };
  if (lines === own.lines && own.summary !== undefined) summaries.set(measured, own.summary);
  return measured;
}

/** What was summed up of a file while it was measured. */
const summaries = new WeakMap<MeasuredFile, LineSummary>();

/** The ranges of lines that nothing reached, as `LineSummary` has them, when they are known already. */
export function knownMissedRanges(file: MeasuredFile, partialLines: PartialLines): Uint32Array | undefined {
  return partialLines === "hit" ? summaries.get(file)?.missed : undefined;
}

function ownLines({ keys, columns }: Table, room: MeasureRoom): LineColumns & { readonly summary?: LineSummary } {
  const { length } = keys;
  const hits = columns[0] ?? new Uint32Array(0);
  const { memory, offset } = room.memory.take(length * 5);
  const lines = new Uint32Array(memory, offset, length);
  const partial = new Uint8Array(memory, offset + 4 * length, length);
  const summary = room.summaries.of(keys, hits, lines);
  if (summary !== undefined) return { lines, hits, partial, summary };
  lines.set(keys);
  return { lines, hits, partial };
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

/** How many lines count as reached. */
export function coveredLines(file: MeasuredFile, partialLines: PartialLines): number {
  const { hits, partial } = file;
  const known = partialLines === "hit" ? summaries.get(file) : undefined;
  if (known !== undefined) return known.hitLines;
  const counted = partialLines === "hit" ? 0 : 1;
  let lines = 0;
  // Without a branch: no processor guesses which lines are hit.
  for (let row = 0; row < hits.length; row++) {
    const value = (hits[row] as number) | 0;
    lines += ((value | (0 - value)) >>> 31) & ~((partial[row] as number) & counted);
  }
  return lines;
}

const totalsHit = new WeakMap<MeasuredFile, Totals>();
const totalsMiss = new WeakMap<MeasuredFile, Totals>();

/** The totals of one file. */
export function totalsOfFile(file: MeasuredFile, partialLines: PartialLines): Totals {
  // They are asked for by the report, the union, the gate and the documents.
  const known = partialLines === "hit" ? totalsHit : totalsMiss;
  let totals = known.get(file);
  if (totals === undefined) known.set(file, (totals = countTotals(file, partialLines)));
  return totals;
}

function countTotals(file: MeasuredFile, partialLines: PartialLines): Totals {
  const lines = coveredLines(file, partialLines);
  let taken = 0;
  let arms = 0;
  for (let row = 0; row < file.branches.lines.length; row++) {
    taken += file.branches.taken[row] as number;
    arms += file.branches.arms[row] as number;
  }
  return {
    lines: orCounter(file, "lines", { part: lines, whole: file.lines.length }),
    branches: orCounter(file, "branches", { part: taken, whole: arms }),
    functions: orCounter(file, "functions", weigh(file.functions.columns[0])),
    statements: orCounter(file, "statements", weigh(file.statements.columns[0], file.statements.columns[1])),
  };
}

/** What rows give, else what a report printed of the file in one number. */
function orCounter({ counters }: { readonly counters: Table }, metric: Metric, rows: Ratio): Ratio {
  if (rows.whole > 0) return rows;
  const row = findRow(counters, metrics.indexOf(metric));
  return row < 0 ? rows : { part: counters.columns[1]?.[row] ?? 0, whole: counters.columns[0]?.[row] ?? 0 };
}

function weigh(hits: Uint32Array | undefined, weights?: Uint32Array): Ratio {
  let part = 0;
  let whole = 0;
  const length = hits?.length ?? 0;
  for (let row = 0; row < length; row++) {
    const weight = weights?.[row] ?? 1;
    whole += weight;
    if ((hits?.[row] ?? 0) > 0) part += weight;
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

/** The totals of one report by itself. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
export function measureReport(report: Report, partialLines: PartialLines): Totals {
  return inRoom((room) => {
    let totals = noTotals;
    for (const file of report.files.values())
      totals = addTotals(
        totals,
        plainTotals(file, partialLines) ?? totalsOfFile(measureFile(file, room), partialLines),
      );
    return totals;
  });
}

/** The totals of a file whose rows only need to be counted, which most are: of many shards, each costs no memory. */
function plainTotals(file: FileCoverage, partialLines: PartialLines): Totals | undefined {
  if (partialLines === "miss" || file.statements.keys.length > 0 || file.arms.keys.length > 0) return undefined;
  let taken = 0;
  const { branches } = file;
  for (let row = 0; row < branches.keys.length; row++) taken += takenArms(branches, row);
  return {
    lines: orCounter(file, "lines", weigh(file.lines.columns[0])),
    branches: orCounter(file, "branches", {
      part: taken,
      whole: weigh(branches.columns[0], branches.columns[0]).whole,
    }),
    functions: orCounter(file, "functions", weigh(file.functions.columns[0])),
    statements: orCounter(file, "statements", { part: 0, whole: 0 }),
  };
}
