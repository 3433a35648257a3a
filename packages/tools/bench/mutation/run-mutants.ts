import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createVitest } from "vitest/node";
import { root } from "../../src/project.ts";
import type { Mutant } from "./find-mutants.ts";

/**
 * A process that tries mutants: it takes one as a line of JSON on its input, runs the tests named by its arguments with
 * it, and answers `killed` or `survived`. The files on disk stay as they are.
 */
let current: Mutant | undefined;
const conditions = ["@build-once/source"];
const vitest = await createVitest(
  "test",
  {
    root,
    config: false,
    include: ["packages/*/src/**/*.test.ts"],
    watch: false,
    pool: "threads",
    maxWorkers: 1,
    bail: 1,
    // It would give back what a file was before it was mutated.
    fsModuleCache: false,
    reporters: [],
  },
  {
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        load(id): string | undefined {
          if (current === undefined || id.split("?")[0] !== current.file) return undefined;
          const source = readFileSync(current.file, "utf8");
          return `${source.slice(0, current.start)}${current.replacement}${source.slice(current.end)}`;
        },
      },
    ],
  },
);
await vitest.standalone();
const specifications = await vitest.globTestSpecifications(process.argv.slice(2));

async function passes(): Promise<boolean> {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
  return unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok());
}

process.stdout.write((await passes()) ? "ready\n" : "broken\n");
for await (const line of createInterface({ input: process.stdin })) {
  const before = current?.file;
  current = JSON.parse(line) as Mutant;
  for (const file of [before, current.file]) if (file !== undefined) vitest.invalidateFile(file);
  process.stdout.write((await passes()) ? "survived\n" : "killed\n");
}
await vitest.close();
process.exit(0);
