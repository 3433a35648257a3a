/**
 * The chances, in 4096ths, whose logarithms of odds are -8, -7.5 … 8. They are written down because the exponential
 * function is not the same on every machine, and bits that were written by other chances cannot be read.
 */
const known = [
  1, 2, 4, 6, 10, 17, 27, 45, 74, 120, 194, 311, 488, 747, 1102, 1546, 2048, 2550, 2994, 3349, 3608, 3785, 3902, 3976,
  4022, 4051, 4069, 4079, 4086, 4090, 4092, 4094, 4095,
];

/** The largest logarithm of odds, in 256ths. */
export const mostOdds = 2047;

/** Chances and the logarithms of their odds, each by the other. */
export interface ChanceTables {
  /** How probable a 1 is, from 1 to 4095 of 4096, by the logarithm of its odds in 256ths, beginning at -`mostOdds` - 1. */
  readonly chances: Int16Array;
  /** The logarithm of the odds, in 256ths, by a chance from 0 to 4095 of 4096. */
  readonly logarithms: Int16Array;
}

let tables: ChanceTables | undefined;

/** The tables, which are made when they are first asked for: most runs code nothing. */
export function chanceTables(): ChanceTables {
  return (tables ??= makeTables());
}

function makeTables(): ChanceTables {
  const chances = new Int16Array(2 * mostOdds + 2);
  for (let index = 0; index < chances.length; index++) {
    const [at, rest] = [index >> 7, index & 127];
    chances[index] = ((known[at] as number) * (128 - rest) + (known[at + 1] as number) * rest + 64) >> 7;
  }
  const logarithms = new Int16Array(4096);
  for (let chance = 0, index = 1; chance < logarithms.length; chance++) {
    while (index < chances.length - 1 && (chances[index] as number) < chance) index++;
    logarithms[chance] = index - mostOdds - 1;
  }
  return { chances, logarithms };
}
