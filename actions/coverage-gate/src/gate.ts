import type { InputsOf } from "@build-once/contract";
import {
  type BaselineFacts,
  type Bands,
  type ChangedFile,
  CoverageUnion,
  decideGate,
  defaultBands,
  type GateDecision,
  type GatePolicy,
  type MeasuredFile,
  type Metric,
  measurePatch,
  metrics,
  type NativeTotals,
  type Patch,
  pathMatcher,
  PathResolver,
  type Report,
  type Repository,
  type ResolvedPath,
  type Totals,
  totalsOf,
  totalsOfFile,
} from "@build-once/coverage";
import type { Percent } from "@build-once/kernel";
import type { contract } from "./contract.ts";

/** The action's inputs. */
export type Inputs = InputsOf<typeof contract>;

/** A report that was read, and the flags whose globs name it. */
export interface FlaggedReport {
  readonly report: Report;
  readonly flags: ReadonlySet<string>;
}

/** The change under test as git tells it. */
export type ChangeReading =
  | { readonly kind: "known"; readonly base: string; readonly files: readonly ChangedFile[] }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "unavailable"; readonly reason: string };

/** Everything that was read; judging it needs nothing else. */
export interface Readings {
  readonly commit: string;
  readonly repository: Repository;
  /** Paths of report files that the globs matched. */
  readonly found: readonly string[];
  readonly reports: readonly FlaggedReport[];
  readonly truncated: readonly string[];
  readonly stale: readonly string[];
  readonly change: ChangeReading;
  readonly generated: ReadonlySet<string>;
  readonly baseline: BaselineFacts;
}

/** What one report holds, by itself. */
export interface ReportRow {
  readonly name: string;
  readonly format: string;
  readonly flags: readonly string[];
  readonly files: number;
  readonly measured: Totals;
  readonly native: NativeTotals;
}

/** A path of a report that is no file of the repository, and why. */
export interface LostPath {
  readonly path: string;
  readonly result: Exclude<ResolvedPath, { readonly status: "matched" }>;
}

/** What was measured and what was decided. */
export interface Assessment {
  readonly readings: Readings;
  readonly decision: GateDecision;
  readonly policy: GatePolicy;
  readonly totals: Totals;
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly flags: ReadonlyMap<string, Totals>;
  readonly patch: Patch | undefined;
  readonly reports: readonly ReportRow[];
  readonly paths: { readonly matched: number; readonly ambiguous: number; readonly unmatched: number };
  readonly lost: readonly LostPath[];
  /** Measured files that do not count. */
  readonly excluded: readonly string[];
}

const maxLostPaths = 200;

/** Measures and judges what was read. Equal readings and inputs give equal assessments. */
export function assess(readings: Readings, inputs: Inputs): Assessment {
  const policy = policyOf(inputs);
  const partialLines = inputs["partial-lines"];
  const globs = pathMatcher(inputs.exclude);
  const isExcluded = (path: string): boolean => readings.generated.has(path) || globs(path);
  const joined = joinReports(readings, isExcluded);
  const totals = totalsOf(joined.files.values(), partialLines);
  const flags = new Map(
    [...joined.flags].map(([name, union]) => [name, totalsOf(union.measure().values(), partialLines)]),
  );
  const { change } = readings;
  const patch =
    change.kind === "known" ? measurePatch(change.files, joined.files, isExcluded, partialLines) : undefined;
  const reports = readings.reports.map((flagged) => rowOf(flagged, inputs));
  const decision = decideGate(
    {
      reports: readings.found.length,
      truncated: readings.truncated,
      empty: reports.filter((row) => row.measured.lines.whole === 0).map((row) => row.name),
      stale: readings.stale,
      paths: joined.paths,
      totals,
      files: new Map([...joined.files].map(([path, file]) => [path, totalsOfFile(file, partialLines)])),
      flags,
      change:
        change.kind === "known" && patch !== undefined
          ? { kind: "known", files: change.files, patch }
          : noChange(change),
      baseline: readings.baseline,
    },
    policy,
  );
  return { ...joined, readings, decision, policy, totals, flags, patch, reports };
}

function noChange(change: ChangeReading): { readonly kind: "none" | "unavailable"; readonly reason: string } {
  return change.kind === "known" ? { kind: "none", reason: "" } : change;
}

interface Joined {
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly flags: ReadonlyMap<string, CoverageUnion>;
  readonly paths: Assessment["paths"];
  readonly lost: readonly LostPath[];
  readonly excluded: readonly string[];
}

/** Puts every report's files under the repository's paths; a path that is found nowhere counts under its own name. */
function joinReports(readings: Readings, isExcluded: (path: string) => boolean): Joined {
  const resolver = new PathResolver(readings.repository);
  const union = new CoverageUnion();
  const flags = new Map<string, CoverageUnion>();
  const matched = new Set<string>();
  const lost = new Map<string, LostPath>();
  const excluded = new Set<string>();
  for (const { report, flags: names } of readings.reports) {
    for (const [raw, result] of resolver.resolveAll(report.files.keys(), report.sources)) {
      const path = result.status === "matched" ? result.path : raw;
      if (result.status === "matched") matched.add(path);
      else lost.set(raw, { path: raw, result });
      const file = report.files.get(raw);
      if (isExcluded(path)) excluded.add(path);
      else if (file !== undefined) {
        union.add(path, file, report.format);
        for (const name of names) flagUnion(flags, name).add(path, file, report.format);
      }
    }
  }
  const all = [...lost.values()];
  const ambiguous = all.filter(({ result }) => result.status === "ambiguous").length;
  return {
    files: union.measure(),
    flags,
    paths: { matched: matched.size, ambiguous, unmatched: all.length - ambiguous },
    lost: all.slice(0, maxLostPaths),
    excluded: [...excluded].sort(),
  };
}

function flagUnion(flags: Map<string, CoverageUnion>, name: string): CoverageUnion {
  const known = flags.get(name);
  if (known !== undefined) return known;
  const union = new CoverageUnion();
  flags.set(name, union);
  return union;
}

function rowOf({ report, flags }: FlaggedReport, inputs: Inputs): ReportRow {
  const union = new CoverageUnion();
  for (const [path, file] of report.files) union.add(path, file, report.format);
  return {
    name: report.name,
    format: report.format,
    flags: [...flags].sort(),
    files: report.files.size,
    measured: totalsOf(union.measure().values(), inputs["partial-lines"]),
    native: report.native,
  };
}

/** What the inputs demand. */
export function policyOf(inputs: Inputs): GatePolicy {
  const minimums = new Map<Metric, Percent>();
  for (const metric of metrics) {
    const atLeast = inputs[`min-${metric}`];
    if (atLeast !== undefined) minimums.set(metric, atLeast);
  }
  const [green, yellow, orange] = inputs.bands;
  const bands: Bands =
    green === undefined || yellow === undefined || orange === undefined ? defaultBands : [green, yellow, orange];
  return {
    minimums,
    minPatch: inputs["min-patch"],
    minPatchBranches: inputs["min-patch-branches"],
    maxDrop: inputs["max-drop"],
    thresholds: inputs.thresholds.flat(),
    bands,
    onEmpty: new Map(inputs["on-empty"]),
    expectedReports: inputs["expected-reports"],
  };
}
