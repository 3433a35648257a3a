import type { Files } from "@build-once/host";
import type { Result } from "@build-once/kernel";
import { parseTrivy, type Scan } from "./parse-trivy.ts";

/** A scanner's report as it was found. */
export interface ObservedScan {
  readonly path: string;
  readonly scan: Result<Scan, string>;
}

/** The reports that a pattern matches. */
export interface ObservedScans {
  readonly pattern: string;
  readonly scans: readonly ObservedScan[];
}

const maxReportBytes = 256 * 1024 * 1024;

/** Reads every report that a pattern matches. @throws {ActionError} `file-too-large` (data) beyond 256 MiB */
export async function observeScans(files: Files, pattern: string): Promise<ObservedScans> {
  const scans: ObservedScan[] = [];
  for (const path of await files.glob([pattern], ".")) {
    const bytes = (await files.readBytes(path, maxReportBytes)) ?? new Uint8Array();
    scans.push({ path, scan: parseTrivy(bytes) });
  }
  return { pattern, scans };
}
