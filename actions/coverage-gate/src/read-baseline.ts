import { coverageErrors, CoverageUnion, noTotals, parseDocumentLines, totalsOf } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { BaselineReading, Inputs } from "./gate.ts";
import { readReport } from "./read-reports.ts";

/** Reads the coverage to compare with. */
export async function readBaseline(inputs: Inputs, host: Host): Promise<BaselineReading> {
  const { baseline } = inputs;
  if (baseline === "none") return { kind: "not-asked" };
  if (baseline === "auto")
    return inputs["max-drop"] === undefined
      ? { kind: "not-asked" }
      : { kind: "missing", reason: "`max-drop` is set and `baseline` names no report of the base." };
  const stat = await host.files.stat(baseline);
  if (stat?.kind !== "file") return { kind: "missing", reason: `There is no file ${baseline}.` };
  if (baseline.endsWith(".json")) {
    const lines = parseDocumentLines((await host.files.readText(baseline, 512 * 2 ** 20 - 1024)) ?? "");
    if (lines === undefined)
      throw coverageErrors.error("malformed-report", `${JSON.stringify(baseline)} is not a JSON report of this action`);
    return { kind: "totals", totals: { ...noTotals, lines } };
  }
  const union = new CoverageUnion();
  const report = await readReport(baseline, host);
  for (const [path, file] of report.files) union.add(path, file, report.format);
  return { kind: "totals", totals: totalsOf(union.measure().values(), inputs["partial-lines"]) };
}
