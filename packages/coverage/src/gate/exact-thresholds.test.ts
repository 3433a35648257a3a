import { floorPercent, missingParts, parsePercent, reaches } from "@build-once/kernel";
import { describe, expect, it } from "vitest";

const rounds = 1_000_000;

/** Whole numbers below 2^32, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** A threshold as somebody writes it, and as the fraction `numerator / denominator` of the text alone. */
function threshold(next: () => number): {
  readonly text: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
} {
  const decimals = next() % 7;
  const scale = 10 ** decimals;
  const value = next() % (100 * scale + 1);
  const whole = Math.floor(value / scale);
  const text = decimals === 0 ? String(whole) : `${whole}.${String(value % scale).padStart(decimals, "0")}`;
  return { text, numerator: BigInt(value), denominator: BigInt(100 * scale) };
}

describe("a million random totals and thresholds", () => {
  it("are decided as the fractions themselves decide, to the last part", () => {
    const next = numbers(20_260_101);
    const wrong: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const { text, numerator, denominator } = threshold(next);
      // Small totals often sit exactly on a threshold; large ones lose digits in floating point.
      const whole = round % 2 === 0 ? 1 + (next() % 1000) : 1 + (next() % 2 ** 21) * 2 ** 32 + next();
      const near = Math.floor((whole * Number(numerator)) / Number(denominator)) + (next() % 3) - 1;
      const part = Math.min(whole, Math.max(0, round % 3 === 0 ? Math.floor((next() / 2 ** 32) * whole) : near));
      const percent = parsePercent(text);
      if (!percent.ok) throw new Error(`${text}: ${percent.error}`);
      const meets = (parts: number): boolean => BigInt(parts) * denominator >= numerator * BigInt(whole);
      const ratio = { part, whole };
      const missing = missingParts(ratio, percent.value);
      const floor = BigInt(floorPercent(ratio) ?? -1);
      const exact =
        reaches(ratio, percent.value) === meets(part) &&
        (missing === 0) === meets(part) &&
        meets(part + missing) &&
        (missing === 0 || !meets(part + missing - 1)) &&
        floor * BigInt(whole) <= BigInt(part) * 100_000_000n &&
        (floor + 1n) * BigInt(whole) > BigInt(part) * 100_000_000n;
      if (!exact) wrong.push(`${part}/${whole} and ${text}`);
    }
    expect(wrong).toEqual([]);
  });
  it("are never rounded up: 89.995 % and what is nearer still stay below 90 %", () => {
    const ninety = parsePercent("90");
    if (!ninety.ok) throw new Error(ninety.error);
    for (const [part, whole] of [
      [17_999, 20_000],
      [899_999, 1_000_000],
      [8_999_999_999_999, 10_000_000_000_000],
    ] as const)
      expect([reaches({ part, whole }, ninety.value), missingParts({ part, whole }, ninety.value)]).toEqual([false, 1]);
    expect(reaches({ part: 18_000, whole: 20_000 }, ninety.value)).toBe(true);
    expect(floorPercent({ part: 8_999_999_999_999, whole: 10_000_000_000_000 })).toBe(89_999_999);
  });
});
