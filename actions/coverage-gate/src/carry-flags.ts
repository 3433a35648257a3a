import {
  type CarriedFlag,
  carryForward,
  type CarryResult,
  type CarryRule,
  type ChangedFile,
  joinCarried,
  measurePatch,
  type PartialLines,
  type Patch,
  totalsOf,
} from "@build-once/coverage";
import type { Readings } from "./gate.ts";
import type { JoinedReports, ReportRow } from "./join-reports.ts";

/** Carries the flags of `rules` that have no report in this run forward from the baseline. */
export function carryFlags(
  { joined, baseline, isExcluded, nowMs }: Readings,
  rules: readonly CarryRule[],
): CarryResult {
  return carryForward(rules, {
    present: new Set(countReports(joined.reports).keys()),
    baseline: baseline.kind === "found" ? baseline.baseline : undefined,
    changes: baseline.kind === "found" ? baseline.changes : undefined,
    nowMs,
    isExcluded,
  });
}

/** The reports together with what was carried forward. */
export function withCarried(
  joined: JoinedReports,
  carried: readonly CarriedFlag[],
  partialLines: PartialLines,
): JoinedReports {
  if (carried.length === 0) return joined;
  const flags = carried.map(({ flag, files }) => [flag, totalsOf(files.values(), partialLines)] as const);
  return { ...joined, files: joinCarried(joined.files, carried), flags: new Map([...joined.flags, ...flags]) };
}

/** The coverage of the change by the reports of this run; a changed file that only carried coverage knows is unmeasured. */
export function patchOf(
  changes: readonly ChangedFile[],
  { joined, isExcluded }: Readings,
  carried: readonly CarriedFlag[],
  partialLines: PartialLines,
): Patch {
  const patch = measurePatch(changes, joined.files, isExcluded, partialLines);
  const old = new Set(carried.flatMap(({ files }) => [...files.keys()]));
  const added = changes.filter(({ path, added }) => added.length > 0 && old.has(path) && !joined.files.has(path));
  const unmeasured = new Set([...patch.unmeasured, ...added.map(({ path }) => path)]);
  return { ...patch, unmeasured: [...unmeasured] };
}

/** How many reports each flag has. */
export function countReports(rows: readonly ReportRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { flags } of rows) for (const flag of flags) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  return counts;
}
