import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freshFolder, type Printed, type ProducedRun, run, sourceFolder } from "./run.ts";

const require = createRequire(import.meta.url);
const vitest = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs");
const c8 = join(dirname(require.resolve("c8/package.json")), "bin/c8.js");
const reporters = ["json", "json-summary", "lcovonly", "cobertura", "clover", "text-summary"];

/** Measures spec files by vitest's own provider (`v8` or `istanbul`), which write Istanbul's formats. */
export function runVitest(provider: "v8" | "istanbul", ...specs: readonly string[]): ProducedRun {
  const folder = freshFolder();
  const config = join(folder, "vitest.config.mjs");
  writeFileSync(config, "export default {};\n");
  const flags = ["--root", ".", "--config", config, "--configLoader", "native", "--coverage.include=basket.js"];
  const coverage = [
    "--coverage.enabled",
    `--coverage.provider=${provider}`,
    `--coverage.reportsDirectory=${folder}/out`,
  ];
  const chosen = reporters.map((reporter) => `--coverage.reporter=${reporter}`);
  const output = run(sourceFolder("js"), process.execPath, vitest, "run", ...flags, ...coverage, ...chosen, ...specs);
  return { reports: reportsIn(join(folder, "out"), `vitest ${provider}`), printed: readSummary(output) };
}

/** Measures a plain script by c8. */
export function runC8(): ProducedRun {
  const folder = freshFolder();
  const places = ["--temp-directory", join(folder, "v8"), "--reports-dir", folder, "--include", "basket.js"];
  const chosen = reporters.flatMap((reporter) => ["--reporter", reporter]);
  const output = run(sourceFolder("js"), process.execPath, c8, ...places, ...chosen, process.execPath, "run.js");
  return { reports: reportsIn(folder, "c8"), printed: readSummary(output) };
}

function reportsIn(folder: string, producer: string): ReadonlyMap<string, string> {
  return new Map([
    [`${producer} json`, join(folder, "coverage-final.json")],
    [`${producer} json-summary`, join(folder, "coverage-summary.json")],
    [`${producer} lcov`, join(folder, "lcov.info")],
    [`${producer} cobertura`, join(folder, "cobertura-coverage.xml")],
    [`${producer} clover`, join(folder, "clover.xml")],
  ]);
}

function readSummary(output: string): Printed {
  const printed = (metric: string) => {
    const [, part, whole] = new RegExp(`${metric}\\s*: .*\\( (\\d+)/(\\d+) \\)`).exec(output) ?? [];
    return `${part}/${whole}`;
  };
  return {
    lines: printed("Lines"),
    branches: printed("Branches"),
    functions: printed("Functions"),
    statements: printed("Statements"),
  };
}
