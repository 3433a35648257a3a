import type { Percent, Ratio } from "@build-once/kernel";
import { type Metric, metrics } from "../model/report.ts";
import type { GateCheck } from "./decide-gate.ts";
import type { GateFacts, GatePolicy } from "./policy.ts";

/** One metric beside the baseline. */
export interface MetricDrop {
  readonly metric: Metric;
  readonly now: Ratio;
  readonly before: Ratio;
  /** The baseline without the code that the change removed; as `before` when that is not known. */
  readonly remaining: Ratio;
  /** Percentage points above (or below) the baseline, rounded down. */
  readonly delta: Percent;
}

const hundred = 100_000_000n;

/** Every metric that both the baseline and the reports have. */
export function measureDrops({ totals, baseline }: GateFacts): readonly MetricDrop[] {
  if (baseline.kind !== "found") return [];
  return metrics.flatMap((metric) => {
    const [now, before] = [totals[metric], baseline.totals[metric]];
    const delta = difference(now, before);
    const remaining = baseline.comparison?.remaining[metric] ?? before;
    return delta === undefined ? [] : [{ metric, now, before, remaining, delta }];
  });
}

/**
 * Whether line coverage is further below the baseline than allowed. Deleting covered code lowers the ratio though no test
 * got worse, so it also suffices not to be further below what is left of the baseline.
 */
export function dropCheck({ totals, baseline }: GateFacts, { maxDrop }: GatePolicy): readonly GateCheck[] {
  if (maxDrop === undefined || baseline.kind !== "found") return [];
  const now = totals.lines;
  const before = baseline.totals.lines;
  const check = { subject: "max-drop", actual: now, atLeast: maxDrop };
  if (now.whole === 0 || before.whole === 0) return [{ ...check, outcome: "metric-not-measured", missing: 0 }];
  const remaining = baseline.comparison?.remaining.lines ?? before;
  const bases = remaining.whole === 0 ? [before] : [before, remaining];
  const missing = Math.min(...bases.map((base) => missingBelow(now, base, maxDrop)));
  return [{ ...check, outcome: missing === 0 ? "met" : "coverage-dropped", missing }];
}

/** Exactly: with fractions b/B before and c/C now, the drop is (b*C - c*B) / (B*C). */
function missingBelow(now: Ratio, before: Ratio, maxDrop: Percent): number {
  const [c, C, b, B] = [BigInt(now.part), BigInt(now.whole), BigInt(before.part), BigInt(before.whole)];
  // The smallest c that is no further below than allowed.
  const needed = (hundred * b * C - BigInt(maxDrop) * B * C + hundred * B - 1n) / (hundred * B);
  return Math.max(0, Number(needed - c));
}

function difference(now: Ratio, before: Ratio): Percent | undefined {
  if (now.whole === 0 || before.whole === 0) return undefined;
  const [c, C, b, B] = [BigInt(now.part), BigInt(now.whole), BigInt(before.part), BigInt(before.whole)];
  const over = (c * B - b * C) * hundred;
  const whole = B * C;
  const cut = over / whole;
  return Number(over < 0n && over % whole !== 0n ? cut - 1n : cut);
}
