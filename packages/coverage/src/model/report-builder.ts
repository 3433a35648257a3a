import type { CoverageSink, FormatName } from "../formats/format.ts";
import { coverageErrors } from "../errors.ts";
import { maxFiles } from "../limits.ts";
import { ArmTable } from "./arm-table.ts";
import { type FileCoverage, type RowKind, rowKinds } from "./file-coverage.ts";
import type { Metric, NativeTotals, Report } from "./report.ts";
import { Rows, Runs } from "./table-builder.ts";

const kinds = Object.keys(rowKinds) as RowKind[];

type FileRuns = Record<RowKind, Runs | undefined>;

/** Builds a report from what a scanner finds in it. */
export class ReportBuilder implements CoverageSink {
  readonly report: string;
  readonly #files = new Map<string, FileRuns>();
  readonly #rows: Record<RowKind, Rows> = {
    lines: new Rows(rowKinds.lines),
    branches: new Rows(rowKinds.branches),
    functions: new Rows(rowKinds.functions),
    statements: new Rows(rowKinds.statements),
  };
  readonly #lines: Rows = this.#rows.lines;
  readonly #arms = new ArmTable();
  readonly #sources = new Set<string>();
  readonly #native = new Map<Metric, { part: number; whole: number }>();
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
      runs = { lines: undefined, branches: undefined, functions: undefined, statements: undefined };
      this.#files.set(path, runs);
    }
    this.#current = runs;
  }

  endFile(): void {
    const runs = this.#current;
    if (runs === undefined) return;
    if (this.#arms.size > 0) this.#arms.drain((line, arms, taken, bits) => this.#branch(line, arms, taken, bits));
    for (const kind of kinds) {
      const rows = this.#rows[kind];
      if (rows.length === 0) continue;
      runs[kind] ??= new Runs(rowKinds[kind]);
      runs[kind].take(rows.settle());
      rows.clear();
    }
    this.#current = undefined;
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

  function(key: number, hits: number): void {
    this.#rows.functions.add(key, hits);
  }

  statements(key: number, hits: number, statements: number, firstLine: number, lastLine: number): void {
    this.#rows.statements.addWide(key, hits, statements, firstLine, lastLine);
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

  /** The report, once its scanner has ended. */
  build(format: FormatName, sizeBytes: number): Report {
    this.endFile();
    const files = new Map<string, FileCoverage>();
    for (const [path, runs] of this.#files) {
      const table = (kind: RowKind) => (runs[kind] ?? new Runs(rowKinds[kind])).build();
      files.set(path, {
        lines: table("lines"),
        branches: table("branches"),
        functions: table("functions"),
        statements: table("statements"),
      });
    }
    const native: NativeTotals = Object.fromEntries(this.#native);
    return {
      name: this.report,
      format,
      files,
      sources: [...this.#sources],
      native,
      sizeBytes,
      negativeCounts: this.#negativeCounts,
    };
  }
}
