import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeLargeChange, makeSources } from "./coverage-checkouts.ts";
import { writeBenchReport } from "./coverage-reports.ts";
import { type GateCheckout, measureGate, measureProcess, type ProcessCost, middle } from "./coverage-run.ts";

const files = 10_000;
const hunksPerFile = 6;
const rounds = 5;

/** Measures a change of ten thousand files against a report that tells of one in ten of them. */
export async function benchCoverageChange(folder: string, bare: ProcessCost): Promise<string> {
  const checkout = makeLargeChange(folder, files, hunksPerFile);
  writeReport(checkout, files / 10, 50);
  const git: ProcessCost[] = [];
  const whole: ProcessCost[] = [];
  for (let round = 0; round < rounds; round++) {
    const args = ["diff", "-M", "-U0", checkout.base, checkout.head];
    git.push(await measureProcess({ command: "git", args, cwd: folder }));
    whole.push(await measureGate(checkout, "reports/lcov.info"));
  }
  const [alone, ours] = [middle(git), middle(whole)];
  return [
    `### A change of ${files} files in ${files * hunksPerFile} places`,
    "",
    "| | ms | over bare Node | peak MB | wanted ms |",
    "| --- | ---: | ---: | ---: | ---: |",
    `| git diff alone | ${alone.wallMs.toFixed(0)} | | | |`,
    `| coverage-gate | ${ours.wallMs.toFixed(0)} | ${(ours.wallMs - bare.wallMs).toFixed(0)} | ${ours.peakMb.toFixed(0)} | 1000 |`,
  ].join("\n");
}

/** Measures a small report in a small repository, from the start to the verdict, in turn with bare Node. */
export async function benchCoverageStart(folder: string, bare: ProcessCost): Promise<string> {
  const checkout = makeSources(folder, ["lcov"], 100);
  writeReport(checkout, 100, 100);
  const node: ProcessCost[] = [];
  const whole: ProcessCost[] = [];
  for (let round = 0; round < 11; round++) {
    node.push(await measureProcess({ command: process.execPath, args: ["-e", "0"], cwd: folder }));
    whole.push(await measureGate({ ...checkout, base: checkout.head }, "reports/lcov.info"));
  }
  const [alone, ours] = [middle(node), middle(whole)];
  return [
    "### A small report",
    "",
    "A hundred files, with a base to compare with; 11 rounds. Nothing is asked of the network.",
    "",
    "| | ms | over bare Node | peak MB | wanted over bare Node |",
    "| --- | ---: | ---: | ---: | ---: |",
    `| bare Node | ${alone.wallMs.toFixed(0)} | | ${bare.peakMb.toFixed(0)} | |`,
    `| coverage-gate | ${ours.wallMs.toFixed(0)} | ${(ours.wallMs - alone.wallMs).toFixed(0)} | ${ours.peakMb.toFixed(0)} | 150 |`,
  ].join("\n");
}

function writeReport({ folder }: GateCheckout, reported: number, linesPerFile: number): void {
  mkdirSync(join(folder, "reports"), { recursive: true });
  const report = { format: "lcov", minBytes: 0, files: reported, linesPerFile: linesPerFile + 5, seed: 1 } as const;
  writeBenchReport(join(folder, "reports/lcov.info"), report);
}
