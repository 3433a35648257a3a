const slicesPerSecond = 20;

/** Spreads bytes over time. */
export class Pace {
  readonly #bytesPerSecond: number | undefined;

  constructor(bytesPerSecond: number | undefined) {
    this.#bytesPerSecond = bytesPerSecond;
  }

  /** The bytes in pieces small enough that none takes longer than a twentieth of a second. */
  pieces(bytes: Uint8Array): readonly Uint8Array[] {
    if (this.#bytesPerSecond === undefined) return bytes.length === 0 ? [] : [bytes];
    const size = Math.max(1, Math.floor(this.#bytesPerSecond / slicesPerSecond));
    const pieces: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
    return pieces;
  }

  /** Waits as long as `count` bytes take. */
  async wait(count: number): Promise<void> {
    const rate = this.#bytesPerSecond;
    if (rate !== undefined) await new Promise((resolve) => setTimeout(resolve, (count / rate) * 1000));
  }
}
