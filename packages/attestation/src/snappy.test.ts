import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decompressSnappy } from "./snappy.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

/** A block of literals alone, at most 60 bytes each. */
function literals(content: Uint8Array): Uint8Array {
  const header: number[] = [];
  let length = content.length;
  for (; length >= 0x80; length = Math.floor(length / 0x80)) header.push((length & 0x7f) | 0x80);
  const block = [...header, length];
  for (let at = 0; at < content.length; at += 60) {
    const part = content.subarray(at, at + 60);
    block.push((part.length - 1) << 2, ...part);
  }
  return Uint8Array.from(block);
}

describe("a Snappy block", () => {
  test("of literals reads back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1000 }), (content) => {
        expect(decompressSnappy(literals(content), 1000)).toEqual({ ok: true, value: content });
      }),
    );
  });

  test.each([
    ["with a copy of one-byte offset that overlaps itself", bytes(10, 0, 0x61, 0b000_101_01, 1), "a".repeat(10)],
    ["with a copy of two-byte offset", bytes(8, 0x0c, ...ascii("abcd"), 0b000011_10, 4, 0), "abcdabcd"],
    ["with a copy of four-byte offset", bytes(8, 0x0c, ...ascii("abcd"), 0b000011_11, 4, 0, 0, 0), "abcdabcd"],
    ["with a literal of one-byte length", bytes(70, 60 << 2, 69, ...ascii("x".repeat(70))), "x".repeat(70)],
    ["with a literal of two-byte length", bytes(70, 61 << 2, 69, 0, ...ascii("y".repeat(70))), "y".repeat(70)],
    ["of nothing", bytes(0), ""],
  ])("%s reads", (_, block, text) => {
    const read = decompressSnappy(block, 100);
    expect(read.ok ? new TextDecoder().decode(read.value) : read.error).toBe(text);
  });

  test.each([
    ["is empty", bytes()],
    ["has a length without end", bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x01)],
    ["says more than is allowed", bytes(101)],
    ["ends before its length", bytes(5, 0, 0x61)],
    ["goes beyond its length", bytes(1, 4, 0x61, 0x61)],
    ["has a literal beyond its end", bytes(5, 0x10, 0x61)],
    ["copies from before the beginning", bytes(5, 0, 0x61, 0b000_000_01, 2)],
    ["copies from nowhere", bytes(5, 0, 0x61, 0b000_000_01, 0)],
    ["has a copy without its offset", bytes(5, 0, 0x61, 0b000000_10, 1)],
  ])("that %s is refused", (_, block) => {
    expect(decompressSnappy(block, 100).ok).toBe(false);
  });

  test("of arbitrary bytes never gives more than is allowed, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (block) => {
        const read = decompressSnappy(block, 64);
        expect(read.ok ? read.value.length : 0).toBeLessThanOrEqual(64);
      }),
    );
  });
});
