import { coverageErrors, type Report, ReportReader } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { ReportGlob } from "./contract.ts";
import type { Readings } from "./gate.ts";
import type { ReportJoin } from "./join-reports.ts";

/** A clock may differ by this much from the one that dated the commit. */
const clockToleranceMs = 300_000;

/** Reads every report that the globs match, each once, into `join`; those that are cut short are named and not counted. */
export async function readReports(
  globs: readonly ReportGlob[],
  committedMs: number,
  join: ReportJoin,
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
  const found = [...flagsOf.keys()].sort();
  for (const path of found) {
    const stat = await host.files.stat(path);
    if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs) stale.push(path);
    try {
      join.add(await readReport(path, host), flagsOf.get(path) ?? new Set());
    } catch (thrown) {
      if (!coverageErrors.owns(thrown) || thrown.code !== "truncated-report") throw thrown;
      truncated.push(thrown.message);
    }
  }
  return { found, joined: join.end(), truncated, stale };
}

/** Reads one report. */
export async function readReport(path: string, host: Host): Promise<Report> {
  const reader = new ReportReader(path);
  for await (const chunk of host.files.stream(path)) reader.push(chunk);
  const report = reader.end();
  host.log.info(`${path}: ${report.format}, ${report.files.size} files, ${report.sizeBytes} bytes`);
  return report;
}
