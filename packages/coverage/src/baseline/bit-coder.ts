/** Codes one bit after the other, so that each costs as little as it was expected: a common interface of writing and reading. */
export interface BitCoder {
  /** Codes a bit and gives it back; what reads ignores `bit`. `chance` is how probable a 1 is, from 1 to 4095 of 4096. */
  code(bit: number, chance: number): number;
}

/** How many bytes the ends of the interval have that is narrowed with each bit. */
export const intervalBytes = 3;
/** The largest number of the interval. */
export const wholeInterval = 0xff_ffff;
/** How far a leading byte is from the lowest bit. */
export const leadingShift = 16;

/** The last number from `low` to `high` that stands for a 1. Whole numbers below 2^31 throughout, so every machine agrees. */
export function splitInterval(low: number, high: number, chance: number): number {
  const range = high - low;
  return low + Math.imul(range >>> 12, chance) + (Math.imul(range & 0xfff, chance) >>> 12);
}
