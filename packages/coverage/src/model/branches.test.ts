import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredFile, tableOf } from "../../test/measured-file.ts";
import { type BranchColumns, branchColumns, branchOn } from "./branches.ts";
import { armKey, emptyFile, lineOfArm, takenArms } from "./file-coverage.ts";
import { RowMemory } from "./row-memory.ts";

const plain = ({ lines, arms, taken }: BranchColumns) => [...lines].map((line, row) => [line, arms[row], taken[row]]);
const counted = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 50 }), fc.nat()),
    {
      selector: ([line]) => line,
      maxLength: 6,
    },
  )
  .map((rows) => rows.toSorted(([a], [b]) => a - b));
const placed = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 50 }), fc.nat({ max: 1 })), {
    selector: ([line, place]) => `${line} ${place}`,
    maxLength: 20,
  })
  .map((rows) => rows.toSorted(([a, b], [c, d]) => a - c || b - d));
const ones = (bits: number): number => (bits >>> 0).toString(2).replaceAll("0", "").length;

describe("the branches of a file", () => {
  it("are by line the larger count of numbered arms and of arms known by place", () => {
    fc.assert(
      fc.property(counted, placed, (numbers, places) => {
        const expected = new Map<number, [arms: number, taken: number]>();
        for (const [line, , taken] of places) {
          const [a, t] = expected.get(line) ?? [0, 0];
          expected.set(line, [a + 1, t + taken]);
        }
        for (const [line, arms, known, bits] of numbers) {
          const [a, t] = expected.get(line) ?? [0, 0];
          expected.set(line, [Math.max(a, arms), Math.max(t, Math.min(arms, Math.max(known, ones(bits))))]);
        }
        const columns = branchColumns(
          {
            ...emptyFile(),
            branches: tableOf(3, numbers),
            arms: tableOf(
              1,
              places.map(([line, place, taken]) => [armKey(line, place), taken]),
            ),
          },
          new RowMemory(),
        );
        expect(plain(columns)).toEqual(
          [...expected].map(([line, of]) => [line, ...of]).toSorted(([a = 0], [b = 0]) => a - b),
        );
        for (let line = 0; line < 11; line++) {
          const [whole, part] = expected.get(line) ?? [0, 0];
          expect(branchOn({ branches: columns }, line)).toEqual({ part, whole });
        }
      }),
      { numRuns: 400 },
    );
  });
  it("of a file without any are none", () => {
    expect(plain(branchColumns(emptyFile(), new RowMemory()))).toEqual([]);
    expect(branchOn(measuredFile({}), 1)).toEqual({ part: 0, whole: 0 });
  });
});

describe("arms", () => {
  it("of one line are neighbours, wherever they are on it", () => {
    expect(armKey(3, 0)).toBe(3 * 2 ** 29);
    expect(armKey(3, 7)).toBe(3 * 2 ** 29 + 7);
    expect(armKey(3, -7)).toBe(armKey(3, 7));
    expect(armKey(3, 2 ** 29 + 1)).toBe(armKey(3, 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer(), (line, place) => {
        expect(lineOfArm(armKey(line, place))).toBe(line);
      }),
    );
  });
  it("are taken as often as a number or the bits tell, and never more often than there are arms", () => {
    const branches = tableOf(3, [
      [1, 4, 2, 0b1011],
      [2, 4, 3, 0b1],
      [3, 2, 9, 0],
      [4, 3, 0, 0xffff_ffff],
      [5, 40, 0, 0xffff_ffff],
      [6, 40, 0, 0x8000_0001],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6].map((row) => takenArms(branches, row))).toEqual([3, 3, 2, 3, 32, 2, 0]);
  });
});
