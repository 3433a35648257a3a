import type { Ratio } from "@build-once/kernel";
import { type FileCoverage, lineOfArm, takenArms } from "./file-coverage.ts";
import type { RowMemory } from "./row-memory.ts";
import { lowerBound } from "./table.ts";

/** The branches of a file, one row a line. */
export interface BranchColumns {
  /** Ascending. */
  readonly lines: Uint32Array;
  readonly arms: Uint32Array;
  readonly taken: Uint32Array;
}

const noBranches: BranchColumns = { lines: new Uint32Array(0), arms: new Uint32Array(0), taken: new Uint32Array(0) };

/**
 * The branches of a file by line: arms that are known by their places are counted, others are numbers. Where a line has
 * both, because two formats tell of one run, the larger count of each is kept. Columns are in `memory` where they are new.
 */
export function branchColumns(file: FileCoverage, memory: RowMemory): BranchColumns {
  const counted = countedArms(file, memory);
  const placed = placedArms(file);
  if (placed.lines.length === 0) return counted;
  return counted.lines.length === 0 ? placed : joinColumns(counted, placed);
}

/** The arms of the branches on `line`, and how many were taken. */
export function branchOn({ branches }: { readonly branches: BranchColumns }, line: number): Ratio {
  const row = lowerBound(branches.lines, line);
  if (branches.lines[row] !== line) return { part: 0, whole: 0 };
  return { part: branches.taken[row] as number, whole: branches.arms[row] as number };
}

function countedArms({ branches }: FileCoverage, rowMemory: RowMemory): BranchColumns {
  const { length } = branches.keys;
  if (length === 0) return noBranches;
  const { memory, offset } = rowMemory.take(8 * length);
  const lines = new Uint32Array(memory, offset, length);
  const taken = new Uint32Array(memory, offset + 4 * length, length);
  lines.set(branches.keys);
  for (let row = 0; row < length; row++) taken[row] = takenArms(branches, row);
  return { lines, arms: branches.columns[0] ?? new Uint32Array(0), taken };
}

function placedArms({ arms }: FileCoverage): BranchColumns {
  const { length } = arms.keys;
  if (length === 0) return noBranches;
  const columns = { lines: new Uint32Array(length), arms: new Uint32Array(length), taken: new Uint32Array(length) };
  let n = 0;
  for (let row = 0; row < length; row++) {
    const line = lineOfArm(arms.keys[row] as number);
    if (n === 0 || columns.lines[n - 1] !== line) columns.lines[n++] = line;
    columns.arms[n - 1] = (columns.arms[n - 1] as number) + 1;
    columns.taken[n - 1] = (columns.taken[n - 1] as number) + (arms.columns[0]?.[row] ?? 0);
  }
  return {
    lines: columns.lines.subarray(0, n),
    arms: columns.arms.subarray(0, n),
    taken: columns.taken.subarray(0, n),
  };
}

function joinColumns(a: BranchColumns, b: BranchColumns): BranchColumns {
  const lines = Uint32Array.from(new Set([...a.lines, ...b.lines])).sort();
  const larger = (line: number, of: "part" | "whole"): number =>
    Math.max(branchOn({ branches: a }, line)[of], branchOn({ branches: b }, line)[of]);
  return {
    lines,
    arms: lines.map((line) => larger(line, "whole")),
    taken: lines.map((line) => larger(line, "part")),
  };
}
