import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { benchCoverageChange, benchCoverageStart } from "./coverage-change.ts";
import { makeSources } from "./coverage-checkouts.ts";
import { type CoveragePeer, installCoveragePeers } from "./coverage-peers.ts";
import { type BenchFormat, type BenchReport, writeBenchReport } from "./coverage-reports.ts";
import { type GateCheckout, measureGate, measureProcess, middle, type ProcessCost } from "./coverage-run.ts";

const megabyte = 1_000_000;
const sourceFiles = 4000;
const rounds = 3;

/** What is wanted of a report of 100 MB; what is wanted of the others is beside them. */
const wantedMbPerS: Readonly<Record<BenchFormat, number>> = {
  cobertura: 250,
  jacoco: 250,
  clover: 250,
  lcov: 400,
  go: 400,
  istanbul: 80,
};
/** Some peers go by the name's ending. */
const endings: Readonly<Record<BenchFormat, string>> = {
  cobertura: "xml",
  jacoco: "xml",
  clover: "xml",
  lcov: "info",
  go: "out",
  istanbul: "json",
};
const formats = Object.keys(wantedMbPerS) as BenchFormat[];

/** Measures how fast and in how much memory coverage-gate reads reports, beside other programs that read them. */
export async function benchCoverage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-coverage-"));
  try {
    const checkout = makeSources(join(folder, "sources"), formats, sourceFiles);
    await mkdir(join(checkout.folder, "reports"));
    const bare = middle(await repeat(async () => await bareNode(folder)));
    const parts = [
      "## Reading coverage",
      "",
      `Generated reports of ${sourceFiles} source files in a repository that has them all; a report that needs more bytes tells of its files again, as merged reports do.`,
      `Whole processes: \`coverage-gate\` from its start to its verdict, with git, JSON report and step summary. Medians of ${rounds} runs in turn; memory is the process's highest. The machine's load before: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores. Bare Node: ${bare.wallMs.toFixed(0)} ms, ${bare.peakMb.toFixed(0)} MB.`,
      "",
      await oneHundred(checkout, bare),
      "",
      await large(checkout),
      "",
      await benchCoverageChange(join(folder, "change"), bare),
      "",
      await benchCoverageStart(join(folder, "small"), bare),
    ];
    return parts.join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bareNode(cwd: string): Promise<ProcessCost> {
  return await measureProcess({ command: process.execPath, args: ["-e", "0"], cwd });
}

async function repeat(run: () => Promise<ProcessCost>): Promise<readonly ProcessCost[]> {
  const costs: ProcessCost[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await run());
  return costs;
}

async function oneHundred(checkout: GateCheckout, bare: ProcessCost): Promise<string> {
  const peers = await installCoveragePeers();
  const rows: string[] = [];
  for (const format of formats) {
    const name = `reports/${format}.${endings[format]}`;
    const files = format === "istanbul" ? sourceFiles : 3000;
    const report = { format, minBytes: 100 * megabyte, files, linesPerFile: 205, seed: 1 };
    const bytes = writeBenchReport(join(checkout.folder, name), report);
    rows.push(...(await compare(checkout, bare, { format, name, bytes }, peers)));
    await rm(join(checkout.folder, name));
  }
  return [
    "### Reports of 100 MB",
    "",
    "Peers run once, for at most two minutes; parsers alone measure nothing and join nothing.",
    "",
    "| | MB | ms | over bare Node | MB/s | wanted | peak MB |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

async function compare(
  checkout: GateCheckout,
  bare: ProcessCost,
  report: { readonly format: BenchFormat; readonly name: string; readonly bytes: number },
  peers: readonly CoveragePeer[],
): Promise<readonly string[]> {
  const { format, name, bytes } = report;
  const row = (title: string, cost: ProcessCost | undefined, wanted: string): string =>
    cost === undefined || cost.exitCode !== 0
      ? `| ${title} | ${(bytes / megabyte).toFixed(0)} | failed | | | | ${cost?.peakMb.toFixed(0) ?? ""} |`
      : `| ${title} | ${(bytes / megabyte).toFixed(0)} | ${cost.wallMs.toFixed(0)} | ${(cost.wallMs - bare.wallMs).toFixed(0)} | ${(bytes / 1000 / cost.wallMs).toFixed(0)} | ${wanted} | ${cost.peakMb.toFixed(0)} |`;
  const ours = await tried(async () => middle(await repeat(async () => await measureGate(checkout, name))));
  const rows = [row(`${format}: coverage-gate`, ours, String(wantedMbPerS[format]))];
  for (const peer of peers.filter((candidate) => candidate.formats.includes(format))) {
    const path = join(checkout.folder, name);
    const cost = await tried(async () => await measureProcess(peer.process(path, checkout.folder)));
    rows.push(row(`${format}: ${peer.name}`, cost, ""));
  }
  return rows;
}

async function tried(run: () => Promise<ProcessCost>): Promise<ProcessCost | undefined> {
  try {
    return await run();
  } catch (error) {
    process.stderr.write(`[bench] ${String(error)}\n`);
    return undefined;
  }
}

interface LargeCase {
  readonly title: string;
  readonly reports: readonly BenchReport[];
  readonly wanted: { readonly ms?: number; readonly peakMb?: number };
}

function gigabyte(format: BenchFormat): LargeCase {
  const report = { format, minBytes: 1000 * megabyte, files: sourceFiles, linesPerFile: 205, seed: 1 };
  return { title: `${format}, one report of 1 GB`, reports: [report], wanted: { ms: 5000, peakMb: 150 } };
}

const largeCases: readonly LargeCase[] = [
  gigabyte("lcov"),
  gigabyte("go"),
  gigabyte("cobertura"),
  gigabyte("jacoco"),
  {
    title: "lcov, 10 shards of 100 MB",
    reports: Array.from({ length: 10 }, (_, seed) => ({
      format: "lcov",
      minBytes: 100 * megabyte,
      files: 3000,
      linesPerFile: 205,
      seed,
    })),
    wanted: { ms: 3000, peakMb: 256 },
  },
  {
    title: "istanbul, more than 512 MiB of files that differ",
    reports: [{ format: "istanbul", minBytes: 0, files: 24_000, linesPerFile: 205, seed: 1 }],
    wanted: {},
  },
];

async function large(checkout: GateCheckout): Promise<string> {
  const rows: string[] = [];
  for (const { title, reports, wanted } of largeCases) {
    const paths = reports.map((_, i) => `reports/large-${i}.${endings[reports[0]?.format ?? "lcov"]}`);
    for (const [i, report] of reports.entries()) writeBenchReport(join(checkout.folder, paths[i] ?? ""), report);
    let bytes = 0;
    for (const path of paths) bytes += (await stat(join(checkout.folder, path))).size;
    const cost = await tried(async () => await measureGate(checkout, "reports/large-*"));
    const cells =
      cost === undefined
        ? "failed | |"
        : `${cost.wallMs.toFixed(0)} | ${(bytes / 1000 / cost.wallMs).toFixed(0)} | ${cost.peakMb.toFixed(0)}`;
    rows.push(
      `| ${title} | ${(bytes / megabyte).toFixed(0)} | ${cells} | ${wanted.ms ?? ""} | ${wanted.peakMb ?? ""} |`,
    );
    for (const path of paths) await rm(join(checkout.folder, path));
  }
  return [
    "### Large reports",
    "",
    "One run each.",
    "",
    "| | MB | ms | MB/s | peak MB | wanted ms | wanted MB |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}
