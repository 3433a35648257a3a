import type { InputsOf } from "@build-once/contract";
import {
  type Baseline,
  type BaselineComparison,
  type BaselineFacts,
  type Bands,
  type CarriedFlag,
  type ChangedFile,
  compareWithBaseline,
  decideGate,
  defaultBands,
  type FileTotals,
  type GateDecision,
  type GatePolicy,
  type HighWaterMark,
  type MeasuredFile,
  type Metric,
  metrics,
  mostUncovered,
  type PartialLines,
  type Patch,
  scopeName,
  scopeTotals,
  type Totals,
  type UncoveredFile,
  totalsOf,
  totalsOfFile,
} from "@build-once/coverage";
import type { Percent } from "@build-once/kernel";
import { carryFlags, countReports, patchOf, withCarried } from "./carry-flags.ts";
import type { contract } from "./contract.ts";
import type { JoinedReports } from "./join-reports.ts";

/** The action's inputs. */
export type Inputs = InputsOf<typeof contract>;

/** The change under test as git tells it. */
export type ChangeReading =
  | { readonly kind: "known"; readonly base: string; readonly files: readonly ChangedFile[] }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unavailable"; readonly reason: string };

/** Everything that was read; judging it needs nothing else. */
export interface Readings {
  readonly commit: string;
  /** Paths of report files that the globs matched. */
  readonly found: readonly string[];
  readonly joined: JoinedReports;
  readonly truncated: readonly string[];
  readonly stale: readonly string[];
  readonly change: ChangeReading;
  /** Which files of the repository do not count. */
  readonly isExcluded: (path: string) => boolean;
  readonly baseline: BaselineReading;
  readonly nowMs: number;
}

/** The coverage to compare with, as it was read. */
export type BaselineReading =
  | {
      readonly kind: "found";
      readonly baseline: Baseline;
      /** What happened to files between its commit and the checkout; `undefined` when that is not known. */
      readonly changes: readonly ChangedFile[] | undefined;
    }
  /** Only its totals are known. */
  | { readonly kind: "totals"; readonly totals: Totals }
  | { readonly kind: "missing"; readonly reason: string }
  | { readonly kind: "not-asked" };

/** What was measured and what was decided. */
export interface Assessment extends JoinedReports {
  readonly readings: Readings;
  readonly decision: GateDecision;
  readonly policy: GatePolicy;
  readonly totals: Totals;
  readonly patch: Patch | undefined;
  /** What became of the baseline's lines; `undefined` without one. */
  readonly comparison: BaselineComparison | undefined;
  /** Flags without a report in this run whose last coverage counts; it is part of `files` and `flags`, not of `flagFiles`. */
  readonly carried: readonly CarriedFlag[];
  /** Totals by scope: empty for everything, else the pattern or flag of a threshold. */
  readonly scopes: ReadonlyMap<string, Totals>;
  /** The files with lines that nothing reached, those with most of them first. */
  readonly uncovered: readonly UncoveredFile[];
  /** The best marks of the baseline. */
  readonly marks: readonly HighWaterMark[];
}

/** Measures and judges what was read. Equal readings and inputs give equal assessments. */
export function assess(readings: Readings, inputs: Inputs): Assessment {
  const policy = policyOf(inputs);
  const partialLines = inputs["partial-lines"];
  const { change, baseline } = readings;
  const carry = carryFlags(readings, inputs["carry-forward"]);
  const joined = withCarried(readings.joined, carry.carried, partialLines);
  const files = totalsByPath(joined.files, partialLines);
  const totals = totalsOf(joined.files.values(), partialLines);
  const patch = change.kind === "known" ? patchOf(change.files, readings, carry.carried, partialLines) : undefined;
  const compared = baselineFacts(readings, joined.files, partialLines);
  const { reports } = joined;
  const decision = decideGate(
    {
      reports: readings.found.length,
      truncated: readings.truncated,
      empty: reports.filter((row) => row.measured.lines.whole === 0).map((row) => row.name),
      totalsOnlyReports: reports.filter((row) => row.hasTotalsOnly).map((row) => row.name),
      stale: readings.stale,
      paths: joined.paths,
      totals,
      files,
      flags: joined.flags,
      flagReports: countReports(reports),
      notCarried: carry.refused.map(({ reason }) => reason),
      change:
        change.kind === "known" && patch !== undefined
          ? { kind: "known", files: change.files, patch }
          : noChange(change),
      baseline: compared,
    },
    policy,
  );
  const scopes = new Map([["", totals]]);
  for (const threshold of policy.thresholds) {
    const own = scopeTotals({ files, flags: joined.flags }, threshold);
    if (own !== undefined) scopes.set(scopeName(threshold.scope), own);
  }
  const comparison = compared.kind === "found" ? compared.comparison : undefined;
  const marks = baseline.kind === "found" ? baseline.baseline.marks : [];
  const uncovered = mostUncovered(joined.files, partialLines);
  const { carried } = carry;
  return { ...joined, readings, decision, policy, totals, patch, comparison, carried, scopes, uncovered, marks };
}

/** Counted when they are asked for: most gates ask for the files of a change and no others. */
function totalsByPath(files: ReadonlyMap<string, MeasuredFile>, partialLines: PartialLines): FileTotals {
  return {
    get: (path) => {
      const file = files.get(path);
      return file === undefined ? undefined : totalsOfFile(file, partialLines);
    },
    *[Symbol.iterator]() {
      for (const [path, file] of files) yield [path, totalsOfFile(file, partialLines)];
    },
  };
}

function baselineFacts(
  { baseline: reading, isExcluded }: Readings,
  files: ReadonlyMap<string, MeasuredFile>,
  partialLines: PartialLines,
): BaselineFacts {
  if (reading.kind === "totals") return { kind: "found", totals: reading.totals, comparison: undefined };
  if (reading.kind !== "found") return reading;
  // What does not count now did not count before.
  const before = new Map([...reading.baseline.files].filter(([path]) => !isExcluded(path)));
  return {
    kind: "found",
    totals: totalsOf(before.values(), partialLines),
    comparison:
      reading.changes === undefined ? undefined : compareWithBaseline(before, files, reading.changes, partialLines),
  };
}

function noChange(change: ChangeReading): { readonly kind: "none" | "unavailable"; readonly reason: string } {
  return change.kind === "known" ? { kind: "none", reason: "" } : change;
}

/** What the inputs demand. */
export function policyOf(inputs: Inputs): GatePolicy {
  const minimums = new Map<Metric, Percent>();
  for (const metric of metrics) {
    const atLeast = inputs[`min-${metric}`];
    if (atLeast !== undefined) minimums.set(metric, atLeast);
  }
  const [green, yellow, orange] = inputs.bands;
  const bands: Bands =
    green === undefined || yellow === undefined || orange === undefined ? defaultBands : [green, yellow, orange];
  return {
    minimums,
    minPatch: inputs["min-patch"],
    minPatchBranches: inputs["min-patch-branches"],
    maxDrop: inputs["max-drop"],
    thresholds: inputs.thresholds.flat(),
    bands,
    onEmpty: new Map(inputs["on-empty"]),
    expectedReports: inputs["expected-reports"],
    ratchetSlack: inputs.ratchet === "propose" ? inputs["ratchet-slack"] : undefined,
  };
}
