import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BitCoder } from "./bit-coder.ts";
import { BitDecoder } from "./bit-decoder.ts";
import { BitEncoder } from "./bit-encoder.ts";
import { BitModel } from "./bit-model.ts";

/** What is written, and what is read of it. */
function both<T>(code: (coder: BitCoder, isReading: boolean) => T): { bytes: Uint8Array; read: T } {
  const encoder = new BitEncoder();
  code(encoder, false);
  const bytes = encoder.finish().slice();
  const decoder = new BitDecoder({ name: "x", bytes, start: 0, end: bytes.length });
  const read = code(decoder, true);
  decoder.finish();
  return { bytes, read };
}

const chance = fc.oneof(fc.constantFrom(1, 2, 2048, 4094, 4095), fc.integer({ min: 1, max: 4095 }));
const bit = fc.constantFrom(0, 1);

describe("bits", () => {
  it("come back, however probable they were", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bit, chance), { maxLength: 2000 }), (bits) => {
        const { read } = both((coder, isReading) => bits.map(([one, of]) => coder.code(isReading ? 0 : one, of)));
        expect(read).toEqual(bits.map(([one]) => one));
      }),
      { numRuns: 300 },
    );
  });
  it("cost as much as they surprise", () => {
    const expected = both((coder) => Array.from({ length: 80_000 }, () => coder.code(1, 4095)));
    expect(expected.bytes.length).toBeLessThan(6);
    const even = both((coder) => Array.from({ length: 80_000 }, (_, at) => coder.code(at & 1, 2048)));
    expect(even.bytes.length).toBeLessThan(10_003);
    const unexpected = both((coder) => Array.from({ length: 800 }, () => coder.code(0, 4095)));
    expect(unexpected.bytes.length).toBeLessThan(1203);
  });
});

describe("a model of bits", () => {
  const edges = [0, 1, 2, 3, 7, 8, 255, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
  it("gives numbers up to 32 bits back", () => {
    const number = fc.oneof(fc.constantFrom(...edges), fc.nat({ max: 2 ** 32 - 1 }), fc.nat({ max: 20 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.nat({ max: 3 }))), (numbers) => {
        const { read } = both((coder, isReading) => {
          const model = new BitModel(coder, 8, 2);
          return numbers.map(([value, of]) => model.given(1, of, 0, of * 7, 5, 3).number(isReading ? 0 : value));
        });
        expect(read).toEqual(numbers.map(([value]) => value));
      }),
      { numRuns: 300 },
    );
  });
  it("learns what follows what", () => {
    const { bytes } = both((coder) => {
      const model = new BitModel(coder, 10, 1);
      return Array.from({ length: 10_000 }, (_, at) => model.given(0, at % 7, at % 3).number((at % 7) * 5));
    });
    expect(bytes.length).toBeLessThan(100);
  });
});
