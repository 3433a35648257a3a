import { coverageFacts, explainGate } from "@build-once/coverage";
import { floorPercent, formatPercent, type Ratio } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { annotate } from "./annotate.ts";
import type { contract } from "./contract.ts";
import type { Assessment, Inputs } from "./gate.ts";
import { renderSummary } from "./render-summary.ts";

const maxListedFiles = 500;

/** Turns an assessment into what the runner shall do: outputs, annotations, step summary, evidence. */
export function outcomeOf(assessment: Assessment, inputs: Inputs, reportPath: string): Outcome<typeof contract> {
  const { decision, totals, patch, readings } = assessment;
  return {
    verdict: decision.verdict,
    reason: decision.reason,
    message: explainGate(decision, totals, patch),
    outputs: {
      lines: percentText(totals.lines),
      branches: percentText(totals.branches),
      functions: percentText(totals.functions),
      statements: percentText(totals.statements),
      patch: patch === undefined ? "" : percentText(patch.lines),
      delta: decision.delta === undefined ? "" : formatPercent(decision.delta),
      band: decision.band,
      state: decision.state,
      report: reportPath,
      "uncovered-files": JSON.stringify(uncoveredFiles(assessment)),
    },
    annotations: annotate(assessment, inputs.annotations),
    summary: renderSummary(assessment, inputs),
    facts: coverageFacts({
      ...assessment,
      commit: readings.commit,
      base: readings.change.kind === "known" ? readings.change.base : "",
    }),
  };
}

function percentText(ratio: Ratio): string {
  const percent = floorPercent(ratio);
  return percent === undefined ? "" : formatPercent(percent);
}

function uncoveredFiles({ patch, uncovered }: Assessment): readonly string[] {
  const changed = patch?.files ?? [];
  const paths = changed.length > 0 ? changed.filter((file) => file.uncovered.length > 0) : uncovered;
  return paths.map(({ path }) => path).slice(0, maxListedFiles);
}
