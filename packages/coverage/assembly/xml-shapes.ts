import {
  armsCounts,
  armsFraction,
  layoutRowAt,
  maxRows,
  noNumber,
  shapeBytes,
  shapesAt,
  valueEndsAt,
  valueNumbersAt,
  valueStartsAt,
  wordLineRows,
} from "../src/kernel/layout";
import { nonDigitsOf64, numberAt } from "./digits";
import { told, valueOf } from "./words";
import { isStatement, putRow } from "./xml-rows";

/*
 * Row tags of one layout whose numbers have as many digits have the same bytes everywhere else: their shape. A tag that has a
 * known shape is read at once, without looking at one attribute after the other.
 *
 * A shape is: which of its bytes are no digits, which of 64 bytes belong to it, both a bit each; how many bytes it has; for line,
 * hits, missed and taken arms where the digits begin and how many they are; from `templateAt` on, a tag that has it.
 */
const ownAt: usize = 8;
const lengthAt: usize = 16;
const numbersAt: u32 = 20;
const templateAt: u32 = 64;

/** The place of the shape that a tag with these digits would have; what follows within 64 bytes is mostly no digit. */
function placeOf(others: u64): u32 {
  return shapesAt + <u32>(((others << 14) * 0x9e3779b97f4a7c15) >> 58) * shapeBytes;
}

/** Which of 64 bytes are the same. */
function sameOf64(a: u32, b: u32): u64 {
  const low = <u64>(sameOf16(a, b) | (sameOf16(a + 16, b + 16) << 16));
  return low | ((<u64>(sameOf16(a + 32, b + 32) | (sameOf16(a + 48, b + 48) << 16))) << 32);
}

function sameOf16(a: u32, b: u32): u32 {
  return i8x16.bitmask(i8x16.eq(v128.load(a), v128.load(b)));
}

/** Reads row tags of known shapes from `start` that end before `end`, as many as there is room for; gives where others begin. */
export function readShapes(start: u32, end: u32): u32 {
  let at = start;
  for (let row = told(wordLineRows); row < <u32>maxRows; row++) {
    const others = nonDigitsOf64(at);
    const shape = placeOf(others);
    const own = load<u64>(shape, ownAt);
    const next = at + load<u32>(shape, lengthAt);
    if (own == 0 || next > end || ((others ^ load<u64>(shape)) & own) != 0) break;
    if (((sameOf64(at, shape + templateAt) | ~others) & own) != own) break;
    const numbers = shape + numbersAt;
    putRow(row, numberIn(at, numbers), numberIn(at, numbers + 2), numberIn(at, numbers + 4), numberIn(at, numbers + 6));
    at = next;
  }
  return at;
}

/** The number whose place and digits are at `which`; 0 when it has none. */
function numberIn(at: u32, which: u32): u32 {
  const digits = load<u8>(which, 1);
  return digits == 0 ? 0 : numberAt(at + load<u8>(which), digits);
}

/**
 * Remembers the shape of the row tag from `at` to `next`, whose layout and first value are given, if its digits are its numbers
 * and it is a line.
 */
export function learnShape(layout: u32, at: u32, next: u32, values: u32): void {
  const length = next - at;
  const plan = layout + layoutRowAt;
  if (length > 64 || load<u32>(plan, 12) == armsFraction || !isStatement(values, load<u32>(plan, 24))) return;
  const own: u64 = length == 64 ? ~(<u64>0) : ((<u64>1) << length) - 1;
  const others = nonDigitsOf64(at);
  let digits: u64 = 0;
  for (let row = values; row < values + load<u32>(layout); row++) {
    if (valueOf(valueNumbersAt, row) == <u32>noNumber) continue;
    const first = valueOf(valueStartsAt, row) - at;
    digits |= (((<u64>1) << (valueOf(valueEndsAt, row) - at - first)) - 1) << first;
  }
  if ((~others & own) != digits) return;
  const shape = placeOf(others);
  memory.fill(shape, 0, shapeBytes);
  store<u64>(shape, others);
  store<u64>(shape, own, ownAt);
  store<u32>(shape, length, lengthAt);
  putNumber(shape, 0, values + load<u32>(plan, 4), at);
  putNumber(shape, 1, values + load<u32>(plan, 8), at);
  if (load<u32>(plan, 12) == armsCounts) {
    putNumber(shape, 2, values + load<u32>(plan, 16), at);
    putNumber(shape, 3, values + load<u32>(plan, 20), at);
  }
  memory.copy(shape + templateAt, at, length);
}

function putNumber(shape: u32, which: u32, value: u32, at: u32): void {
  const start = valueOf(valueStartsAt, value);
  store<u8>(shape + numbersAt + 2 * which, <u8>(start - at));
  store<u8>(shape + numbersAt + 2 * which, <u8>(valueOf(valueEndsAt, value) - start), 1);
}
