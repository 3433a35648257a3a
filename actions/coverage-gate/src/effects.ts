import {
  type Band,
  bandOf,
  coverageFacts,
  explainCheck,
  explainGate,
  isMissed,
  largestRanges,
  mostUncovered,
  rankPatchFiles,
  type StateAction,
  type GateCheck,
  metrics,
  type UncoveredRange,
} from "@build-once/coverage";
import type { Annotation } from "@build-once/host";
import { floorPercent, formatPercent, formatRatio, type Ratio } from "@build-once/kernel";
import {
  bullets,
  code,
  details,
  fitDocument,
  heading,
  joinMarkdown,
  type Markdown,
  md,
  table,
  tableHead,
  tableRow,
  text,
  trusted,
} from "@build-once/markdown";
import type { Outcome } from "@build-once/runner";
import type { contract } from "./contract.ts";
import type { Assessment, Inputs } from "./gate.ts";
import type { LostPath } from "./join-reports.ts";

const maxListedFiles = 500;
const maxWorstFiles = 25;
const summaryBytes = 900_000;

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
      "uncovered-files": JSON.stringify(uncoveredFiles(assessment, inputs)),
    },
    annotations: [...stateAnnotations(assessment), ...(inputs.annotations ? rangeAnnotations(assessment) : [])],
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

function stateAnnotations({ decision, readings, reports }: Assessment): readonly Annotation[] {
  const states = decision.states
    .filter((found) => found.action === "warn")
    .map((found): Annotation => ({ level: "warning", title: found.state, message: found.reason }));
  const negative = reports
    .filter((report) => report.negativeCounts > 0)
    .map((report): Annotation => {
      const counts = report.negativeCounts === 1 ? "1 count is" : `${report.negativeCounts} counts are`;
      return {
        level: "warning",
        title: "negative counts",
        message: `${report.name}: ${counts} below zero and taken for no hit.`,
      };
    });
  if (readings.change.kind !== "unavailable") return [...states, ...negative];
  return [...states, ...negative, { level: "warning", title: "change unknown", message: readings.change.reason }];
}

function rangeAnnotations({ patch }: Assessment): readonly Annotation[] {
  return largestRanges(patch?.files ?? []).map((range) => ({
    level: "notice",
    title: "not covered",
    message: `No test reaches ${range.lines === 1 ? "this line" : `${range.lines} lines here`}.`,
    file: range.path,
    startLine: range.first,
    endLine: range.last,
  }));
}

function uncoveredFiles({ patch, files }: Assessment, inputs: Inputs): readonly string[] {
  const changed = patch?.files ?? [];
  const paths =
    changed.length > 0
      ? changed.filter((file) => file.uncovered.length > 0)
      : mostUncovered(files, inputs["partial-lines"]);
  return paths.map(({ path }) => path).slice(0, maxListedFiles);
}

const signs: Readonly<Record<Band, Markdown>> = {
  green: md`🟢`,
  yellow: md`🟡`,
  orange: md`🟠`,
  red: md`🔴`,
  none: md`⚪`,
};

const actionSigns: Readonly<Record<StateAction, Markdown>> = { pass: md`ℹ️`, warn: md`⚠️`, fail: md`❌` };

function renderSummary(assessment: Assessment, inputs: Inputs): Markdown {
  const { decision } = assessment;
  const title = decision.verdict === "pass" ? md`✅ Coverage` : md`❌ Coverage`;
  const states = decision.states.map(
    (found) => md`${actionSigns[found.action]} ${code(found.state)}: ${text(found.reason, 600)}`,
  );
  const missed = decision.checks.filter(isMissed).map((check) => md`❌ ${text(explainCheck(check), 600)}`);
  return fitDocument(
    [
      { kind: "fixed", body: heading(3, title) },
      { kind: "fixed", body: text(explainGate(decision, assessment.totals, assessment.patch), 2000) },
      { kind: "fixed", body: totalsTable(assessment) },
      { kind: "fixed", body: bullets([...states, ...missed].slice(0, 60)) },
      ...patchPart(assessment),
      ...filesPart(assessment, inputs),
      ...lostPart(assessment),
      ...reportsPart(assessment),
    ],
    { max: summaryBytes, unit: "bytes" },
  ).body;
}

