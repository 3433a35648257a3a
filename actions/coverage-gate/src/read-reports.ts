import { coverageErrors } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import { type ReportGlob, wellKnownReports } from "./contract.ts";
import type { Readings } from "./gate.ts";
import type { ReportJoin } from "./join-reports.ts";
import { readInOrder } from "./read-in-threads.ts";

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
  for await (const reading of readInOrder(found, host)) {
    const { path } = reading;
    const { join, committedMs } = await place;
    if ("report" in reading) {
      const { format, files, sizeBytes } = reading.report;
      host.log.info(`${path}: ${format}, ${files.size} files, ${sizeBytes} bytes`);
      join.add(reading.report, flagsOf.get(path) ?? new Set());
      const stat = await host.files.stat(path);
      if (stat !== undefined && stat.modifiedMs < committedMs - clockToleranceMs) stale.push(path);
      continue;
    }
    const { thrown } = reading;
    if (!coverageErrors.owns(thrown)) throw thrown;
    if (thrown.code === "truncated-report") truncated.push(thrown.message);
    else if (thrown.code === "unknown-report-format" && isGuessed) strangers.set(path, thrown);
    else throw thrown;
  }
  // Nobody named these files: beside a report, another tool's file of a usual name is no mistake.
  const [stranger] = strangers.values();
  if (stranger !== undefined && strangers.size === found.length) throw stranger;
  for (const { message } of strangers.values()) host.log.warning(`Not counted: ${message}`);
  return { found: found.filter((path) => !strangers.has(path)), joined: (await place).join.end(), truncated, stale };
}
