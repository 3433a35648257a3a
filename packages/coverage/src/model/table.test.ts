import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf, tableOf } from "../../test/measured-file.ts";
import { copyRows, copyTable, emptyTable, findRow, type Join, joinTables, joinWithin, lowerBound } from "./table.ts";

const joins: readonly Join[] = ["max", "or"];
type Row = readonly [key: number, max: number, or: number];

function naive(rows: readonly Row[]): readonly Row[] {
  const known = new Map<number, Row>();
  for (const [key, max, or] of rows) {
    const [, m, o] = known.get(key) ?? [key, 0, 0];
    known.set(key, [key, Math.max(m, max), (o | or) >>> 0]);
  }
  return [...known.values()].toSorted(([a], [b]) => a - b);
}

const value = fc.oneof(fc.nat({ max: 7 }), fc.constantFrom(0x8000_0000, 0xffff_ffff));
const rows = (max: number): fc.Arbitrary<readonly Row[]> =>
  fc.array(fc.tuple(fc.integer({ min: 1, max }), value, value), { maxLength: 12 }).map(naive);
const span = (of: readonly Row[]) => ({ ...tableOf(2, of), length: of.length });

describe("tables", () => {
  it("join to the union of their rows, and stay as they were", () => {
    fc.assert(
      fc.property(fc.oneof(rows(5), rows(15)), fc.oneof(rows(5), rows(15)), (a, b) => {
        const [left, right] = [tableOf(2, a), tableOf(2, b)];
        expect(rowsOf(joinTables(left, right, joins))).toEqual(naive([...a, ...b]));
        expect([rowsOf(left), rowsOf(right)]).toEqual([a, b]);
      }),
      { numRuns: 300 },
    );
  });
  it("take in place what they have all keys of, and nothing else", () => {
    const known = fc.tuple(rows(9), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), rows(9));
    fc.assert(
      fc.property(known, ([a, kept, values]) => {
        const other = a
          .filter((_, i) => kept[i])
          .map(([key], i): Row => [key, values[i]?.[1] ?? 3, values[i]?.[2] ?? 5]);
        fc.pre(other.length > 0);
        const target = tableOf(2, a);
        expect(joinWithin(target, span(other), joins)).toBe(true);
        expect(rowsOf(target)).toEqual(naive([...a, ...other]));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(rows(9), rows(9), (a, b) => {
        fc.pre(b.some(([key]) => a.every(([known_]) => known_ !== key)));
        const target = tableOf(2, a);
        expect(joinWithin(target, span(b), joins)).toBe(false);
        expect(rowsOf(target)).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });
  it("join bits in place as bits and counts as the largest", () => {
    const target = tableOf(2, [
      [1, 5, 1],
      [2, 5, 1],
      [3, 5, 1],
      [4, 5, 1],
    ]);
    const some = [
      [2, 9, 6],
      [4, 2, 2],
    ] as const;
    expect(joinWithin(target, span(some), joins)).toBe(true);
    expect(rowsOf(target)).toEqual([
      [1, 5, 1],
      [2, 9, 7],
      [3, 5, 1],
      [4, 5, 3],
    ]);
    expect(joinWithin(target, span([[5, 1, 1]]), joins)).toBe(false);
    expect(joinWithin(target, span([[0, 1, 1]]), joins)).toBe(false);
  });
  it("take only the first rows of arrays that hold more", () => {
    const target = tableOf(1, [
      [1, 1],
      [2, 1],
    ]);
    const spare = tableOf(1, [
      [1, 7],
      [2, 8],
      [3, 9],
    ]);
    expect(joinWithin(target, { ...spare, length: 2 }, ["max"])).toBe(true);
    expect(rowsOf(target)).toEqual([
      [1, 7],
      [2, 8],
    ]);
    expect(rowsOf(copyRows(spare.keys, spare.columns, 2))).toEqual([
      [1, 7],
      [2, 8],
    ]);
  });
  it("are copied into memory of their own, all of it in one piece", () => {
    const table = tableOf(3, [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    const copy = copyTable(table);
    table.columns[1]?.fill(99);
    table.keys[0] = 0;
    expect(rowsOf(copy)).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    expect(copy.keys.buffer.byteLength).toBe(2 * (8 + 3 * 4));
    expect(copy.columns.map((column) => column.buffer)).toEqual([copy.keys.buffer, copy.keys.buffer, copy.keys.buffer]);
  });
  it("without rows are one and the same, and joining with them costs nothing", () => {
    const table = tableOf(2, [[1, 2, 3]]);
    expect(joinTables(table, emptyTable(2), joins)).toBe(table);
    expect(joinTables(emptyTable(2), table, joins)).toBe(table);
    expect(copyTable(emptyTable(4))).toBe(emptyTable(4));
    expect([0, 1, 2, 3, 4].map((width) => emptyTable(width).columns.length)).toEqual([0, 1, 2, 3, 4]);
  });
  it("share their keys with a union that adds none", () => {
    const [a, b] = [tableOf(1, [[1, 2]]), tableOf(1, [[1, 3]])];
    const joined = joinTables(a, b, ["max"]);
    expect(joined.keys).toBe(a.keys);
    expect(rowsOf(joined)).toEqual([[1, 3]]);
    expect(rowsOf(a)).toEqual([[1, 2]]);
  });
  it("find a key where it is, else where it would be", () => {
    fc.assert(
      fc.property(rows(20), fc.nat({ max: 22 }), (all, key) => {
        const table = tableOf(2, all);
        const at = all.findIndex(([known]) => known >= key);
        expect(lowerBound(table.keys, key)).toBe(at < 0 ? all.length : at);
        expect(findRow(table, key)).toBe(all.findIndex(([known]) => known === key));
      }),
    );
  });
});
