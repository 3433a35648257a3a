import { type BranchColumns, branchOn } from "../model/branches.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { totalsOfFile } from "../model/totals.ts";
import { type Metric, metrics } from "../model/report.ts";
import { emptyTable, lowerBound } from "../model/table.ts";
import { counterTable } from "./baseline.ts";

/**
 * The union of what two runs measured of one file, as far as a baseline's numbers allow: a line is hit if it was hit in
 * either; of a line's arms, and of functions and statements, the run that knows more tells. It never claims more than both.
 */
export function joinMeasured(a: MeasuredFile, b: MeasuredFile): MeasuredFile {
  const lines = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
  const branches = joinBranches(a, b);
  const hits = lines.map((line) => Math.max(valueAt(a, a.hits, line), valueAt(b, b.hits, line)));
  const partial = Uint8Array.from(lines, (line) => {
    const { part, whole } = branchOn({ branches }, line);
    return part < whole || (isWhole(a, line) !== true && isWhole(b, line) !== true && isPartial(a, b, line)) ? 1 : 0;
  });
  const [ours, theirs] = [totalsOfFile(a, "hit"), totalsOfFile(b, "hit")];
  const counted = metrics.flatMap((metric): readonly [Metric, (typeof ours)[Metric]][] => {
    if (metric === "lines" && lines.length > 0) return [];
    if (metric === "branches" && branches.lines.length > 0) return [];
    const [x, y] = [ours[metric], theirs[metric]];
    const richer = y.whole > x.whole || (y.whole === x.whole && y.part > x.part) ? y : x;
    return richer.whole === 0 ? [] : [[metric, richer]];
  });
  return {
    lines,
    hits,
    partial,
    branches,
    functions: emptyTable(1),
    statements: emptyTable(4),
    counters: counterTable(new Map(counted)),
  };
}

function joinBranches(a: MeasuredFile, b: MeasuredFile): BranchColumns {
  const lines = Uint32Array.from(new Set([...a.branches.lines, ...b.branches.lines])).sort();
  const larger = (line: number, of: "part" | "whole"): number => Math.max(branchOn(a, line)[of], branchOn(b, line)[of]);
  return {
    lines,
    arms: lines.map((line) => larger(line, "whole")),
    taken: lines.map((line) => larger(line, "part")),
  };
}

/** Reached without anything missed on it; `undefined` when the file has no such line. */
function isWhole(file: MeasuredFile, line: number): boolean | undefined {
  const row = lowerBound(file.lines, line);
  return file.lines[row] === line ? (file.hits[row] ?? 0) > 0 && file.partial[row] === 0 : undefined;
}

function isPartial(a: MeasuredFile, b: MeasuredFile, line: number): boolean {
  return valueAt(a, a.partial, line) > 0 || valueAt(b, b.partial, line) > 0;
}

function valueAt(file: MeasuredFile, column: Uint32Array | Uint8Array, line: number): number {
  const row = lowerBound(file.lines, line);
  return file.lines[row] === line ? (column[row] as number) : 0;
}
