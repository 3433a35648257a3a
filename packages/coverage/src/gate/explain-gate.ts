import { formatPercent, formatRatio } from "@build-once/kernel";
import type { Totals } from "../model/totals.ts";
import type { Patch } from "../model/measure-patch.ts";
import type { GateCheck, GateDecision } from "./decide-gate.ts";

/** True for a demand that is not met. */
export function isMissed(check: GateCheck): boolean {
  return check.outcome !== "met" && check.outcome !== "not-applicable";
}

/** Why a demand is not met and how much is missing, in one sentence; empty when it is met. */
export function explainCheck(check: GateCheck): string {
  const wanted = `${formatPercent(check.atLeast)}%`;
  switch (check.outcome) {
    case "met":
    case "not-applicable":
      return "";
    case "metric-not-measured":
      return `${check.subject}: at least ${wanted} is demanded, and no report measures it.`;
    case "threshold-unmatched":
      return `${check.subject}: at least ${wanted} is demanded, and nothing that was measured matches.`;
    case "patch-unavailable":
      return `${check.subject}: at least ${wanted} is demanded, and ${check.detail ?? "the change could not be read"}.`;
    case "coverage-dropped":
      return `Line coverage ${formatRatio(check.actual)} is more than ${wanted} below the baseline; it needs ${needed(check)}.`;
    default:
      return `${check.subject}: ${formatRatio(check.actual)} is below ${wanted}; it needs ${needed(check)}.`;
  }
}

const parts = [
  ["branches", "taken arm"],
  ["functions", "called function"],
  ["statements", "covered statement"],
] as const;

function needed(check: GateCheck): string {
  const unit = parts.find(([metric]) => check.subject.endsWith(metric))?.[1] ?? "covered line";
  return `${check.missing} more ${unit}${check.missing === 1 ? "" : "s"}`;
}

/** The decision in one or a few sentences. File names and flags in it are foreign text. */
export function explainGate(decision: GateDecision, totals: Totals, patch: Patch | undefined): string {
  const state = decision.states.find((found) => found.action === "fail");
  if (state !== undefined) return `${state.state}: ${state.reason}`;
  const missed = decision.checks.filter(isMissed);
  if (missed.length > 0) return missed.map(explainCheck).join(" ");
  const changed =
    patch === undefined || patch.lines.whole === 0 ? "" : `, ${formatRatio(patch.lines)} of the changed lines`;
  return `${formatRatio(totals.lines)} of all lines are covered${changed}.`;
}
