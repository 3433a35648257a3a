import type { CoverageSink } from "../formats/format.ts";
import { type KernelKind, kernelKinds } from "./kernel-tables.ts";
import { wordBlockRows, wordBranchRows, wordFunctionRows, wordLineRows } from "./layout.ts";
import { ScanKernel } from "./scan-kernel.ts";

/** The words that tell how many rows of each kind the kernel keeps. */
export const rowWords: Readonly<Record<KernelKind, number>> = {
  lines: wordLineRows,
  branches: wordBranchRows,
  functions: wordFunctionRows,
  statements: wordBlockRows,
};

/** Hands over all rows that the kernel keeps, but for arms: they are joined in the kernel where that can be, else copied. */
export function handOverRows(kernel: ScanKernel, sink: CoverageSink): void {
  const left = sink.join(kernel);
  if (left !== 0)
    for (const [place, kind] of kernelKinds.entries()) {
      if (((left >>> place) & 1) === 0) continue;
      const rows = kernel[kind];
      rows.length = kernel.words[rowWords[kind]] as number;
      sink.rows(kind, rows);
    }
  kernel.calls.takeRows();
}

/** Hands over the tables of all files, and lets another reader have the kernel unless they stay in there. */
export function handOverTables(kernel: ScanKernel, sink: CoverageSink): void {
  if (sink.takeTables(kernel)) ScanKernel.giveBack(kernel);
}
