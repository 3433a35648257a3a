import {
  countLines,
  CoverageUnion,
  type FormatName,
  type MeasuredFile,
  measureReport,
  type NativeTotals,
  type PartialLines,
  PathResolver,
  type Reading,
  type Report,
  type Repository,
  type ResolvedPath,
  type Totals,
  totalsOf,
} from "@build-once/coverage";

/** What one report holds, by itself. */
export interface ReportRow {
  readonly name: string;
  readonly format: FormatName;
  readonly flags: readonly string[];
  readonly files: number;
  readonly measured: Totals;
  readonly native: NativeTotals;
  readonly readings: readonly Reading[];
  /** How many counts were below zero and count as none. */
  readonly negativeCounts: number;
  /** Whether it has files of which it gives totals and no lines. */
  readonly hasTotalsOnly: boolean;
}

/** A path of a report that is no file of the repository, and why. */
export interface LostPath {
  readonly path: string;
  readonly result: Exclude<ResolvedPath, { readonly status: "matched" }>;
}

/** Everything that the reports say, under the repository's paths. */
export interface JoinedReports {
  readonly files: ReadonlyMap<string, MeasuredFile>;
  readonly flags: ReadonlyMap<string, Totals>;
  /** What the reports of a flag alone measure. */
  readonly flagFiles: ReadonlyMap<string, ReadonlyMap<string, MeasuredFile>>;
  readonly reports: readonly ReportRow[];
  readonly paths: { readonly matched: number; readonly ambiguous: number; readonly unmatched: number };
  readonly lost: readonly LostPath[];
  /** Measured files that do not count. */
  readonly excluded: readonly string[];
  /** What those would add. */
  readonly excludedTotals: Totals;
}

/** What reports are joined by. */
export interface JoinRules {
  readonly repository: Repository;
  /** Which files of the repository do not count. */
  readonly isExcluded: (path: string) => boolean;
  readonly partialLines: PartialLines;
}

const maxLostPaths = 200;

/**
 * Puts reports together one by one, so that no report needs to be kept: of ten shards of the same files, memory holds one
 * shard and the union. What is found nowhere in the repository does not count, unless nothing is found at all: then there
 * is no checkout, or the state is `no-path-matched`.
 */
export class ReportJoin {
  readonly #rules: JoinRules;
  readonly #resolver: PathResolver;
  readonly #union = new CoverageUnion();
  readonly #lostUnion = new CoverageUnion();
  readonly #flags = new Map<string, CoverageUnion>();
  readonly #lostFlags = new Map<string, CoverageUnion>();
  readonly #matched = new Set<string>();
  readonly #lost = new Map<string, LostPath>();
  readonly #excluded = new Set<string>();
  readonly #excludedUnion = new CoverageUnion();
  readonly #rows: ReportRow[] = [];

  constructor(rules: JoinRules) {
    this.#rules = rules;
    this.#resolver = new PathResolver(rules.repository);
  }

  /** Adds a report, and its files to the unions of the flags whose globs name it. */
  add(report: Report, flags: ReadonlySet<string>): void {
    const unions = [this.#union, ...[...flags].map((name) => unionOf(this.#flags, name))];
    const lostUnions = [this.#lostUnion, ...[...flags].map((name) => unionOf(this.#lostFlags, name))];
    const folder = report.name.slice(0, Math.max(0, report.name.lastIndexOf("/")));
    for (const [raw, result] of this.#resolver.resolveAll(report.files.keys(), report.sources, folder)) {
      const path = result.status === "matched" ? result.path : raw;
      if (result.status === "matched") this.#matched.add(path);
      else this.#lost.set(raw, { path: raw, result });
      const file = report.files.get(raw);
      if (this.#rules.isExcluded(path)) {
        this.#excluded.add(path);
        if (file !== undefined) this.#excludedUnion.add(path, file, report.format);
      } else if (file !== undefined)
        for (const union of result.status === "matched" ? unions : lostUnions) union.add(path, file, report.format);
    }
    this.#rows.push({
      name: report.name,
      format: report.format,
      flags: [...flags].sort(),
      files: report.files.size,
      measured: measureReport(report, this.#rules.partialLines),
      native: report.native,
      readings: report.readings,
      negativeCounts: report.negativeCounts,
      hasTotalsOnly: hasTotalsOnly(report),
    });
  }

  /** Everything together. @throws {ActionError} `report-limit` (data) when blocks span too many lines */
  end(): JoinedReports {
    const { partialLines } = this.#rules;
    const lost = [...this.#lost.values()];
    const ambiguous = lost.filter(({ result }) => result.status === "ambiguous").length;
    const [all, flags] = this.#matched.size > 0 ? [this.#union, this.#flags] : [this.#lostUnion, this.#lostFlags];
    const flagFiles = new Map([...flags].map(([name, union]) => [name, union.measure()]));
    return {
      files: all.measure(),
      flags: new Map([...flagFiles].map(([name, files]) => [name, totalsOf(files.values(), partialLines)])),
      flagFiles,
      reports: this.#rows,
      paths: { matched: this.#matched.size, ambiguous, unmatched: lost.length - ambiguous },
      lost: lost.slice(0, maxLostPaths),
      excluded: [...this.#excluded].sort(),
      excludedTotals: totalsOf(this.#excludedUnion.measure().values(), partialLines),
    };
  }
}

function unionOf(flags: Map<string, CoverageUnion>, name: string): CoverageUnion {
  const known = flags.get(name);
  if (known !== undefined) return known;
  const union = new CoverageUnion();
  flags.set(name, union);
  return union;
}

function hasTotalsOnly({ files }: Report): boolean {
  for (const file of files.values()) {
    if (file.counters.keys.length === 0) continue;
    const lines = file.measured === undefined ? file.lines.keys.length : countLines(file.measured);
    if (lines === 0 && file.statements.keys.length === 0) return true;
  }
  return false;
}
