import type { MeasuredFile } from "../model/measured-file.ts";
import { findRow } from "../model/table.ts";

/** What is known of a file before its rows. */
export interface FileTraits {
  /** A bit for each metric that only the totals are known of, and those of `fileKinds`. */
  readonly kinds: number;
  /** Lines that are executable, have branches, or both. */
  readonly rowCount: number;
}

/** Bits of a file's kinds, after one for each of four metrics. */
export const fileKinds = {
  /** Lines are partial for another reason than their arms. */
  odd: 16,
  /** Lines have branches. */
  branches: 32,
} as const;

/** The traits of a file in the form that a baseline keeps. */
export function traitsOf({ lines, partial, branches, counters }: MeasuredFile): FileTraits {
  let rowCount = branches.lines.length;
  let kinds = rowCount > 0 ? fileKinds.branches : 0;
  for (const metric of counters.keys) kinds |= 1 << metric;
  for (let at = 0, branch = 0; at < lines.length; at++) {
    const line = lines[at] as number;
    while (branch < branches.lines.length && (branches.lines[branch] as number) < line) branch++;
    const hasArms = branch < branches.lines.length && branches.lines[branch] === line;
    if (!hasArms) rowCount++;
    const isMissed = hasArms && (branches.taken[branch] as number) < (branches.arms[branch] as number);
    if (isMissed !== (partial[at] === 1)) kinds |= fileKinds.odd;
  }
  return { kinds, rowCount };
}

/** A total of a metric, and what is lacking to it. */
export interface Lack {
  readonly whole: number;
  readonly lacking: number;
}

/** The total of a metric, by its number, that a file has no rows of. */
export function totalIn(file: MeasuredFile | undefined, metric: number): Lack | undefined {
  if (file === undefined) return undefined;
  const row = findRow(file.counters, metric);
  const [whole = 0, part = 0] = row < 0 ? [] : file.counters.columns.map((column) => column[row]);
  return row < 0 ? undefined : { whole, lacking: whole - part };
}
