import type { Percent } from "@build-once/kernel";
import type { BaselineComparison } from "../baseline/compare-baseline.ts";
import type { ChangedFile } from "../diff/diff.ts";
import type { Totals } from "../model/totals.ts";
import type { Patch } from "../model/measure-patch.ts";
import type { Metric } from "../model/report.ts";
import type { Bands } from "./bands.ts";
import type { ExpectedReports } from "./expected-reports.ts";
import type { GateState, StateAction } from "./states.ts";
import type { ScopedThreshold } from "./thresholds.ts";

/** What a gate demands. */
export interface GatePolicy {
  readonly minimums: ReadonlyMap<Metric, Percent>;
  readonly minPatch: Percent | undefined;
  readonly minPatchBranches: Percent | undefined;
  /** Percentage points that line coverage may be below the baseline. */
  readonly maxDrop: Percent | undefined;
  readonly thresholds: readonly ScopedThreshold[];
  readonly bands: Bands;
  readonly onEmpty: ReadonlyMap<GateState, StateAction>;
  readonly expectedReports: readonly ExpectedReports[];
  /** How far below what was measured a proposed minimum stays; `undefined` proposes none. */
  readonly ratchetSlack: Percent | undefined;
}

/** The change under test, as far as it could be found out. */
export type ChangeFacts =
  | { readonly kind: "known"; readonly files: readonly ChangedFile[]; readonly patch: Patch }
  /** There is nothing to compare with: the event has no base. */
  | { readonly kind: "none"; readonly reason: string }
  /** There is something to compare with, and it could not be read. */
  | { readonly kind: "unavailable"; readonly reason: string };

/** The coverage to compare with. */
export type BaselineFacts =
  | {
      readonly kind: "found";
      /** Metrics that it does not know have a `whole` of 0. */
      readonly totals: Totals;
      /** What became of its lines; `undefined` when it has none, or when the change since it is not known. */
      readonly comparison: BaselineComparison | undefined;
    }
  | { readonly kind: "missing"; readonly reason: string }
  | { readonly kind: "not-asked" };

/** Totals by path; a map is one. */
export interface FileTotals extends Iterable<readonly [path: string, totals: Totals]> {
  get(path: string): Totals | undefined;
}

/** Everything a gate judges by. */
export interface GateFacts {
  /** Report files that the globs matched, readable or not. */
  readonly reports: number;
  /** Of them, those that are cut short, with the reason. */
  readonly truncated: readonly string[];
  /** Of them, those without one executable line. */
  readonly empty: readonly string[];
  /** Of them, those with files of which they give totals and no lines. */
  readonly totalsOnlyReports: readonly string[];
  /** Of them, those older than the commit. */
  readonly stale: readonly string[];
  readonly paths: { readonly matched: number; readonly ambiguous: number; readonly unmatched: number };
  readonly totals: Totals;
  readonly files: FileTotals;
  readonly flags: ReadonlyMap<string, Totals>;
  readonly change: ChangeFacts;
  readonly baseline: BaselineFacts;
  /** Readable reports of each flag. */
  readonly flagReports: ReadonlyMap<string, number>;
  /** Flags without a report that should have been carried forward and were not, with the reason as a sentence. */
  readonly notCarried: readonly string[];
}
