/** How a test ended. `flaky` passed after at least one failed attempt. */
export type TestStatus = "passed" | "failed" | "skipped" | "flaky";

/** One test. All text is foreign: bounded, not escaped. */
export interface TestCase {
  readonly name: string;
  readonly classname: string;
  /** Names of the suites around it, outermost first, joined by ` › `. */
  readonly suite: string;
  readonly status: TestStatus;
  /** True for a failure that is an error of the test program rather than a failed expectation. */
  readonly errored: boolean;
  /** True for a skipped test that was disabled or never started, as opposed to skipped by its author. */
  readonly notRun: boolean;
  /** True for a test that was expected to fail and did; it counts as skipped. */
  readonly expectedFailure: boolean;
  readonly timeMs: number | undefined;
  /** As the report prints it: relative, absolute or a name of its own. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** First line or so of what went wrong. */
  readonly message: string | undefined;
  /** What the test program printed about the failure. */
  readonly details: string | undefined;
  /** Failed attempts besides the last one. */
  readonly reruns: number;
}

/** Something outside any test case that must not read as success. */
export type SuiteProblem =
  | { readonly kind: "suite-failed"; readonly suite: string; readonly message: string }
  | { readonly kind: "cases-missing"; readonly suite: string; readonly tests: number; readonly failures: number }
  /** The header counts failures, and no case of the suite failed. */
  | { readonly kind: "failures-missing"; readonly suite: string; readonly failures: number };

/** Counts of test cases, each case once. */
export interface TestTotals {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Included in neither `passed` nor `failed`. */
  readonly flaky: number;
  /** Part of `skipped`. */
  readonly notRun: number;
  /** Sum of the cases' own times. */
  readonly timeMs: number;
}

/** One report file. */
export interface TestReport {
  readonly file: string;
  readonly format: string;
  /** Number of suite elements, nested ones included. */
  readonly suites: number;
  readonly cases: readonly TestCase[];
  readonly problems: readonly SuiteProblem[];
}

/** All reports of a call, as one. */
export interface TestResults {
  readonly files: readonly string[];
  readonly suites: number;
  readonly cases: readonly TestCase[];
  readonly problems: readonly SuiteProblem[];
  readonly totals: TestTotals;
}

/** Adds up reports. A test that is in several reports (a matrix) counts once in each, as it ran once in each. */
export function mergeReports(reports: readonly TestReport[]): TestResults {
  const cases = reports.flatMap((report) => report.cases);
  return {
    files: reports.map((report) => report.file),
    suites: reports.reduce((sum, report) => sum + report.suites, 0),
    cases,
    problems: reports.flatMap((report) => report.problems),
    totals: countCases(cases),
  };
}

/** Counts cases by how they ended. */
export function countCases(cases: readonly TestCase[]): TestTotals {
  const totals = { tests: cases.length, passed: 0, failed: 0, skipped: 0, flaky: 0, notRun: 0, timeMs: 0 };
  for (const testCase of cases) {
    totals[testCase.status]++;
    if (testCase.notRun) totals.notRun++;
    totals.timeMs += testCase.timeMs ?? 0;
  }
  return totals;
}
