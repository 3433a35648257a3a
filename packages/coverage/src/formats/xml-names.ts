import { maxNames } from "../limits.ts";

/** Gives each different name a small number; names that are known beforehand keep theirs in every report. */
export class XmlNames {
  readonly #names: Uint8Array[] = [];
  readonly #slots = new Uint16Array(16_384);

  constructor(known: readonly string[]) {
    for (const name of known) {
      const bytes = new TextEncoder().encode(name);
      let hash = 0;
      for (const byte of bytes) hash = (Math.imul(hash, 31) + byte) | 0;
      this.number(bytes, 0, bytes.length, hash);
    }
  }

  /** The number of a name whose `hash` (times 31 plus byte) was taken while it was read; -1 when there are too many names. */
  number(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 14)) & mask;
    for (;;) {
      const index = (this.#slots[slot] as number) - 1;
      if (index < 0) break;
      if (this.#equals(index, bytes, start, end)) return index;
      slot = (slot + 1) & mask;
    }
    if (this.#names.length >= maxNames) return -1;
    this.#names.push(bytes.slice(start, end));
    this.#slots[slot] = this.#names.length;
    return this.#names.length - 1;
  }

  /** The number of a name that is known already; -1 for any other. */
  find(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 14)) & mask;
    for (;;) {
      const index = (this.#slots[slot] as number) - 1;
      if (index < 0 || this.#equals(index, bytes, start, end)) return index;
      slot = (slot + 1) & mask;
    }
  }

  /** The bytes of the name with this number. */
  bytes(number: number): Uint8Array {
    return this.#names[number] ?? new Uint8Array(0);
  }

  #equals(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const name = this.#names[index] as Uint8Array;
    if (name.length !== end - start) return false;
    for (let i = 0; i < name.length; i++) if (name[i] !== bytes[start + i]) return false;
    return true;
  }
}
