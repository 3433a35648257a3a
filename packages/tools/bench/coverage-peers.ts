import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram, runCommand } from "../src/setup/command.ts";
import { landOnce } from "../src/setup/landing.ts";
import { goEnvironment } from "../src/setup/places.ts";
import type { BenchFormat } from "./coverage-reports.ts";
import type { MeasuredProcess } from "./coverage-run.ts";

const npmPeers = ["lcov-parse@1.0.0", "saxes@6.0.0", "fast-xml-parser@5.12.1", "xml2js@0.6.2"];
const pipPeers = ["diff-cover==11.0.1", "pycobertura==4.1.0"];

/** A program that reads a report of this format. */
export interface CoveragePeer {
  readonly name: string;
  readonly formats: readonly BenchFormat[];
  readonly process: (report: string, folder: string) => MeasuredProcess;
}

const xmlFormats: readonly BenchFormat[] = ["cobertura", "jacoco", "clover"];

/** Each reads the file named by the last argument, and does no more than its library's own work. */
const npmPrograms: readonly {
  readonly name: string;
  readonly formats: readonly BenchFormat[];
  readonly text: string;
}[] = [
  {
    name: "lcov-parse",
    formats: ["lcov"],
    text: `require("lcov-parse")(process.argv.at(-1), (error, files) => { if (error || !files.length) process.exit(1); });`,
  },
  {
    name: "saxes, events alone",
    formats: xmlFormats,
    text: `const parser = new (require("saxes").SaxesParser)(); let n = 0; parser.on("opentag", () => n++);
const stream = require("fs").createReadStream(process.argv.at(-1), { encoding: "utf8", highWaterMark: 1 << 20 });
stream.on("data", (text) => parser.write(text)); stream.on("end", () => { parser.close(); if (!n) process.exit(1); });`,
  },
  {
    name: "fast-xml-parser",
    formats: xmlFormats,
    text: `const { XMLParser } = require("fast-xml-parser");
new XMLParser({ ignoreAttributes: false }).parse(require("fs").readFileSync(process.argv.at(-1), "utf8"));`,
  },
  {
    name: "xml2js",
    formats: xmlFormats,
    text: `require("xml2js").parseString(require("fs").readFileSync(process.argv.at(-1), "utf8"), (error) => { if (error) process.exit(1); });`,
  },
  {
    name: "JSON.parse",
    formats: ["istanbul"],
    text: `JSON.parse(require("fs").readFileSync(process.argv.at(-1), "utf8"));`,
  },
];

/** Installs what is missing below `.tools`, with pinned versions; a peer whose tool-chain the machine lacks is left out. */
export async function installCoveragePeers(): Promise<readonly CoveragePeer[]> {
  const found = await Promise.allSettled([npmPeersIn(), pythonPeers(), goPeer()]);
  const debian = findProgram("lcov");
  const peers = found.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  for (const result of found)
    if (result.status === "rejected") process.stderr.write(`[bench] peers left out: ${String(result.reason)}\n`);
  if (debian === undefined) return peers;
  const summary = (report: string, cwd: string): MeasuredProcess => ({
    command: debian,
    args: ["--summary", report],
    cwd,
  });
  return [...peers, { name: "lcov --summary", formats: ["lcov"], process: summary }];
}

async function npmPeersIn(): Promise<readonly CoveragePeer[]> {
  const folder = await landOnce("coverage-peers-npm-1", async (partial) => {
    await writeFile(join(partial, "package.json"), '{"name":"peers","version":"1.0.0","private":true}\n');
    const npm = findProgram("npm");
    if (npm === undefined) throw new Error("npm is missing");
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
    await runCommand(npm, ["install", ...flags, ...npmPeers], { cwd: partial });
  });
  return npmPrograms.map(({ name, formats, text }) => ({
    name,
    formats,
    process: (report) => ({ command: process.execPath, args: ["-e", text, report], cwd: folder }),
  }));
}

async function pythonPeers(): Promise<readonly CoveragePeer[]> {
  const found = findProgram("python3");
  if (found === undefined) throw new Error("python3 is missing");
  // What is on the path may be a script that looks for the interpreter each time.
  const python = (await runCommand(found, ["-c", "import sys; print(sys.executable)"])).trim();
  const folder = await landOnce("coverage-peers-pip-1", async (partial) => {
    await runCommand(python, ["-m", "pip", "install", "--quiet", "--target", partial, ...pipPeers]);
  });
  const environment = { PATH: process.env["PATH"] ?? "", PYTHONPATH: folder };
  return [
    {
      name: "pycobertura show",
      formats: ["cobertura"],
      process: (report, cwd) => ({
        command: python,
        args: ["-c", "from pycobertura.cli import pycobertura; pycobertura()", "show", "--format", "json", report],
        cwd,
        environment,
      }),
    },
    {
      name: "diff-cover, of a change that is empty",
      formats: xmlFormats,
      process: (report, cwd) => ({
        command: python,
        args: ["-m", "diff_cover.diff_cover_tool", "--compare-branch=HEAD", report],
        cwd,
        environment,
      }),
    },
  ];
}

async function goPeer(): Promise<readonly CoveragePeer[]> {
  const go = findProgram("go");
  if (go === undefined) throw new Error("go is missing");
  const folder = await landOnce("coverage-peers-go-1", async (partial) => {
    const source = join(partial, "source");
    await mkdir(source);
    await cp(join(import.meta.dirname, "go-cover"), source, { recursive: true });
    await runCommand(go, ["build", "-o", join(partial, "go-cover"), "."], { cwd: source, env: goEnvironment() });
  });
  const process = (report: string, cwd: string): MeasuredProcess => ({
    command: join(folder, "go-cover"),
    args: [report],
    cwd,
  });
  return [{ name: "Go's cover.ParseProfiles", formats: ["go"], process }];
}
