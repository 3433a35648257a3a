import type { ActionError } from "@build-once/kernel";
import { coverageErrors, type CoverageErrorCode } from "../errors.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

/** Decodes a name as UTF-8, else byte by byte, so that different bytes never become the same name. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

/** Decodes bytes one by one; for looking at a report's head. */
export function decodeHead(bytes: Uint8Array): string {
  return latin1.decode(bytes);
}

/** The bytes of an ASCII text. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** True when `bytes` holds `expected` at `at`. */
export function startsWith(bytes: Uint8Array, expected: Uint8Array, at: number): boolean {
  if (at + expected.length > bytes.length) return false;
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

/** True for 0 to 9. */
export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** A 53-bit hash of bytes; equal bytes have equal hashes and others in practice do not. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, seed = 0): number {
  let a = 0x811c_9dc5 ^ seed;
  let b = 0x9e37_79b9 ^ seed;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    a = rotate(Math.imul(a ^ word, 0xcc9e_2d51), 15);
    b = (rotate(Math.imul(b ^ word, 0x85eb_ca6b), 13) + a) | 0;
  }
  // What is left, with its length where a whole word has its last byte.
  let rest = (end - at) << 24;
  for (let shift = 0; at < end; at++, shift += 8) rest |= (bytes[at] as number) << shift;
  a = mix(a ^ rest);
  b = mix(b ^ rest ^ a);
  return (a >>> 0) * 0x20_0000 + (b >>> 11);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

/** What a foreign value looks like in a message: quoted, without control characters, cut. */
export function quote(bytes: Uint8Array): string {
  const text = decodeName(bytes.subarray(0, 60));
  return JSON.stringify(text) + (bytes.length > 60 ? "…" : "");
}

/** Makes an error that says where in which report something is wrong and what belongs there. */
export function reportError(
  code: CoverageErrorCode,
  where: {
    readonly report: string;
    readonly format: string;
    readonly byte: number;
    readonly line?: number;
  },
  problem: string,
  expected?: string,
): ActionError<CoverageErrorCode> {
  const line = where.line === undefined ? "" : `line ${where.line}, `;
  const place = `${JSON.stringify(where.report)} (${where.format}), ${line}byte ${where.byte}`;
  return coverageErrors.error(code, `${place}: ${problem}${expected === undefined ? "" : `; expected ${expected}`}`);
}

const encoder = new TextEncoder();

/** A hash of texts that together name something, such as a class, a method and its signature. */
export function hashTexts(...texts: readonly string[]): number {
  const bytes = encoder.encode(JSON.stringify(texts));
  return hashBytes(bytes, 0, bytes.length);
}

/** Two byte arrays as one. */
export function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
