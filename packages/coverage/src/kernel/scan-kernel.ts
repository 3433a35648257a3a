import type { RowSpan } from "../model/table.ts";
import { kernelCode } from "./kernel-code.ts";
import * as layout from "./layout.ts";
import { webAssembly } from "./web-assembly.ts";

/** Rows in the kernel's memory: the first `length`, which whoever reads them sets. */
export interface KernelRows extends RowSpan {
  length: number;
}

/** What the kernel does; places are offsets in its memory. */
export interface KernelCalls {
  /** Reads plain records of lcov; `section` is one of `section…` in `layout.ts`. See `readLcov` in `assembly/lcov.ts`. */
  readLcov(start: number, end: number, section: number): number;
  /** Reads blocks of the file whose name of so many bytes lies at `nameAt`. See `readGo` in `assembly/go.ts`. */
  readGo(start: number, end: number, nameBytes: number): number;
  /** Reads tags that look as tags did before; see `readXml` in `assembly/xml.ts`. */
  readXml(start: number, end: number): number;
  /** Tells in one pass what is asked of a file's lines; see `assembly/summarise-lines.ts`. */
  summariseLines(rows: number): number;
  /** Forgets all rows. */
  takeRows(): void;
  /** A file for `joinRows`; 0 when there is no room. */
  openFile(): number;
  /** Joins all rows but arms into the file's tables; gives those kinds that it leaves, see `assembly/file-tables.ts`. */
  joinRows(file: number): number;
  /** Joins so many rows of one kind, see `kind…`, that were put into `staged`; 0 when it leaves them. */
  joinStaged(file: number, kind: number, rows: number): number;
  /** Measures a file whose rows are all joined, see `assembly/measure-file.ts`. */
  measureFile(file: number): void;
  /** Forgets all files. */
  forgetFiles(): void;
}

/**
 * The part of the scanners that looks at every byte, in WebAssembly: it reads what is written as tools usually write it, and
 * stops at everything else, which is read in TypeScript. `docs/adr/0012-scan-kernel.md` says why.
 */
export class ScanKernel {
  readonly calls: KernelCalls;
  /** All its memory, which never grows. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly words: Uint32Array;
  readonly sums: Float64Array;
  /** See `listedAt`. */
  readonly listed: Float64Array;
  readonly lines: KernelRows;
  readonly arms: KernelRows;
  readonly branches: KernelRows;
  readonly functions: KernelRows;
  readonly statements: KernelRows;
  /** Where others put rows of any kind. */
  readonly staged: KernelRows;

  private constructor() {
    const { memory, ...calls } = new webAssembly.Instance(kernelModule()).exports as unknown as KernelCalls & {
      readonly memory: { readonly buffer: ArrayBuffer };
    };
    const { buffer } = memory;
    const rows = (keysAt: number, ...columnsAt: readonly number[]): KernelRows => ({
      keys: new Float64Array(buffer, keysAt, layout.maxRows),
      length: 0,
      columns: columnsAt.map((at) => new Uint32Array(buffer, at, layout.maxRows)),
    });
    this.calls = calls;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer, layout.wordsAt, 64);
    this.sums = new Float64Array(buffer, layout.sumsAt, 6);
    this.listed = new Float64Array(buffer, layout.listedAt, 2);
    this.lines = rows(layout.lineKeysAt, layout.lineHitsAt);
    this.arms = rows(layout.armKeysAt, layout.armLinesAt, layout.armTakenAt);
    this.branches = rows(layout.branchKeysAt, layout.branchArmsAt, layout.branchTakenAt, layout.branchBitsAt);
    this.functions = rows(layout.functionKeysAt, layout.functionHitsAt);
    this.statements = rows(
      layout.blockKeysAt,
      layout.blockHitsAt,
      layout.blockStatementsAt,
      layout.blockFirstAt,
      layout.blockLastAt,
    );
    const staged = [0, 1, 2, 3].map((column) => layout.stagedKeysAt + (8 + 4 * column) * layout.maxRows);
    this.staged = rows(layout.stagedKeysAt, ...staged);
  }

  /** A kernel that nobody else uses, as new. */
  static take(): ScanKernel {
    const kernel = spare ?? new ScanKernel();
    spare = undefined;
    kernel.calls.takeRows();
    kernel.words.fill(0);
    kernel.calls.forgetFiles();
    kernel.sums.fill(noSum);
    return kernel;
  }

  /** Lets another reader have the kernel; whoever gives it back uses it no more. */
  static giveBack(kernel: ScanKernel): void {
    spare = kernel;
  }
}

/** What a sum is that nothing was added to: whatever is added, even 0, makes it another. */
export const noSum = -0;

/** Reports are read one after the other: one kernel serves them all. */
let spare: ScanKernel | undefined;
let compiled: object | undefined;

function kernelModule(): object {
  compiled ??= new webAssembly.Module(Uint8Array.from(atob(kernelCode), (character) => character.charCodeAt(0)));
  return compiled;
}
