import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freshFolder, run, sourceFolder } from "./run.ts";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "../../../..");

/** What tests of this repository's own formats reach of its packages, as vitest writes it in lcov: its path. */
export function measureOwnPackages(): string {
  const folder = freshFolder();
  const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs");
  const tests = ["--project=unit", "packages/coverage/src/formats"];
  const coverage = ["--coverage.enabled", "--coverage.reporter=lcovonly", `--coverage.reportsDirectory=${folder}`];
  run(root, process.execPath, vitest, "run", "--configLoader=native", "--maxWorkers=1", ...tests, ...coverage);
  return join(folder, "lcov.info");
}

/** What highlighting one file reaches of Pygments, a program of hundreds of files, as coverage.py writes it in lcov: its path. */
export function measurePygments(): string {
  const folder = freshFolder();
  const lcov = join(folder, "lcov.info");
  const sources = ["--branch", "--source=pygments"];
  const input = join(sourceFolder("python"), "tests", "test_add.py");
  run(folder, "python3", "-m", "coverage", "run", ...sources, "-m", "pygments", "-l", "python", "-f", "html", input);
  run(folder, "python3", "-m", "coverage", "lcov", "-o", lcov);
  return lcov;
}
