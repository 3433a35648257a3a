import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileCoverage, measureFile, ReportReader } from "../index.ts";
import { tableOf } from "../../test/measured-file.ts";
import { measure, readText } from "../../test/read.ts";
import { spannedLines } from "./spanned-lines.ts";

const blocks = fc.array(
  fc.record({
    first: fc.integer({ min: 1, max: 30 }),
    span: fc.nat({ max: 8 }),
    column: fc.integer({ min: 1, max: 9 }),
    statements: fc.nat({ max: 2 }),
    count: fc.nat({ max: 2 }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe("lines of blocks", () => {
  it("are those that looking at every line of every block finds", () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const text = all.map((b) => `a:${b.first}.${b.column},${b.first + b.span}.99 ${b.statements} ${b.count}\n`);
        const file = readText(`mode: count\n${text.join("")}`).files.get("a") as FileCoverage;
        // What the profile says after blocks of one range are joined: the most statements, the most hits.
        const joined = new Map<string, { first: number; last: number; statements: number; count: number }>();
        for (const b of all) {
          const key = `${b.first}.${b.column}.${b.span}`;
          const before = joined.get(key) ?? { statements: 0, count: 0 };
          joined.set(key, {
            first: b.first,
            last: b.first + b.span,
            statements: Math.max(before.statements, b.statements),
            count: Math.max(before.count, b.count),
          });
        }
        const expected: [number, number, number][] = [];
        for (let line = 1; line < 50; line++) {
          const on = [...joined.values()].filter((b) => b.statements > 0 && b.first <= line && line <= b.last);
          const hit = on.some((b) => b.count > 0);
          if (on.length > 0) expected.push([line, hit ? 1 : 0, hit && on.some((b) => b.count === 0) ? 1 : 0]);
        }
        const { lines, hits, partial } = measureFile(file);
        expect([...lines].map((line, row) => [line, hits[row], partial[row]])).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
  it("are refused when a small report makes tens of millions of them", () => {
    const reader = new ReportReader("coverage.out");
    reader.push(new TextEncoder().encode("mode: set\n"));
    for (let i = 0; i < 700; i++) reader.push(new TextEncoder().encode(`f${i}.go:1.1,50000.1 1 1\n`));
    const report = reader.end();
    expect(() => measure(report)).toThrow(expect.objectContaining({ code: "report-limit" }));
  });
  it("cost no more when many blocks overlap", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `a.go:1.${i + 1},50000.1 1 ${i % 2}\n`).join("");
    expect(measure(readText(`mode: set\n${text}`)).totals.lines).toEqual({ part: 50_000, whole: 50_000 });
  });
  it("use up the budget line by line, and are refused by the first line beyond it", () => {
    const statements = tableOf(4, [
      [1, 1, 1, 1, 4],
      [2, 0, 1, 2, 3],
      [3, 1, 1, 10, 11],
      [4, 1, 0, 20, 30],
      [5, 1, 1, 40, 0],
    ]);
    const budget = { lines: 8 };
    const { lines, hits, partial } = spannedLines(statements, budget);
    expect([...lines].map((line, row) => [line, hits[row], partial[row]])).toEqual([
      [1, 1, 0],
      [2, 1, 1],
      [3, 1, 1],
      [4, 1, 0],
      [10, 1, 0],
      [11, 1, 0],
    ]);
    expect(budget.lines).toBe(2);
    const exact = { lines: 6 };
    expect(spannedLines(statements, exact).lines.length).toBe(6);
    expect(exact.lines).toBe(0);
    expect(() => spannedLines(statements, { lines: 5 })).toThrow(expect.objectContaining({ code: "report-limit" }));
    expect(() => spannedLines(statements, { lines: 0 })).toThrow(/span more than 30000000 lines/);
    expect(spannedLines(tableOf(4, []), exact).lines.length).toBe(0);
  });
  it("of blocks in each other are as many as they have, in memory for no more", () => {
    const nested = [
      [1, 0, 1, 1, 9],
      [2, 1, 1, 2, 8],
      [3, 0, 1, 3, 3],
      [4, 0, 1, 9, 9],
    ];
    const { lines, hits, partial } = spannedLines(tableOf(4, nested), { lines: 100 });
    expect([...lines].map((line, row) => [line, hits[row], partial[row]])).toEqual([
      [1, 0, 0],
      ...[2, 3, 4, 5, 6, 7, 8].map((line) => [line, 1, 1]),
      [9, 0, 0],
    ]);
    expect(lines.buffer.byteLength).toBe(9 * 4);
  });
});
