import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { readFile, writeFile } from "node:fs/promises";
import { root } from "../src/project.ts";
import { benchContentKey } from "./content-key.ts";
import { benchCopy } from "./copy.ts";
import { benchCoverage } from "./coverage.ts";
import { benchLookup } from "./lookup.ts";
import { mutationScore } from "./mutation/mutation-score.ts";
import { benchPipeline } from "./pipeline.ts";
import { benchPromotion } from "./promotion.ts";
import { replaceSection } from "./section.ts";
import { benchSecondRun } from "./second-run.ts";
import { benchStartup } from "./startup.ts";

/** Every benchmark by the name it is asked for by, in the order of docs/benchmarks.md. */
const benchmarks: ReadonlyMap<string, () => Promise<string>> = new Map([
  ["startup", benchStartup],
  ["lookup", benchLookup],
  ["content-key", benchContentKey],
  ["promotion", benchPromotion],
  ["copy", benchCopy],
  ["second-run", benchSecondRun],
  ["pipeline", benchPipeline],
  ["coverage", benchCoverage],
  ["mutation", async () => await mutationScore()],
]);

const page = join(root, "docs/benchmarks.md");

/** Measures everything and writes docs/benchmarks.md, or measures what is named and replaces those sections alone. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !benchmarks.has(name));
  if (unknown !== undefined) throw new Error(`no benchmark ${unknown}; there are ${[...benchmarks.keys()].join(", ")}`);
  if (names.length > 0) {
    for (const name of names) await renew(await measure(name));
    return;
  }
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const parts = [
    "# Benchmarks",
    "",
    `Written by \`pnpm bench\`. Machine: ${machine}. Timings are noisy; compare within a table.`,
  ];
  for (const name of benchmarks.keys()) parts.push("", (await measure(name)).trimEnd());
  await writeFile(page, `${parts.join("\n").trimEnd()}\n`);
}

async function measure(name: string): Promise<string> {
  const text = (await benchmarks.get(name)?.()) ?? "";
  process.stdout.write(`${text}\n\n`);
  return text;
}

/** Read anew each time: another benchmark may have written meanwhile. */
async function renew(section: string): Promise<void> {
  await writeFile(page, replaceSection(await readFile(page, "utf8"), section));
}

await main(process.argv.slice(2));
