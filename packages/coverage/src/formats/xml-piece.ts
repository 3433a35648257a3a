const none = new Float64Array(0);

/** Bytes that a tag always has, ready for comparing many at a time. */
export class XmlPiece {
  readonly length: number;
  /** Eight bytes each, as a number: no tag holds bytes that are no number, and then it would only be read more slowly. */
  readonly #blocks: Float64Array;
  /** The last eight bytes of eight or more, which overlap the block before. */
  readonly #last: number;
  /** Four bytes, or up to seven in two words, of a piece shorter than a block. */
  readonly #words: Int32Array;
  readonly #masks: Int32Array;

  constructor(bytes: Uint8Array) {
    this.length = bytes.length;
    const whole = Math.floor(bytes.length / 8);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#blocks = whole === 0 ? none : Float64Array.from({ length: whole }, (_, i) => view.getFloat64(i * 8, true));
    this.#last = whole === 0 ? 0 : view.getFloat64(bytes.length - 8, true);
    this.#words = new Int32Array(2);
    this.#masks = new Int32Array(2);
    if (whole > 0) return;
    for (let i = 0; i < bytes.length; i++) {
      this.#words[i >> 2] = (this.#words[i >> 2] as number) | ((bytes[i] as number) << (8 * (i & 3)));
      this.#masks[i >> 2] = (this.#masks[i >> 2] as number) | (255 << (8 * (i & 3)));
    }
  }

  /** Whether the bytes are at `at`; eight bytes follow it in any case. */
  isAt(view: DataView, at: number): boolean {
    const blocks = this.#blocks;
    if (blocks.length === 0)
      return (
        (view.getInt32(at, true) & (this.#masks[0] as number)) === this.#words[0] &&
        (view.getInt32(at + 4, true) & (this.#masks[1] as number)) === this.#words[1]
      );
    for (let i = 0; i < blocks.length; i++) if (view.getFloat64(at + i * 8, true) !== blocks[i]) return false;
    return view.getFloat64(at + this.length - 8, true) === this.#last;
  }
}
