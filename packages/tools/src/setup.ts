import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { installAll } from "./setup/install-all.ts";
import { removeAbandoned } from "./setup/landing.ts";
import { engineAnswers } from "./setup/machine.ts";
import { bringPictureTools } from "./setup/pictures.ts";
import { toolsDirectory } from "./setup/places.ts";
import { say } from "./setup/progress.ts";
import { readRecord, writeRecord } from "./setup/record.ts";

/** Installs what is missing; false when something could not be had, after every reason was printed. */
async function bringTools(): Promise<boolean> {
  const known = readRecord();
  if (known !== undefined && (known.engine === "own" || (await engineAnswers()))) return true;
  try {
    const begin = performance.now();
    await removeAbandoned();
    await writeRecord(await installAll());
    // Gigabytes of sources and objects that only another version would need again.
    for (const cache of ["go", "go-build", "pip"]) {
      await rm(join(toolsDirectory, "cache", cache), { recursive: true, force: true });
    }
    say(`everything is in place after ${Math.round((performance.now() - begin) / 1000)} s`);
    return true;
  } catch (error) {
    const problems: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const problem of problems) {
      process.stderr.write(`[setup] error: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    }
    return false;
  }
}

// Usage: node packages/tools/src/setup.ts [--pictures]. Brings the machine to where the tests and the demo can run.
await mkdir(toolsDirectory, { recursive: true });
if (!(await bringTools())) process.exitCode = 1;
else if (process.argv.includes("--pictures")) await bringPictureTools();
