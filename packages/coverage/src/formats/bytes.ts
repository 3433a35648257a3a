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
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    a = Math.imul(a ^ byte, 0x0100_0193);
    b = Math.imul(b ^ byte, 0x85eb_ca6b) ^ (b >>> 13);
  }
  return (a >>> 0) * 0x20_0000 + (b >>> 11);
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
