import { followingAt, followingSlots, wordLastTags } from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";

/** Tells the kernel which tags came that it has not read itself: it expects one where it came after the same ones before. */
export class XmlHistory {
  readonly #words: Uint32Array;
  readonly #following: Uint32Array;

  constructor(kernel: ScanKernel) {
    this.#words = kernel.words;
    this.#following = new Uint32Array(kernel.bytes.buffer, followingAt, followingSlots).fill(0);
  }

  /** Takes note of the number of the tag that came. */
  came(tag: number): void {
    const last = this.#words[wordLastTags] as number;
    this.#following[last] = tag;
    this.#words[wordLastTags] = ((last << 4) ^ tag ^ (tag >> 12)) & (followingSlots - 1);
  }
}
