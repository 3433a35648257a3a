import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../test/measured-file.ts";
import { emptyTable, type Join, type RowSpan } from "./table.ts";
import { Rows, Runs } from "./table-builder.ts";

const joins: readonly Join[] = ["max", "max", "or", "max"];
type Row = readonly [key: number, a: number, b: number, c: number, d: number];

function naive(rows: readonly Row[]): readonly Row[] {
  const known = new Map<number, Row>();
  for (const row of rows) {
    const [, a, b, c, d] = known.get(row[0]) ?? [0, 0, 0, 0, 0];
    known.set(row[0], [row[0], Math.max(a, row[1]), Math.max(b, row[2]), (c | row[3]) >>> 0, Math.max(d, row[4])]);
  }
  return [...known.values()].toSorted(([a], [b]) => a - b);
}

const settled = (span: RowSpan) => rowsOf(span).slice(0, span.length);
const value = fc.oneof(fc.nat({ max: 5 }), fc.constantFrom(0x7fff_ffff, 0x8000_0000, 0xffff_ffff));
const rows: fc.Arbitrary<readonly Row[]> = fc.array(fc.tuple(fc.nat({ max: 30 }), value, value, value, value), {
  maxLength: 60,
});

/** Numbers without an order, the same each time. */
function scattered(count: number, below: number): readonly Row[] {
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  return Array.from({ length: count }, () => [next() % below, next() % 9, next() % 9, next() % 9, next() % 9]);
}

function put(into: Rows, all: readonly Row[]): void {
  for (const row of all) into.addWide(...row);
}

describe("rows of a section", () => {
  it("settle into one for each key, in order, section after section", () => {
    const taken = new Rows(joins);
    fc.assert(
      fc.property(rows, (all) => {
        put(taken, all);
        expect(taken.aboveZero).toBe(all.filter((row) => row[1] > 0).length);
        expect(settled(taken.settle())).toEqual(naive(all));
        taken.clear();
        expect(taken.length).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
  it.each([
    ["scattered", scattered(3000, 1_000_000)],
    ["scattered and repeated", scattered(3000, 700)],
    ["falling", scattered(2000, 1_000_000).toSorted(([a], [b]) => b - a)],
    ["rising", naive(scattered(2000, 1_000_000))],
    ["rising and repeated", scattered(2000, 300).toSorted(([a], [b]) => a - b)],
  ] as const)("settle when they are %s and many", (_, all) => {
    const taken = new Rows(joins);
    for (const section of [all, scattered(40, 20), all]) {
      put(taken, section);
      expect(settled(taken.settle())).toEqual(naive(section));
      expect(taken.aboveZero).toBe(naive(section).filter((row) => row[1] > 0).length);
      taken.clear();
    }
  });
  it("have one, two, three or four columns", () => {
    const one = new Rows(["max"]);
    one.add(5, 1);
    one.add(5, 3);
    one.add(2, 0);
    expect(settled(one.settle())).toEqual([
      [2, 0],
      [5, 3],
    ]);
    const two = new Rows(["max", "or"]);
    two.addPair(4, 1, 4);
    two.addPair(3, 2, 1);
    two.addPair(4, 0, 3);
    expect(settled(two.settle())).toEqual([
      [3, 2, 1],
      [4, 1, 7],
    ]);
    const three = new Rows(["max", "max", "or"]);
    three.addWide(1, 2, 3, 4, 99);
    expect(settled(three.settle())).toEqual([[1, 2, 3, 4]]);
  });
  it("with a key below that of the section before are in order", () => {
    const taken = new Rows(["max"]);
    taken.add(9, 1);
    taken.clear();
    taken.add(3, 1);
    taken.add(3, 2);
    expect(settled(taken.settle())).toEqual([[3, 2]]);
  });
});

describe("the sections of a file", () => {
  it("are joined whatever their order and length", () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 12 }), (sections) => {
        const taken = new Rows(joins);
        const runs = new Runs(joins);
        for (const section of sections) {
          put(taken, section);
          if (taken.length > 0) runs.take(taken.settle());
          taken.clear();
        }
        expect(rowsOf(runs.build())).toEqual(naive(sections.flat()));
      }),
    );
  });
  it("are kept as copies, and a section that is there already changes it in place", () => {
    const runs = new Runs(["max"]);
    const taken = new Rows(["max"]);
    for (const [key, hits] of [
      [1, 1],
      [2, 0],
      [3, 4],
    ] as const)
      taken.add(key, hits);
    runs.take(taken.settle());
    taken.clear();
    taken.add(2, 8);
    runs.take(taken.settle());
    taken.clear();
    taken.add(1, 77);
    expect(rowsOf(runs.build())).toEqual([
      [1, 1],
      [2, 8],
      [3, 4],
    ]);
  });
  it("that are none make the table without rows", () => {
    expect(new Runs(["max", "max"]).build()).toBe(emptyTable(2));
  });
});
