/** Puts what the last chunk left before the next one, in memory that is used again. */
export class RestBuffer {
  #memory: Uint8Array = new Uint8Array(0);

  /** Both as one; `chunk` itself when nothing was left. Valid until the next call, of which `rest` must be a copy. */
  before(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
    if (rest.length === 0) return chunk;
    const length = rest.length + chunk.length;
    if (this.#memory.length < length) this.#memory = new Uint8Array(length * 2);
    this.#memory.set(rest);
    this.#memory.set(chunk, rest.length);
    return this.#memory.subarray(0, length);
  }
}
