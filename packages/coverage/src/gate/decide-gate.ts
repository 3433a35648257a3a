import { missingParts, type Percent, type Ratio, reaches } from "@build-once/kernel";
import { sumTotals, type Totals } from "../model/totals.ts";
import { metrics } from "../model/report.ts";
import { type Band, bandOf } from "./bands.ts";
import { dropCheck, measureDrops, type MetricDrop } from "./compare-totals.ts";
import { findStates } from "./find-states.ts";
import type { GateFacts, GatePolicy } from "./policy.ts";
import { proposeRatchet, type RatchetProposal } from "./propose-ratchet.ts";
import type { FoundState, GateState } from "./states.ts";
import { pathMatcher, type ScopedThreshold, subjectOf } from "./thresholds.ts";

/** Why a gate passed or failed, as a stable code. */
export type GateReason =
  | GateState
  | "thresholds-met"
  | "measured-only"
  | "below-threshold"
  | "patch-below-threshold"
  | "coverage-dropped"
  | "metric-not-measured"
  | "threshold-unmatched"
  | "patch-unavailable";

/** One demand and whether it is met. */
export interface GateCheck {
  /** What is demanded: `lines`, `patch`, `max-drop`, or the pattern or flag of a threshold with its metric. */
  readonly subject: string;
  readonly actual: Ratio;
  readonly atLeast: Percent;
  readonly outcome: "met" | "not-applicable" | Exclude<GateReason, GateState | "thresholds-met" | "measured-only">;
  /** How many more parts (lines, arms …) would meet it. */
  readonly missing: number;
  /** Why it cannot be judged, when that needs more words than the outcome; may hold foreign text. */
  readonly detail?: string;
}

/** What a gate decides. */
export interface GateDecision {
  readonly verdict: "pass" | "fail";
  readonly reason: GateReason;
  /** The gravest state found, `measured` when there is none. */
  readonly state: GateState | "measured";
  readonly states: readonly FoundState[];
  readonly checks: readonly GateCheck[];
  readonly band: Band;
  /** Percentage points of line coverage above (or below) the baseline, rounded down. */
  readonly delta: Percent | undefined;
  /** Every metric that the baseline and the reports both have. */
  readonly drops: readonly MetricDrop[];
  /** Minimums that could be raised. */
  readonly proposals: readonly RatchetProposal[];
}

/** Judges what was measured by what is demanded. Equal facts and policies give equal decisions. */
export function decideGate(facts: GateFacts, policy: GatePolicy): GateDecision {
  const states = findStates(facts, policy);
  const drops = measureDrops(facts);
  const checks = [
    ...totalChecks(facts, policy),
    ...patchChecks(facts, policy),
    ...dropCheck(facts, policy),
    ...scopedChecks(facts, policy),
  ];
  const failedState = states.find((state) => state.action === "fail");
  const failedCheck = checks.find((check) => check.outcome !== "met" && check.outcome !== "not-applicable");
  const failure = failedState?.state ?? failedCheck?.outcome;
  const gravest = failedState ?? states.find((state) => state.action === "warn") ?? states[0];
  return {
    verdict: failure === undefined ? "pass" : "fail",
    reason: (failure as GateReason | undefined) ?? (checks.length === 0 ? "measured-only" : "thresholds-met"),
    state: gravest?.state ?? "measured",
    states,
    checks,
    band: bandOf(facts.totals.lines, policy.bands),
    delta: drops.find((drop) => drop.metric === "lines")?.delta,
    drops,
    proposals: proposeRatchet(checks, policy),
  };
}

function check(
  subject: string,
  actual: Ratio,
  atLeast: Percent,
  below: "below-threshold" | "patch-below-threshold",
): GateCheck {
  if (actual.whole === 0) return { subject, actual, atLeast, outcome: "metric-not-measured", missing: 0 };
  const met = reaches(actual, atLeast);
  return { subject, actual, atLeast, outcome: met ? "met" : below, missing: missingParts(actual, atLeast) };
}

function totalChecks(facts: GateFacts, policy: GatePolicy): readonly GateCheck[] {
  return metrics.flatMap((metric) => {
    const atLeast = policy.minimums.get(metric);
    return atLeast === undefined ? [] : [check(metric, facts.totals[metric], atLeast, "below-threshold")];
  });
}

/** A change without executable lines has nothing to reach; a change that could not be read is not such a change. */
function patchChecks(facts: GateFacts, policy: GatePolicy): readonly GateCheck[] {
  const demands = [
    ["patch", policy.minPatch, "lines"],
    ["patch-branches", policy.minPatchBranches, "branches"],
  ] as const;
  return demands.flatMap(([subject, atLeast, metric]): readonly GateCheck[] => {
    if (atLeast === undefined) return [];
    const nothing = { part: 0, whole: 0 };
    if (facts.change.kind === "unavailable")
      return [{ subject, actual: nothing, atLeast, outcome: "patch-unavailable", missing: 0 }];
    const totalsOnly = facts.change.kind === "known" ? facts.change.patch.totalsOnly : [];
    if (totalsOnly.length > 0)
      return [
        {
          subject,
          actual: nothing,
          atLeast,
          outcome: "patch-unavailable",
          missing: 0,
          detail: totalsOnlyDetail(totalsOnly, facts),
        },
      ];
    const actual = facts.change.kind === "known" ? facts.change.patch[metric] : nothing;
    if (actual.whole === 0) return [{ subject, actual, atLeast, outcome: "not-applicable", missing: 0 }];
    return [check(subject, actual, atLeast, "patch-below-threshold")];
  });
}

function totalsOnlyDetail(files: readonly string[], { totalsOnlyReports }: GateFacts): string {
  const reports = totalsOnlyReports.length === 0 ? "the report" : totalsOnlyReports.slice(0, 5).join(", ");
  return `${reports} gives totals and no lines of ${files.slice(0, 5).join(", ")}`;
}

function scopedChecks(facts: GateFacts, policy: GatePolicy): readonly GateCheck[] {
  return policy.thresholds.map((threshold) => {
    const subject = subjectOf(threshold);
    const totals = scopeTotals(facts, threshold);
    const actual = totals?.[threshold.metric] ?? { part: 0, whole: 0 };
    if (totals === undefined)
      return { subject, actual, atLeast: threshold.atLeast, outcome: "threshold-unmatched", missing: 0 };
    // Files without one executable line have nothing to reach.
    if (totals.lines.whole === 0)
      return { subject, actual, atLeast: threshold.atLeast, outcome: "not-applicable", missing: 0 };
    return check(subject, actual, threshold.atLeast, "below-threshold");
  });
}

/** The totals of what a threshold judges; `undefined` when nothing that was measured matches. */
export function scopeTotals(facts: Pick<GateFacts, "files" | "flags">, { scope }: ScopedThreshold): Totals | undefined {
  if (scope.kind === "flag") return facts.flags.get(scope.name);
  const matches = pathMatcher([scope.glob]);
  const matched = [...facts.files].filter(([path]) => matches(path)).map(([, totals]) => totals);
  return matched.length === 0 ? undefined : sumTotals(matched);
}
