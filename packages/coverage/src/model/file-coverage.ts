import type { MeasuredFile } from "./measured-file.ts";
import { copyTable, emptyTable, type Join, joinTables, joinWithin, type Table } from "./table.ts";

/** A kind of row. */
export type RowKind = "lines" | "branches" | "arms" | "functions" | "statements" | "counters";

/** The columns of each kind of row and how they join. Counts join by the largest, so that reading a report twice changes nothing. */
export const rowKinds: Readonly<Record<RowKind, readonly Join[]>> = {
  /** key: line number; hits */
  lines: ["max"],
  /** key: line number; number of arms, arms known to be taken, bit set of the first 32 arms taken */
  branches: ["max", "max", "or"],
  /** key: line number and hash of the arm's place, see `armKey`; 1 when taken */
  arms: ["max"],
  /** key: hash of the name; hits */
  functions: ["max"],
  /** key: start line and hash of the range; hits, statements, first line, last line (0: no lines follow from it) */
  statements: ["max", "max", "max", "max"],
  /** key: index of the metric in `metrics`; whole, part. Totals of a file whose rows nobody printed */
  counters: ["max", "max"],
};

const kinds = Object.keys(rowKinds) as RowKind[];

/** What reports say of one source file. Tables may be made when they are asked for: a copy names each one. */
export type FileCoverage = Readonly<Record<RowKind, Table>> & {
  /** What is measured of it, where whoever read it knows that already. */
  readonly measured?: MeasuredFile | undefined;
};

/** The coverage of a file of which nothing is known. */
export function emptyFile(): FileCoverage {
  return {
    lines: emptyTable(1),
    branches: emptyTable(3),
    arms: emptyTable(1),
    functions: emptyTable(1),
    statements: emptyTable(4),
    counters: emptyTable(2),
  };
}

/** The union of what two reports say of one file: commutative, associative, and idempotent. */
export function joinFiles(a: FileCoverage, b: FileCoverage): FileCoverage {
  return {
    lines: joinTables(a.lines, b.lines, rowKinds.lines),
    branches: joinTables(a.branches, b.branches, rowKinds.branches),
    arms: joinTables(a.arms, b.arms, rowKinds.arms),
    functions: joinTables(a.functions, b.functions, rowKinds.functions),
    statements: joinTables(a.statements, b.statements, rowKinds.statements),
    counters: joinTables(a.counters, b.counters, rowKinds.counters),
  };
}

/** A copy that belongs to the caller. */
export function copyFile(file: FileCoverage): Record<RowKind, Table> {
  return {
    lines: copyTable(file.lines),
    branches: copyTable(file.branches),
    arms: copyTable(file.arms),
    functions: copyTable(file.functions),
    statements: copyTable(file.statements),
    counters: copyTable(file.counters),
  };
}

/** Joins `other` into `target`, which must belong to the caller; costs no memory when `target` has all rows. */
export function joinFileInto(target: Record<RowKind, Table>, other: FileCoverage): void {
  for (const kind of kinds) {
    const { keys, columns } = other[kind];
    const { length } = keys;
    if (length === 0) continue;
    if (target[kind].keys.length === 0) target[kind] = copyTable(other[kind]);
    else if (!joinWithin(target[kind], { keys, columns, length }, rowKinds[kind]))
      target[kind] = joinTables(target[kind], other[kind], rowKinds[kind]);
  }
}

const armsPerLine = 2 ** 29;

/** The key of an arm in the `arms` table: keys of one line are neighbours. */
export function armKey(line: number, place: number): number {
  return line * armsPerLine + (Math.abs(place) % armsPerLine);
}

/** The line of an arm's key. */
export function lineOfArm(key: number): number {
  return Math.floor(key / armsPerLine);
}

/** How many arms of the branch in `row` were taken, over all joined reports. */
export function takenArms(branches: Table, row: number): number {
  const arms = branches.columns[0]?.[row] ?? 0;
  const known = branches.columns[1]?.[row] ?? 0;
  return Math.min(arms, Math.max(known, countBits(branches.columns[2]?.[row] ?? 0)));
}

function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
