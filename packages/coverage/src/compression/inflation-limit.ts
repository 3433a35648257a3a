import { coverageErrors } from "../errors.ts";
import { inflationFloorBytes, maxInflatedBytes, maxInflation } from "../limits.ts";

/** Watches how much a compressed report grows; a small file must not keep a job busy for hours. */
export class InflationLimit {
  readonly #report: string;
  #inBytes = 0;
  #outBytes = 0;

  constructor(report: string) {
    this.#report = report;
  }

  /** Counts compressed bytes that were handed over. */
  takeIn(bytes: number): void {
    this.#inBytes += bytes;
  }

  /** Counts what came out. @throws {ActionError} `report-limit` (data), with the ratio */
  takeOut(bytes: number): void {
    this.#outBytes += bytes;
    const tooDense = this.#outBytes > inflationFloorBytes && this.#outBytes > this.#inBytes * maxInflation;
    if (!tooDense && this.#outBytes <= maxInflatedBytes) return;
    const ratio = Math.floor(this.#outBytes / Math.max(1, this.#inBytes));
    const name = JSON.stringify(this.#report);
    const expected = tooDense
      ? `at most ${maxInflation} : 1 beyond ${inflationFloorBytes} bytes`
      : `at most ${maxInflatedBytes} bytes`;
    throw coverageErrors.error(
      "report-limit",
      `${name}, byte ${this.#inBytes} of what is compressed: it has grown to ${this.#outBytes} bytes, ${ratio} : 1; expected ${expected}`,
    );
  }
}
