import { isShort, nonDigitsOf64, numberAt } from "./digits";
import {
  layoutPiecesAt,
  maxTagBytes,
  noNumber,
  valueEndsAt,
  valueNumbersAt,
  valueStartsAt,
} from "../src/kernel/layout";
import { isSame } from "./same-bytes";
import { put } from "./words";

/** A value that begins this far into 64 bytes ends within them, if it is a number that is read here. */
const window: u32 = 48;

/**
 * Reads the start tag at `from` when it differs from the layout in nothing but the values, which are added from the row
 * `values` on; gives the offset after it, or 0. Sixty-four bytes are looked at together, so that where a number ends, and the
 * next piece begins, is known before anything else of it.
 */
export function readLayout(layout: u32, from: u32, values: u32): u32 {
  const count = load<u32>(layout);
  let piece = layout + layoutPiecesAt;
  let length = <u32>load<u16>(piece, 4);
  if (!isSame(from, layout + load<u32>(piece), length)) return 0;
  let base = from + length;
  if (count == 0) return base;
  let offset: u32 = 0;
  let others = nonDigitsOf64(base);
  for (let row = values; row < values + count; row++) {
    const quote = load<u16>(piece, 6);
    const at = base + offset;
    const digits = <u32>ctz(others >> offset);
    put(valueStartsAt, row, at);
    if (isShort(digits) && load<u8>(at + digits) == quote) {
      put(valueEndsAt, row, at + digits);
      put(valueNumbersAt, row, numberAt(at, digits));
      offset += digits;
    } else {
      const end = quoteAfter(at, quote);
      if (end == 0 || isNumber(at, end)) return 0;
      put(valueEndsAt, row, end);
      put(valueNumbersAt, row, noNumber);
      offset = end - base;
    }
    piece += 8;
    length = load<u16>(piece, 4);
    if (!isSame(base + offset, layout + load<u32>(piece), length)) return 0;
    offset += length;
    if (base + offset - from > <u32>maxTagBytes) return 0;
    if (offset > window) {
      base += offset;
      offset = 0;
      others = nonDigitsOf64(base);
    }
  }
  return base + offset;
}

/** Whether there are digits and nothing else: more of them than are read here. */
function isNumber(at: u32, end: u32): bool {
  for (let i = at; i < end; i++) if (load<u8>(i) - 48 > 9) return false;
  return end > at;
}

/** Where the quote is; 0 when "<" or a control character comes before it. */
function quoteAfter(from: u32, quote: u32): u32 {
  const quotes = i8x16.splat(<i8>quote);
  let at = from;
  for (let left = maxTagBytes; left > 0; left -= 16) {
    const bytes = v128.load(at);
    const controls = i8x16.lt_u(bytes, i8x16.splat(32));
    const others = v128.or(controls, i8x16.eq(bytes, i8x16.splat(60)));
    const found = i8x16.bitmask(v128.or(others, i8x16.eq(bytes, quotes)));
    if (found != 0) {
      at += ctz(found);
      return load<u8>(at) == quote ? at : 0;
    }
    at += 16;
  }
  return 0;
}
