import type { ScanKernel } from "../kernel/scan-kernel.ts";
import type { RowKind } from "../model/file-coverage.ts";
import type { Metric, ReadingCause } from "../model/report.ts";
import type { RowSpan } from "../model/table.ts";

/** The formats that can be read. */
export type FormatName =
  | "cobertura"
  | "lcov"
  | "jacoco"
  | "clover"
  | "go"
  | "istanbul"
  | "istanbul-summary"
  | "coverage-py"
  | "llvm-cov"
  | "simplecov-resultset"
  | "simplecov"
  | "opencover"
  | "gcovr"
  | "coveralls"
  | "codecov"
  | "sonarqube";

/** Where a scanner puts what it finds. Numbers must have been checked: lines to `maxLineNumber`, counts to `maxCount`. */
export interface CoverageSink {
  /** The report's name, for messages. */
  readonly report: string;
  /** Rows belong to this file until the next call. The same path may come any number of times. */
  file(path: string): void;
  /** Ends the section: rows since `file` belong together. */
  endFile(): void;
  /** An executable line. */
  line(line: number, hits: number): void;
  /** A branch of which only numbers are known. */
  branch(line: number, arms: number, taken: number): void;
  /** One arm of a branch; `key` tells arms of one line apart, within one section. */
  arm(line: number, key: number, taken: boolean): void;
  /** One arm of a branch whose `key` (a hash) is the same in every report of the same source: a place, not a running number. */
  placedArm(line: number, key: number, taken: boolean): void;
  /** A file's total where the report has no rows for the metric; it counts only in files without such rows. */
  counter(metric: Metric, part: number, whole: number): void;
  /** A function, `key` being a hash of what names it. */
  function(key: number, hits: number): void;
  /** `statements` statements from `firstLine` to `lastLine`; `key` is ascending with the first line. */
  statements(key: number, hits: number, statements: number, firstLine: number, lastLine: number): void;
  /** Rows of one kind, in any order and as `rowKinds` has them; they are copied. */
  rows(kind: RowKind, rows: RowSpan): void;
  /** Lets the kernel join the rows that it keeps into its tables of the file; gives what `joinRows` leaves, which `rows` must be given. */
  join(kernel: ScanKernel): number;
  /** Takes the tables of all files; true when they are copied, so that the kernel is free. */
  takeTables(kernel: ScanKernel): boolean;
  /** A folder that paths may be relative to. */
  source(path: string): void;
  /** A count below zero was read as none: some tools subtract too much when they split ranges. */
  negativeCount(): void;
  /** Adds to the totals that the tool itself printed. */
  native(metric: Metric, part: number, whole: number): void;
  /** Adds to another way to count the report, so that a printed total that differs from the measured one can be explained by it. */
  reading(cause: ReadingCause, metric: Metric, part: number, whole: number): void;
}

/** Reads one report from its bytes, in chunks of any size. */
export interface Scanner {
  /** @throws {ActionError} `malformed-report`, `truncated-report`, `unsupported-report`, `report-limit` (data) */
  push(chunk: Uint8Array): void;
  /** @throws {ActionError} `truncated-report`, `malformed-report` (data) */
  end(): void;
}

/** One report format: how it is recognised and read. */
export interface CoverageFormat {
  readonly name: FormatName;
  /** True when the first bytes of a report (at most 64 KiB, without byte order mark) are of this format. */
  detect(head: Uint8Array): boolean;
  scanner(sink: CoverageSink): Scanner;
}
