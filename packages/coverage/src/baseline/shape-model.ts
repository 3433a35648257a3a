import type { BitModel } from "./bit-model.ts";
import type { FileTraits, Lack } from "./file-traits.ts";
import { valueKinds } from "./value-kinds.ts";

const kindBits = 6;

/** Codes what is told of a file before its rows, by what was told of the files before it. */
export class ShapeModel {
  readonly #bits: BitModel;
  #traits: FileTraits = { kinds: 0, rowCount: 0 };
  #size = 0;
  /** Whether nothing was lacking to the total before, something or all. */
  #lacking = 0;

  constructor(bits: BitModel) {
    this.#bits = bits;
  }

  /** Codes the traits of a file, which are probably those of `like`. */
  traits(traits: FileTraits, like?: FileTraits): FileTraits {
    const isSame = like !== undefined && this.#isSame(traits.kinds === like.kinds && traits.rowCount === like.rowCount);
    this.#traits = isSame ? like : this.#codeTraits(traits);
    this.#size = 32 - Math.clz32(this.#traits.rowCount);
    return this.#traits;
  }

  /** Codes the total of a metric by its number. `like` is what the total probably is. */
  total(metric: number, { whole, lacking }: Lack, like?: number): Lack {
    const size = this.#size * 4 + metric;
    const few = Math.min(this.#traits.rowCount, 31) * 4 + metric;
    const isSame = like !== undefined && this.#isSame(whole === like);
    const codedWhole = isSame ? like : this.#bits.given(valueKinds.whole, metric, size, few).number(whole);
    const near = (Math.min(codedWhole, 31) * 3 + this.#lacking) * 4 + metric;
    const codedLacking = this.#bits.given(valueKinds.lacking, metric, size, near).number(lacking);
    this.#lacking = codedLacking === 0 ? 0 : codedLacking < codedWhole ? 1 : 2;
    return { whole: codedWhole, lacking: codedLacking };
  }

  #codeTraits({ kinds, rowCount }: FileTraits): FileTraits {
    const bits = this.#bits.given(valueKinds.kinds, 0, this.#traits.kinds);
    let coded = 1;
    for (let at = kindBits - 1; at >= 0; at--) coded = (coded << 1) | bits.bit((kinds >> at) & 1, at, coded);
    coded -= 1 << kindBits;
    return { kinds: coded, rowCount: this.#bits.given(valueKinds.rowCount, 0, coded, this.#size).number(rowCount) };
  }

  #isSame(isSame: boolean): boolean {
    return this.#bits.given(valueKinds.alike, 2).bit(isSame ? 1 : 0) === 1;
  }
}
