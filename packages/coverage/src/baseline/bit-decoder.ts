import { coverageErrors } from "../errors.ts";
import { type BitCoder, intervalBytes, leadingShift, splitInterval, wholeInterval } from "./bit-coder.ts";

/** What a bit decoder reads: a part of a file, which messages call `name`. */
export interface BitSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Reads the bits that a bit encoder wrote, of bytes that anybody may have written. */
export class BitDecoder implements BitCoder {
  readonly #source: BitSource;
  #at: number;
  #low = 0;
  #high: number = wholeInterval;
  #value = 0;

  constructor(source: BitSource) {
    this.#source = source;
    this.#at = source.start;
    for (let count = 0; count < intervalBytes; count++) this.#shift();
  }

  /** @throws {ActionError} `malformed-report` (data) when the bytes end before the bit */
  code(_bit: number, chance: number): number {
    let low = this.#low;
    let high = this.#high;
    const split = splitInterval(low, high, chance);
    // Without a branch: no processor guesses which bits come.
    const bit = (this.#value - split - 1) >>> 31;
    high = (split & -bit) | (high & (bit - 1));
    low = (low & -bit) | ((split + 1) & (bit - 1));
    while ((low ^ high) >>> leadingShift === 0) {
      low = (low << 8) & wholeInterval;
      high = ((high << 8) & wholeInterval) | 0xff;
      this.#shift();
    }
    this.#low = low;
    this.#high = high;
    return bit;
  }

  /** @throws {ActionError} `malformed-report` (data) unless everything was read */
  finish(): void {
    // The last byte that was written is the first of the interval.
    const left = this.#source.end + intervalBytes - 1 - this.#at;
    if (left > 0) throw this.error(`${left} bytes follow the end`, "nothing");
  }

  /** What is wrong at the byte that is read next. */
  error(problem: string, expected: string): Error {
    const { name, end } = this.#source;
    return baselineError(name, Math.min(this.#at, end), problem, expected);
  }

  /** The interval reaches beyond the last byte by all but one of its own: they read as zeros. */
  #shift(): void {
    const { bytes, end } = this.#source;
    if (this.#at >= end + intervalBytes - 1) throw this.error("it ends too early", "more bytes");
    const byte = this.#at < end ? (bytes[this.#at] as number) : 0;
    this.#value = ((this.#value << 8) & wholeInterval) | byte;
    this.#at++;
  }
}

/** What is wrong at a byte of a baseline. */
export function baselineError(name: string, at: number, problem: string, expected: string): Error {
  const place = `${JSON.stringify(name)} (coverage baseline), byte ${at}`;
  return coverageErrors.error("malformed-report", `${place}: ${problem}; expected ${expected}`);
}
