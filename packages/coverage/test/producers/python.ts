import { join } from "node:path";
import { freshFolder, run } from "./run.ts";

/** What pytest-cov and coverage.py gave of a run. */
export interface PythonRun {
  readonly reports: ReadonlyMap<string, string>;
  /** What `coverage report` prints with two decimals. */
  readonly total: string;
}

/** Measures the tests that `selection` names with pytest-cov, in three formats. */
export function runPython(branches: boolean, ...selection: readonly string[]): PythonRun {
  const folder = freshFolder("python");
  const reports = new Map([
    ["coverage.py cobertura", join(folder, "coverage.xml")],
    ["coverage.py json", join(folder, "coverage.json")],
    ["coverage.py lcov", join(folder, "coverage.info")],
  ]);
  const [xml, json, lcov] = [...reports.values()];
  const flags = ["-q", "-p", "no:cacheprovider", "--cov=shop", ...(branches ? ["--cov-branch"] : [])];
  const written = [`--cov-report=xml:${xml}`, `--cov-report=json:${json}`, `--cov-report=lcov:${lcov}`];
  run(folder, "python3", "-m", "pytest", ...flags, ...written, ...selection);
  const total = run(folder, "python3", "-m", "coverage", "report", "--format=total", "--precision=2").trim();
  return { reports, total };
}
