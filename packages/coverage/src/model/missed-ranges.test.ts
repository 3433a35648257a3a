import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredFile } from "../../test/measured-file.ts";
import type { LineRange } from "../diff/diff.ts";
import { missedRanges } from "./missed-ranges.ts";
import { uncoveredRanges } from "./uncovered-ranges.ts";

type Line = readonly [line: number, hits: number, partial: number];
interface Found {
  first: number;
  last: number;
  parts: number;
}

/** Neighbours of which each misses something, joined. */
function naive(rows: readonly { line: number; missed: number }[], within: readonly LineRange[]): readonly Found[] {
  const ranges: Found[] = [];
  for (const window of within) {
    let before = 0;
    for (const { line, missed } of rows.filter((row) => window.first <= row.line && row.line <= window.last)) {
      const open = ranges.at(-1);
      if (missed > 0 && before > 0 && open !== undefined) {
        open.last = line;
        open.parts += missed;
      } else if (missed > 0) ranges.push({ first: line, last: line, parts: missed });
      before = missed;
    }
  }
  return ranges;
}

const everything = [{ first: 0, last: 1000 }];
const lineNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 20 });
const sorted = lineNumbers.map((lines) => lines.toSorted((a, b) => a - b));
const windows = fc.option(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 5 })), { maxLength: 4 }).map((all) => {
    let at = 0;
    return all.map(([gap, length]) => {
      const first = at + gap;
      at = first + length;
      return { first, last: at };
    });
  }),
  { nil: undefined },
);

describe("ranges of what was missed", () => {
  it("of lines are those that looking at each line finds", () => {
    const lines = sorted.chain((all) =>
      fc.tuple(...all.map((line) => fc.tuple(fc.constant(line), fc.nat({ max: 1 }), fc.nat({ max: 1 })))),
    );
    fc.assert(
      fc.property(lines, windows, fc.constantFrom("hit", "miss"), (all, within, partialLines) => {
        const file = measuredFile({ lines: all as readonly Line[] });
        const rows = all.map(([line, hits, partial]) => ({
          line,
          missed: hits === 0 || (partialLines === "miss" && partial === 1) ? 1 : 0,
        }));
        const expected = naive(rows, within ?? everything);
        expect(missedRanges("lines", file, partialLines, within)).toEqual(expected);
        expect(uncoveredRanges(file, partialLines, within)).toEqual(
          expected.map(({ first, last, parts }) => ({ first, last, lines: parts })),
        );
      }),
      { numRuns: 300 },
    );
  });
  it("of branches count the arms that nothing took", () => {
    const branches = sorted.chain((all) =>
      fc.tuple(...all.map((line) => fc.tuple(fc.constant(line), fc.integer({ min: 3, max: 4 }), fc.nat({ max: 3 })))),
    );
    fc.assert(
      fc.property(branches, windows, (all, within) => {
        const rows = all.map(([line, arms, taken]) => ({ line, missed: arms - taken }));
        expect(missedRanges("branches", measuredFile({ branches: all }), "hit", within)).toEqual(
          naive(rows, within ?? everything),
        );
      }),
      { numRuns: 300 },
    );
  });
  it("of statements join blocks until one is reached, and leave out those without lines", () => {
    const statements = [
      [1, 0, 2, 3, 9],
      [2, 0, 1, 4, 5],
      [3, 0, 7, 0, 0],
      [4, 0, 3, 12, 12],
      [5, 4, 6, 13, 14],
      [6, 0, 1, 20, 22],
      [7, 1, 1, 23, 23],
      [8, 0, 2, 30, 31],
    ];
    expect(missedRanges("statements", measuredFile({ statements }), "hit")).toEqual([
      { first: 3, last: 12, parts: 6 },
      { first: 20, last: 22, parts: 1 },
      { first: 30, last: 31, parts: 2 },
    ]);
    expect(missedRanges("lines", measuredFile({ statements }), "hit")).toEqual([]);
  });
  it("of functions are unknown", () => {
    const file = measuredFile({ functions: [[1, 0]], statements: [[1, 0, 1, 2, 2]], lines: [[2, 0, 0]] });
    expect(missedRanges("functions", file, "hit")).toEqual([]);
  });
});
