import type { BitModel } from "./bit-model.ts";
import { valueKinds } from "./value-kinds.ts";

const shapeBits = 6;

/** Codes what is told of a file before its rows, by what was told of the files before it. */
export class ShapeModel {
  readonly #bits: BitModel;
  #kinds = 0;
  #rowCount = 0;
  #size = 0;
  /** Whether the total before was reached wholly, in part or not at all. */
  #reached = 0;

  constructor(bits: BitModel) {
    this.#bits = bits;
  }

  /** Codes the file's kinds, which have six bits. */
  kinds(kinds: number): number {
    const bits = this.#bits.given(valueKinds.shape, 0, this.#kinds);
    let coded = 1;
    for (let at = shapeBits - 1; at >= 0; at--) coded = (coded << 1) | bits.bit((kinds >> at) & 1, at, coded);
    return (this.#kinds = coded - (1 << shapeBits));
  }

  /** Codes how many rows the file has. */
  rowCount(count: number): number {
    this.#rowCount = this.#bits.given(valueKinds.rowCount, 0, this.#kinds, this.#size).number(count);
    this.#size = 32 - Math.clz32(this.#rowCount);
    return this.#rowCount;
  }

  /** Codes the total of a metric by its number, and what is lacking to it. */
  total(metric: number, whole: number, lacking: number): { readonly whole: number; readonly lacking: number } {
    const few = Math.min(this.#rowCount, 31);
    const codedWhole = this.#bits
      .given(valueKinds.whole, metric, this.#size * 4 + metric, few * 4 + metric)
      .number(whole);
    const near = (Math.min(codedWhole, 31) * 3 + this.#reached) * 4 + metric;
    const codedLacking = this.#bits.given(valueKinds.lacking, metric, this.#size * 4 + metric, near).number(lacking);
    this.#reached = codedLacking === 0 ? 0 : codedLacking < codedWhole ? 1 : 2;
    return { whole: codedWhole, lacking: codedLacking };
  }
}
