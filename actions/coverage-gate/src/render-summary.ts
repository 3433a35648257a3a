import {
  bandOf,
  explainCheck,
  explainGate,
  type GateCheck,
  isMissed,
  metrics,
  type StateAction,
  sumTotals,
} from "@build-once/coverage";
import { formatPercent, formatRatio, type Ratio } from "@build-once/kernel";
import {
  bullets,
  code,
  details,
  type DocumentPart,
  fitDocument,
  heading,
  type Markdown,
  md,
  table,
  text,
  trusted,
} from "@build-once/markdown";
import type { Assessment, Inputs } from "./gate.ts";
import { baselineParts, comparisonItems, renderDrop } from "./render-baseline.ts";
import { planParts, plansOf } from "./render-plan.ts";
import { reportParts } from "./render-reports.ts";
import { signs } from "./render-ratio.ts";
import { filesPart, patchPart } from "./render-ranges.ts";

const summaryBytes = 900_000;

const actionSigns: Readonly<Record<StateAction, Markdown>> = { pass: md`ℹ️`, warn: md`⚠️`, fail: md`❌` };

/** The step summary: the verdict, what would turn it, the numbers, and where they come from; valid Markdown of at most 900,000 bytes. */
export function renderSummary(assessment: Assessment, inputs: Inputs): Markdown {
  const { decision } = assessment;
  const title = decision.verdict === "pass" ? md`✅ Coverage` : md`❌ Coverage`;
  const states = decision.states.map(
    (found) => md`${actionSigns[found.action]} ${code(found.state)}: ${text(found.reason, 600)}`,
  );
  const plans = plansOf(assessment, inputs);
  const unplanned = (check: GateCheck): boolean =>
    isMissed(check) && !plans.some((plan) => plan.subject === check.subject);
  const missed = decision.checks.filter(unplanned).map((check) => md`❌ ${text(explainCheck(check), 600)}`);
  return fitDocument(
    [
      { kind: "fixed", body: heading(3, title) },
      { kind: "fixed", body: text(explainGate(decision, assessment.totals, assessment.patch), 2000) },
      ...planParts(plans),
      { kind: "fixed", body: totalsTable(assessment) },
      { kind: "fixed", body: bullets([...comparisonItems(assessment), ...states, ...missed].slice(0, 60)) },
      ...baselineParts(assessment),
      ...patchPart(assessment),
      ...filesPart(assessment, inputs),
      ...excludedPart(assessment),
      ...reportParts(assessment, inputs),
    ],
    { max: summaryBytes, unit: "bytes" },
  ).body;
}

function totalsTable({ totals, patch, decision, policy }: Assessment): Markdown {
  const { drops } = decision;
  const rows = metrics.map((metric) => ({ subject: metric as string, ratio: totals[metric] }));
  if (patch !== undefined)
    rows.push({ subject: "patch", ratio: patch.lines }, { subject: "patch-branches", ratio: patch.branches });
  const listed = rows.filter(
    (row) => row.ratio.whole > 0 || decision.checks.some((check) => check.subject === row.subject),
  );
  const others = decision.checks.filter((check) => !rows.some((row) => row.subject === check.subject));
  const line = (subject: string, ratio: Ratio, check: GateCheck | undefined): readonly Markdown[] => [
    text(subject),
    // Digits and a percent sign of our own: nothing to escape.
    md`${signs[bandOf(ratio, policy.bands)]} ${trusted(formatRatio(ratio))}`,
    md`${ratio.part} / ${ratio.whole}`,
    ...(drops.length === 0 ? [] : [renderDrop(drops.find((drop) => drop.metric === subject))]),
    check === undefined
      ? md`–`
      : md`${trusted(subject === "max-drop" ? `at most ${formatPercent(check.atLeast)} points down` : `${formatPercent(check.atLeast)}%`)} ${outcomeSign(check)}`,
  ];
  return table(
    [
      { title: md`Metric` },
      { title: md`Coverage`, align: "right" },
      { title: md`Covered`, align: "right" },
      ...(drops.length === 0 ? [] : [{ title: md`Baseline`, align: "right" } as const]),
      { title: md`Demanded`, align: "right" },
    ],
    [
      ...listed.map((row) =>
        line(
          row.subject,
          row.ratio,
          decision.checks.find((check) => check.subject === row.subject),
        ),
      ),
      ...others.slice(0, 50).map((check) => line(check.subject, check.actual, check)),
    ],
  );
}

function outcomeSign(check: GateCheck): Markdown {
  if (check.outcome === "met") return md`✅`;
  return check.outcome === "not-applicable" ? md`(nothing to measure)` : md`❌`;
}

function excludedPart({ excluded, excludedTotals, totals }: Assessment): readonly DocumentPart[] {
  if (excluded.length === 0) return [];
  const files = excluded.length === 1 ? md`1 file does` : md`${excluded.length} files do`;
  const all = sumTotals([totals, excludedTotals]).lines;
  const effect = md`with their ${excludedTotals.lines.whole} lines, line coverage would be ${trusted(formatRatio(all))}`;
  return [
    {
      kind: "block",
      name: "excluded files",
      priority: 5,
      body: details(
        md`${files} not count (generated or excluded); ${effect}`,
        bullets([
          ...excluded.slice(0, 50).map((path) => code(path)),
          ...(excluded.length > 50 ? [md`… ${excluded.length - 50} more`] : []),
        ]),
      ),
    },
  ];
}
