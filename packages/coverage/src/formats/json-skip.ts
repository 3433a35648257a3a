import { maxDepth } from "../limits.ts";
import type { JsonStack } from "./json-stack.ts";
import { controlText, type JsonErrorAt, stringBytes } from "./json-token.ts";

/** Reads past values that a format has no use for, by their quotes and brackets alone, however long they are. */
export class JsonSkip {
  active = false;
  readonly #stack: JsonStack;
  readonly #error: JsonErrorAt;
  /** The value ends when no more containers than this are open. */
  #until = 0;
  #inString = false;
  /** The last byte of the last chunk was a backslash in a string. */
  #escaped = false;

  constructor(stack: JsonStack, error: JsonErrorAt) {
    this.#stack = stack;
    this.#error = error;
  }

  /** Begins to skip the innermost open container. */
  container(): void {
    this.active = true;
    this.#until = this.#stack.depth - 1;
  }

  /** Begins to skip a string whose opening quote has been read. */
  string(): void {
    this.active = true;
    this.#inString = true;
    this.#until = this.#stack.depth;
  }

  /** Skips in `bytes` from `at`, until the value ends or the bytes do; returns how far it came. */
  run(bytes: Uint8Array, from: number): number {
    const { length } = bytes;
    let at = from;
    while (at < length) {
      if (this.#inString) {
        at = this.#string(bytes, at);
        if (this.#inString) return at;
        if (this.#stack.depth === this.#until) break;
        continue;
      }
      const kind = kinds[bytes[at] as number];
      if (kind === 0) {
        at++;
        continue;
      }
      this.#bracket(bytes[at] as number, at, kind as number);
      at++;
      if (this.#stack.depth === this.#until) break;
    }
    if (at < length || (!this.#inString && this.#stack.depth === this.#until)) this.active = false;
    return at;
  }

  #bracket(byte: number, at: number, kind: number): void {
    if (kind === quoteKind) this.#inString = true;
    else if (kind === openKind) {
      if (!this.#stack.open(byte === 91))
        throw this.#error("report-limit", at, `values nested deeper than ${maxDepth}`, "a coverage report");
    } else if (kind === closeKind) {
      if (this.#stack.inArray !== (byte === 93))
        throw this.#error("malformed-report", at, "an end that fits no start", this.#stack.inArray ? '"]"' : '"}"');
      this.#stack.depth--;
    } else throw this.#error("malformed-report", at, controlText(byte), "JSON");
  }

  #string(bytes: Uint8Array, from: number): number {
    const { length } = bytes;
    let at = from;
    if (this.#escaped) {
      this.#escaped = false;
      at++;
    }
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (stringBytes[byte] === 0) continue;
      if (byte === 34) {
        this.#inString = false;
        return at + 1;
      }
      if (byte !== 92) throw this.#error("malformed-report", at, controlText(byte), "it escaped in a string");
      at++;
    }
    this.#escaped = at > length;
    return length;
  }
}

const quoteKind = 1;
const openKind = 2;
const closeKind = 3;
const controlKind = 4;

const kinds = new Uint8Array(256).fill(controlKind, 0, 32);
for (const space of [9, 10, 13]) kinds[space] = 0;
kinds[34] = quoteKind;
kinds[91] = openKind;
kinds[123] = openKind;
kinds[93] = closeKind;
kinds[125] = closeKind;
