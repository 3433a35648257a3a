import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CoverageUnion, joinFiles, type FileCoverage, measureFile, totalsOfFile } from "../index.ts";
import { tablesOf } from "../../test/measured-file.ts";
import { readText } from "../../test/read.ts";

const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 3 })), { maxLength: 25 });
const arms = fc.array(
  fc.tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 40 }),
    fc.constantFrom("-", "0", "1"),
  ),
  { maxLength: 60 },
);

const lcovFile = fc.tuple(rows, arms).map(([lines, branches]) => {
  const text = `SF:a\n${lines.map(([line, hits]) => `DA:${line},${hits}\n`).join("")}${branches.map((arm) => `BRDA:${arm.join(",")}\n`).join("")}end_of_record\n`;
  return readText(text).files.get("a") as FileCoverage;
});
const goFile = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 2 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((blocks) => {
    const text = blocks
      .map(([line, span, statements, count]) => `a:${line}.1,${line + span}.9 ${statements} ${count}\n`)
      .join("");
    return readText(`mode: count\n${text}`).files.get("a") as FileCoverage;
  });
const file = fc.oneof(lcovFile, goFile);

function plain(coverage: FileCoverage): unknown {
  const entries = tablesOf(coverage).map(([kind, table]) => [
    kind,
    [...table.keys],
    table.columns.map((column) => [...column]),
  ]);
  return entries;
}

const armsTaken = (first: number, second: number) =>
  readText(`SF:a\nDA:1,1\nBRDA:1,7,0,${first}\nBRDA:1,7,1,${second}\nend_of_record\n`);

const blockNamed = (block: number) =>
  readText(`SF:a\nBRDA:1,${block},0,1\nBRDA:1,${block},1,0\nend_of_record\n`).files.get("a") as FileCoverage;

describe("the union of reports", () => {
  it("does not depend on the order", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        expect(plain(joinFiles(a, b))).toEqual(plain(joinFiles(b, a)));
      }),
    );
  });
  it("does not depend on the grouping", () => {
    fc.assert(
      fc.property(file, file, file, (a, b, c) => {
        expect(plain(joinFiles(joinFiles(a, b), c))).toEqual(plain(joinFiles(a, joinFiles(b, c))));
      }),
    );
  });
  it("does not change when a report is read twice", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        expect(plain(joinFiles(a, a))).toEqual(plain(a));
        expect(plain(joinFiles(joinFiles(a, b), a))).toEqual(plain(joinFiles(a, b)));
      }),
    );
  });
  it("covers no less than each report and knows no fewer lines", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const one = totalsOfFile(measureFile(a), "hit");
        const both = totalsOfFile(measureFile(joinFiles(a, b)), "hit");
        for (const metric of ["lines", "branches", "statements"] as const) {
          expect(both[metric].part).toBeGreaterThanOrEqual(one[metric].part);
          expect(both[metric].whole).toBeGreaterThanOrEqual(one[metric].whole);
          expect(both[metric].part).toBeLessThanOrEqual(both[metric].whole);
        }
      }),
    );
  });
  it("leaves the reports as they were", () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const before = JSON.stringify(plain(a));
        joinFiles(a, b);
        expect(JSON.stringify(plain(a))).toBe(before);
      }),
    );
  });
  it("says the same however often it is asked, and leaves what was added as it was", () => {
    fc.assert(
      fc.property(file, file, file, (a, b, c) => {
        const before = JSON.stringify([a, b, c].map(plain));
        const union = new CoverageUnion();
        for (const each of [a, b, c]) {
          union.add("f", each, "lcov");
          union.measure();
        }
        const expected = totalsOfFile(measureFile(joinFiles(joinFiles(a, b), c)), "miss");
        const measured = union.measure().get("f");
        expect(measured === undefined ? undefined : totalsOfFile(measured, "miss")).toEqual(expected);
        expect(JSON.stringify([a, b, c].map(plain))).toBe(before);
      }),
    );
  });
  it("counts a branch as whole when each of two shards takes one of its arms", () => {
    const union = new CoverageUnion();
    for (const report of [armsTaken(1, 0), armsTaken(0, 1)])
      for (const [path, coverage] of report.files) union.add(path, coverage, report.format);
    const measured = union.measure().get("a");
    expect(measured === undefined ? undefined : totalsOfFile(measured, "miss")).toMatchObject({
      lines: { part: 1, whole: 1 },
      branches: { part: 2, whole: 2 },
    });
  });
  it("does not multiply arms when shards number blocks differently", () => {
    expect(totalsOfFile(measureFile(joinFiles(blockNamed(3), blockNamed(9))), "hit").branches).toEqual({
      part: 1,
      whole: 2,
    });
  });
  it("counts a partly reached line as missed when told to", () => {
    const half = readText("SF:a\nDA:1,1\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n").files.get("a") as FileCoverage;
    expect(totalsOfFile(measureFile(half), "hit").lines.part).toBe(1);
    expect(totalsOfFile(measureFile(half), "miss").lines.part).toBe(0);
  });
});
