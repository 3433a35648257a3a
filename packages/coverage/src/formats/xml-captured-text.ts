import { maxTextBytes } from "../limits.ts";
import { join } from "./bytes.ts";

/** The text of an element, kept from its start tag on. */
export class XmlCapturedText {
  #bytes: Uint8Array | undefined;

  get isWanted(): boolean {
    return this.#bytes !== undefined;
  }

  /** Begins to keep text. */
  begin(): void {
    this.#bytes = new Uint8Array(0);
  }

  /** Adds what is wanted; false when the text gets too long. */
  add(bytes: Uint8Array): boolean {
    if (this.#bytes === undefined || bytes.length === 0) return true;
    if (this.#bytes.length + bytes.length > maxTextBytes) return false;
    this.#bytes = join(this.#bytes, bytes);
    return true;
  }

  /** Gives what was kept, and keeps no more. */
  take(): Uint8Array {
    const bytes = this.#bytes ?? new Uint8Array(0);
    this.#bytes = undefined;
    return bytes;
  }
}
