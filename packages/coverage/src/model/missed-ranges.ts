import type { LineRange } from "../diff/diff.ts";
import type { MeasuredFile, PartialLines } from "./measured-file.ts";
import type { Metric } from "./report.ts";
import { lowerBound } from "./table.ts";
import { everything, uncoveredRanges } from "./uncovered-ranges.ts";

/** Neighbouring lines on which parts of one metric (lines, arms, statements) were missed, and how many parts. */
export interface MissedRange extends LineRange {
  readonly parts: number;
}

/** What nothing reached of one metric in a file, ascending; functions have no lines here, so nothing is known of them. */
export function missedRanges(
  metric: Metric,
  file: MeasuredFile,
  partialLines: PartialLines,
  within?: readonly LineRange[],
): readonly MissedRange[] {
  if (metric === "lines")
    return uncoveredRanges(file, partialLines, within).map(({ first, last, lines }) => ({ first, last, parts: lines }));
  if (metric === "branches") return (within ?? [everything]).flatMap((window) => missedArms(file, window));
  return metric === "statements" ? missedStatements(file) : [];
}

function missedArms({ branches }: MeasuredFile, window: LineRange): readonly MissedRange[] {
  const ranges = new RangeCollector();
  for (let row = lowerBound(branches.lines, window.first); row < branches.lines.length; row++) {
    const line = branches.lines[row] as number;
    if (line > window.last) break;
    ranges.add(line, line, (branches.arms[row] as number) - (branches.taken[row] as number));
  }
  return ranges.end();
}

function missedStatements({ statements }: MeasuredFile): readonly MissedRange[] {
  const [hits, weights, firsts, lasts] = statements.columns;
  const ranges = new RangeCollector();
  for (let row = 0; row < statements.keys.length; row++) {
    const first = firsts?.[row] ?? 0;
    // A statement of which no lines are known cannot be pointed at.
    if (first > 0) ranges.add(first, lasts?.[row] ?? first, (hits?.[row] ?? 0) > 0 ? 0 : (weights?.[row] ?? 0));
  }
  return ranges.end();
}

/** Joins neighbours that miss something; one that misses nothing ends a range. */
class RangeCollector {
  readonly #ranges: MissedRange[] = [];
  #open: { first: number; last: number; parts: number } | undefined;

  add(first: number, last: number, missed: number): void {
    if (missed <= 0) this.#close();
    else if (this.#open === undefined) this.#open = { first, last, parts: missed };
    else {
      this.#open.last = Math.max(this.#open.last, last);
      this.#open.parts += missed;
    }
  }

  end(): readonly MissedRange[] {
    this.#close();
    return this.#ranges;
  }

  #close(): void {
    if (this.#open !== undefined) this.#ranges.push(this.#open);
    this.#open = undefined;
  }
}
