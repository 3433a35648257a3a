import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { maxDepth, maxTextBytes } from "../limits.ts";
import { hashBytes, quote, reportError } from "./bytes.ts";
import type { JsonHandler } from "./json-handler.ts";
import { JsonNames } from "./json-names.ts";
import { JsonSkip } from "./json-skip.ts";
import { JsonStack } from "./json-stack.ts";
import { type JsonTemplate, matchTemplate } from "./json-template.ts";
import { decodeJsonText } from "./json-text.ts";
import { type JsonErrorAt, JsonToken, unexpectedText } from "./json-token.ts";
import { RestBuffer } from "./rest-buffer.ts";

export type { JsonHandler } from "./json-handler.ts";

// What may come next. The first two are the states in which a value may.
const value = 0;
const firstValue = 1;
const firstKey = 2;
const key = 3;
const colon = 4;
const afterValue = 5;
const done = 6;

/**
 * Reads a JSON document from its bytes without building anything: no recursion, and no memory but the token at hand.
 * What a format does not skip is held to RFC 8259; a name that the format knows may stand once in an object.
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export class JsonScanner {
  readonly #report: string;
  readonly #format: string;
  readonly #handler: JsonHandler;
  readonly #names: JsonNames;
  readonly #stack = new JsonStack();
  readonly #token: JsonToken;
  readonly #skip: JsonSkip;
  readonly #rest = new RestBuffer();
  #bytes: Uint8Array = new Uint8Array(0);
  #base = 0;
  #state = value;
  #skipNext = false;
  /** Where the container ends that `match` has read; 0 when there is none. */
  #matchedEnd = 0;

  constructor(report: string, format: string, knownNames: readonly string[], handler: JsonHandler) {
    this.#report = report;
    this.#format = format;
    this.#handler = handler;
    this.#names = new JsonNames(knownNames);
    const error: JsonErrorAt = (code, at, problem, expected) => this.#error(code, at, problem, expected);
    this.#token = new JsonToken(error);
    this.#skip = new JsonSkip(this.#stack, error);
  }

  /** How many containers are open. */
  get depth(): number {
    return this.#stack.depth;
  }

  /** The number that was read last; infinite when it is beyond a double's range. */
  get value(): number {
    return this.#token.number;
  }

  /** The known name that is the latest key of the open object at `depth` (from 1); -1 for any other key and for arrays. */
  keyAt(depth: number): number {
    return this.#stack.keys[depth] as number;
  }

  /** The place of the current value, from 0, in the open container at `depth` (from 1). */
  indexAt(depth: number): number {
    return (this.#stack.values[depth] as number) - 1;
  }

  /** The current key or string. @throws {ActionError} `malformed-report`, `report-limit` (data) */
  text(): string {
    const { start, end, bytes } = this.#token;
    if (end - start > maxTextBytes)
      throw this.error("report-limit", "a text is too long", `at most ${maxTextBytes} bytes`);
    const text = decodeJsonText(bytes.subarray(start, end));
    if (text === undefined)
      throw this.error(
        "malformed-report",
        `${quote(bytes.subarray(start, end))} holds an unknown escape, half a surrogate pair or invalid UTF-8`,
        "JSON in UTF-8",
      );
    return text;
  }

  /** A hash of the current key or string, see `hashBytes`. @throws {ActionError} as `text` */
  hash(seed = 0): number {
    const { start, end, bytes, escaped } = this.#token;
    if (!escaped) return hashBytes(bytes, start, end, seed);
    const decoded = new TextEncoder().encode(this.text());
    return hashBytes(decoded, 0, decoded.length, seed);
  }

  /** The current key or string as an unsigned whole number of at most 15 digits; -1 when it is anything else. */
  wholeNumber(): number {
    const { start, end, bytes } = this.#token;
    if (end === start || end - start > 15) return -1;
    let number = 0;
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** In `key`: reads past the key's value. In `open`: reads past the rest of the container. Elsewhere it does nothing. */
  skip(): void {
    if (this.#state === colon) this.#skipNext = true;
    else if (this.#state === firstKey || this.#state === firstValue) this.#skip.container();
  }

  /**
   * In `open`: reads the whole container at once when it is written exactly as the template says and is in memory; its
   * numbers go to `numbers`, and nothing else is told of it. False when it must be read by its events.
   */
  match(template: JsonTemplate, numbers: Float64Array): boolean {
    const end = matchTemplate(this.#bytes, this.#token.start, template, numbers);
    if (end > 0) this.#matchedEnd = end;
    return end > 0;
  }

  /** An error at the current token. */
  error(code: CoverageErrorCode, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return this.#error(code, this.#token.start, problem, expected);
  }

  /** Reads the next bytes. @throws {ActionError} `malformed-report`, `report-limit` (data) */
  push(chunk: Uint8Array): void {
    this.#bytes = this.#rest.before(this.#bytes, chunk);
    this.#token.bytes = this.#bytes;
    const used = this.#run();
    this.#base += used;
    this.#token.start -= used;
    this.#bytes = this.#bytes.slice(used);
  }

  /** Checks that the document is whole. @throws {ActionError} `truncated-report` (data) */
  end(): void {
    if (this.#state === done && this.#bytes.length === 0) return;
    const place = this.depth === 0 ? "before its first value" : `with ${this.depth} objects or arrays open`;
    throw this.#error("truncated-report", this.#bytes.length, `the report ends ${place}`, "the end of all of them");
  }

  /** Reads as far as whole tokens go; returns how many bytes are used up. */
  #run(): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      if (this.#skip.active) {
        at = this.#skip.run(bytes, at);
        if (this.#skip.active) return at;
        this.#state = this.depth === 0 ? done : afterValue;
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === 32 || byte === 10 || byte === 13 || byte === 9) {
        at++;
        continue;
      }
      const next = this.#state <= firstValue ? this.#value(byte, at) : this.#punctuation(byte, at);
      if (next < 0) return at;
      at = next;
    }
    return at;
  }

  #punctuation(byte: number, at: number): number {
    switch (this.#state) {
      case afterValue:
        if (byte !== 44) return this.#close(byte, at);
        this.#state = this.#stack.inArray ? value : key;
        return at + 1;
      case firstKey:
        return byte === 125 ? this.#close(byte, at) : this.#key(byte, at);
      case key:
        return this.#key(byte, at);
      case colon:
        if (byte !== 58) throw this.#unexpected(at, '":"');
        this.#state = value;
        return at + 1;
      default:
        throw this.#unexpected(at, "nothing after the end of the report");
    }
  }

  #key(byte: number, at: number): number {
    if (byte !== 34) throw this.#unexpected(at, "a key in quotes");
    const token = this.#token;
    if (!token.readString(at)) return -1;
    const next = token.end + 1;
    const number = token.escaped ? this.#decodedName() : this.#names.number(token.bytes, token.start, token.end);
    if (!this.#stack.setKey(number)) {
      const name = quote(token.bytes.subarray(token.start, token.end));
      throw this.error("malformed-report", `the key ${name} twice in one object`, "each key once");
    }
    this.#state = colon;
    this.#handler.key(this);
    // Most often what comes next is there and needs no look at the state.
    if (token.bytes[next] !== 58) return next;
    this.#state = value;
    return next + 1;
  }

  #decodedName(): number {
    const decoded = new TextEncoder().encode(this.text());
    return this.#names.number(decoded, 0, decoded.length);
  }

  /** Reads a value, or opens it; -1 when it is not all there yet. */
  #value(byte: number, at: number): number {
    if (byte >= 48 && byte <= 57) return this.#number(at);
    if (byte === 123 || byte === 91) return this.#open(byte, at);
    if (byte === 93 && this.#state === firstValue) return this.#close(byte, at);
    if (this.depth === 0) throw this.#unexpected(at, '"{" or "["');
    if (byte === 34) return this.#string(at);
    if (byte === 45) return this.#number(at);
    const next = this.#token.readLiteral(at);
    if (next >= 0 && this.#takeScalar()) this.#handler.literal(this.#token.literal, this);
    return next;
  }

  #number(at: number): number {
    if (this.depth === 0) throw this.#unexpected(at, '"{" or "["');
    const next = this.#token.readNumber(at);
    if (next < 0) return next;
    if (this.#takeScalar()) this.#handler.number(this);
    return this.#comma(next);
  }

  #string(at: number): number {
    if (this.#skipNext) {
      this.#takeScalar();
      this.#skip.string();
      return at + 1;
    }
    if (!this.#token.readString(at)) return -1;
    const next = this.#token.end + 1;
    this.#takeScalar();
    this.#handler.string(this);
    return next;
  }

  /** False when the value is to be skipped. */
  #takeScalar(): boolean {
    const wanted = !this.#skipNext;
    this.#skipNext = false;
    this.#stack.countValue();
    this.#state = afterValue;
    return wanted;
  }

  #open(byte: number, at: number): number {
    this.#token.start = at;
    const wanted = this.#takeScalar();
    if (!this.#stack.open(byte === 91))
      throw this.#error("report-limit", at, `values nested deeper than ${maxDepth}`, "a coverage report");
    this.#state = byte === 91 ? firstValue : firstKey;
    if (wanted) this.#handler.open(byte === 91 ? "array" : "object", this);
    else this.#skip.container();
    if (this.#matchedEnd === 0) return at + 1;
    const end = this.#matchedEnd;
    this.#matchedEnd = 0;
    return this.#endContainer(end);
  }

  #close(byte: number, at: number): number {
    if (byte !== (this.#stack.inArray ? 93 : 125))
      throw this.#unexpected(at, this.#stack.inArray ? '"," or "]"' : '"," or "}"');
    this.#token.start = at;
    this.#state = afterValue;
    this.#handler.close(this);
    return this.#endContainer(at + 1);
  }

  #endContainer(next: number): number {
    this.#state = --this.#stack.depth === 0 ? done : afterValue;
    return this.depth === 0 ? next : this.#comma(next);
  }

  #comma(at: number): number {
    if (this.#bytes[at] !== 44) return at;
    this.#state = this.#stack.inArray ? value : key;
    return at + 1;
  }

  #unexpected(at: number, expected: string): ActionError<CoverageErrorCode> {
    return this.#error("malformed-report", at, unexpectedText(this.#bytes[at] as number), expected);
  }

  #error(code: CoverageErrorCode, at: number, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return reportError(code, { report: this.#report, format: this.#format, byte: this.#base + at }, problem, expected);
  }
}
