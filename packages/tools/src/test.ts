import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./project.ts";
import { type Counts, readReport, renderCounts } from "./test-run/report.ts";
import { runStep } from "./test-run/run-step.ts";
import { listStaticChecks } from "./test-run/static-checks.ts";

// Usage: node packages/tools/src/test.ts [filter …]. A filter runs the matching tests alone, without the static checks.
const checkLimitMs = 5 * 60_000;
const testLimitMs = 45 * 60_000;
const shownLines = 100;

/** Runs every static check, whatever the others say; each is one passed or one failed. */
async function runStaticChecks(): Promise<Counts> {
  let [passed, failed] = [0, 0];
  for (const check of listStaticChecks()) {
    print(`[test] ${check.title} …`);
    const options = { output: "keep", timeoutMs: checkLimitMs } as const;
    const result = await runStep(check.program, check.programArguments, options);
    const ok = result.exitCode === 0;
    if (ok) passed += 1;
    else failed += 1;
    if (!ok) print(result.output.trimEnd().split("\n").slice(-shownLines).join("\n"));
    const verdict = ok ? "ok" : result.exitCode === undefined ? "FAILED (stopped)" : `FAILED (${result.exitCode})`;
    print(`[test] ${check.title}: ${verdict}, ${result.seconds.toFixed(1)} s`);
  }
  return { passed, failed, skipped: 0 };
}

/** Runs the tests; what counts is the report they leave, not what they print. */
async function runTests(filters: readonly string[]): Promise<Counts> {
  const reportPath = join(root, ".tools", `test-report-${process.pid}.json`);
  await rm(reportPath, { force: true });
  print("[test] tests (vitest) …");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const programArguments = [vitest, "run", ...reporters, ...filters];
  const result = await runStep(process.execPath, programArguments, { output: "show", timeoutMs: testLimitMs });
  const text = await readFile(reportPath, "utf8").catch(() => undefined);
  await rm(reportPath, { force: true });
  const reading = readReport(text, result.exitCode);
  for (const problem of reading.problems) print(`[test] FAILED: ${problem}`);
  print(`[test] tests (vitest): ${renderCounts(reading.counts)}, ${result.seconds.toFixed(1)} s`);
  return reading.counts;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const filters = process.argv.slice(2);
process.exitCode = 1;
if (filters.length > 0) print("[test] a filter was given: only the matching tests run, no static check");
const checks = filters.length > 0 ? { passed: 0, failed: 0, skipped: 0 } : await runStaticChecks();
const tests = await runTests(filters);
const counts: Counts = {
  passed: checks.passed + tests.passed,
  failed: checks.failed + tests.failed,
  skipped: checks.skipped + tests.skipped,
};
print(renderCounts(counts));
if (counts.failed === 0 && counts.passed > 0) process.exitCode = 0;
