/** How much of the last tags decides which one is expected. */
const mask = 0x3fff;

/** Remembers which tag came after the same ones before: reports repeat themselves. */
export class XmlHistory {
  /** The last tags, four bits of each. */
  #last = 0;
  readonly #following = new Int32Array(mask + 1);

  /** The number of the tag that most likely comes next. */
  get expected(): number {
    return this.#following[this.#last] as number;
  }

  /** Takes note of the number of the tag that came. */
  came(tag: number): void {
    this.#following[this.#last] = tag;
    this.#last = ((this.#last << 4) ^ tag ^ (tag >> 12)) & mask;
  }
}
