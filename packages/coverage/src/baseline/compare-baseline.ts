import type { ChangedFile } from "../diff/diff.ts";
import { changesByOldPath, mapLines } from "../diff/map-lines.ts";
import { isCovered, type MeasuredFile, type PartialLines } from "../model/measured-file.ts";
import { type Totals, totalsOfFile, TotalsSum } from "../model/totals.ts";
import { lowerBound } from "../model/table.ts";
import type { UncoveredRange } from "../model/uncovered-ranges.ts";

/** Lines of one file that the change did not touch and that are no longer reached. */
export interface IndirectLoss {
  readonly path: string;
  readonly lines: number;
  /** By the lines of the version now, ascending. */
  readonly ranges: readonly UncoveredRange[];
}

/** What became of the lines of a baseline. */
export interface BaselineComparison {
  /** The baseline without the code that the change removed or altered. */
  readonly remaining: Totals;
  /** Files with lines that lost their coverage though nobody touched them, those with most of them first. */
  readonly losses: readonly IndirectLoss[];
  readonly lostLines: number;
  /** Untouched lines that were not reached before and are now. */
  readonly gainedLines: number;
  /** Files that the baseline measured, that are still there, and that no report has now. */
  readonly unmeasured: readonly string[];
}

/** Compares files line by line with those of a baseline; `changes` is everything that happened to files in between. */
export function compareWithBaseline(
  before: ReadonlyMap<string, MeasuredFile>,
  now: ReadonlyMap<string, MeasuredFile>,
  changes: readonly ChangedFile[],
  partialLines: PartialLines,
): BaselineComparison {
  const changeOf = changesByOldPath(changes);
  const losses: IndirectLoss[] = [];
  const unmeasured: string[] = [];
  const remaining = new TotalsSum();
  let gainedLines = 0;
  for (const [oldPath, old] of before) {
    const change = changeOf.get(oldPath);
    if (change?.change === "deleted") continue;
    const path = change?.path ?? oldPath;
    const places = change === undefined ? old.lines : mapLines(old.lines, change);
    remaining.add(remainingTotals(old, places, change, partialLines));
    const file = now.get(path);
    if (file === undefined) unmeasured.push(path);
    else {
      const { lost, gained } = fates(old, places, file, partialLines);
      gainedLines += gained;
      const ranges = rangesOf(file, lost);
      if (ranges.length > 0) losses.push({ path, lines: lost.size, ranges });
    }
  }
  losses.sort((a, b) => b.lines - a.lines || (a.path < b.path ? -1 : 1));
  const lostLines = losses.reduce((sum, loss) => sum + loss.lines, 0);
  return { remaining: remaining.totals, losses, lostLines, gainedLines, unmeasured: unmeasured.sort() };
}

/** Functions and statements of a baseline have no lines, so a change takes none of them away. */
function remainingTotals(
  file: MeasuredFile,
  places: Uint32Array,
  change: ChangedFile | undefined,
  partialLines: PartialLines,
): Totals {
  const totals = totalsOfFile(file, partialLines);
  if (change === undefined || change.removed.length === 0) return totals;
  let [covered, lines, taken, arms] = [0, 0, 0, 0];
  for (const [row, place] of places.entries()) {
    if (place === 0) continue;
    lines++;
    if (isCovered(file, row, partialLines)) covered++;
  }
  for (const [row, place] of mapLines(file.branches.lines, change).entries()) {
    if (place === 0) continue;
    taken += file.branches.taken[row] as number;
    arms += file.branches.arms[row] as number;
  }
  return {
    ...totals,
    lines: file.lines.length === 0 ? totals.lines : { part: covered, whole: lines },
    branches: file.branches.lines.length === 0 ? totals.branches : { part: taken, whole: arms },
  };
}

function fates(
  old: MeasuredFile,
  places: Uint32Array,
  file: MeasuredFile,
  partialLines: PartialLines,
): { readonly lost: ReadonlySet<number>; readonly gained: number } {
  const lost = new Set<number>();
  let gained = 0;
  for (const [row, place] of places.entries()) {
    const at = lowerBound(file.lines, place);
    if (place === 0 || file.lines[at] !== place) continue;
    const was = isCovered(old, row, partialLines);
    const is = isCovered(file, at, partialLines);
    if (was && !is) lost.add(place);
    if (!was && is) gained++;
  }
  return { lost, gained };
}

/** Neighbouring lost lines as ranges; lines that are not executable do not end one. */
function rangesOf(file: MeasuredFile, lost: ReadonlySet<number>): readonly UncoveredRange[] {
  const ranges: { first: number; last: number; lines: number }[] = [];
  let open = false;
  for (const line of lost.size === 0 ? [] : file.lines) {
    const range = ranges.at(-1);
    if (!lost.has(line)) open = false;
    else if (open && range !== undefined) {
      range.last = line;
      range.lines++;
    } else {
      ranges.push({ first: line, last: line, lines: 1 });
      open = true;
    }
  }
  return ranges;
}
