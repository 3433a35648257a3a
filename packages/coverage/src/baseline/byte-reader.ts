import { coverageErrors } from "../errors.ts";

/** Reads numbers and texts from bytes that somebody else wrote. */
export class ByteReader {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  /** `name` is what messages call the file. */
  constructor(name: string, bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.#name = name;
    this.#bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#end - this.#at;
  }

  /** The next byte. @throws {ActionError} `malformed-report` (data) when there is none */
  byte(): number {
    if (this.left < 1) throw this.error("it ends too early", "more bytes");
    return this.#bytes[this.#at++] as number;
  }

  /** The next number. @throws {ActionError} `malformed-report` (data) when it is above `most` or not in its shortest form */
  varint(most: number, what: string): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; ; count++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (value > most || count > 7) throw this.error(`${what} is beyond ${most}`, "a smaller number");
      if (byte < 0x80) {
        if (byte === 0 && count > 0) throw this.error(`${what} is not in its shortest form`, "no empty byte");
        return value;
      }
      scale *= 0x80;
    }
  }

  /** The next text. @throws {ActionError} `malformed-report` (data) when it is longer than `mostBytes` or not UTF-8 */
  text(mostBytes: number, what: string): string {
    return this.decode(this.take(this.varint(mostBytes, `the length of ${what}`)), what);
  }

  /** Bytes as text. @throws {ActionError} `malformed-report` (data) when they are not UTF-8 */
  decode(bytes: Uint8Array, what: string): string {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw this.error(`${what} is not text`, "UTF-8");
    }
  }

  /** The next `length` bytes. @throws {ActionError} `malformed-report` (data) when there are fewer */
  take(length: number): Uint8Array {
    if (this.left < length) throw this.error("it ends too early", `${length} bytes, ${this.left} are left`);
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  /** The bytes before the next `end`, which is read too. @throws {ActionError} `malformed-report` (data) when none is among the next `most` */
  takeUntil(end: number, most: number, what: string): Uint8Array {
    const at = this.#bytes.subarray(this.#at, Math.min(this.#end, this.#at + most + 1)).indexOf(end);
    if (at < 0) throw this.error(`${what} has no end`, `a byte ${end} within ${most} bytes`);
    const bytes = this.take(at);
    this.take(1);
    return bytes;
  }

  /** A reader of the next `length` bytes. @throws {ActionError} `malformed-report` (data) when there are fewer */
  section(length: number): ByteReader {
    const start = this.#at;
    this.take(length);
    return new ByteReader(this.#name, this.#bytes, start, this.#at);
  }

  /** @throws {ActionError} `malformed-report` (data) unless everything was read */
  finish(): void {
    if (this.left > 0) throw this.error(`${this.left} bytes follow the end`, "nothing");
  }

  /** What is wrong at the byte that is read next. */
  error(problem: string, expected: string): Error {
    const place = `${JSON.stringify(this.#name)} (coverage baseline), byte ${this.#at}`;
    return coverageErrors.error("malformed-report", `${place}: ${problem}; expected ${expected}`);
  }
}
