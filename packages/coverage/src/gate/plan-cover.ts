import type { ChangedFile } from "../diff/diff.ts";
import type { MeasuredFile, PartialLines } from "../model/measured-file.ts";
import { type MissedRange, missedRanges } from "../model/missed-ranges.ts";
import { type Metric, metrics } from "../model/report.ts";
import type { GateCheck } from "./decide-gate.ts";
import { isMissed } from "./explain-gate.ts";
import { pathMatcher } from "./thresholds.ts";

/** What a plan is made from. */
export interface PlanFacts {
  readonly files: ReadonlyMap<string, MeasuredFile>;
  /** The files of each flag, as the flag's reports alone measure them. */
  readonly flagFiles: ReadonlyMap<string, ReadonlyMap<string, MeasuredFile>>;
  /** The files of the change that count; empty when it is not known. */
  readonly changed: readonly ChangedFile[];
  readonly partialLines: PartialLines;
}

/** A file and what to cover in it, the largest range first. */
export interface PlannedFile {
  readonly path: string;
  readonly parts: number;
  readonly ranges: readonly MissedRange[];
}

/** The shortest list of ranges with which a demand would be met. */
export interface CoverPlan {
  readonly subject: string;
  readonly metric: Metric;
  /** How many more parts must be reached. */
  readonly missing: number;
  /** Files in the order in which their ranges were chosen. */
  readonly files: readonly PlannedFile[];
  /** False when the ranges that are known do not suffice: a tool did not say which parts were missed. */
  readonly sufficient: boolean;
}

/** A range that could be covered. */
interface Candidate extends MissedRange {
  readonly path: string;
}

/**
 * Plans how to meet a demand that was missed: the largest ranges, as few as possible, and at the end the smallest that
 * suffices. Totals are sought in changed files first. `undefined` when no number of parts would meet the demand.
 */
export function planCover(check: GateCheck, facts: PlanFacts): CoverPlan | undefined {
  if (!isMissed(check) || check.missing === 0) return undefined;
  const scope = scopeOf(check.subject);
  const groups = candidateGroups(scope, facts);
  const chosen: Candidate[] = [];
  let left = check.missing;
  for (const group of groups) left = choose(group, left, chosen);
  return {
    subject: check.subject,
    metric: scope.metric,
    missing: check.missing,
    files: byFile(chosen),
    sufficient: left <= 0,
  };
}

interface Scope {
  readonly kind: "total" | "patch" | "path" | "flag";
  readonly metric: Metric;
  readonly name: string;
}

/** Reads what `GateCheck.subject` says: a metric, `patch`, `patch-branches`, `max-drop`, or a scope and its metric. */
function scopeOf(subject: string): Scope {
  if (subject === "max-drop") return { kind: "total", metric: "lines", name: "" };
  if (subject === "patch") return { kind: "patch", metric: "lines", name: "" };
  if (subject === "patch-branches") return { kind: "patch", metric: "branches", name: "" };
  const space = subject.lastIndexOf(" ");
  const metric = metrics.find((known) => known === subject.slice(space + 1)) ?? "lines";
  if (space < 0) return { kind: "total", metric, name: "" };
  const name = subject.slice(0, space);
  return name.startsWith("flag:")
    ? { kind: "flag", metric, name: name.slice("flag:".length) }
    : { kind: "path", metric, name };
}

/** What could be covered, in groups of falling preference, each with its largest ranges first. */
function candidateGroups(scope: Scope, facts: PlanFacts): readonly (readonly Candidate[])[] {
  if (scope.kind === "patch")
    return [
      ranked(
        facts.changed.flatMap((change) => {
          const file = facts.files.get(change.path);
          return file === undefined ? [] : placed(change.path, file, scope.metric, facts, change.added);
        }),
      ),
    ];
  const files =
    scope.kind === "flag" ? (facts.flagFiles.get(scope.name) ?? new Map<string, MeasuredFile>()) : facts.files;
  const matches = scope.kind === "path" ? pathMatcher([scope.name]) : () => true;
  const changed = new Set(facts.changed.map((change) => change.path));
  const near: Candidate[] = [];
  const far: Candidate[] = [];
  for (const [path, file] of files) {
    if (!matches(path)) continue;
    const target = changed.has(path) ? near : far;
    for (const candidate of placed(path, file, scope.metric, facts)) target.push(candidate);
  }
  return [ranked(near), ranked(far)];
}

function placed(
  path: string,
  file: MeasuredFile,
  metric: Metric,
  facts: PlanFacts,
  within?: ChangedFile["added"],
): readonly Candidate[] {
  return missedRanges(metric, file, facts.partialLines, within).map((range) => ({ ...range, path }));
}

function ranked(candidates: Candidate[]): readonly Candidate[] {
  return candidates.sort((a, b) => b.parts - a.parts || compare(a.path, b.path) || a.first - b.first);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Adds to `chosen` what `left` needs; gives what is still left after it. */
function choose(group: readonly Candidate[], left: number, chosen: Candidate[]): number {
  let still = left;
  for (const [index, candidate] of group.entries()) {
    if (still <= 0) break;
    if (candidate.parts < still) {
      chosen.push(candidate);
      still -= candidate.parts;
      continue;
    }
    // One range is enough now: the smallest that is.
    let last = candidate;
    for (let next = index + 1; (group[next]?.parts ?? 0) >= still; next++) {
      const other = group[next] as Candidate;
      if (other.parts < last.parts) last = other;
    }
    chosen.push(last);
    still -= last.parts;
  }
  return still;
}

function byFile(chosen: readonly Candidate[]): readonly PlannedFile[] {
  const files = new Map<string, MissedRange[]>();
  for (const { path, first, last, parts } of chosen) {
    const ranges = files.get(path);
    if (ranges === undefined) files.set(path, [{ first, last, parts }]);
    else ranges.push({ first, last, parts });
  }
  return [...files].map(([path, ranges]) => ({
    path,
    ranges,
    parts: ranges.reduce((sum, range) => sum + range.parts, 0),
  }));
}
