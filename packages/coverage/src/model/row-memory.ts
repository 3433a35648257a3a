const firstBytes = 2 ** 12;
const maxBytes = 2 ** 18;

/**
 * The memory that the tables of one report share. Of a small array the most is what belongs to it beside its values, and
 * there is one for each kind of row of each file. Pieces grow, so that a small report takes little.
 */
export class RowMemory {
  #piece = new ArrayBuffer(0);
  #used = 0;

  /** Room for `bytes`, from an offset that is a multiple of eight. */
  take(bytes: number): { readonly memory: ArrayBuffer; readonly offset: number } {
    if (this.#piece.byteLength - this.#used < bytes) {
      this.#piece = new ArrayBuffer(
        Math.max(bytes, Math.min(maxBytes, Math.max(firstBytes, this.#piece.byteLength * 2))),
      );
      this.#used = 0;
    }
    const offset = this.#used;
    this.#used = Math.min(this.#piece.byteLength, offset + Math.ceil(bytes / 8) * 8);
    return { memory: this.#piece, offset };
  }
}
