import { type Percent } from "@build-once/kernel";
import type { MeasuredFile } from "../model/measured-file.ts";
import { totalsOfFile } from "../model/totals.ts";
import { type Metric, metrics } from "../model/report.ts";
import { emptyTable, type Table } from "../model/table.ts";

/** The name and version of the baseline's form; a baseline begins with this line. */
export const baselineSchema = "build-once/coverage-baseline/v2";

/** The best that was ever reached on the branch: of everything, or of the scope that a threshold names. */
export interface HighWaterMark {
  /** Empty for everything, else the subject of a threshold: its pattern or `flag:name`. */
  readonly scope: string;
  readonly metric: Metric;
  readonly percent: Percent;
}

/** The files of one flag, and the run that measured them: a flag that is carried forward keeps its own. */
export interface BaselineFlag {
  readonly commit: string;
  readonly createdMs: number;
  readonly files: ReadonlyMap<string, MeasuredFile>;
}

/**
 * Per-line coverage of one commit, to compare later ones with. Texts are foreign.
 * Hits are kept as hit or not, and functions and statements as their counts.
 */
export interface Baseline {
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
  readonly workflow: string;
  readonly runId: string;
  /** Name and version of what wrote it. */
  readonly tool: string;
  readonly createdMs: number;
  /** Everything that was measured, under the repository's paths. */
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly flags: ReadonlyMap<string, BaselineFlag>;
  readonly marks: readonly HighWaterMark[];
}

/** What a baseline keeps of a file: totals, lines and branches stay what they were. */
export function compactFile(file: MeasuredFile): MeasuredFile {
  const totals = totalsOfFile(file, "hit");
  const counted = metrics.filter((metric) => totals[metric].whole > 0 && !hasRows(file, metric));
  return {
    lines: file.lines,
    hits: file.hits.map((hits) => (hits > 0 ? 1 : 0)),
    partial: file.partial.map((partial) => (partial > 0 ? 1 : 0)),
    branches: file.branches,
    functions: emptyTable(1),
    statements: emptyTable(4),
    counters: counterTable(new Map(counted.map((metric) => [metric, totals[metric]]))),
  };
}

function hasRows(file: MeasuredFile, metric: Metric): boolean {
  if (metric === "lines") return file.lines.length > 0;
  return metric === "branches" && file.branches.arms.some((arms) => arms > 0);
}

/** Totals of metrics as a file's `counters`. */
export function counterTable(totals: ReadonlyMap<Metric, { readonly part: number; readonly whole: number }>): Table {
  const known = metrics.filter((metric) => totals.has(metric));
  return {
    keys: Float64Array.from(known, (metric) => metrics.indexOf(metric)),
    columns: [
      Uint32Array.from(known, (metric) => totals.get(metric)?.whole ?? 0),
      Uint32Array.from(known, (metric) => totals.get(metric)?.part ?? 0),
    ],
  };
}
