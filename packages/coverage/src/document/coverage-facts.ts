import { floorPercent, formatPercent, type Ratio } from "@build-once/kernel";
import type { GateDecision } from "../gate/decide-gate.ts";
import type { Totals } from "../model/totals.ts";
import type { Patch } from "../model/measure-patch.ts";
import { largestRanges } from "../model/rank-uncovered.ts";

/** A ratio as it is published: exact, and in percent with two decimals rounded down; empty when there is nothing to measure. */
export type RatioFact = { readonly part: number; readonly whole: number; readonly percent: string };

/** What coverage-gate leaves in the evidence. Paths, names and reasons are foreign text; lists are cut at 50. */
export type CoverageFacts = {
  readonly commit: string;
  /** The commit that was compared with; empty without one. */
  readonly base: string;
  readonly lines: RatioFact;
  readonly branches: RatioFact;
  readonly functions: RatioFact;
  readonly statements: RatioFact;
  /** `null` when the change is not known. */
  readonly patch: {
    readonly lines: RatioFact;
    readonly branches: RatioFact;
    readonly unmeasured: readonly string[];
  } | null;
  /** Percentage points with a sign; empty without a baseline. */
  readonly delta: string;
  readonly band: string;
  readonly state: string;
  readonly states: readonly { readonly state: string; readonly action: string; readonly reason: string }[];
  readonly checks: readonly {
    readonly subject: string;
    readonly demanded: string;
    readonly actual: RatioFact;
    readonly outcome: string;
    readonly missing: number;
  }[];
  readonly paths: { readonly matched: number; readonly ambiguous: number; readonly unmatched: number };
  readonly reports: readonly { readonly name: string; readonly format: string; readonly files: number }[];
  /** Uncovered ranges of the change, the largest first. */
  readonly uncovered: readonly {
    readonly path: string;
    readonly first: number;
    readonly last: number;
    readonly lines: number;
  }[];
};

const most = 50;

/** The facts of an assessment. */
export function coverageFacts(parts: {
  readonly commit: string;
  readonly base: string;
  readonly totals: Totals;
  readonly patch: Patch | undefined;
  readonly decision: GateDecision;
  readonly paths: CoverageFacts["paths"];
  readonly reports: CoverageFacts["reports"];
}): CoverageFacts {
  const { decision, totals, patch } = parts;
  return {
    commit: parts.commit,
    base: parts.base,
    lines: ratioFact(totals.lines),
    branches: ratioFact(totals.branches),
    functions: ratioFact(totals.functions),
    statements: ratioFact(totals.statements),
    patch:
      patch === undefined
        ? null
        : {
            lines: ratioFact(patch.lines),
            branches: ratioFact(patch.branches),
            unmeasured: patch.unmeasured.slice(0, most),
          },
    delta: decision.delta === undefined ? "" : formatPercent(decision.delta),
    band: decision.band,
    state: decision.state,
    states: decision.states.map(({ state, action, reason }) => ({ state, action, reason })),
    checks: decision.checks.slice(0, most).map((check) => ({
      subject: check.subject,
      demanded: formatPercent(check.atLeast),
      actual: ratioFact(check.actual),
      outcome: check.outcome,
      missing: check.missing,
    })),
    paths: { ...parts.paths },
    reports: parts.reports.slice(0, most).map(({ name, format, files }) => ({ name, format, files })),
    uncovered: largestRanges(patch?.files ?? [])
      .slice(0, most)
      .map(({ path, first, last, lines }) => ({ path, first, last, lines })),
  };
}

function ratioFact(ratio: Ratio): RatioFact {
  const percent = floorPercent(ratio);
  return { part: ratio.part, whole: ratio.whole, percent: percent === undefined ? "" : formatPercent(percent) };
}
