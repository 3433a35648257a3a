import type { Ratio } from "@build-once/kernel";
import { type BranchColumns, noBranches } from "../model/branches.ts";
import type { MeasuredFile } from "../model/measured-file.ts";
import { type FileCoverage, rowKinds } from "../model/file-coverage.ts";
import type { FileCounts } from "../model/file-counts.ts";
import { emptyTable, type Table } from "../model/table.ts";
import { type KernelKind, kernelPlaces } from "./kernel-tables.ts";
import {
  fileMeasureAt,
  kindBytes,
  measuredArms,
  measuredBranchLines,
  measuredCalled,
  measuredHit,
  measuredHits,
  measuredLineCount,
  measuredLines,
  measuredPartial,
  measuredRangeCount,
  measuredRanges,
  measuredReached,
  measuredStatements,
  measuredTaken,
  measuredTakenArms,
  measuredWhole,
  tablesAt,
  wordTablesEnd,
} from "./layout.ts";
import type { ScanKernel } from "./scan-kernel.ts";

/** A kernel's memory is not copied when its tables have more bytes: memory that is new takes longer than a new kernel. */
const maxCopiedBytes = 2 ** 20;

/** All that the kernel has joined and measured of a report. Places are offsets in the kernel's memory. */
export class KernelReport {
  /** Lines as often as they were joined: how many were hit, and how many there were. */
  readonly listed: Ratio;
  /** Whether the kernel can be another reader's: what there was is copied. */
  readonly isCopied: boolean;
  readonly #memory: ArrayBuffer;
  /** What is at the beginning of `#memory`. */
  readonly #base: number;
  readonly #words: Uint32Array;
  readonly #wides: Float64Array;

  constructor({ bytes, words, listed }: ScanKernel) {
    const end = words[wordTablesEnd] as number;
    this.isCopied = end - tablesAt <= maxCopiedBytes;
    this.#base = this.isCopied ? tablesAt : 0;
    this.#memory = this.isCopied ? bytes.buffer.slice(tablesAt, end) : bytes.buffer;
    this.#words = new Uint32Array(this.#memory);
    this.#wides = new Float64Array(this.#memory);
    this.listed = { part: listed[0] as number, whole: listed[1] as number };
  }

  /** A file that the kernel knows as `file`. */
  file(file: number): KernelFile {
    return new KernelFile(this, file);
  }

  /** The 32-bit word that is so many words after the byte at `at`. */
  word(at: number, place: number): number {
    return this.#words[(at - this.#base) / 4 + place] as number;
  }

  /** The number of 64 bits that is so many of them after the byte at `at`. */
  wide(at: number, place: number): number {
    return this.#wides[(at - this.#base) / 8 + place] as number;
  }

  /** The column of so many words whose place a word tells. */
  column(at: number, place: number, length: number): Uint32Array {
    return new Uint32Array(this.#memory, this.word(at, place) - this.#base, length);
  }

  /** The same of bytes. */
  bytes(at: number, place: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory, this.word(at, place) - this.#base, length);
  }

  /** The table that is described at `at`. */
  table(at: number, kind: KernelKind): Table {
    const width = rowKinds[kind].length;
    const length = this.word(at, 1);
    if (length === 0) return emptyTable(width);
    const table = this.word(at, 0) - this.#base;
    const capacity = this.word(at, 2);
    const columns: Uint32Array[] = [];
    for (let column = 0; column < width; column++)
      columns.push(new Uint32Array(this.#memory, table + (8 + 4 * column) * capacity, length));
    return { keys: new Float64Array(this.#memory, table, length), columns };
  }
}

/**
 * What a report says of a file, in arrays that are made when somebody asks for them: most are asked for nothing but their
 * totals, and of small arrays the most is what belongs to them beside their values.
 */
export class KernelFile implements FileCoverage {
  readonly #report: KernelReport;
  readonly #at: number;
  readonly #tables: Partial<Record<KernelKind, Table>> = {};
  readonly arms: Table = emptyTable(1);
  readonly counters: Table;
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

  #table(kind: KernelKind): Table {
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

/** What is measured of a file that the kernel has measured, in arrays that are made when somebody asks for them. */
class KernelMeasure implements MeasuredFile {
  readonly #report: KernelReport;
  readonly #at: number;
  readonly #file: KernelFile;
  readonly counters: Table;
  readonly counts: FileCounts;
  #lines: Uint32Array | undefined;
  #hits: Uint32Array | undefined;
  #partial: Uint8Array | undefined;
  #branches: BranchColumns | undefined;

  constructor(report: KernelReport, at: number, file: KernelFile) {
    this.#report = report;
    this.#at = at;
    this.#file = file;
    this.counters = file.counters;
    const lines = report.word(at, measuredLineCount);
    this.counts = {
      lines,
      hitLines: report.wide(at, measuredHit),
      wholeLines: report.wide(at, measuredWhole),
      arms: report.wide(at, measuredArms),
      takenArms: report.wide(at, measuredTakenArms),
      functions: file.rows("functions"),
      calledFunctions: report.wide(at, measuredCalled),
      statements: report.wide(at, measuredStatements),
      reachedStatements: report.wide(at, measuredReached),
      get missed(): Uint32Array {
        return report.column(at, measuredRanges, 3 * report.word(at, measuredRangeCount));
      },
    };
  }

  get lines(): Uint32Array {
    return (this.#lines ??= this.#report.column(this.#at, measuredLines, this.counts.lines));
  }

  get hits(): Uint32Array {
    const isOwn = this.#report.word(this.#at, measuredHits) !== 0;
    if (isOwn) this.#hits ??= this.#report.column(this.#at, measuredHits, this.counts.lines);
    return this.#hits ?? (this.#file.lines.columns[0] as Uint32Array);
  }

  get partial(): Uint8Array {
    return (this.#partial ??= this.#report.bytes(this.#at, measuredPartial, this.counts.lines));
  }

  get branches(): BranchColumns {
    const rows = this.#file.rows("branches");
    if (rows === 0) return noBranches;
    return (this.#branches ??= {
      lines: this.#report.column(this.#at, measuredBranchLines, rows),
      arms: this.#file.branches.columns[0] as Uint32Array,
      taken: this.#report.column(this.#at, measuredTaken, rows),
    });
  }

  get functions(): Table {
    return this.#file.functions;
  }

  get statements(): Table {
    return this.#file.statements;
  }
}
