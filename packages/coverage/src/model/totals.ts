import type { Ratio } from "@build-once/kernel";
import { type FileCoverage, takenArms } from "./file-coverage.ts";
import { countLines, coveredLines, type MeasuredFile, type PartialLines } from "./measured-file.ts";
import { type Metric, metrics } from "./report.ts";
import { findRow, type Table } from "./table.ts";

/** The totals of a set of files; a `whole` of 0 means that no report has that metric. */
export type Totals = Readonly<Record<Metric, Ratio>>;

/** Nothing measured. */
export const noTotals: Totals = {
  lines: { part: 0, whole: 0 },
  branches: { part: 0, whole: 0 },
  functions: { part: 0, whole: 0 },
  statements: { part: 0, whole: 0 },
};

const totalsHit = new WeakMap<MeasuredFile, Totals>();
const totalsMiss = new WeakMap<MeasuredFile, Totals>();

/** The totals of one file. */
export function totalsOfFile(file: MeasuredFile, partialLines: PartialLines): Totals {
  if (file.counts !== undefined) return countTotals(file, partialLines);
  // They are asked for by the report, the union, the gate and the documents.
  const known = partialLines === "hit" ? totalsHit : totalsMiss;
  let totals = known.get(file);
  if (totals === undefined) known.set(file, (totals = countTotals(file, partialLines)));
  return totals;
}

function countTotals(file: MeasuredFile, partialLines: PartialLines): Totals {
  const { counts, counters } = file;
  const lines = { part: coveredLines(file, partialLines), whole: countLines(file) };
  const branches = counts === undefined ? countArms(file) : { part: counts.takenArms, whole: counts.arms };
  const functions =
    counts === undefined ? weigh(file.functions.columns[0]) : { part: counts.calledFunctions, whole: counts.functions };
  const statements =
    counts === undefined
      ? weigh(file.statements.columns[0], file.statements.columns[1])
      : { part: counts.reachedStatements, whole: counts.statements };
  if (counters.keys.length === 0) return { lines, branches, functions, statements };
  return {
    lines: orCounter(file, "lines", lines),
    branches: orCounter(file, "branches", branches),
    functions: orCounter(file, "functions", functions),
    statements: orCounter(file, "statements", statements),
  };
}

/** All arms of a file, and how many were taken. */
export function countArms({ branches }: MeasuredFile): Ratio {
  let part = 0;
  let whole = 0;
  for (let row = 0; row < branches.lines.length; row++) {
    part += branches.taken[row] as number;
    whole += branches.arms[row] as number;
  }
  return { part, whole };
}

/** The totals of a file whose rows only need to be counted, which most are: of many shards, each costs no memory. */
export function totalsOfRows(file: FileCoverage, partialLines: PartialLines): Totals | undefined {
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

/** What rows give, else what a report printed of the file in one number. */
function orCounter({ counters }: { readonly counters: Table }, metric: Metric, rows: Ratio): Ratio {
  if (rows.whole > 0) return rows;
  const row = findRow(counters, metrics.indexOf(metric));
  return row < 0 ? rows : { part: counters.columns[1]?.[row] ?? 0, whole: counters.columns[0]?.[row] ?? 0 };
}

/** How many rows have something in `hits`, and how many there are; each as many times as its weight. */
export function weigh(hits: Uint32Array | undefined, weights?: Uint32Array): Ratio {
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

/** The totals of many files. */
export function totalsOf(files: Iterable<MeasuredFile>, partialLines: PartialLines): Totals {
  const sum = new TotalsSum();
  for (const file of files) sum.add(totalsOfFile(file, partialLines));
  return sum.totals;
}

/** The sum of totals of different files. */
export function sumTotals(all: Iterable<Totals>): Totals {
  const sum = new TotalsSum();
  for (const totals of all) sum.add(totals);
  return sum.totals;
}

/** Adds up totals of different files. */
export class TotalsSum {
  readonly #lines = { part: 0, whole: 0 };
  readonly #branches = { part: 0, whole: 0 };
  readonly #functions = { part: 0, whole: 0 };
  readonly #statements = { part: 0, whole: 0 };

  add({ lines, branches, functions, statements }: Totals): void {
    this.#lines.part += lines.part;
    this.#lines.whole += lines.whole;
    this.#branches.part += branches.part;
    this.#branches.whole += branches.whole;
    this.#functions.part += functions.part;
    this.#functions.whole += functions.whole;
    this.#statements.part += statements.part;
    this.#statements.whole += statements.whole;
  }

  /** What was added so far. */
  get totals(): Totals {
    return {
      lines: { ...this.#lines },
      branches: { ...this.#branches },
      functions: { ...this.#functions },
      statements: { ...this.#statements },
    };
  }
}
