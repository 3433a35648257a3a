import { coverageErrors } from "../errors.ts";
import { maxSpannedLines } from "../limits.ts";
import type { Table } from "./table.ts";

/** Executable lines in columns. */
export interface LineColumns {
  /** Ascending. */
  readonly lines: Uint32Array;
  readonly hits: Uint32Array;
  /** 1 where something on the line was not reached although the line was. */
  readonly partial: Uint8Array;
}

/** How many lines may still be made out of blocks. */
export interface LineBudget {
  lines: number;
}

/** Uses up a part of `budget`. @throws {ActionError} `report-limit` (data) when there is less */
export function spendLines(budget: LineBudget, lines: number): void {
  budget.lines -= lines;
  if (budget.lines < 0)
    throw coverageErrors.error("report-limit", `the blocks of the reports span more than ${maxSpannedLines} lines`);
}

/**
 * The lines that blocks of statements span: reached when any block on them was, partly when another was not.
 * Blocks are swept by their ends, so the cost is that of the blocks and of the lines, however they overlap.
 *
 * @throws {ActionError} `report-limit` (data) when the lines are more than `budget`, which is used up
 */
export function spannedLines(statements: Table, budget: LineBudget): LineColumns {
  const spans = spansOf(statements);
  const { firsts, lasts, byEnd, length } = spans;
  const out = new LineColumnsBuilder(Math.max(0, Math.min(spans.lines, budget.lines)));
  const open = { hit: 0, missed: 0 };
  let line = 0;
  let nextEnd = 0;
  for (let i = 0; i < length; i++) {
    if (open.hit + open.missed === 0) line = firsts[i] as number;
    count(open, spans, i, 1);
    const until = i + 1 < length ? (firsts[i + 1] as number) : Number.POSITIVE_INFINITY;
    while (open.hit + open.missed > 0 && line < until) {
      const stop = Math.min(until, (lasts[endAt(byEnd, nextEnd)] as number) + 1);
      spendLines(budget, Math.max(0, stop - line));
      for (; line < stop; line++) out.add(line, open.hit > 0 ? 1 : 0, open.hit > 0 && open.missed > 0 ? 1 : 0);
      for (; nextEnd < length && (lasts[endAt(byEnd, nextEnd)] as number) < line; nextEnd++)
        count(open, spans, endAt(byEnd, nextEnd), -1);
    }
  }
  return out.build();
}

interface Spans {
  readonly length: number;
  /** Ascending. */
  readonly firsts: Uint32Array;
  readonly lasts: Uint32Array;
  readonly hits: Uint32Array;
  /** The spans by their ends, when that is another order. */
  readonly byEnd: Uint32Array | undefined;
  /** At least as many as the spans have lines. */
  readonly lines: number;
}

/** Blocks with statements that say where they are, by their first line, which their keys ascend with. */
function spansOf(statements: Table): Spans {
  const { firsts, lasts, hits, length } = placedRows(statements);
  let inOrder = true;
  let highest = 0;
  let lines = 0;
  for (let i = 0; i < length; i++) {
    const last = lasts[i] as number;
    if (last < highest) inOrder = false;
    else highest = last;
    lines += last - (firsts[i] as number) + 1;
  }
  const byEnd = inOrder ? undefined : new Uint32Array(length).map((_, i) => i);
  byEnd?.sort((a, b) => (lasts[a] as number) - (lasts[b] as number));
  const height = length === 0 ? 0 : highest - (firsts[0] as number) + 1;
  return { firsts, lasts, hits, length, byEnd, lines: Math.min(lines, height) };
}

/** The columns of the rows that have a place; the table's own when all have. */
function placedRows(statements: Table): Pick<Spans, "firsts" | "lasts" | "hits" | "length"> {
  const { length } = statements.keys;
  const [hits, weights, firsts, lasts] = statements.columns as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let n = 0;
  for (let row = 0; row < length; row++) if (weights[row] !== 0 && lasts[row] !== 0) n++;
  if (n === length) return { firsts, lasts, hits, length };
  const isPlaced = (_: number, row: number): boolean => weights[row] !== 0 && lasts[row] !== 0;
  return { firsts: firsts.filter(isPlaced), lasts: lasts.filter(isPlaced), hits: hits.filter(isPlaced), length: n };
}

function endAt(byEnd: Uint32Array | undefined, place: number): number {
  return byEnd === undefined ? place : (byEnd[place] as number);
}

function count(open: { hit: number; missed: number }, spans: Spans, span: number, by: number): void {
  if ((spans.hits[span] as number) > 0) open.hit += by;
  else open.missed += by;
}

/** Takes at most `capacity` lines. */
class LineColumnsBuilder {
  readonly #lines: Uint32Array;
  readonly #hits: Uint32Array;
  readonly #partial: Uint8Array;
  #length = 0;

  constructor(capacity: number) {
    this.#lines = new Uint32Array(capacity);
    this.#hits = new Uint32Array(capacity);
    this.#partial = new Uint8Array(capacity);
  }

  add(line: number, hits: number, partial: number): void {
    const n = this.#length;
    this.#lines[n] = line;
    this.#hits[n] = hits;
    this.#partial[n] = partial;
    this.#length = n + 1;
  }

  build(): LineColumns {
    const { length } = this.#lines;
    const n = this.#length;
    if (n === length) return { lines: this.#lines, hits: this.#hits, partial: this.#partial };
    return { lines: this.#lines.slice(0, n), hits: this.#hits.slice(0, n), partial: this.#partial.slice(0, n) };
  }
}
