import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { floorPercent, formatPercent, formatRatio, missingParts, parsePercent, type Ratio, reaches } from "./ratio.ts";

const count = fc.integer({ min: 0, max: 2 ** 40 });
const ratio: fc.Arbitrary<Ratio> = fc
  .tuple(count, count)
  .filter(([a, b]) => a + b > 0)
  .map(([a, b]) => ({ part: a, whole: a + b }));
const percent = fc.integer({ min: 0, max: 100_000_000 });

function parsed(text: string): number {
  const result = parsePercent(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe("parsePercent", () => {
  test.each([
    ["0", 0],
    ["80", 80_000_000],
    ["87.5", 87_500_000],
    ["0.000001", 1],
    ["100.000000", 100_000_000],
  ])("%s is %d millionths", (text, value) => {
    expect(parsePercent(text)).toEqual({ ok: true, value });
  });

  test.each([
    "",
    "80abc",
    "NaN",
    "1e309",
    "1e1",
    "+5",
    "-5",
    " 5",
    "5 ",
    "0x10",
    "80%",
    ".5",
    "5.",
    "5,5",
    "100.000001",
    "101",
    "Infinity",
    "5.1234567",
    "٥",
    "5\n",
  ])("refuses %j", (text) => {
    expect(parsePercent(text).ok).toBe(false);
  });
});

describe("reaches", () => {
  test("89.995 never passes 90, at any size", () => {
    expect(reaches({ part: 89_995, whole: 100_000 }, parsed("90"))).toBe(false);
    expect(reaches({ part: 89_999_999, whole: 100_000_000 }, parsed("90"))).toBe(false);
    expect(reaches({ part: 90_000, whole: 100_000 }, parsed("90"))).toBe(true);
  });

  test("a ratio of nothing reaches no percentage, not even 0", () => {
    expect(reaches({ part: 0, whole: 0 }, 0)).toBe(false);
  });

  test("agrees with exact rational arithmetic", () => {
    fc.assert(
      fc.property(ratio, percent, ({ part, whole }, threshold) => {
        const exact = BigInt(part) * 100_000_000n - BigInt(threshold) * BigInt(whole) >= 0n;
        expect(reaches({ part, whole }, threshold)).toBe(exact);
      }),
    );
  });

  test("one part less than exactly enough is not enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 2 ** 30 }), (points, hundredths) => {
        const exact = { part: points * hundredths, whole: 100 * hundredths };
        expect(reaches(exact, points * 1_000_000)).toBe(true);
        expect(reaches({ ...exact, part: exact.part - 1 }, points * 1_000_000)).toBe(false);
      }),
    );
  });
});

describe("missingParts", () => {
  test("is the smallest number that reaches the percentage", () => {
    fc.assert(
      fc.property(ratio, percent, ({ part, whole }, threshold) => {
        const missing = missingParts({ part, whole }, threshold);
        expect(reaches({ part: part + missing, whole }, threshold)).toBe(true);
        if (missing > 0) expect(reaches({ part: part + missing - 1, whole }, threshold)).toBe(false);
      }),
    );
  });
});

describe("floorPercent", () => {
  test("never rounds up, and is less than a millionth away", () => {
    fc.assert(
      fc.property(ratio, ({ part, whole }) => {
        const floor = floorPercent({ part, whole }) ?? Number.NaN;
        expect(reaches({ part, whole }, floor)).toBe(true);
        expect(floor === 100_000_000 || !reaches({ part, whole }, floor + 1)).toBe(true);
      }),
    );
  });

  test("nothing to measure has no percentage", () => {
    expect(floorPercent({ part: 0, whole: 0 })).toBeUndefined();
    expect(formatRatio({ part: 0, whole: 0 })).toBe("n/a");
  });
});

describe("formatPercent", () => {
  test.each([
    [89_999_999, 2, "89.99"],
    [99_999_999, 0, "99"],
    [100_000_000, 2, "100.00"],
    [1, 6, "0.000001"],
    [-1_234_567, 2, "-1.23"],
    [50_000_000, 1, "50.0"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(formatPercent(value, decimals)).toBe(text);
  });

  test("what is shown for a ratio that misses a threshold is below the threshold", () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 100 }), (value, points) => {
        fc.pre(!reaches(value, points * 1_000_000));
        expect(Number(formatRatio(value).slice(0, -1))).toBeLessThan(points);
      }),
    );
  });
});
