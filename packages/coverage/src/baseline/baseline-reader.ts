import { freeBaselineRows, maxBaselineRows, maxRowsPerByte } from "../limits.ts";
import { BaselineModels } from "./baseline-models.ts";
import { BitDecoder, type BitSource } from "./bit-decoder.ts";

/** What reading costs, in rows, so that the time which a few bytes can claim has an end; `likeLines` of a file cost one. */
export const costs = { same: 1, byte: 4, file: 64, largeNumber: 16, likeLines: 16 } as const;

/** Reads values from bytes that somebody else may have written, and counts what they claim. */
export class BaselineReader {
  readonly models: BaselineModels;
  readonly #decoder: BitDecoder;
  readonly #most: number;
  #left: number;

  constructor(source: BitSource) {
    this.#decoder = new BitDecoder(source);
    this.models = new BaselineModels(this.#decoder);
    // What is expected costs next to nothing: a few bytes could claim any number of lines.
    this.#most = Math.min(maxBaselineRows, freeBaselineRows + (source.end - source.start) * maxRowsPerByte);
    this.#left = this.#most;
  }

  /** Takes rows, or what costs as much, off what may be read. @throws {ActionError} `malformed-report` (data) when it is too much */
  spend(count: number): void {
    this.#left -= count;
    if (this.#left < 0) throw this.error("it claims more than its bytes can tell", `at most ${this.#most} lines`);
  }

  /** The next number of things. @throws {ActionError} `malformed-report` (data) when it is above `most` */
  count(kind: number, context: number, most: number, what: string): number {
    const count = this.models.bits.given(kind, context).number(0);
    if (count > most) throw this.error(`the number of ${what} is beyond ${most}`, "a smaller number");
    return count;
  }

  /** What is wrong at the byte that is read next. */
  error(problem: string, expected: string): Error {
    return this.#decoder.error(problem, expected);
  }

  /** @throws {ActionError} `malformed-report` (data) unless everything was read */
  finish(): void {
    this.#decoder.finish();
  }
}
