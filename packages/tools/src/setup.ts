import { mkdir } from "node:fs/promises";
import { installDebianPackages } from "./setup/install-debian.ts";
import { installAll } from "./setup/install-all.ts";
import { engineAnswers } from "./setup/machine.ts";
import { pictureTools } from "./setup/pins.ts";
import { toolsDirectory } from "./setup/places.ts";
import { say } from "./setup/progress.ts";
import { readRecord, writeRecord } from "./setup/record.ts";

// Usage: node packages/tools/src/setup.ts [--pictures]. Brings the machine to where the tests and the demo can run.
await mkdir(toolsDirectory, { recursive: true });
const known = readRecord();
if (known === undefined || (known.engine === "machine" && !(await engineAnswers()))) {
  try {
    await writeRecord(await installAll());
    say("everything is in place");
  } catch (error) {
    const problems: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const problem of problems) {
      process.stderr.write(`[setup] error: ${problem instanceof Error ? problem.message : String(problem)}\n`);
    }
    process.exitCode = 1;
  }
}
if (process.argv.includes("--pictures")) {
  // The demo works without pictures, so a machine that cannot have them is told once and no more.
  await installDebianPackages(pictureTools).catch((error: unknown) => {
    say(`no pictures: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`);
  });
}
