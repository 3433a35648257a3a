import type { Ratio } from "@build-once/kernel";
import { rowKinds } from "../model/file-coverage.ts";
import { emptyTable, type Table } from "../model/table.ts";
import { KernelFile } from "./kernel-file.ts";
import type { KernelKind } from "./kernel-tables.ts";
import { tablesAt, wordTablesEnd } from "./layout.ts";
import type { ScanKernel } from "./scan-kernel.ts";

/** A kernel's memory is not copied when its tables have more bytes: memory that is new takes longer than a new kernel. */
const maxCopiedBytes = 2 ** 22;

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

  /** So many words. */
  words(at: number, length: number): Uint32Array {
    return new Uint32Array(this.#memory, at - this.#base, length);
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
