import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { mergeReports, parseTestReport, type TestReport } from "@build-once/test-results";
import type { TestsFound } from "./tests-part.ts";

/** More reports are a pattern that matches too much. */
const maxReports = 2000;

/**
 * Reads every report that the patterns match. A report that cannot be read does not hide the others, and is named as a
 * problem; so is a call that matches nothing.
 */
export async function gatherTests(host: Host, patterns: readonly string[]): Promise<TestsFound> {
  const files = await host.files.glob(patterns, ".");
  const reports: TestReport[] = [];
  const problems: string[] = [];
  if (files.length === 0)
    problems.push(`no report matches ${patterns.map((pattern) => JSON.stringify(pattern)).join(", ")}`);
  if (files.length > maxReports) problems.push(`${files.length} reports match; only the first ${maxReports} were read`);
  for (const file of files.slice(0, maxReports)) {
    try {
      reports.push(await parseTestReport(file, host.files.stream(file)));
    } catch (error) {
      if (!(error instanceof ActionError) || error.kind === "bug") throw error;
      problems.push(`report ${error.message}`);
    }
  }
  return { results: mergeReports(reports), matched: files.length, problems };
}
