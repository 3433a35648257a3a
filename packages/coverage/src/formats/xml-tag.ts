import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { largeNumber } from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxAttributes, maxTextBytes } from "../limits.ts";
import { decodeHead, quote } from "./bytes.ts";
import { XmlAttributes } from "./xml-attributes.ts";
import { XmlNames } from "./xml-names.ts";

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;

/** Larger numbers are kept apart. */
const maxSmallNumber = 0x7fff_ffff;

/** Makes the error of a problem at a place in the scanner's buffer. */
export type XmlErrorAt = (
  code: CoverageErrorCode,
  at: number,
  problem: string,
  expected: string,
) => ActionError<CoverageErrorCode>;

/** Reads names and attributes of one tag at a time; nothing is decoded until somebody asks for it. */
export class XmlTag {
  readonly attributes: XmlAttributes;
  /** Where the name that was read last ended. */
  nameEnd = 0;
  readonly #names: XmlNames;
  readonly #error: XmlErrorAt;
  /** Which names the attributes of an element had when it was read last: the next one most likely has the same. */
  readonly #layouts: Int32Array[] = [];
  #layout: Int32Array = new Int32Array(maxAttributes);

  constructor(kernel: ScanKernel, knownNames: readonly string[], error: XmlErrorAt) {
    this.attributes = new XmlAttributes(kernel);
    this.#names = new XmlNames(knownNames);
    this.#error = error;
  }

  /** The number of the known name that the attribute's value is; -1 when it is missing or no such name. */
  knownValue(name: number): number {
    const { bytes, starts, ends } = this.attributes;
    const i = this.attributes.find(name);
    return i < 0 ? -1 : this.#names.find(bytes, starts[i] as number, ends[i] as number);
  }

  /** Reads the attributes of `element` up to `>` or `/>`, whose place is returned; -1 when the tag is not all there yet. */
  readAttributes(from: number, element: number): number {
    const { bytes } = this.attributes;
    const { length } = bytes;
    this.#layout = this.#layouts[element] ??= new Int32Array(maxAttributes);
    this.attributes.count = 0;
    this.attributes.first = 0;
    this.attributes.places = undefined;
    let at = from;
    for (;;) {
      const gap = at;
      while (at < length && isXmlSpace(bytes[at] as number)) at++;
      if (at >= length) return -1;
      const byte = bytes[at];
      if (byte === greaterThan) return at;
      if (byte === slash) {
        if (at + 1 >= length) return -1;
        if (bytes[at + 1] !== greaterThan) throw this.#error("malformed-report", at, '"/" inside a tag', '"/>"');
        return at;
      }
      if (gap === at) throw this.#error("malformed-report", at, "no space before an attribute", "a space");
      at = this.#readAttribute(at);
      if (at < 0) return -1;
    }
  }

  #readAttribute(from: number): number {
    const { bytes } = this.attributes;
    const { length } = bytes;
    const name = this.readName(from, this.#layout[this.attributes.count]);
    if (name === -2) return -1;
    let at = this.nameEnd;
    if (bytes[at] !== equals || bytes[at + 1] !== doubleQuote) {
      at = this.#equalsSign(at);
      if (at < 0) return -1;
    } else at++;
    const quoteByte = bytes[at];
    const start = ++at;
    let value = 0;
    let byte = bytes[at] as number;
    while (at < length && byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      byte = bytes[++at] as number;
    }
    if (byte !== quoteByte || at === start) {
      value = -2;
      while (at < length && byte !== quoteByte) {
        if (byte === lessThan)
          throw this.#error("malformed-report", at, '"<" in an attribute value', "&lt; or a quote");
        byte = bytes[++at] as number;
      }
    }
    if (at - start > maxTextBytes)
      throw this.#error("report-limit", start, "an attribute value is too long", `at most ${maxTextBytes} bytes`);
    if (at >= length) return -1;
    this.#addAttribute(name, start, at, value);
    return at + 1;
  }

  /** Where the quote after "=" is, with spaces around the sign; -1 when it is not there yet. */
  #equalsSign(from: number): number {
    const { bytes } = this.attributes;
    let at = from;
    while (at < bytes.length && isXmlSpace(bytes[at] as number)) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at] !== equals) throw this.#error("malformed-report", at, "an attribute without a value", '"="');
    at++;
    while (at < bytes.length && isXmlSpace(bytes[at] as number)) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at] !== doubleQuote && bytes[at] !== singleQuote)
      throw this.#error("malformed-report", at, "an attribute value without quotes", "a quote");
    return at;
  }

  #addAttribute(name: number, start: number, end: number, value: number): void {
    const { attributes } = this;
    const n = attributes.count;
    if (attributes.find(name) >= 0)
      throw this.#error("malformed-report", start, `the attribute ${this.nameText(name)} twice`, "each attribute once");
    if (n === maxAttributes)
      throw this.#error("report-limit", start, "too many attributes", `at most ${maxAttributes}`);
    this.#layout[n] = name;
    attributes.names[n] = name;
    attributes.starts[n] = start;
    attributes.ends[n] = end;
    attributes.numbers[n] = value > maxSmallNumber ? largeNumber : value;
    attributes.largeNumbers[n] = value;
    attributes.count = n + 1;
  }

  /**
   * The number of the name that starts here; -2 when its end is not there yet.
   * Reports repeat themselves: when the name is the one that was guessed, one comparison is all it takes.
   */
  readName(start: number, guess = 0): number {
    const { bytes } = this.attributes;
    const guessed = this.#names.bytes(guess);
    const end = start + guessed.length;
    let same = 0;
    while (same < guessed.length && bytes[start + same] === guessed[same]) same++;
    if (same === guessed.length && end < bytes.length && nameBytes[bytes[end] as number] === 0) {
      this.nameEnd = end;
      return guess;
    }
    return this.#lookUp(start);
  }

  #lookUp(start: number): number {
    const { bytes } = this.attributes;
    let at = start;
    let hash = 0;
    while (at < bytes.length && nameBytes[bytes[at] as number] === 1)
      hash = (Math.imul(hash, 31) + (bytes[at++] as number)) | 0;
    if (at >= bytes.length) return -2;
    if (at === start || at - start > 1024)
      throw this.#error(
        "malformed-report",
        start,
        `${quote(bytes.subarray(start, start + 8))} is not a name`,
        "a name",
      );
    this.nameEnd = at;
    const number = this.#names.number(bytes, start, at, hash);
    if (number < 0) throw this.#error("report-limit", start, "too many different names", "a coverage report");
    return number;
  }

  /** A name's text, for messages. */
  nameText(name: number): string {
    return decodeHead(this.#names.bytes(name).subarray(0, 100));
  }
}

const nameBytes = new Uint8Array(256).fill(1, 128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:-.")
  nameBytes[character.charCodeAt(0)] = 1;

/** True for the four characters that XML calls white space. */
export function isXmlSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** Whether there is nothing but white space from `from` to `end`. */
export function isBlank(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  while (at < end && isXmlSpace(bytes[at] as number)) at++;
  return at === end;
}
