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

/**
 * The lines that blocks of statements span: reached when any block on them was, partly when another was not.
 * Blocks are swept by their ends, so the cost is that of the blocks and of the lines, however they overlap.
 *
 * @throws {ActionError} `report-limit` (data) when the lines are more than `budget`, which is used up
 */
export function spannedLines(statements: Table, budget: LineBudget): LineColumns {
  const starts = spans(statements);
  const ends = starts.toSorted((a, b) => a.last - b.last);
  const out: { lines: number[]; hits: number[]; partial: number[] } = { lines: [], hits: [], partial: [] };
  const open = { hit: 0, missed: 0 };
  let line = 0;
  let nextEnd = 0;
  for (const [i, start] of starts.entries()) {
    if (open.hit + open.missed === 0) line = start.first;
    open[start.hit ? "hit" : "missed"]++;
    const until = starts[i + 1]?.first ?? Number.POSITIVE_INFINITY;
    while (open.hit + open.missed > 0 && line < until) {
      const end = ends[nextEnd] as Span;
      const stop = Math.min(until, end.last + 1);
      emit(out, line, stop, open, budget);
      line = Math.max(line, stop);
      for (; (ends[nextEnd]?.last ?? Number.POSITIVE_INFINITY) < line; nextEnd++)
        open[(ends[nextEnd] as Span).hit ? "hit" : "missed"]--;
    }
  }
  return {
    lines: Uint32Array.from(out.lines),
    hits: Uint32Array.from(out.hits),
    partial: Uint8Array.from(out.partial),
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly hit: boolean;
}

/** Blocks with statements that say where they are, by their first line, which their keys ascend with. */
function spans(statements: Table): readonly Span[] {
  const [hits, weights, firsts, lasts] = statements.columns;
  const found: Span[] = [];
  for (let row = 0; row < statements.keys.length; row++) {
    const last = lasts?.[row] ?? 0;
    if ((weights?.[row] ?? 0) > 0 && last > 0)
      found.push({ first: firsts?.[row] ?? 0, last, hit: (hits?.[row] ?? 0) > 0 });
  }
  return found;
}

function emit(
  out: { readonly lines: number[]; readonly hits: number[]; readonly partial: number[] },
  from: number,
  stop: number,
  open: { readonly hit: number; readonly missed: number },
  budget: LineBudget,
): void {
  budget.lines -= Math.max(0, stop - from);
  if (budget.lines < 0)
    throw coverageErrors.error("report-limit", `the blocks of the reports span more than ${maxSpannedLines} lines`);
  for (let line = from; line < stop; line++) {
    out.lines.push(line);
    out.hits.push(open.hit > 0 ? 1 : 0);
    out.partial.push(open.hit > 0 && open.missed > 0 ? 1 : 0);
  }
}
