import { maxCount } from "../limits.ts";
import { decodeHead, isDigit, quote } from "./bytes.ts";
import type { CoverageSink } from "./format.ts";

/** Reads the numbers of lcov's records, in every form that tools print them in. */
export class LcovNumbers {
  readonly #sink: Pick<CoverageSink, "negativeCount">;
  readonly #error: (at: number, problem: string, expected: string) => Error;

  constructor(
    sink: Pick<CoverageSink, "negativeCount">,
    error: (at: number, problem: string, expected: string) => Error,
  ) {
    this.#sink = sink;
    this.#error = error;
  }

  /** Digits; what is wrong with them is an error at `start`. @throws {ActionError} `malformed-report` (data) */
  whole(bytes: Uint8Array, from: number, end: number, start: number): number {
    let value = 0;
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      if (!isDigit(byte)) throw this.#error(start, `${quote(bytes.subarray(from, end))} is not a number`, "digits");
      value = value * 10 + byte - 48;
    }
    if (from >= end || value > Number.MAX_SAFE_INTEGER)
      throw this.#error(start, "a number is missing or too large", "digits");
    return value;
  }

  /** A count: digits, however many. @throws {ActionError} `malformed-report` (data) */
  count(bytes: Uint8Array, from: number, end: number): number {
    let value = 0;
    let at = from;
    while (at < end && isDigit(bytes[at] as number)) value = value * 10 + (bytes[at++] as number) - 48;
    if (at === end && at > from) return Math.min(value, maxCount);
    return this.oddCount(bytes, from, end);
  }

  /** Counts that tools print in other forms: `1e+06`, `3.0`, and below zero (V8's ranges), which is no hit. */
  oddCount(bytes: Uint8Array, from: number, end: number): number {
    const field =
      decodeHead(bytes.subarray(from, Math.min(end, from + 64)))
        .split(",")[0]
        ?.trim() ?? "";
    if (/^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(field)) return Math.min(Math.floor(Number(field)), maxCount);
    if (/^-\d+(?:\.\d+)?$/.test(field)) {
      this.#sink.negativeCount();
      return 0;
    }
    throw this.#error(from, `${JSON.stringify(field)} is not a count`, "a number of hits");
  }
}
