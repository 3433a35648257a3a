import type { MeasuredFile } from "../model/measured-file.ts";
import { emptyRow, type Row } from "./row.ts";

/** What the rows of a file are made of: its lines as a baseline keeps them. */
export type RowColumns = Pick<MeasuredFile, "lines" | "hits" | "partial" | "branches">;

/** Goes through the rows of a file in their order. */
export class RowCursor {
  readonly #columns: RowColumns;
  #at = 0;
  #branch = 0;
  /** The row that was found last. */
  readonly row: Row = emptyRow();
  /** The line of that row. */
  line = 0;

  constructor(columns: RowColumns) {
    this.#columns = columns;
  }

  /** Finds the first row at `from` or after it; false when there is none. `from` never becomes less. */
  seek(from: number): boolean {
    const { lines, hits, partial, branches } = this.#columns;
    while (this.#at < lines.length && (lines[this.#at] as number) < from) this.#at++;
    while (this.#branch < branches.lines.length && (branches.lines[this.#branch] as number) < from) this.#branch++;
    const [at, branch] = [this.#at, this.#branch];
    const line = at < lines.length ? (lines[at] as number) : Number.POSITIVE_INFINITY;
    const branchLine = branch < branches.lines.length ? (branches.lines[branch] as number) : Number.POSITIVE_INFINITY;
    this.line = Math.min(line, branchLine);
    if (this.line === Number.POSITIVE_INFINITY) return false;
    const { row } = this;
    row.gap = this.line - from;
    row.hasArms = branchLine === this.line ? 1 : 0;
    row.isLoose = line === this.line ? 0 : 1;
    row.isHit = row.isLoose === 1 ? 0 : (hits[at] as number);
    row.arms = row.hasArms === 1 ? (branches.arms[branch] as number) : 0;
    const missed = row.hasArms === 1 ? row.arms - (branches.taken[branch] as number) : 0;
    row.unlike = row.isHit === 1 ? missed : row.arms - missed;
    row.isOdd = row.isLoose === 1 ? 0 : (partial[at] as number) ^ (missed > 0 ? 1 : 0);
    return true;
  }
}
