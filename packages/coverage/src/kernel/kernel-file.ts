import type { BranchColumns } from "../model/branches.ts";
import { measureColumns } from "../model/coverage.ts";
import type { FileCounts } from "../model/file-counts.ts";
import type { FileCoverage } from "../model/file-coverage.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { emptyTable, type Table } from "../model/table.ts";
import type { KernelReport } from "./kernel-report.ts";
import { type KernelKind, kernelPlaces } from "./kernel-tables.ts";
import {
  fileMeasureAt,
  kindBytes,
  measureBytes,
  measuredArms,
  measuredCalled,
  measuredHit,
  measuredLines,
  measuredRangeCount,
  measuredReached,
  measuredStatements,
  measuredTakenArms,
  measuredWhole,
} from "./layout.ts";

/**
 * What a report says of a file, in arrays that are made when somebody asks for them: most are asked for nothing but their
 * totals, and of small arrays the most is what belongs to them beside their values.
 */
export class KernelFile implements FileCoverage {
  readonly #report: KernelReport;
  readonly #at: number;
  readonly counters: Table;
  #tables: Partial<Record<KernelKind, Table>> | undefined;
  #measured: MeasuredFile | undefined;

  constructor(report: KernelReport, at: number, counters: Table = emptyTable(2)) {
    this.#report = report;
    this.#at = at;
    this.counters = counters;
  }

  /** The same file with totals beside its rows. */
  with(counters: Table): KernelFile {
    return new KernelFile(this.#report, this.#at, counters);
  }

  get lines(): Table {
    return this.#table("lines");
  }

  get branches(): Table {
    return this.#table("branches");
  }

  get functions(): Table {
    return this.#table("functions");
  }

  get statements(): Table {
    return this.#table("statements");
  }

  get arms(): Table {
    return emptyTable(1);
  }

  #table(kind: KernelKind): Table {
    this.#tables ??= {};
    return (this.#tables[kind] ??= this.#report.table(this.#at + kernelPlaces[kind] * kindBytes, kind));
  }

  /** How many rows of a kind there are. */
  rows(kind: KernelKind): number {
    return this.#report.word(this.#at + kernelPlaces[kind] * kindBytes, 1);
  }

  /** What `measureFile` gives of it, where the kernel has measured it. */
  get measured(): MeasuredFile | undefined {
    const measure = this.#report.word(this.#at + fileMeasureAt, 0);
    if (measure !== 0) this.#measured ??= new KernelMeasure(this.#report, measure, this);
    return this.#measured;
  }
}

/** What is measured of a file whose totals the kernel has counted; its columns are made when somebody asks for one. */
class KernelMeasure implements MeasuredFile {
  readonly #report: KernelReport;
  readonly #at: number;
  readonly #file: KernelFile;
  #columns: MeasuredFile | undefined;

  constructor(report: KernelReport, at: number, file: KernelFile) {
    this.#report = report;
    this.#at = at;
    this.#file = file;
  }

  get counts(): FileCounts {
    return new KernelCounts(this.#report, this.#at, this.#file);
  }

  get #made(): MeasuredFile {
    return (this.#columns ??= measureColumns(this.#file));
  }

  get lines(): Uint32Array {
    return this.#made.lines;
  }

  get hits(): Uint32Array {
    return this.#made.hits;
  }

  get partial(): Uint8Array {
    return this.#made.partial;
  }

  get branches(): BranchColumns {
    return this.#made.branches;
  }

  get functions(): Table {
    return this.#file.functions;
  }

  get statements(): Table {
    return this.#file.statements;
  }

  get counters(): Table {
    return this.#file.counters;
  }
}

/** What the kernel has counted of a file. */
class KernelCounts implements FileCounts {
  readonly #report: KernelReport;
  readonly #at: number;
  readonly #file: KernelFile;

  constructor(report: KernelReport, at: number, file: KernelFile) {
    this.#report = report;
    this.#at = at;
    this.#file = file;
  }

  get lines(): number {
    return this.#report.wide(this.#at, measuredLines);
  }

  get hitLines(): number {
    return this.#report.wide(this.#at, measuredHit);
  }

  get wholeLines(): number {
    return this.#report.wide(this.#at, measuredWhole);
  }

  get arms(): number {
    return this.#report.wide(this.#at, measuredArms);
  }

  get takenArms(): number {
    return this.#report.wide(this.#at, measuredTakenArms);
  }

  get functions(): number {
    return this.#file.rows("functions");
  }

  get calledFunctions(): number {
    return this.#report.wide(this.#at, measuredCalled);
  }

  get statements(): number {
    return this.#report.wide(this.#at, measuredStatements);
  }

  get reachedStatements(): number {
    return this.#report.wide(this.#at, measuredReached);
  }

  get missed(): Uint32Array {
    return this.#report.words(this.#at + measureBytes, 3 * this.#report.word(this.#at, measuredRangeCount));
  }
}