function totalsTable({ totals, patch, decision, policy }: Assessment): Markdown {
  const rows = metrics.map((metric) => ({ subject: metric as string, ratio: totals[metric] }));
  if (patch !== undefined)
    rows.push({ subject: "patch", ratio: patch.lines }, { subject: "patch-branches", ratio: patch.branches });
  const listed = rows.filter(
    (row) => row.ratio.whole > 0 || decision.checks.some((check) => check.subject === row.subject),
  );
  const others = decision.checks.filter((check) => !rows.some((row) => row.subject === check.subject));
  const line = (subject: string, ratio: Ratio, check: GateCheck | undefined): readonly Markdown[] => [
    text(subject),
    md`${signs[bandOf(ratio, policy.bands)]} ${shown(ratio)}`,
    md`${ratio.part} / ${ratio.whole}`,
    check === undefined
      ? md`–`
      : md`${trusted(subject === "max-drop" ? `at most ${formatPercent(check.atLeast)} points down` : `${formatPercent(check.atLeast)}%`)} ${outcomeSign(check)}`,
  ];
  return table(
    [
      { title: md`Metric` },
      { title: md`Coverage`, align: "right" },
      { title: md`Covered`, align: "right" },
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

/** Digits and a percent sign of our own: nothing to escape. */
function shown(ratio: Ratio): Markdown {
  return trusted(formatRatio(ratio));
}

function outcomeSign(check: GateCheck): Markdown {
  if (check.outcome === "met") return md`✅`;
  return check.outcome === "not-applicable" ? md`(nothing to measure)` : md`❌`;
}

type Part = Parameters<typeof fitDocument>[0][number];

function rowsPart(
  name: string,
  priority: number,
  head: readonly string[],
  rows: readonly (readonly Markdown[])[],
): readonly Part[] {
  if (rows.length === 0) return [];
  const columns = head.map((column) => ({ title: text(column) }));
  return [
    {
      kind: "rows",
      name,
      priority,
      head: joinMarkdown([heading(4, text(name)), tableHead(columns)], "\n\n"),
      rows: rows.map((row) => tableRow(row, columns.length)),
      tail: text(""),
      leftOut: (left) => tableRow([md`… ${left} more`], columns.length),
    },
  ];
}

function ranges(all: readonly UncoveredRange[], most: number): Markdown {
  const largest = [...all].sort((a, b) => b.lines - a.lines || a.first - b.first).slice(0, most);
  const parts = largest.map(({ first, last }) => (first === last ? md`${first}` : md`${first}–${last}`));
  if (all.length > most) parts.push(md`… ${all.length - most} more`);
  return joinMarkdown(parts, ", ");
}

/** The changed files, those with most uncovered lines first. */
function patchPart({ patch }: Assessment): readonly Part[] {
  const rows = rankPatchFiles(patch?.files ?? []).map((file) => [
    code(file.path),
    shown(file.lines),
    md`${file.lines.part} / ${file.lines.whole}`,
    ranges(file.uncovered, 10),
  ]);
  return rowsPart("Changed lines", 1, ["File", "Coverage", "Covered", "Uncovered, largest first"], rows);
}

function filesPart({ files, excluded }: Assessment, inputs: Inputs): readonly Part[] {
  const worst = mostUncovered(files, inputs["partial-lines"]).slice(0, maxWorstFiles);
  const rows = worst.map((file) => [code(file.path), md`${file.lines}`, ranges(file.ranges, 8)]);
  const parts = [...rowsPart("Files with most uncovered lines", 2, ["File", "Uncovered", "Largest ranges"], rows)];
  if (excluded.length > 0)
    parts.push({
      kind: "block",
      name: "excluded files",
      priority: 3,
      body: details(
        md`${excluded.length} files do not count (generated or excluded)`,
        bullets(excluded.slice(0, 50).map((path) => code(path))),
      ),
    });
  return parts;
}

function whyLost({ result }: LostPath): Markdown {
  if (result.status === "ambiguous")
    return md`could be ${joinMarkdown(
      result.candidates.map((path) => code(path)),
      " or ",
    )}`;
  return result.suggestion === undefined ? md`no such file` : md`${code("path-map:")} ${code(result.suggestion)}`;
}

function lostPart({ lost, paths }: Assessment): readonly Part[] {
  const rows = lost.slice(0, 50).map((path) => [code(path.path), whyLost(path)]);
  const total = md`${paths.matched} found, ${paths.ambiguous} ambiguous, ${paths.unmatched} not found`;
  const head = ["Path in the report", "Why"];
  return rowsPart("Paths that are no file of the repository", 4, head, rows.length === 0 ? [] : [[total], ...rows]);
}

function reportsPart({ reports }: Assessment): readonly Part[] {
  const rows = reports.slice(0, 100).map((row) => {
    const native = row.native.lines;
    return [
      code(row.name),
      text(row.flags.length === 0 ? row.format : `${row.format} (${row.flags.join(", ")})`),
      md`${row.files}`,
      md`${row.measured.lines.part} / ${row.measured.lines.whole}`,
      native === undefined ? md`–` : md`${native.part} / ${native.whole}`,
    ];
  });
  return rowsPart("Reports", 5, ["Report", "Format", "Files", "Lines measured", "Lines the tool printed"], rows);
}
