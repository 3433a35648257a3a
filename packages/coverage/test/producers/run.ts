import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readToolPaths, searchPath, toolsDirectory } from "../../../testkit/src/engine/tool-paths.ts";
import { coverageFormats, type Report, ReportReader, type Totals } from "../../src/index.ts";
import { measure } from "../read.ts";

/** A tool's own total of one metric, as it prints it. */
export type Printed = Partial<Readonly<Record<keyof Totals, string>>>;

/** What a tool wrote and printed of one run. */
export interface ProducedRun {
  /** Paths of reports, by the name they have in the list of exceptions. */
  readonly reports: ReadonlyMap<string, string>;
  /** Totals as `part/whole`. */
  readonly printed: Printed;
}

const tools = readToolPaths();
const environment = {
  ...process.env,
  PATH: searchPath(tools),
  PYTHONPATH: tools.producers,
  PYTHONDONTWRITEBYTECODE: "1",
  // Modes that a caller's own run is measured with must not leak into the measured one.
  NODE_V8_COVERAGE: "",
  NODE_OPTIONS: "",
  VITEST: "",
  GOCACHE: join(toolsDirectory, "cache", "go-build-tests"),
  GOTOOLCHAIN: "local",
  // Go counts its own use in the user's configuration folder.
  GOENV: "off",
  XDG_CONFIG_HOME: join(toolsDirectory, "cache", "xdg"),
  GOFLAGS: "-buildvcs=false -mod=mod",
  GOPROXY: "off",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/** Runs a tool in a folder; gives what it printed. */
export function run(folder: string, program: string, ...rest: readonly string[]): string {
  return execFileSync(program, rest, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** The folder of a producer's sources in the project. */
export function sourceFolder(name: string): string {
  return join(import.meta.dirname, name);
}

/** A fresh folder, with a producer's sources when they are named. */
export function freshFolder(name?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "producer-"));
  if (name !== undefined) cpSync(sourceFolder(name), folder, { recursive: true });
  return folder;
}

const names = new Set(coverageFormats.map((format) => format.name));

/** Reads a report that a tool wrote; nothing when its format is not read here. */
export function readProduced(path: string | undefined): Report {
  if (path === undefined) throw new Error("the tool wrote no such report");
  const reader = new ReportReader(path);
  reader.push(readFileSync(path));
  const report = reader.end();
  // Runs in different folders are of the same sources.
  const folder = `${dirname(path)}/`;
  const files = [...report.files].map(([file, rows]) => [file.replace(folder, ""), rows] as const);
  return { ...report, files: new Map(files) };
}

/** True when the format is read here. */
export function isRead(format: (typeof coverageFormats)[number]["name"]): boolean {
  return names.has(format);
}

function show({ part, whole }: { readonly part: number; readonly whole: number }): string {
  return `${part}/${whole}`;
}

/** The union's totals of reports as `part/whole`. */
export function totalsOfFiles(...paths: readonly (string | undefined)[]): Readonly<Record<keyof Totals, string>> {
  const { lines, branches, functions, statements } = measure(...paths.map(readProduced)).totals;
  return {
    lines: show(lines),
    branches: show(branches),
    functions: show(functions),
    statements: show(statements),
  };
}
