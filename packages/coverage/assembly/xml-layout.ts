import { isShort, nonDigits, numberAt } from "./digits";
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

/**
 * Reads the start tag at `from` when it differs from the layout in nothing but the values, which are added from the row
 * `values` on; gives the offset after it, or 0.
 */
export function readLayout(layout: u32, from: u32, values: u32): u32 {
  const count = load<u32>(layout);
  let at = from;
  let piece = layout + layoutPiecesAt;
  for (let i: u32 = 0; i < count; i++, piece += 8) {
    const length = load<u16>(piece, 4);
    if (!isSame(at, layout + load<u32>(piece), length)) return 0;
    at = readValue(at + length, load<u16>(piece, 6), values + i);
    if (at == 0 || at - from > <u32>maxTagBytes) return 0;
  }
  const length = load<u16>(piece, 4);
  return isSame(at, layout + load<u32>(piece), length) ? at + length : 0;
}

/** Reads a value up to its quote, whose place is given; 0 when there is anything in it that must be read closely. */
function readValue(at: u32, quote: u32, row: u32): u32 {
  const digits = <u32>ctz(nonDigits(at) | 0x10000);
  let end = at + digits;
  let number = noNumber;
  if (load<u8>(end) == quote && isShort(digits)) number = numberAt(at, digits);
  else {
    end = quoteAfter(at, quote);
    if (end == 0 || isNumber(at, end)) return 0;
  }
  put(valueStartsAt, row, at);
  put(valueEndsAt, row, end);
  put(valueNumbersAt, row, number);
  return end;
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
