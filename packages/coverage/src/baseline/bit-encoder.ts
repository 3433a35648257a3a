import { type BitCoder, leadingShift, splitInterval, wholeInterval } from "./bit-coder.ts";

/** Writes bits as bytes: an interval is narrowed with each bit, and a leading byte is written once both ends have it. */
export class BitEncoder implements BitCoder {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #low = 0;
  #high: number = wholeInterval;

  code(bit: number, chance: number): number {
    const split = splitInterval(this.#low, this.#high, chance);
    if (bit === 1) this.#high = split;
    else this.#low = split + 1;
    while ((this.#low ^ this.#high) >>> leadingShift === 0) {
      this.#append(this.#low >>> leadingShift);
      this.#low = (this.#low << 8) & wholeInterval;
      this.#high = ((this.#high << 8) & wholeInterval) | 0xff;
    }
    return bit;
  }

  /** The bytes of all bits. Nothing may be coded after that. */
  finish(): Uint8Array {
    // The shortest number of the interval: bytes that are not there are read as zeros.
    const isZero = this.#low === 0;
    this.#append(isZero ? 0 : (this.#low >>> leadingShift) + 1);
    return this.#bytes.subarray(0, this.#length);
  }

  #append(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
