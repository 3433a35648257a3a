import type { RowKind } from "../model/file-coverage.ts";
import type { RowSpan } from "../model/table.ts";
import { kindBlocks, kindBranches, kindFunctions, kindLines, maxRows } from "./layout.ts";
import type { ScanKernel } from "./scan-kernel.ts";

/** The kinds of rows that the kernel joins. */
export type KernelKind = Exclude<RowKind, "arms" | "counters">;

/** Their numbers there. */
export const kernelPlaces: Readonly<Record<KernelKind, number>> = {
  lines: kindLines,
  branches: kindBranches,
  functions: kindFunctions,
  statements: kindBlocks,
};

/** The kinds of rows that the kernel joins, in the order of their numbers. */
export const kernelKinds: readonly KernelKind[] = Object.keys(kernelPlaces) as KernelKind[];

/** What `joinRows` gives when it takes nothing. */
export const everyKind: number = 2 ** kernelKinds.length - 1;

/** Joins rows that ascend, of a kind by its number, into the kernel's tables of a file; false when it leaves them. */
export function joinInKernel({ calls, staged }: ScanKernel, file: number, kind: number, rows: RowSpan): boolean {
  const { length } = rows;
  if (length > maxRows) return false;
  // Few rows at a time, thousands of times: a view for each column would cost more than its values.
  for (let row = 0; row < length; row++) staged.keys[row] = rows.keys[row] as number;
  for (let place = 0; place < rows.columns.length; place++) {
    const from = rows.columns[place] as Uint32Array;
    const to = staged.columns[place] as Uint32Array;
    for (let row = 0; row < length; row++) to[row] = from[row] as number;
  }
  return calls.joinStaged(file, kind, length) !== 0;
}
