import { floorPercent, formatPercent, type Percent } from "@build-once/kernel";
import type { Metric } from "../model/report.ts";
import type { HighWaterMark } from "../baseline/baseline.ts";
import type { GateCheck } from "./decide-gate.ts";
import type { GatePolicy } from "./policy.ts";
import { subjectOf } from "./thresholds.ts";

/** A minimum that could be raised without failing. */
export interface RatchetProposal {
  /** The input, or the subject of a threshold, whose minimum it is. */
  readonly subject: string;
  readonly metric: Metric;
  readonly from: Percent;
  /** With two decimals, never above what was measured. */
  readonly to: Percent;
}

const hundredth = 10_000;

/** The minimums that were met with more than `slack` to spare, and how far each could go up and keep that distance. */
export function proposeRatchet(checks: readonly GateCheck[], policy: GatePolicy): readonly RatchetProposal[] {
  const { ratchetSlack: slack } = policy;
  if (slack === undefined) return [];
  const subjects = new Map<string, readonly [string, Metric]>([
    ...[...policy.minimums.keys()].map((metric) => [metric, [`min-${metric}`, metric]] as const),
    ...policy.thresholds.map((threshold) => [subjectOf(threshold), [subjectOf(threshold), threshold.metric]] as const),
  ]);
  return checks.flatMap((check) => {
    const [subject, metric] = subjects.get(check.subject) ?? [];
    const actual = floorPercent(check.actual);
    if (subject === undefined || metric === undefined || check.outcome !== "met" || actual === undefined) return [];
    const to = Math.floor((actual - slack) / hundredth) * hundredth;
    return to > check.atLeast ? [{ subject, metric, from: check.atLeast, to }] : [];
  });
}

/** The best mark of what the minimum of a proposal is for. */
export function bestMark(proposal: RatchetProposal, marks: readonly HighWaterMark[]): Percent | undefined {
  const { subject, metric } = proposal;
  return marks.find(
    (mark) => mark.metric === metric && subject === (mark.scope === "" ? `min-${metric}` : `${mark.scope} ${metric}`),
  )?.percent;
}

/** The proposal in words, with the best that was ever reached when that is known. A pattern or flag in it is foreign text. */
export function explainProposal({ subject, from, to }: RatchetProposal, best?: Percent): string {
  const raise = `${subject} could be raised from ${formatPercent(from)} to ${formatPercent(to)}`;
  return best === undefined ? `${raise}.` : `${raise}; the best so far is ${formatPercent(best)}.`;
}
