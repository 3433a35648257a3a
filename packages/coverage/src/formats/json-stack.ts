import { maxDepth } from "../limits.ts";

/** The open containers of a JSON document, outermost first; the array's index is the depth, from 1. */
export class JsonStack {
  depth = 0;
  /** The known name that is the latest key; -1 for any other and in arrays. */
  readonly keys: Int32Array = new Int32Array(maxDepth + 1).fill(-1);
  /** How many values began. */
  readonly values: Uint32Array = new Uint32Array(maxDepth + 1);
  readonly #arrays = new Uint8Array(maxDepth + 1);
  /** Two words a container: which known names it has had. */
  readonly #seen = new Int32Array(2 * (maxDepth + 1));

  /** True when the innermost open container is an array. */
  get inArray(): boolean {
    return this.#arrays[this.depth] === 1;
  }

  /** Opens a container inside the innermost one; false when that is nested too deep. */
  open(array: boolean): boolean {
    if (this.depth >= maxDepth) return false;
    const depth = ++this.depth;
    this.#arrays[depth] = array ? 1 : 0;
    this.keys[depth] = -1;
    this.values[depth] = 0;
    this.#seen[depth * 2] = 0;
    this.#seen[depth * 2 + 1] = 0;
    return true;
  }

  /** Notes a key of the innermost container; false when it is a known name that the container had before. */
  setKey(number: number): boolean {
    const { depth } = this;
    this.keys[depth] = number;
    if (number < 0) return true;
    const word = depth * 2 + (number >> 5);
    const bit = 1 << (number & 31);
    const seen = this.#seen[word] as number;
    this.#seen[word] = seen | bit;
    return (seen & bit) === 0;
  }

  /** Notes that a value begins in the innermost container. */
  countValue(): void {
    this.values[this.depth] = (this.values[this.depth] as number) + 1;
  }
}
