import { failingOf, type ScanPolicy } from "../rules/judge-scans.ts";
import type { ObservedScans } from "./observe-scans.ts";
import type { Weakness } from "./parse-trivy.ts";
import { countSeverities, type SeverityCounts } from "./severity.ts";

/** What all scans found together; what several platforms share counts once. */
export interface ScanSum {
  readonly counts: SeverityCounts;
  readonly failing: number;
}

/** Sums up readable reports; `undefined` when there is none, which is not the same as no findings. */
export function sumScans(observed: readonly ObservedScans[], policy: ScanPolicy): ScanSum | undefined {
  const scans = observed.flatMap(({ scans: all }) => all.flatMap(({ scan }) => (scan.ok ? [scan.value] : [])));
  if (scans.length === 0) return undefined;
  return {
    counts: countSeverities(distinct(scans.flatMap(({ found }) => found))),
    failing: distinct(scans.flatMap((scan) => failingOf(scan, policy))).length,
  };
}

function distinct(found: readonly Weakness[]): readonly Weakness[] {
  return [...new Map(found.map((each) => [JSON.stringify([each.id, each.place, each.severity]), each])).values()];
}
