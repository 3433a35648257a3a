import { describe, expect, it } from "vitest";
import { measuredFile, rowsOf, tableOf } from "../../test/measured-file.ts";
import { isCovered, type MeasuredFile } from "./measured-file.ts";
import { totalsOf, totalsOfFile } from "./totals.ts";
import { CoverageUnion, measureFile } from "./coverage.ts";
import { emptyFile, type FileCoverage } from "./file-coverage.ts";

const fileOf = (more: Partial<FileCoverage>): FileCoverage => ({ ...emptyFile(), ...more });
const linesOf = ({ lines, hits, partial }: MeasuredFile) =>
  [...lines].map((line, row) => [line, hits[row], partial[row]]);

function union(
  ...files: readonly (readonly [path: string, file: FileCoverage, format: "lcov" | "cobertura" | "jacoco"])[]
) {
  const joined = new CoverageUnion();
  for (const [path, file, format] of files) joined.add(path, file, format);
  return joined.measure();
}

describe("files of several formats", () => {
  const few = fileOf({
    lines: tableOf(1, [[1, 3]]),
    functions: tableOf(1, [
      [1, 1],
      [2, 1],
    ]),
    statements: tableOf(4, [[1, 0, 9, 0, 0]]),
  });
  const many = fileOf({
    lines: tableOf(1, [
      [1, 0],
      [2, 0],
    ]),
    functions: tableOf(1, [
      [3, 0],
      [4, 1],
      [5, 0],
    ]),
    statements: tableOf(4, [
      [1, 1, 4, 0, 0],
      [2, 1, 4, 0, 0],
    ]),
  });
  const covered = fileOf({
    functions: tableOf(1, [
      [6, 1],
      [7, 1],
      [8, 0],
    ]),
    statements: tableOf(4, [[3, 1, 9, 0, 0]]),
  });
  it("have the functions and statements of the one that knows most, then of the one with more covered", () => {
    for (const order of [
      [few, many, covered],
      [covered, many, few],
      [many, covered, few],
      [many, few, covered],
    ] as const) {
      const formats = ["lcov", "cobertura", "jacoco"] as const;
      const file = union(...order.map((each, i) => ["f", each, formats[i] ?? "lcov"] as const)).get(
        "f",
      ) as MeasuredFile;
      expect(linesOf(file)).toEqual([
        [1, 3, 0],
        [2, 0, 0],
      ]);
      expect(rowsOf(file.functions)).toEqual(rowsOf(covered.functions));
      expect(rowsOf(file.statements)).toEqual([[3, 1, 9, 0, 0]]);
    }
    const two = union(["f", few, "lcov"], ["f", many, "jacoco"]).get("f") as MeasuredFile;
    expect(rowsOf(two.functions)).toEqual(rowsOf(many.functions));
    expect(rowsOf(two.statements)).toEqual(rowsOf(few.statements));
  });
  it("of one format are joined", () => {
    const file = union(["f", few, "lcov"], ["f", many, "lcov"], ["f", covered, "lcov"]).get("f") as MeasuredFile;
    expect(rowsOf(file.functions).length).toBe(8);
    expect(rowsOf(file.statements)).toEqual([
      [1, 1, 9, 0, 0],
      [2, 1, 4, 0, 0],
      [3, 1, 9, 0, 0],
    ]);
  });
  it("are sorted by path", () => {
    expect([...union(["b", few, "lcov"], ["C", few, "lcov"], ["a", few, "lcov"]).keys()]).toEqual(["C", "a", "b"]);
  });
  it("are measured once while one report tells of them, and anew when another is joined", () => {
    const joined = new CoverageUnion();
    joined.add("f", few, "lcov");
    const once = joined.measure().get("f");
    expect(once).toBe(measureFile(few));
    joined.add("f", many, "lcov");
    const both = joined.measure().get("f") as MeasuredFile;
    expect(both.lines.length).toBe(2);
    expect(once?.lines.length).toBe(1);
  });
});

describe("the lines of a file", () => {
  it("are its own and those that its blocks span, with the most hits of either", () => {
    const file = fileOf({
      lines: tableOf(1, [
        [2, 7],
        [4, 0],
        [9, 5],
      ]),
      statements: tableOf(4, [
        [1, 1, 1, 3, 4],
        [2, 0, 1, 4, 6],
      ]),
    });
    expect(linesOf(measureFile(file))).toEqual([
      [2, 7, 0],
      [3, 1, 0],
      [4, 1, 1],
      [5, 0, 0],
      [6, 0, 0],
      [9, 5, 0],
    ]);
  });
  it("are partly reached when an arm on them was not taken", () => {
    const file = fileOf({
      lines: tableOf(1, [
        [1, 1],
        [2, 1],
        [4, 0],
      ]),
      branches: tableOf(3, [
        [1, 2, 1, 0],
        [2, 2, 2, 0],
        [3, 2, 0, 0],
        [4, 2, 0, 0],
        [9, 2, 0, 0],
      ]),
    });
    const measured = measureFile(file);
    expect(linesOf(measured)).toEqual([
      [1, 1, 1],
      [2, 1, 0],
      [4, 0, 1],
    ]);
    expect([0, 1, 2, 3].map((row) => isCovered(measured, row, "hit"))).toEqual([true, true, false, false]);
    expect([0, 1, 2, 3].map((row) => isCovered(measured, row, "miss"))).toEqual([false, true, false, false]);
    expect(totalsOfFile(measured, "hit")).toEqual({
      lines: { part: 2, whole: 3 },
      branches: { part: 3, whole: 10 },
      functions: { part: 0, whole: 0 },
      statements: { part: 0, whole: 0 },
    });
    expect(totalsOfFile(measured, "miss").lines).toEqual({ part: 1, whole: 3 });
  });
});

describe("totals", () => {
  const rows = measuredFile({
    lines: [
      [1, 1, 0],
      [2, 0, 0],
    ],
    branches: [[1, 4, 3]],
    functions: [
      [1, 9],
      [2, 0],
    ],
    statements: [
      [1, 2, 5, 1, 1],
      [2, 0, 3, 2, 2],
    ],
    counters: [
      [0, 100, 50],
      [1, 100, 50],
      [2, 100, 50],
      [3, 100, 50],
    ],
  });
  it("are of rows where there are any", () => {
    expect(totalsOfFile(rows, "hit")).toEqual({
      lines: { part: 1, whole: 2 },
      branches: { part: 3, whole: 4 },
      functions: { part: 1, whole: 2 },
      statements: { part: 5, whole: 8 },
    });
  });
  it("are what the report printed of metrics without rows", () => {
    const counters = [
      [0, 10, 1],
      [2, 30, 3],
      [3, 40, 4],
    ];
    const printed = measuredFile({ counters });
    expect(totalsOfFile(printed, "miss")).toEqual({
      lines: { part: 1, whole: 10 },
      branches: { part: 0, whole: 0 },
      functions: { part: 3, whole: 30 },
      statements: { part: 4, whole: 40 },
    });
    expect(totalsOf([rows, printed, rows], "hit")).toEqual({
      lines: { part: 3, whole: 14 },
      branches: { part: 6, whole: 8 },
      functions: { part: 5, whole: 34 },
      statements: { part: 14, whole: 56 },
    });
  });
});
