import { join } from "node:path";
import { freshFolder, type ProducedRun, run } from "./run.ts";

/** Compiles the C++ sources with gcov's instrumentation, runs them once per list of arguments, and has gcovr write every format. */
export function runCpp(...runs: readonly (readonly string[])[]): ProducedRun {
  const folder = freshFolder("cpp");
  // gcovr's Coveralls writer asks git for the commit.
  run(folder, "git", "init", "--quiet");
  run(
    folder,
    "git",
    "-c",
    "user.name=a",
    "-c",
    "user.email=a@example.com",
    "commit",
    "--quiet",
    "--allow-empty",
    "-m",
    "a",
  );
  run(folder, "g++", "--coverage", "-O0", "-o", "shapes", "shapes.cpp", "main.cpp");
  for (const programArguments of runs) run(folder, join(folder, "shapes"), ...programArguments);
  const formats = ["json", "cobertura", "lcov", "coveralls", "clover", "jacoco", "sonarqube"];
  const reports = new Map(formats.map((format) => [`gcovr ${format}`, join(folder, `report.${format}`)]));
  const written = formats.flatMap((format) => [`--${format}`, join(folder, `report.${format}`)]);
  const summary = run(folder, "python3", "-m", "gcovr", "-r", ".", ...written, "--txt-summary");
  const printed = (metric: string) => {
    const [, part, whole] = new RegExp(`${metric}: .*\\((\\d+) out of (\\d+)\\)`).exec(summary) ?? [];
    return `${part}/${whole}`;
  };
  return {
    reports,
    printed: { lines: printed("lines"), branches: printed("branches"), functions: printed("functions") },
  };
}
