import type { CoverageSink, FormatName } from "../formats/format.ts";
import { coverageErrors } from "../errors.ts";
import { maxFiles } from "../limits.ts";
import { ArmTable } from "./arm-table.ts";
import { armKey, emptyFile, type FileCoverage, type RowKind, rowKinds } from "./file-coverage.ts";
import { type Metric, metrics, type NativeTotals, type Reading, type ReadingCause, type Report } from "./report.ts";
import { RowMemory } from "./row-memory.ts";
import type { RowSpan, SettledRows, Table } from "./table.ts";
import { Rows, Runs } from "./table-builder.ts";

const kinds = Object.keys(rowKinds) as RowKind[];

/** The sections of one file, by the place of their kind in `kinds`. */
type FileRuns = (Runs | undefined)[];

/** Builds a report from what a scanner finds in it. */
export class ReportBuilder implements CoverageSink {
  readonly report: string;
  readonly #files = new Map<string, FileRuns>();
  readonly #rows: Record<RowKind, Rows> = {
    lines: new Rows(rowKinds.lines),
    branches: new Rows(rowKinds.branches),
    arms: new Rows(rowKinds.arms),
    functions: new Rows(rowKinds.functions),
    statements: new Rows(rowKinds.statements),
    counters: new Rows(rowKinds.counters),
  };
  readonly #lines: Rows = this.#rows.lines;
  readonly #allRows: readonly Rows[] = kinds.map((kind) => this.#rows[kind]);
  /** Rows of the section that are not copied, by the place of their kind. */
  readonly #lent: (SettledRows | undefined)[] = kinds.map(() => undefined);
  readonly #memory = new RowMemory();
  readonly #arms = new ArmTable();
  readonly #sources = new Set<string>();
  readonly #native = new Map<Metric, { part: number; whole: number }>();
  readonly #readings = new Map<string, Reading>();
  /** Every line as often as the report lists it. */
  readonly #listed = { part: 0, whole: 0 };
  #current: FileRuns | undefined;
  #negativeCounts = 0;

  constructor(report: string) {
    this.report = report;
  }

  file(path: string): void {
    this.endFile();
    let runs = this.#files.get(path);
    if (runs === undefined) {
      if (this.#files.size >= maxFiles)
        throw coverageErrors.error(
          "report-limit",
          `${JSON.stringify(this.report)} names more than ${maxFiles} source files`,
        );
      runs = kinds.map(() => undefined);
      this.#files.set(path, runs);
    }
    this.#current = runs;
  }

  endFile(): void {
    const runs = this.#current;
    if (runs === undefined) return;
    if (this.#arms.size > 0) this.#arms.drain((line, arms, taken, bits) => this.#branch(line, arms, taken, bits));
    for (let kind = 0; kind < this.#allRows.length; kind++) {
      const own = this.#allRows[kind] as Rows;
      const lent = this.#lent[kind];
      if (lent !== undefined && own.length > 0) own.addAll(lent);
      const rows = lent === undefined || own.length > 0 ? own : lent;
      if (rows.length === 0) continue;
      if (own === this.#lines) this.#countListed(rows);
      let known = runs[kind];
      if (known === undefined) {
        known = new Runs(rowKinds[kinds[kind] as RowKind], this.#memory);
        runs[kind] = known;
      }
      known.take(rows === own ? own.settle() : rows);
      this.#lent[kind] = undefined;
      own.clear();
    }
    this.#current = undefined;
  }

  #countListed(rows: Pick<SettledRows, "length" | "aboveZero">): void {
    this.#listed.whole += rows.length;
    this.#listed.part += rows.aboveZero;
  }

  line(line: number, hits: number): void {
    this.#lines.add(line, hits);
  }

  branch(line: number, arms: number, taken: number): void {
    this.#branch(line, arms, taken, 0);
  }

  #branch(line: number, arms: number, taken: number, bits: number): void {
    this.#rows.branches.addWide(line, arms, taken, bits, 0);
  }

  arm(line: number, key: number, taken: boolean): void {
    this.#arms.add(line, key, taken);
  }

  placedArm(line: number, key: number, taken: boolean): void {
    this.#rows.arms.add(armKey(line, key), taken ? 1 : 0);
  }

  counter(metric: Metric, part: number, whole: number): void {
    this.#rows.counters.addPair(metrics.indexOf(metric), whole, part);
  }

  function(key: number, hits: number): void {
    this.#rows.functions.add(key, hits);
  }

  statements(key: number, hits: number, statements: number, firstLine: number, lastLine: number): void {
    this.#rows.statements.addWide(key, hits, statements, firstLine, lastLine);
  }

  rows(kind: RowKind, rows: RowSpan): void {
    if (rows.length > 0) this.#rows[kind].addAll(rows);
  }

  lend(kind: RowKind, rows: SettledRows): void {
    if (rows.length === 0) return;
    this.#lent[kinds.indexOf(kind)] = rows;
  }

  source(path: string): void {
    this.#sources.add(path);
  }

  negativeCount(): void {
    this.#negativeCounts++;
  }

  native(metric: Metric, part: number, whole: number): void {
    const total = this.#native.get(metric) ?? { part: 0, whole: 0 };
    this.#native.set(metric, { part: total.part + part, whole: total.whole + whole });
  }

  reading(cause: ReadingCause, metric: Metric, part: number, whole: number): void {
    const name = `${cause} ${metric}`;
    const known = this.#readings.get(name) ?? { cause, metric, part: 0, whole: 0 };
    this.#readings.set(name, { cause, metric, part: known.part + part, whole: known.whole + whole });
  }

  /** The report, once its scanner has ended. */
  build(format: FormatName, sizeBytes: number): Report {
    this.endFile();
    const files = new Map<string, FileCoverage>();
    for (const [path, runs] of this.#files) {
      const file = emptyFile() as Record<RowKind, Table>;
      for (const [i, kind] of kinds.entries()) file[kind] = runs[i]?.build() ?? file[kind];
      files.set(path, file);
    }
    let distinct = 0;
    for (const file of files.values()) distinct += file.lines.keys.length;
    if (this.#listed.whole > distinct) this.reading("repeated-lines", "lines", this.#listed.part, this.#listed.whole);
    const native: NativeTotals = Object.fromEntries(this.#native);
    return {
      name: this.report,
      format,
      files,
      sources: [...this.#sources],
      native,
      readings: [...this.#readings.values()],
      sizeBytes,
      negativeCounts: this.#negativeCounts,
    };
  }
}
