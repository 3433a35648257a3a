import type { FormatName } from "../formats/format.ts";
import { maxSpannedLines } from "../limits.ts";
import { branchColumns } from "./branches.ts";
import { copyFile, type FileCoverage, joinFileInto, joinFiles, type RowKind } from "./file-coverage.ts";
import type { FileCounts } from "./file-counts.ts";
import { LineSummaries, type LineSummary } from "./line-summary.ts";
import { countLines, type MeasuredFile, type PartialLines } from "./measured-file.ts";
import type { Report } from "./report.ts";
import { RowMemory } from "./row-memory.ts";
import { type LineBudget, type LineColumns, spannedLines, spendLines } from "./spanned-lines.ts";
import { lowerBound, type Table } from "./table.ts";
import { countArms, type Totals, totalsOfFile, totalsOfRows, TotalsSum, weigh } from "./totals.ts";

/**
 * Joins what reports say of files under the files' paths. The order in which reports are added does not matter.
 * Functions and statements are named and cut differently by every format, so they are joined within a format, and of
 * several formats the one that knows most of the file tells them.
 */
export class CoverageUnion {
  readonly #files = new Map<string, UnionFile[]>();

  add(path: string, file: FileCoverage, format: FormatName): void {
    const files = this.#files.get(path);
    const before = files?.find((known) => known.format === format);
    if (files === undefined) this.#files.set(path, [{ format, file, own: undefined }]);
    else if (before === undefined) files.push({ format, file, own: undefined });
    else {
      before.own ??= copyFile(before.file);
      before.file = before.own;
      joinFileInto(before.own, file);
    }
  }

  /** Every file with its lines, sorted by path. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
  measure(): ReadonlyMap<string, MeasuredFile> {
    const paths = [...this.#files.keys()].sort();
    return inRoom((room) => {
      const files = new Map<string, MeasuredFile>();
      for (const path of paths) files.set(path, measureUnion(this.#files.get(path) ?? [], room));
      return files;
    });
  }
}

/** What reports of one format say of a file. */
interface UnionFile {
  readonly format: FormatName;
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
  const [only] = files;
  const joined = files.length === 1 && only !== undefined ? only.file : joinFormats(files.map(({ file }) => file));
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
  const own = file.measured;
  if (own !== undefined) {
    if (shared !== undefined && (own.counts?.statements ?? 0) > 0) spendLines(shared.budget, countLines(own));
    return own;
  }
  let known = measured.get(file);
  if (known === undefined) {
    known = shared === undefined ? inRoom((room) => measureAnew(file, room)) : measureAnew(file, shared);
    measured.set(file, known);
  }
  return known;
}

/** The same, without looking for what is known of it. */
export function measureColumns(file: FileCoverage): MeasuredFile {
  return inRoom((room) => measureAnew(file, room));
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
  let partlyHit = 0;
  for (let row = 0; row < branches.lines.length; row++) {
    if (branches.taken[row] === branches.arms[row]) continue;
    const line = branches.lines[row] as number;
    const at = lowerBound(lines, line);
    if (lines[at] !== line) continue;
    partial[at] = 1;
    if ((hits[at] as number) > 0) partlyHit++;
  }
  const { functions, statements, counters } = file;
  const measured: MeasuredFile = { lines, hits, partial, branches, functions, statements, counters };
  if (lines !== own.lines || own.summary === undefined) return measured;
  return { ...measured, counts: countsOf(measured, own.summary, partlyHit) };
}

function countsOf(file: MeasuredFile, { hitLines, missed }: LineSummary, partlyHit: number): FileCounts {
  const arms = countArms(file);
  const functions = weigh(file.functions.columns[0]);
  const statements = weigh(file.statements.columns[0], file.statements.columns[1]);
  return {
    lines: file.lines.length,
    hitLines,
    wholeLines: hitLines - partlyHit,
    arms: arms.whole,
    takenArms: arms.part,
    functions: functions.whole,
    calledFunctions: functions.part,
    statements: statements.whole,
    reachedStatements: statements.part,
    missed,
  };
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

/** The totals of one report by itself. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
export function measureReport(report: Report, partialLines: PartialLines): Totals {
  return inRoom((room) => {
    const sum = new TotalsSum();
    for (const file of report.files.values()) {
      const counted = file.measured === undefined ? totalsOfRows(file, partialLines) : undefined;
      sum.add(counted ?? totalsOfFile(measureFile(file, room), partialLines));
    }
    return sum.totals;
  });
}
