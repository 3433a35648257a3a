import type { TestReport } from "./model.ts";

/** Reads one report as it arrives. */
export interface ReportReader {
  /** @throws {ActionError} a `report-*` code (data) */
  write(chunk: Uint8Array): void;
  /** @throws {ActionError} a `report-*` code (data), `report-truncated` when the end is missing */
  end(): TestReport;
}

/** A format of test reports; a further one is a further member of {@link formats} in `parse.ts`. */
export interface ReportFormat {
  readonly name: string;
  /** Judges by the first kilobytes, byte order mark removed. */
  matches(start: string): boolean;
  open(file: string): ReportReader;
}
