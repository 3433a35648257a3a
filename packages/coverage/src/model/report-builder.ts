import type { CoverageSink, FormatName } from "../formats/format.ts";
import { coverageErrors } from "../errors.ts";
import { KernelFile } from "../kernel/kernel-file.ts";
import { KernelReport } from "../kernel/kernel-report.ts";
import { everyKind, joinInKernel, kernelKinds } from "../kernel/kernel-tables.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxFiles } from "../limits.ts";
import { ArmTable } from "./arm-table.ts";
import { armKey, emptyFile, type FileCoverage, type RowKind, rowKinds } from "./file-coverage.ts";
import { type Metric, metrics, type NativeTotals, type Reading, type ReadingCause, type Report } from "./report.ts";
import { RowMemory } from "./row-memory.ts";
import { emptyTable, joinTables, type RowSpan, type Table } from "./table.ts";
import { Rows, Runs } from "./table-builder.ts";

const kinds = Object.keys(rowKinds) as RowKind[];
const counterPlace = kinds.indexOf("counters");
/** For each of them its place among those that the kernel joins, or -1. */
const numbersInKernel = kinds.map((kind) => kernelKinds.findIndex((known) => known === kind));

/** What was found of one file. */
interface BuiltFile {
  /** The file in the kernel; 0 when it has no rows there. */
  inKernel: number;
  /** Sections that the kernel did not join, by the place of their kind in `kinds`. */
  runs: (Runs | undefined)[] | undefined;
}

/** Builds a report from what a scanner finds in it. */
export class ReportBuilder implements CoverageSink {
  readonly report: string;
  readonly #files = new Map<string, BuiltFile>();
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
  readonly #memory = new RowMemory();
  readonly #arms = new ArmTable();
  readonly #sources = new Set<string>();
  readonly #native = new Map<Metric, { part: number; whole: number }>();
  readonly #readings = new Map<string, Reading>();
  /** Every line as often as the report lists it. */
  readonly #listed = { part: 0, whole: 0 };
  #current: BuiltFile | undefined;
  /** Where rows are joined, from the first ones of a kernel on until it is somebody else's. */
  #kernel: ScanKernel | undefined;
  #inKernel: KernelReport | undefined;
  #negativeCounts = 0;

  constructor(report: string) {
    this.report = report;
  }

  file(path: string): void {
    this.endFile();
    let file = this.#files.get(path);
    if (file === undefined) {
      if (this.#files.size >= maxFiles)
        throw coverageErrors.error(
          "report-limit",
          `${JSON.stringify(this.report)} names more than ${maxFiles} source files`,
        );
      file = { inKernel: 0, runs: undefined };
      this.#files.set(path, file);
    }
    this.#current = file;
  }

  endFile(): void {
    const file = this.#current;
    if (file === undefined) return;
    if (this.#arms.size > 0) this.#arms.drain((line, arms, taken, bits) => this.#branch(line, arms, taken, bits));
    for (let kind = 0; kind < this.#allRows.length; kind++) {
      const rows = this.#allRows[kind] as Rows;
      if (rows.length === 0) continue;
      if (rows === this.#lines) {
        this.#listed.whole += rows.length;
        this.#listed.part += rows.aboveZero;
      }
      rows.settle();
      if (!this.#joinInKernel(file, kind, rows)) this.#take(file, kind, rows);
      rows.clear();
    }
    this.#current = undefined;
  }

  #joinInKernel(file: BuiltFile, kind: number, rows: Rows): boolean {
    const kernel = this.#kernel;
    const place = numbersInKernel[kind] as number;
    if (kernel === undefined || place < 0) return false;
    const inKernel = fileIn(kernel, file);
    return inKernel !== 0 && joinInKernel(kernel, inKernel, place, rows);
  }

  #take(file: BuiltFile, kind: number, rows: Rows): void {
    file.runs ??= kinds.map(() => undefined);
    let runs = file.runs[kind];
    if (runs === undefined) {
      runs = new Runs(rowKinds[kinds[kind] as RowKind], this.#memory);
      file.runs[kind] = runs;
    }
    runs.take(rows);
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

  join(kernel: ScanKernel): number {
    this.#kernel = kernel;
    const file = this.#current === undefined ? 0 : fileIn(kernel, this.#current);
    return file === 0 ? everyKind : kernel.calls.joinRows(file);
  }

  takeTables(kernel: ScanKernel): boolean {
    this.endFile();
    this.#kernel = undefined;
    for (const { inKernel, runs } of this.#files.values())
      if (inKernel !== 0 && isWhole(runs)) kernel.calls.measureFile(inKernel);
    const report = new KernelReport(kernel);
    this.#inKernel = report;
    this.#listed.part += report.listed.part;
    this.#listed.whole += report.listed.whole;
    return report.isCopied;
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
    for (const [path, file] of this.#files) files.set(path, this.#tablesOf(file));
    let distinct = 0;
    for (const file of files.values())
      distinct += file instanceof KernelFile ? file.rows("lines") : file.lines.keys.length;
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

  #tablesOf({ inKernel, runs }: BuiltFile): FileCoverage {
    const known = inKernel === 0 ? undefined : this.#inKernel?.file(inKernel);
    if (runs === undefined) return known ?? emptyFile();
    if (known !== undefined && isWhole(runs)) return known.with(runs[counterPlace]?.build() ?? emptyTable(2));
    const file = emptyFile() as Record<RowKind, Table>;
    for (const [place, kind] of kinds.entries()) {
      const table = runs[place]?.build();
      if (known !== undefined) file[kind] = known[kind];
      if (table !== undefined) file[kind] = joinTables(file[kind], table, rowKinds[kind]);
    }
    return file;
  }
}

/** Whether all rows of a file are in the kernel, but for totals. */
function isWhole(runs: BuiltFile["runs"]): boolean {
  return runs === undefined || runs.every((rows, place) => rows === undefined || place === counterPlace);
}

/** The file in the kernel, or 0 when there is no room for it. */
function fileIn({ calls }: ScanKernel, file: BuiltFile): number {
  if (file.inKernel === 0) file.inKernel = calls.openFile();
  return file.inKernel;
}
