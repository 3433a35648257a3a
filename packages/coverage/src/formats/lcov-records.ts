import { noSum } from "../kernel/scan-kernel.ts";
import type { CoverageSink } from "./format.ts";

/**
 * The records that are read, each by the bytes before its colon as one number: what is told apart ten million times in a
 * report must not be a text.
 */
export const lcovRecords = {
  TN: 0x544e,
  SF: 0x5346,
  DA: 0x4441,
  BRDA: 0x42524441,
  FN: 0x464e,
  FNDA: 0x464e4441,
  FNA: 0x464e41,
  FNL: 0x464e4c,
  LF: 0x4c46,
  LH: 0x4c48,
  BRF: 0x425246,
  BRH: 0x425248,
  FNF: 0x464e46,
  FNH: 0x464e48,
} as const;

const { FN, FNDA, FNA, FNL } = lcovRecords;

/** The records of functions, by their number. */
export const lcovFunctionRecords: ReadonlyMap<number, "FN" | "FNDA" | "FNA" | "FNL"> = new Map([
  [FN, "FN"],
  [FNDA, "FNDA"],
  [FNA, "FNA"],
  [FNL, "FNL"],
]);

const { LF, LH, BRF, BRH, FNF, FNH } = lcovRecords;

/** The totals that a tool prints below each section, summed. */
export class LcovTotals {
  readonly #sums = new Map<number, number>();

  /** True when the record is one of a total. */
  has(record: number): boolean {
    return record === LF || record === LH || record === BRF || record === BRH || record === FNF || record === FNH;
  }

  add(record: number, value: number): void {
    this.#sums.set(record, (this.#sums.get(record) ?? 0) + value);
  }

  /** Adds the sums of LF, LH, BRF, BRH, FNF and FNH; those that are still `noSum` were in no section. */
  addAll(sums: Float64Array): void {
    for (const [i, record] of [LF, LH, BRF, BRH, FNF, FNH].entries()) {
      const value = sums[i] as number;
      if (!Object.is(value, noSum)) this.add(record, value);
    }
  }

  tell(sink: CoverageSink): void {
    const sum = (record: number): number => this.#sums.get(record) ?? 0;
    if (this.#sums.has(LF)) sink.native("lines", sum(LH), sum(LF));
    if (this.#sums.has(BRF)) sink.native("branches", sum(BRH), sum(BRF));
    if (this.#sums.has(FNF)) sink.native("functions", sum(FNH), sum(FNF));
  }
}
