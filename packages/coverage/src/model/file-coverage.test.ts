import { describe, expect, it } from "vitest";
import { rowsOf, tableOf, tablesOf } from "../../test/measured-file.ts";
import { copyFile, emptyFile, type FileCoverage, joinFileInto, joinFiles, type RowKind } from "./file-coverage.ts";

/** A file with a row of every kind under each key, all of whose columns hold `value`. */
function fileOf(keys: readonly number[], value: number): FileCoverage {
  const table = (width: number) =>
    tableOf(
      width,
      keys.map((key) => [key, ...Array.from({ length: width }, () => value)]),
    );
  return {
    lines: table(1),
    branches: table(3),
    arms: table(1),
    functions: table(1),
    statements: table(4),
    counters: table(2),
  };
}

const plain = (file: FileCoverage) => tablesOf(file).map(([kind, table]) => [kind, rowsOf(table)]);
/** Every column of every kind, where 1 and 2 met: the largest, and the bits of both. */
const met = (keys: readonly number[], rest: readonly number[]): FileCoverage => {
  const file = fileOf(keys, 2);
  for (const row of keys.keys()) file.branches.columns[2]?.fill(rest.includes(row) ? 1 : 3, row, row + 1);
  return file;
};

describe("what reports say of one file", () => {
  it("is joined in every kind of row", () => {
    const [a, b] = [fileOf([1, 2], 1), fileOf([1, 2], 2)];
    expect(plain(joinFiles(a, b))).toEqual(plain(met([1, 2], [])));
    expect(plain(joinFiles(b, a))).toEqual(plain(met([1, 2], [])));
    expect(plain(a)).toEqual(plain(fileOf([1, 2], 1)));
  });
  it.each([
    ["the same rows", [1, 2], [1, 2]],
    ["fewer rows", [1, 2, 3], [2]],
    ["other rows", [1, 3], [2, 3]],
    ["no rows", [1, 3], []],
    ["rows where there were none", [], [2, 3]],
  ])("is joined in place as it is joined elsewhere: %s", (_, first, second) => {
    const [a, b] = [fileOf(first, 1), fileOf(second, 2)];
    const target = copyFile(a);
    joinFileInto(target, b);
    expect(plain(target)).toEqual(plain(joinFiles(a, b)));
    expect([plain(a), plain(b)]).toEqual([plain(fileOf(first, 1)), plain(fileOf(second, 2))]);
    // What was taken over is a copy.
    joinFileInto(target, fileOf(second, 9));
    expect(plain(b)).toEqual(plain(fileOf(second, 2)));
  });
  it("needs no memory when all of it is there already", () => {
    const target = copyFile(fileOf([1, 2, 3], 1));
    const before = { ...target };
    joinFileInto(target, fileOf([1, 3], 2));
    for (const kind of Object.keys(before) as RowKind[]) expect(target[kind]).toBe(before[kind]);
    expect(rowsOf(target.counters)).toEqual([
      [1, 2, 2],
      [2, 1, 1],
      [3, 2, 2],
    ]);
  });
  it("is nothing at first, in tables as wide as their rows", () => {
    const widths = tablesOf(emptyFile()).map(([, { keys, columns }]) => [keys.length, columns.length]);
    expect(widths).toEqual([
      [0, 1],
      [0, 3],
      [0, 1],
      [0, 1],
      [0, 4],
      [0, 2],
    ]);
  });
});
