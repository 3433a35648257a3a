import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { root } from "../src/project.ts";
import { benchContentKey } from "./content-key.ts";
import { benchCopy } from "./copy.ts";
import { benchLookup } from "./lookup.ts";
import { benchSecondRun } from "./second-run.ts";
import { benchPromotion } from "./promotion.ts";
import { benchStartup } from "./startup.ts";

/** Measures everything and writes docs/benchmarks.md. */
async function main(): Promise<void> {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const parts = [
    "# Benchmarks",
    "",
    `Written by \`pnpm bench\`. Machine: ${machine}. Timings are noisy; compare within a table.`,
    "",
    await benchStartup(),
    "",
    await benchLookup(),
    "",
    await benchContentKey(),
    "",
    await benchPromotion(),
    "",
    await benchCopy(),
    "",
    await benchSecondRun(),
  ];
  await writeFile(join(root, "docs/benchmarks.md"), `${parts.join("\n").trimEnd()}\n`);
  process.stdout.write(`${parts.join("\n")}\n`);
}

await main();
