import { largeNumber, maxValues, valueEndsAt, valueNumbersAt, valueStartsAt } from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxAttributes } from "../limits.ts";
import { hashBytes, isDigit } from "./bytes.ts";

const openParenthesis = 40;
const closeParenthesis = 41;
const slash = 47;
/** Parts and wholes below this are packed into one number. */
const packed = 2 ** 20;

/** The attributes of the tag that was read last; nothing is decoded until somebody asks for it. */
export class XmlAttributes {
  /** The scanner's buffer. */
  bytes: Uint8Array;
  count = 0;
  /** Where the tag's first value is in the arrays of values, which the kernel fills for many tags at once. */
  first = 0;
  readonly names: Int32Array = new Int32Array(maxAttributes);
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** What a value's digits make; -2 when there is anything else in it, -3 when the number is too large and among `largeNumbers`. */
  readonly numbers: Int32Array;
  readonly largeNumbers: Float64Array = new Float64Array(maxAttributes);
  /** Where the attributes are by name, for a tag whose layout was known; else they are searched. */
  places: Int8Array | undefined;

  constructor({ bytes }: ScanKernel) {
    this.bytes = bytes;
    this.starts = new Uint32Array(bytes.buffer, valueStartsAt, maxValues);
    this.ends = new Uint32Array(bytes.buffer, valueEndsAt, maxValues);
    this.numbers = new Int32Array(bytes.buffer, valueNumbersAt, maxValues);
  }

  /** Where the attribute is among the values; -1 when it is missing. */
  find(name: number): number {
    if (this.places !== undefined) {
      const place = this.places[name] as number;
      return place < 0 ? -1 : this.first + place;
    }
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return i;
    return -1;
  }

  /** The attribute's bytes as they stand. */
  value(name: number): Uint8Array | undefined {
    const i = this.find(name);
    return i < 0 ? undefined : this.bytes.subarray(this.starts[i], this.ends[i]);
  }

  /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
  wholeNumber(name: number): number {
    const i = this.find(name);
    if (i < 0) return -1;
    const number = this.numbers[i] as number;
    return number === largeNumber ? (this.largeNumbers[i] as number) : number;
  }

  /** A hash of the attribute's bytes as they stand; of no bytes when it is missing. */
  hash(name: number, seed: number): number {
    const i = this.find(name);
    return i < 0
      ? hashBytes(this.bytes, 0, 0, seed)
      : hashBytes(this.bytes, this.starts[i] as number, this.ends[i] as number, seed);
  }

  /** `part * 2 ** 20 + whole` of the first `(<part>/<whole>)` in the attribute; -1 when it is missing, -2 when it has another form. */
  fraction(name: number): number {
    const i = this.find(name);
    if (i < 0) return -1;
    const { bytes } = this;
    const end = this.ends[i] as number;
    let at = this.starts[i] as number;
    while (at < end && bytes[at] !== openParenthesis) at++;
    let part = 0;
    const first = ++at;
    for (; at < end && isDigit(bytes[at] as number); at++) part = part * 10 + (bytes[at] as number) - 48;
    if (at === first || at - first > 6 || bytes[at] !== slash) return -2;
    let whole = 0;
    const second = ++at;
    for (; at < end && isDigit(bytes[at] as number); at++) whole = whole * 10 + (bytes[at] as number) - 48;
    if (at === second || at - second > 6 || at >= end || bytes[at] !== closeParenthesis) return -2;
    return part * packed + whole;
  }
}
