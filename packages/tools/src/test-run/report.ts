/** How many passed, failed and were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What the test runner's report says, with what is wrong beyond single tests. */
export interface ReportReading {
  readonly counts: Counts;
  /** Each is also counted as one failure. */
  readonly problems: readonly string[];
}

/**
 * Reads the test runner's JSON report. A file that failed without a failed test, a report without a test, and a runner
 * that ended with an error although every test passed are failures of their own.
 *
 * @param text of the report file; nothing when it was not written
 * @param exitCode of the test runner; nothing when it was stopped
 */
export function readReport(text: string | undefined, exitCode: number | undefined): ReportReading {
  const files = text === undefined ? undefined : parseFiles(text);
  if (files === undefined) {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, problems: ["the test runner left no readable report"] };
  }
  let [passed, failed, skipped] = [0, 0, 0];
  const problems: string[] = [];
  for (const file of files) {
    const failures = file.tests.filter((status) => !passes.has(status) && !skips.has(status)).length;
    passed += file.tests.filter((status) => passes.has(status)).length;
    skipped += file.tests.filter((status) => skips.has(status)).length;
    failed += failures;
    if (file.status !== "passed" && failures === 0)
      problems.push(`${file.name} failed outside its tests: ${file.message}`);
  }
  if (passed + failed === 0) problems.push("no test ran");
  if (exitCode === undefined) problems.push("the test runner was stopped before its end");
  else if (exitCode !== 0 && failed + problems.length === 0) {
    problems.push(
      `the test runner ended with exit code ${exitCode} although no test failed (an error outside the tests)`,
    );
  }
  return { counts: { passed, failed: failed + problems.length, skipped }, problems };
}

/** The last line of the run; what is skipped is named only when there is any. */
export function renderCounts(counts: Counts): string {
  const skipped = counts.skipped === 0 ? "" : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly tests: readonly string[];
}

const passes: ReadonlySet<string> = new Set(["passed"]);
const skips: ReadonlySet<string> = new Set(["skipped", "pending", "todo", "disabled"]);

function parseFiles(text: string): readonly TestFile[] | undefined {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return undefined;
  }
  const results = field(report, "testResults");
  if (!Array.isArray(results)) return undefined;
  return results.map((result: unknown) => {
    const tests = field(result, "assertionResults");
    return {
      name: String(field(result, "name")),
      status: String(field(result, "status")),
      message: String(field(result, "message")),
      tests: Array.isArray(tests) ? tests.map((test: unknown) => String(field(test, "status"))) : [],
    };
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
