import { err, ok, type Result } from "./result.ts";

/** A part of a whole as two non-negative integers; it stays exact until it is rendered. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** A percentage as an integer count of millionths of a point, so that `89.995` and `90` stay apart: 90 % is 90_000_000. */
export type Percent = number & { readonly __unit?: "millionths of a percentage point" };

const scale = 1_000_000;

/** Parses `0` to `100` with up to six decimals; signs, exponents, spaces and a trailing `%` are problems. */
export function parsePercent(text: string): Result<Percent, string> {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(text);
  if (match?.[1] === undefined) return err("a percentage is a number from 0 to 100 such as 80 or 87.5");
  const value = Number(match[1]) * scale + Number((match[2] ?? "").padEnd(6, "0"));
  return value <= 100 * scale ? ok(value) : err("a percentage is at most 100");
}

/** True when `ratio` is at least `percent`, decided in integers; a ratio of nothing (`whole` 0) reaches no percentage. */
export function reaches(ratio: Ratio, percent: Percent): boolean {
  if (ratio.whole === 0) return false;
  return BigInt(ratio.part) * BigInt(100 * scale) >= BigInt(percent) * BigInt(ratio.whole);
}

/** The smallest number of further parts with which `ratio` reaches `percent`. */
export function missingParts(ratio: Ratio, percent: Percent): number {
  const whole = BigInt(100 * scale);
  const needed = (BigInt(percent) * BigInt(ratio.whole) + whole - 1n) / whole;
  return Math.max(0, Number(needed) - ratio.part);
}

/** The ratio in millionths of a point, rounded down; `undefined` when there is nothing to measure. */
export function floorPercent(ratio: Ratio): Percent | undefined {
  if (ratio.whole === 0) return undefined;
  return Number((BigInt(ratio.part) * BigInt(100 * scale)) / BigInt(ratio.whole));
}

/** Renders a percentage without a sign, cut (never rounded up) after `decimals`: `89.99`. */
export function formatPercent(percent: Percent, decimals = 2): string {
  const step = 10 ** (6 - decimals);
  const sign = percent < 0 ? "-" : "";
  const cut = Math.floor(Math.abs(percent) / step);
  const whole = Math.floor(cut / 10 ** decimals);
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(cut % 10 ** decimals).padStart(decimals, "0")}`;
}

/** Renders a ratio as a percentage, rounded down; `n/a` when there is nothing to measure. */
export function formatRatio(ratio: Ratio, decimals = 2): string {
  const percent = floorPercent(ratio);
  return percent === undefined ? "n/a" : `${formatPercent(percent, decimals)}%`;
}
