import type { Facts, Json } from "@build-once/evidence";
import type { SuiteProblem, TestCase, TestResults } from "@build-once/test-results";
import type { FailedTest, TestsPart } from "./parts.ts";

/** What of a failure is kept; a page of one comment holds no more. */
const limits = { failures: 200, flaky: 50, problems: 50, name: 300, message: 500, details: 1500 };

/** What reading the reports brought. */
export interface TestsFound {
  readonly results: TestResults;
  /** Files that the patterns matched, readable or not. */
  readonly matched: number;
  /** What could not be read, in words. */
  readonly problems: readonly string[];
}

/** The part of one job, from its reports. `redact` hides secrets; `workspace` is cut off absolute paths. */
export function testsPartOf(
  found: TestsFound,
  job: string,
  redact: (text: string) => string,
  workspace: string | undefined,
): TestsPart {
  const { totals, cases, problems } = found.results;
  const failed = cases.filter((testCase) => testCase.status === "failed");
  const keep = (text: string, limit: number): string => redact(text.slice(0, limit * 2)).slice(0, limit);
  const failures = failed.slice(0, limits.failures * 5).map((testCase) => ({
    name: keep(testCase.name, limits.name),
    classname: keep(testCase.classname, limits.name),
    file: keepFile(relativeFile(testCase, workspace), keep),
    line: testCase.line,
    message: keep(testCase.message ?? "", limits.message),
    details: keep(testCase.details ?? "", limits.details),
    jobs: [job],
  }));
  return {
    tests: totals.tests,
    passed: totals.passed,
    failed: totals.failed,
    skipped: totals.skipped,
    flaky: totals.flaky,
    timeMs: totals.timeMs,
    files: found.matched,
    failures: foldFailures(failures).slice(0, limits.failures),
    flakyTests: cases
      .filter((testCase) => testCase.status === "flaky")
      .slice(0, limits.flaky)
      .map((testCase) => keep(testCase.name, limits.name)),
    problems: [...found.problems, ...problems.map(describeProblem)]
      .slice(0, limits.problems)
      .map((problem) => keep(problem, limits.message)),
  };
}

/** Adds up the tests of several jobs; the same failure in several jobs is listed once. */
export function mergeTests(parts: readonly TestsPart[]): TestsPart | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  return rest.reduce(
    (sum, part) => ({
      tests: sum.tests + part.tests,
      passed: sum.passed + part.passed,
      failed: sum.failed + part.failed,
      skipped: sum.skipped + part.skipped,
      flaky: sum.flaky + part.flaky,
      timeMs: sum.timeMs + part.timeMs,
      files: sum.files + part.files,
      failures: foldFailures([...sum.failures, ...part.failures]).slice(0, limits.failures),
      flakyTests: [...new Set([...sum.flakyTests, ...part.flakyTests])].slice(0, limits.flaky),
      problems: [...sum.problems, ...part.problems].slice(0, limits.problems),
    }),
    first,
  );
}

/** The part as facts of our evidence. */
export function testsFacts(part: TestsPart): Facts {
  return {
    ...part,
    failures: part.failures.map((failure) => ({
      name: failure.name,
      classname: failure.classname,
      file: failure.file ?? null,
      line: failure.line ?? null,
      message: failure.message,
      details: failure.details,
    })),
  };
}

/** Reads a part back from evidence that anybody may have written; `undefined` when its counts are not counts. */
export function readTestsFacts(facts: Facts, job: string, redact: (text: string) => string): TestsPart | undefined {
  const keep = (value: Json | undefined, limit: number): string =>
    typeof value === "string" ? redact(value.slice(0, limit * 2)).slice(0, limit) : "";
  const counts = ["tests", "passed", "failed", "skipped", "flaky", "timeMs", "files"] as const;
  const numbers = counts.map((name) => facts[name]);
  if (!numbers.every((value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0))
    return undefined;
  const [tests = 0, passed = 0, failed = 0, skipped = 0, flaky = 0, timeMs = 0, files = 0] = numbers as number[];
  if (passed + failed + skipped + flaky !== tests) return undefined;
  return {
    tests,
    passed,
    failed,
    skipped,
    flaky,
    timeMs,
    files,
    failures: arrayOf(facts["failures"], limits.failures).flatMap((item) => {
      if (typeof item !== "object" || item === null || Array.isArray(item)) return [];
      const fields = item as Facts;
      const line = fields["line"];
      return [
        {
          name: keep(fields["name"], limits.name),
          classname: keep(fields["classname"], limits.name),
          file: typeof fields["file"] === "string" ? keep(fields["file"], limits.name) : undefined,
          line: typeof line === "number" && Number.isSafeInteger(line) && line > 0 ? line : undefined,
          message: keep(fields["message"], limits.message),
          details: keep(fields["details"], limits.details),
          jobs: [job],
        },
      ];
    }),
    flakyTests: arrayOf(facts["flakyTests"], limits.flaky).map((name) => keep(name, limits.name)),
    problems: arrayOf(facts["problems"], limits.problems).map((problem) => keep(problem, limits.message)),
  };
}

/** The same test failing with the same message in several jobs is one failure. */
function foldFailures(failures: readonly FailedTest[]): readonly FailedTest[] {
  const folded = new Map<string, FailedTest>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.classname, failure.name, failure.message]);
    const before = folded.get(key);
    const jobs = [...new Set([...(before?.jobs ?? []), ...failure.jobs])];
    folded.set(key, { ...(before ?? failure), jobs });
  }
  return [...folded.values()];
}

function describeProblem(problem: SuiteProblem): string {
  if (problem.kind === "suite-failed")
    return `${problem.suite || "a suite"} failed outside its tests: ${problem.message || "no message"}`;
  if (problem.kind === "failures-missing")
    return `${problem.suite || "a suite"} says it has ${problem.failures} failures, but none of its tests failed`;
  return `${problem.suite || "a suite"} says it has ${problem.tests} tests and ${problem.failures} failures, but holds none`;
}

function keepFile(file: string | undefined, keep: (text: string, limit: number) => string): string | undefined {
  return file === undefined ? undefined : keep(file, limits.name);
}

/** A path that can be linked: relative to the repository, no way out of it. */
function relativeFile(testCase: TestCase, workspace: string | undefined): string | undefined {
  const file = testCase.file?.replaceAll("\\", "/");
  if (file === undefined) return undefined;
  const root = workspace?.replaceAll("\\", "/").replace(/\/+$/, "");
  return root !== undefined && file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}

function arrayOf(value: Json | undefined, max: number): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]).slice(0, max) : [];
}
