import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { countCases, mergeReports, parseTestReport, testResultErrors } from "../src/index.ts";
import { parsedInPieces } from "./pieces.ts";

/** Real reports of other projects with counts made independently, where they are at hand. */
const folder = fileURLToPath(new URL("../../../../shared/fixtures/", import.meta.url));

interface Expected {
  readonly file: string;
  readonly format: string;
  readonly malformed?: boolean;
  readonly malformed_reason?: string;
  readonly no_data?: boolean;
  readonly suites?: number;
  readonly flaky?: number;
  readonly not_run?: number;
  readonly suite_level_failures?: number;
  readonly counts?: {
    readonly tests: number;
    readonly failed: number;
    readonly skipped: number;
    readonly passed: number;
  };
  readonly header?: { readonly tests: number | null; readonly failures: number | null; readonly errors: number | null };
}

const present = existsSync(join(folder, "expected.json"));

const expectations: readonly Expected[] = present
  ? (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected[]).filter((e) => e.format === "junit")
  : [];

describe("JUnit reports of other projects", () => {
  test(
    present ? "every expectation has its file" : "are not at hand: only the dialects written here are checked",
    () => {
      expect(expectations.length > 0).toBe(present);
      expect(expectations.filter((expected) => !existsSync(join(folder, expected.file)))).toEqual([]);
    },
  );

  for (const expected of expectations) {
    test(expected.file, async () => {
      const bytes = readFileSync(join(folder, expected.file));
      if (expected.malformed === true) {
        const failure = await parseTestReport(expected.file, [bytes]).catch((error: unknown) => error);
        expect(testResultErrors.owns(failure)).toBe(true);
        return;
      }
      const report = await parseTestReport(expected.file, [bytes]);
      const { totals, problems } = mergeReports([report]);
      const unfinished = expected.not_run ?? 0;
      expect({
        suites: report.suites,
        notRun: totals.notRun,
        counts: {
          tests: totals.tests,
          failed: totals.failed,
          skipped: totals.skipped - totals.notRun,
          passed: totals.passed + totals.flaky + totals.notRun,
        },
        suiteFailures: problems.filter((problem) => problem.kind === "suite-failed").length,
      }).toEqual({
        suites: expected.suites,
        notRun: unfinished,
        counts: expected.counts,
        suiteFailures: expected.suite_level_failures ?? 0,
      });
      expect(totals.flaky).toBe(expected.flaky ?? 0);
      const claimed = (expected.header?.failures ?? 0) + (expected.header?.errors ?? 0);
      if (expected.no_data === true && claimed > 0) expect(problems).not.toEqual([]);
      expect(countCases((await parsedInPieces(bytes, 7)).cases)).toEqual(totals);
    });
  }
});
