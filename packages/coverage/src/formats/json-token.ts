import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { maxRecordBytes } from "../limits.ts";
import { decodeHead, quote } from "./bytes.ts";

/** Makes the error of a problem at a place in the scanner's buffer. */
export type JsonErrorAt = (
  code: CoverageErrorCode,
  at: number,
  problem: string,
  expected: string,
) => ActionError<CoverageErrorCode>;

/** The longest number of a JSON report, in bytes. */
const maxNumberBytes = 1024;

/** Reads one string, number or literal at a time; nothing is decoded until somebody asks for it. */
export class JsonToken {
  /** The scanner's buffer. */
  bytes: Uint8Array = new Uint8Array(0);
  /** Where the current token is; a string's without its quotes. */
  start = 0;
  end = 0;
  /** True when the current string holds a backslash. */
  escaped = false;
  /** The number that was read last; infinite when it is beyond a double's range. */
  number = 0;
  literal: boolean | null = null;
  readonly #error: JsonErrorAt;
  /** How much of a string that its chunk cut is known to be sound. */
  #sound = 0;

  constructor(error: JsonErrorAt) {
    this.#error = error;
  }

  /** Reads the string whose opening quote is at `at`; false when its end is not there yet. */
  readString(at: number): boolean {
    const { bytes } = this;
    const start = at + 1;
    const limit = start + maxRecordBytes;
    const { length } = bytes;
    if (this.#sound === 0) this.escaped = false;
    let end = start + this.#sound;
    for (; end < length && end <= limit; end++) {
      const byte = bytes[end] as number;
      if (stringBytes[byte] === 0) continue;
      if (byte === 34) {
        this.start = start;
        this.end = end;
        this.#sound = 0;
        return true;
      }
      if (byte !== 92) throw this.#error("malformed-report", end, controlText(byte), "it escaped in a string");
      this.escaped = true;
      if (end + 1 >= length) break;
      end++;
    }
    if (end > limit)
      throw this.#error("report-limit", at, "a string is too long", `its end within ${maxRecordBytes} bytes`);
    this.#sound = end - start;
    return false;
  }

  /** Reads the number at `at` and returns where it ends; -1 when its end is not there yet. */
  readNumber(at: number): number {
    const { bytes } = this;
    let value = 0;
    let end = at;
    let digit = (bytes[end] as number) - 48;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = (bytes[++end] as number) - 48;
    }
    const plain = end - at <= 15 && end > at && (bytes[at] !== 48 || end - at === 1);
    if (end >= bytes.length || !plain || isNumberByte(bytes[end] as number)) return this.#readOddNumber(at);
    this.start = at;
    this.end = end;
    this.number = value;
    return end;
  }

  #readOddNumber(at: number): number {
    const { bytes } = this;
    let end = at;
    while (end < bytes.length && end - at <= maxNumberBytes && isNumberByte(bytes[end] as number)) end++;
    if (end - at > maxNumberBytes)
      throw this.#error("report-limit", at, "a number is too long", `at most ${maxNumberBytes} bytes`);
    if (end >= bytes.length) return -1;
    const text = decodeHead(bytes.subarray(at, end));
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
      throw this.#error("malformed-report", at, `${quote(bytes.subarray(at, end))} is not a number`, "a JSON number");
    this.start = at;
    this.end = end;
    this.number = Number(text);
    return end;
  }

  /** Reads `true`, `false` or `null` at `at` and returns where it ends; -1 when it is not all there yet. */
  readLiteral(at: number): number {
    const { bytes } = this;
    for (const [name, value] of literals) {
      let same = 0;
      while (same < name.length && bytes[at + same] === name.charCodeAt(same)) same++;
      if (same > 0 && at + same === bytes.length && same < name.length) return -1;
      if (same < name.length) continue;
      this.start = at;
      this.end = at + same;
      this.literal = value;
      return this.end;
    }
    throw this.#error("malformed-report", at, unexpectedText(bytes[at] as number), "a JSON value");
  }
}

const literals: readonly (readonly [string, boolean | null])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** 1 for the bytes that do not simply stand for themselves in a string: control characters, the quote, the backslash. */
export const stringBytes: Uint8Array = new Uint8Array(256).fill(1, 0, 32);
stringBytes[34] = 1;
stringBytes[92] = 1;

/** True for the bytes that a JSON number consists of. */
export function isNumberByte(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || byte === 45 || byte === 43 || byte === 46 || byte === 101 || byte === 69;
}

/** What a control character is called in messages. */
export function controlText(byte: number): string {
  return byte === 0 ? "a NUL byte" : `the control character ${byte}`;
}

/** What a byte that belongs elsewhere is called in messages. */
export function unexpectedText(byte: number): string {
  return byte < 32 ? controlText(byte) : `${JSON.stringify(String.fromCharCode(byte))} is not allowed here`;
}
