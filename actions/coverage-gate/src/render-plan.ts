import { type CoverPlan, isMissed, planCover, type PlannedFile, type Metric } from "@build-once/coverage";
import { code, type DocumentPart, md, type Markdown, text } from "@build-once/markdown";
import type { Assessment, Inputs } from "./gate.ts";
import { renderRanges, tablePart } from "./render-ratio.ts";

const maxPlans = 10;
const maxFiles = 50;
const maxRanges = 12;

/** What each demand that was missed still needs: the shortest list of ranges that would meet it. */
export function plansOf(assessment: Assessment, inputs: Inputs): readonly CoverPlan[] {
  const { change, isExcluded } = assessment.readings;
  const facts = {
    files: assessment.files,
    flagFiles: assessment.flagFiles,
    changed: change.kind === "known" ? change.files.filter((file) => !isExcluded(file.path)) : [],
    partialLines: inputs["partial-lines"],
  };
  return assessment.decision.checks
    .filter(isMissed)
    .slice(0, maxPlans)
    .flatMap((check) => planCover(check, facts) ?? []);
}

/** The plans as tables, the file with the largest range first. */
export function planParts(plans: readonly CoverPlan[]): readonly DocumentPart[] {
  return plans.flatMap((plan): readonly DocumentPart[] => {
    const rows = plan.files.slice(0, maxFiles).map((file) => rowOf(file, plan.metric));
    if (plan.files.length > maxFiles) rows.push([md`… ${plan.files.length - maxFiles} more`]);
    return tablePart(title(plan), 1, ["File", "Would cover", "Ranges, largest first"], rows);
  });
}

function rowOf(file: PlannedFile, metric: Metric): readonly Markdown[] {
  return [code(file.path), text(countParts(file.parts, metric)), renderRanges(file.ranges, maxRanges)];
}

function title(plan: CoverPlan): Markdown {
  return text(explainPlan(plan), 400);
}

/** A plan in one line: `patch: needs 7 more covered lines in 3 files: here they are`. The subject is foreign text. */
export function explainPlan(plan: CoverPlan): string {
  const files = plan.files.length === 1 ? "1 file" : `${plan.files.length} files`;
  const needs = `${plan.subject}: needs ${moreParts(plan.missing, plan.metric)}`;
  return plan.sufficient ? `${needs} in ${files}: here they are` : `${needs}; these are the ones that are known`;
}

const units: Readonly<Record<Metric, readonly [string, string]>> = {
  lines: ["covered", "line"],
  branches: ["taken", "arm"],
  functions: ["called", "function"],
  statements: ["covered", "statement"],
};

function moreParts(count: number, metric: Metric): string {
  const [how, unit] = units[metric];
  return `${count} more ${how} ${unit}${count === 1 ? "" : "s"}`;
}

/** `3 lines`, `1 arm`. */
export function countParts(count: number, metric: Metric): string {
  return `${count} ${units[metric][1]}${count === 1 ? "" : "s"}`;
}
