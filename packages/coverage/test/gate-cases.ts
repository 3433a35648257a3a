import {
  type BaselineFacts,
  type ChangedFile,
  type ChangeFacts,
  defaultBands,
  type GateFacts,
  type GatePolicy,
  type GateState,
  noTotals,
  type Patch,
  type Totals,
} from "../src/index.ts";
import { change } from "./hit-marks.ts";

/** Totals of lines alone. */
export const lines = (part: number, whole: number): Totals => ({ ...noTotals, lines: { part, whole } });

/** A change without executable lines. */
export const emptyPatch: Patch = {
  lines: { part: 0, whole: 0 },
  branches: { part: 0, whole: 0 },
  files: [],
  unmeasured: [],
  totalsOnly: [],
  excluded: [],
};

/** A change that is known. */
export const known = (files: readonly ChangedFile[], patch: Partial<Patch> = {}): ChangeFacts => ({
  kind: "known",
  files,
  patch: { ...emptyPatch, ...patch },
});

/** One line that was added. */
export const added: readonly [{ readonly first: 1; readonly last: 1 }] = [{ first: 1, last: 1 }];

/** A baseline with these totals. */
export const found = (totals: Totals): BaselineFacts => ({ kind: "found", totals, comparison: undefined });

/** One report, one file, one changed line that is covered. */
export const healthy: GateFacts = {
  reports: 1,
  truncated: [],
  empty: [],
  totalsOnlyReports: [],
  stale: [],
  paths: { matched: 1, ambiguous: 0, unmatched: 0 },
  totals: lines(8, 10),
  files: new Map([["a.py", lines(8, 10)]]),
  flags: new Map(),
  flagReports: new Map(),
  notCarried: [],
  change: known([change({ added })], { lines: { part: 1, whole: 1 } }),
  baseline: { kind: "not-asked" },
};

/** Demands nothing. */
export const lenient: GatePolicy = {
  minimums: new Map(),
  minPatch: undefined,
  minPatchBranches: undefined,
  maxDrop: undefined,
  thresholds: [],
  bands: defaultBands,
  onEmpty: new Map(),
  expectedReports: [],
  ratchetSlack: undefined,
};

/** For each state, facts that are in it and in no other. */
export const stateCases: readonly (readonly [GateState, Partial<GateFacts>, Partial<GatePolicy>?])[] = [
  ["no-report", { reports: 0, totals: noTotals, files: new Map(), paths: { matched: 0, ambiguous: 0, unmatched: 0 } }],
  ["empty-report", { totals: noTotals, files: new Map() }],
  ["truncated-report", { reports: 2, truncated: ["x.info is cut"] }],
  ["missing-shard", { reports: 3 }, { expectedReports: [{ flag: undefined, reports: 4 }] }],
  ["no-path-matched", { paths: { matched: 0, ambiguous: 1, unmatched: 2 } }],
  ["changed-unmeasured", { change: known([change({ added })], { unmeasured: ["a.py"] }) }],
  ["stale-report", { stale: ["x.info"] }],
  ["no-baseline", { baseline: { kind: "missing", reason: "There is none." } }],
  ["no-diff", { change: known([]) }],
  ["only-deletions", { change: known([change({ removedLines: 4 }), change({ path: "b", change: "deleted" })]) }],
  ["only-renames", { change: known([change({ change: "renamed", oldPath: "b" })]) }],
  ["only-generated", { change: known([change({ path: "g.py", added })], { excluded: ["g.py"] }) }],
  ["zero-lines-file", { files: new Map([["a.py", noTotals]]), change: known([change({ added })]) }],
];
