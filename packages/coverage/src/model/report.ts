import type { Ratio } from "@build-once/kernel";
import type { FileCoverage } from "./file-coverage.ts";
import type { FormatName } from "../formats/format.ts";

/** What coverage is counted in. */
export type Metric = "lines" | "branches" | "functions" | "statements";

/** All metrics, in the order they are shown. */
export const metrics: readonly Metric[] = ["lines", "branches", "functions", "statements"];

/** The totals that the producing tool printed, where it did. */
export type NativeTotals = Partial<Readonly<Record<Metric, Ratio>>>;

/**
 * Why a tool prints another total than its own lines give: it adds lines that are listed again (`repeated-lines`), counts the
 * entry of every method as a branch (`method-entries`), or counts functions by their instances (`instances`).
 */
export type ReadingCause = "repeated-lines" | "method-entries" | "instances";

/** Another way to count a report. */
export interface Reading {
  readonly cause: ReadingCause;
  readonly metric: Metric;
  readonly part: number;
  readonly whole: number;
}

/** One report as it was read. Paths are the report's own, foreign text. */
export interface Report {
  readonly name: string;
  readonly format: FormatName;
  readonly files: ReadonlyMap<string, FileCoverage>;
  /** Folders that the report says its paths are relative to. */
  readonly sources: readonly string[];
  readonly native: NativeTotals;
  readonly readings: readonly Reading[];
  readonly sizeBytes: number;
  /** How many counts were below zero and count as none. */
  readonly negativeCounts: number;
}
