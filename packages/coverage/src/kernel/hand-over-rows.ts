import type { CoverageSink } from "../formats/format.ts";
import type { RowKind } from "../model/file-coverage.ts";
import {
  wordBlockRows,
  wordBranchesSettled,
  wordBranchRows,
  wordFunctionRows,
  wordFunctionsSettled,
  wordLineRows,
  wordLinesHit,
  wordLinesSettled,
} from "./layout.ts";
import type { KernelRows, ScanKernel } from "./scan-kernel.ts";

/**
 * Hands over all rows that the kernel keeps, but for arms. Those that it brought into order when their section ended are lent
 * until `endFile`, which must follow; all others are copied.
 */
export function handOverRows(kernel: ScanKernel, sink: CoverageSink): void {
  const { words, calls, lines, branches, functions, statements } = kernel;
  lines.aboveZero = words[wordLinesHit] as number;
  give("lines", lines, wordLineRows, wordLinesSettled);
  give("branches", branches, wordBranchRows, wordBranchesSettled);
  give("functions", functions, wordFunctionRows, wordFunctionsSettled);
  give("statements", statements, wordBlockRows);
  calls.takeRows();

  function give(kind: RowKind, rows: KernelRows, length: number, isSettled?: number): void {
    rows.length = words[length] as number;
    if (isSettled !== undefined && words[isSettled] === 1) sink.lend(kind, rows);
    else sink.rows(kind, rows);
  }
}
