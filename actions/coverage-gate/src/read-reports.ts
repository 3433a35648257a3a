import { coverageErrors, type Report, ReportReader } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { type ReportGlob, wellKnownReports } from "./contract.ts";
import type { Readings } from "./gate.ts";
import { streamReport } from "./inflate-report.ts";
import type { ReportJoin } from "./join-reports.ts";

/** A clock may differ by this much from the one that dated the commit. */
const clockToleranceMs = 300_000;

/** Where reports are joined. */
export interface JoinPlace {
  readonly join: ReportJoin;
  /** When the commit was made that is checked out. */
  readonly committedMs: number;
}

/** Reads every report that the globs match, each once, into `place`; those that are cut short are named and not counted. */
export async function readReports(
  globs: readonly ReportGlob[],
  place: Promise<JoinPlace>,
  host: Host,
): Promise<Pick<Readings, "found" | "joined" | "truncated" | "stale">> {
  const flagsOf = new Map<string, Set<string>>();
  const unwanted = globs.filter(({ glob }) => glob.startsWith("!")).map(({ glob }) => glob);
  for (const name of new Set(globs.map(({ flag }) => flag))) {
    const wanted = globs.filter(({ flag, glob }) => flag === name && !glob.startsWith("!")).map(({ glob }) => glob);
    for (const path of await host.files.glob([...wanted, ...unwanted], ".")) {
      const flags = flagsOf.get(path) ?? new Set();
      if (name !== undefined) flags.add(name);
      flagsOf.set(path, flags);
    }
  }
  const truncated: string[] = [];
  const stale: string[] = [];
  const strangers = new Map<string, Error>();
  const isGuessed = globs.map(({ glob }) => glob).join("\n") === wellKnownReports.join("\n");
  const found = [...flagsOf.keys()].sort();
  for (const path of found) {
    try {
      const report = await readReport(path, host);
      const { join, committedMs } = await place;
      join.add(report, flagsOf.get(path) ?? new Set());
      const stat = await host.files.stat(path);
      if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs) stale.push(path);
    } catch (thrown) {
      if (!coverageErrors.owns(thrown)) throw thrown;
      if (thrown.code === "truncated-report") truncated.push(thrown.message);
      else if (thrown.code === "unknown-report-format" && isGuessed) strangers.set(path, thrown);
      else throw thrown;
    }
  }
  // Nobody named these files: beside a report, another tool's file of a usual name is no mistake.
  const [stranger] = strangers.values();
  if (stranger !== undefined && strangers.size === found.length) throw stranger;
  for (const { message } of strangers.values()) host.log.warning(`Not counted: ${message}`);
  return { found: found.filter((path) => !strangers.has(path)), joined: (await place).join.end(), truncated, stale };
}

/** Reads one report. */
export async function readReport(path: string, host: Host): Promise<Report> {
  const reader = new ReportReader(path);
  for await (const chunk of streamReport(path, host)) reader.push(chunk);
  const report = reader.end();
  host.log.info(`${path}: ${report.format}, ${report.files.size} files, ${report.sizeBytes} bytes`);
  return report;
}
