import type { BitCoder } from "./bit-coder.ts";
import { BitModel } from "./bit-model.ts";
import { familiarFolder, familiarPaths } from "./familiar-paths.ts";

const slotBits = 16;
const slash = 0x2f;
const dot = 0x2e;
/** What stands between words of a path: `-`, `.`, `/` and `_`. */
const separators = new Set([0x2d, dot, slash, 0x5f]);

/** What is learned before there is anything to code. */
const unheard: BitCoder = { code: (bit) => bit };

/** Codes the bytes of texts that are much alike, each after one that it probably resembles. */
export class TextModel {
  readonly #bits: BitModel;
  #before: Uint8Array = new Uint8Array(0);
  /** Where in the text before the next byte is guessed to be, or -1, and how many guesses were right. */
  #guessAt = -1;
  #right = 0;
  /** The last three bytes, and the word so far. */
  #last = 0;
  #word = 0;

  constructor(coder: BitCoder) {
    this.#bits = new BitModel(unheard, slotBits, 1);
    let before: Uint8Array = new Uint8Array(0);
    for (const path of familiarPaths) {
      const bytes = new TextEncoder().encode(path);
      const shared = before.length === 0 ? 0 : familiarFolder.length;
      this.begin(before, shared);
      for (const byte of bytes.subarray(shared)) this.code(byte);
      this.code(0);
      before = bytes;
    }
    this.#bits.coder = coder;
  }

  /** Begins a text whose first `shared` bytes are those of `before`. */
  begin(before: Uint8Array, shared: number): void {
    this.#before = before;
    this.#right = this.#last = this.#word = 0;
    for (let at = 0; at < shared; at++) this.#pass(before[at] as number);
    this.#guessAt = shared;
  }

  /** Codes the next byte. */
  code(byte: number): number {
    const guess = this.#guessAt < 0 ? 0 : (this.#before[this.#guessAt] ?? 0);
    const right = Math.min(this.#right, 3);
    const last = this.#last;
    const bits = this.#bits.given(0, last & 0xff, last & 0xffff, last, this.#word, guess * 4 + right);
    const set = guess === 0 ? 0 : 8;
    let coded = 1;
    for (let at = 7; at >= 0; at--) coded = (coded << 1) | bits.bit((byte >> at) & 1, set + at, coded);
    coded &= 0xff;
    if (coded === guess) {
      this.#right++;
      this.#guessAt++;
    } else {
      this.#right = 0;
      this.#guessAt = -1;
    }
    this.#pass(coded);
    if (this.#guessAt < 0 && coded === dot) this.#guessAt = this.#before.lastIndexOf(dot) + 1 || -1;
    return coded;
  }

  #pass(byte: number): void {
    this.#last = ((this.#last << 8) | byte) & 0xff_ffff;
    this.#word = separators.has(byte) ? 0 : Math.imul(this.#word + byte, 0x2f0b_4c47) >>> 8;
  }
}
