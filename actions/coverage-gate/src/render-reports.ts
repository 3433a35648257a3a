import { explainDifferences } from "@build-once/coverage";
import { code, codeBlock, type DocumentPart, joinMarkdown, md, type Markdown, text } from "@build-once/markdown";
import type { Assessment, Inputs } from "./gate.ts";
import type { LostPath, ReportRow } from "./join-reports.ts";
import { tablePart } from "./render-ratio.ts";

const maxReports = 100;
const maxLostPaths = 50;
const maxMappings = 10;

/** Where the numbers come from: each report beside what its tool printed, and what became of the paths. */
export function reportParts(assessment: Assessment, inputs: Inputs): readonly DocumentPart[] {
  const { reports } = assessment;
  const rows = reports.slice(0, maxReports).map((row) => reportRow(row, inputs));
  if (reports.length > maxReports) rows.push([md`… ${reports.length - maxReports} more`]);
  const columns = ["Report", "Format", "Files", "Lines measured", "Lines printed by the tool", "Why they differ"];
  return [...lostParts(assessment), ...tablePart(md`Reports`, 8, columns, rows)];
}

function reportRow(row: ReportRow, inputs: Inputs): readonly Markdown[] {
  const native = row.native.lines;
  const reasons = explainDifferences(row, inputs["partial-lines"]).map(({ metric, measured, printed, reason }) => {
    const numbers =
      metric === "lines" ? md`` : md` ${measured.part} / ${measured.whole}, not ${printed.part} / ${printed.whole}`;
    return md`${text(metric)}${numbers}: ${text(reason)}`;
  });
  return [
    code(row.name),
    text(row.flags.length === 0 ? row.format : `${row.format} (${row.flags.join(", ")})`),
    md`${row.files}`,
    md`${row.measured.lines.part} / ${row.measured.lines.whole}`,
    native === undefined ? md`–` : md`${native.part} / ${native.whole}`,
    reasons.length === 0 ? md`–` : joinMarkdown(reasons, "; "),
  ];
}

function lostParts({ lost, paths }: Assessment): readonly DocumentPart[] {
  if (lost.length === 0) return [];
  const title = md`Paths: ${paths.matched} found, ${paths.ambiguous} ambiguous, ${paths.unmatched} not found`;
  const rows = lost.slice(0, maxLostPaths).map((path) => [code(path.path), whyLost(path)]);
  const all = paths.ambiguous + paths.unmatched;
  if (all > maxLostPaths) rows.push([md`… ${all - maxLostPaths} more`]);
  return [
    ...tablePart(title, 6, ["Path in the report", "Why it is no file of the repository"], rows),
    ...mappingPart(lost),
  ];
}

function whyLost({ result }: LostPath): Markdown {
  if (result.status === "unmatched") return md`no such file`;
  return md`could be ${joinMarkdown(
    result.candidates.map((path) => code(path)),
    " or ",
  )}`;
}

/** The lines to paste into the workflow. */
function mappingPart(lost: readonly LostPath[]): readonly DocumentPart[] {
  const lines = new Set(
    lost.flatMap(({ result }) =>
      result.status === "unmatched" && result.suggestion !== undefined ? [result.suggestion] : [],
    ),
  );
  if (lines.size === 0) return [];
  const input = [
    "path-map: |",
    ...[...lines].slice(0, maxMappings).map((line) => `  ${line.replaceAll(/[\r\n]/g, " ")}`),
  ];
  const body = joinMarkdown([md`This input would find them:`, codeBlock(input.join("\n"))], "\n\n");
  return [{ kind: "block", name: "path-map", priority: 7, body }];
}
