import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArmTable } from "./arm-table.ts";

type Arm = readonly [line: number, key: number, taken: boolean];
type Drained = readonly [line: number, arms: number, taken: number, bits: number];

/** The lines in the order they are first named, and of each the arms in the order they are first named. */
function naive(arms: readonly Arm[]): readonly Drained[] {
  const lines = new Map<number, Map<number, boolean>>();
  for (const [line, key, taken] of arms) {
    const keys = lines.get(line) ?? new Map<number, boolean>();
    lines.set(line, keys);
    keys.set(key, taken || keys.get(key) === true);
  }
  return [...lines].map(([line, keys]) => {
    const taken = [...keys.values()];
    const bits = taken.slice(0, 32).reduce((sum, is, place) => sum + (is ? 2 ** place : 0), 0);
    return [line, taken.length, taken.filter(Boolean).length, bits];
  });
}

function drained(table: ArmTable): readonly Drained[] {
  const lines: Drained[] = [];
  table.drain((...line) => lines.push(line));
  return lines;
}

function fill(table: ArmTable, arms: readonly Arm[]): void {
  for (const [line, key, taken] of arms) table.add(line, key, taken);
}

const key = fc.oneof(
  fc.nat({ max: 3 }),
  fc.nat({ max: 40 }),
  fc.constantFrom(2 ** 32, 2 ** 32 + 1, 3 * 2 ** 32, 2 ** 52 + 7, 2 ** 32 * 4096),
);
const anyOrder: fc.Arbitrary<readonly Arm[]> = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), key, fc.boolean()), {
  maxLength: 120,
});
const inOrder = anyOrder.map((arms) => arms.toSorted(([a], [b]) => a - b));

describe("the arms of a section", () => {
  it("are those that a map of maps collects, in any order, section after section", () => {
    const table = new ArmTable();
    fc.assert(
      fc.property(fc.oneof(inOrder, anyOrder), (arms) => {
        fill(table, arms);
        expect(drained(table)).toEqual(naive(arms));
        expect(table.size).toBe(0);
      }),
      { numRuns: 400 },
    );
  });
  it("are forgotten once they were handed over", () => {
    const table = new ArmTable();
    const backwards: readonly Arm[] = [
      [9, 1, true],
      [2, 1, false],
      [2, 5, true],
    ];
    for (let section = 0; section < 3; section++) {
      fill(table, backwards);
      expect(table.size).toBe(3);
      expect(drained(table)).toEqual([
        [9, 1, 1, 1],
        [2, 2, 1, 2],
      ]);
    }
    expect(drained(table)).toEqual([]);
  });
  it.each([
    ["in order", 1],
    ["in falling order", -1],
    ["in no order", 7919],
  ])("are all there when they are more than fit at first, %s", (_, step) => {
    const table = new ArmTable();
    const count = 5000;
    const arms: Arm[] = Array.from({ length: count }, (__, i) => {
      const at = (((i * step) % count) + count) % count;
      return [1 + Math.floor(at / 3), (at % 3) * 2 ** 31, at % 2 === 0];
    });
    for (const more of [[], arms.map(([line, name]): Arm => [line, name, line % 5 === 0])]) {
      const all = [...arms, ...more];
      fill(table, all);
      expect(table.size).toBe(count);
      expect(drained(table)).toEqual(naive(all));
    }
  });
  it("are told apart when they come in order first and again later", () => {
    const table = new ArmTable();
    const first = Array.from({ length: 1500 }, (_, i): Arm => [i + 1, i % 4, false]);
    const again = first.map(([line, name], i): Arm => [line, i % 2 === 0 ? name : name + 1, true]);
    fill(table, [...first, ...again]);
    expect(table.size).toBe(2250);
    expect(drained(table)).toEqual(naive([...first, ...again]));
  });
  it.each([
    ["one after the other", [1]],
    ["after a later line", [2, 1]],
  ])("of one line have 32 bits, and all are counted, %s", (_, lines) => {
    const table = new ArmTable();
    for (const line of lines) for (let i = 0; i < 40; i++) table.add(line, i, i % 3 === 1 || i >= 31);
    // 1, 4, 7 … 28 and 31; of those beyond there is no bit.
    const bits = [1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31].reduce((sum, place) => sum + 2 ** place, 0);
    expect(drained(table)).toEqual(lines.map((line) => [line, 40, 19, bits]));
  });
  it("keep their taking when they are named again without it", () => {
    const table = new ArmTable();
    fill(table, [
      [3, 1, true],
      [3, 1, false],
      [1, 1, true],
      [3, 1, false],
      [1, 1, false],
    ]);
    expect(drained(table)).toEqual([
      [3, 1, 1, 1],
      [1, 1, 1, 1],
    ]);
  });
});
