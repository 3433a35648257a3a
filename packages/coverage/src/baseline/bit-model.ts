import type { BitCoder } from "./bit-coder.ts";
import { type ChanceTables, chanceTables, mostOdds } from "./chance.ts";

/** The most contexts that a bit is looked at in. */
export const mostContexts = 5;

/** How many sets of weights a kind of value has: one for each of the first bits of a number, the others share. */
const setsOfKind = 16;
const mostSeen = 127;
const mostChance = 0x3f_ffff;
/** How far a chance moves to what was seen, in 32768ths: the first times far, later as an average of the last ones. */
const steps = Int32Array.from({ length: mostSeen + 1 }, (_, seen) => Math.floor(65_536 / (2 * seen + 3)));
/** A context's first weight, in 16384ths: several together are surer than each. */
const firstWeight = 5200;
/** How fast weights are learned. */
const learning = 36;

/**
 * Codes bits by what was seen before in the same contexts: each context guesses by itself, and the guesses are weighed by how
 * right they were. It learns from every bit, the same when it writes and when it reads. All numbers are whole.
 */
export class BitModel {
  /** What bits are written to or read from. */
  coder: BitCoder;
  readonly #slotBits: number;
  /** By context and slot: the chance of a 1 in 22 bits, and in seven bits how often it was seen. */
  readonly #guesses: Int32Array;
  readonly #weights: Int32Array;
  readonly #contexts = new Int32Array(mostContexts);
  readonly #slots = new Int32Array(mostContexts);
  readonly #odds = new Int32Array(mostContexts);
  readonly #tables: ChanceTables = chanceTables();
  #count = 0;
  #kind = 0;

  /** Contexts share 2^`slotBits` slots; `kinds` of values are told apart. */
  constructor(coder: BitCoder, slotBits: number, kinds: number) {
    this.coder = coder;
    this.#slotBits = slotBits;
    this.#guesses = new Int32Array(mostContexts << slotBits).fill(1 << 28);
    this.#weights = new Int32Array(kinds * setsOfKind * mostContexts).fill(firstWeight);
  }

  /** Says what is coded next, and in which contexts, each a whole number below 2^24. */
  given(kind: number, a: number, b = -1, c = -1, d = -1, e = -1): this {
    this.#kind = kind;
    this.#count = 0;
    this.#add(a);
    if (b >= 0) this.#add(b);
    if (c >= 0) this.#add(c);
    if (d >= 0) this.#add(d);
    if (e >= 0) this.#add(e);
    return this;
  }

  #add(context: number): void {
    this.#contexts[this.#count++] = Math.imul(((context << 6) | this.#kind) + 1, 0x2c1b_3c6d);
  }

  /** Codes a number from 0 to 2^32 - 1: how many bits it has, then all of them but the first. */
  number(value: number): number {
    const length = 32 - Math.clz32(value);
    let bits = 0;
    while (bits < 32 && this.bit(bits < length ? 1 : 0, Math.min(bits, 7), bits) === 1) bits++;
    if (bits < 2) return bits;
    let read = 1;
    for (let at = bits - 2; at >= 0; at--) {
      const node = bits - 2 - at < 3 ? read : 32 + at;
      read = (read << 1) | this.bit((value >>> at) & 1, 8 + Math.min(bits, 7), 64 * bits + node);
    }
    return read >>> 0;
  }

  /** Codes one bit of the value; `node` tells it from the value's other bits, and `set` chooses the weights. */
  bit(bit: number, set = 0, node = 0): number {
    const guesses = this.#guesses;
    const weights = this.#weights;
    const contexts = this.#contexts;
    const slots = this.#slots;
    const odds = this.#odds;
    const { chances, logarithms } = this.#tables;
    const count = this.#count;
    const slotBits = this.#slotBits;
    const firstOfSet = (this.#kind * setsOfKind + set) * mostContexts;
    const salt = Math.imul(node + 1, 0x9e37_79b1);
    const slotMask = (1 << slotBits) - 1;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const hash = Math.imul((contexts[i] as number) ^ salt, 0x85eb_ca6b);
      const slot = (i << slotBits) | ((hash ^ (hash >>> 15)) & slotMask);
      const logarithm = logarithms[(guesses[slot] as number) >> 17] as number;
      slots[i] = slot;
      odds[i] = logarithm;
      sum += Math.imul(logarithm, weights[firstOfSet + i] as number) >> 4;
    }
    const chance = chances[Math.max(0, Math.min(2 * mostOdds + 1, (sum >> 10) + mostOdds + 1))] as number;
    const coded = this.coder.code(bit, chance);
    const error = ((coded << 12) - chance) * learning;
    const target = -coded & mostChance;
    for (let i = 0; i < count; i++) {
      weights[firstOfSet + i] =
        (weights[firstOfSet + i] as number) + ((Math.imul(odds[i] as number, error) + (1 << 17)) >> 18);
      const slot = slots[i] as number;
      const guess = guesses[slot] as number;
      const seen = guess & mostSeen;
      const before = guess >> 7;
      const moved = before + (Math.imul((target - before) >> 6, steps[seen] as number) >> 9);
      guesses[slot] = (moved << 7) | (seen + ((seen - mostSeen) >>> 31));
    }
    return coded;
  }
}
