import { countDigits, isShort, lineEnd, nonDigitsOf64, numberAt } from "./digits";
import {
  lineDigitsAt,
  lineHitsAt,
  lineKeysAt,
  longHitRowsAt,
  longHitsAt,
  maxRows,
  wordLineRows,
} from "../src/kernel/layout";
import { put, putWide, tell, told, valueOf } from "./words";

/** "DA:" */
const DA: u32 = 0x3a4144;

/** Records that begin this far into 64 bytes end within them: the longest has 16. */
const window: u32 = 46;

/** No row is begun here: four are written together. */
const lastRow: u32 = maxRows - 4;

/** How many records the last call read. */
export let recordsRead: u32 = 0;

/**
 * Reads `DA:<line>,<hits>` as often as it stands at `from` and after, up to `end`, and gives where another record begins.
 * Sixty-four bytes are looked at together, so that the next record is begun before this one is read; and of each record
 * only the digits are kept, which `makeNumbers` reads, four records at once.
 */
export function readLines(from: u32, end: u32): u32 {
  const first = told(wordLineRows);
  let at = from;
  let row = first;
  let long: u32 = 0;
  let isPlain = true;
  while (isPlain && at < end) {
    const limit = at + window;
    let others = nonDigitsOf64(at) >> 3;
    isPlain = false;
    // One condition at a time: joined ones are computed, single ones are guessed.
    for (;;) {
      const digits = <u32>ctz(others);
      const length = <u32>ctz(others & (others - 1));
      if ((load<u32>(at) & 0xffffff) != DA) break;
      if (load<u8>(at + digits, 3) != 44) break;
      if (load<u8>(at + length, 3) != 10) break;
      if (at >= end) break;
      if (row >= lastRow) break;
      if (digits - 1 > 3) break;
      put(lineDigitsAt, row, load<u32>(at, 3) << (0 - 8 * digits));
      const hitDigits = length - digits - 1;
      if (hitDigits - 1 > 3) {
        if (!isShort(hitDigits)) break;
        put(longHitRowsAt, long, row);
        put(longHitsAt, long++, numberAt(at + digits + 4, hitDigits));
      } else put(lineHitsAt, row, load<u32>(at + digits, 4) << (0 - 8 * hitDigits));
      row++;
      others >>= length + 4;
      at += length + 4;
      if (at < limit) continue;
      isPlain = true;
      break;
    }
  }
  makeNumbers(first, row);
  for (let i: u32 = 0; i < long; i++) put(lineHitsAt, valueOf(longHitRowsAt, i), valueOf(longHitsAt, i));
  recordsRead = row - first;
  tell(wordLineRows, row);
  return at;
}

/** Makes numbers of the digits of rows from `first` on; what is in up to three rows after the last is lost. */
function makeNumbers(first: u32, end: u32): void {
  const tens = i16x8.splat(10);
  const hundreds = i32x4.splat(0x10064);
  for (let row = first; row < end; row += 4) {
    const lines = numbersOf(v128.load(lineDigitsAt + (row << 2)), tens, hundreds);
    const hits = numbersOf(v128.load(lineHitsAt + (row << 2)), tens, hundreds);
    const keys = lineKeysAt + (row << 3);
    v128.store(keys, f64x2.convert_low_i32x4_u(lines));
    v128.store(
      keys,
      f64x2.convert_low_i32x4_u(
        i8x16.shuffle(lines, lines, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15),
      ),
      16,
    );
    v128.store(lineHitsAt + (row << 2), hits);
  }
}

/** Four numbers of four digits, the first of which is in the lowest byte. */
function numbersOf(texts: v128, tens: v128, hundreds: v128): v128 {
  const digits = v128.and(texts, i8x16.splat(15));
  const low = v128.and(digits, i16x8.splat(255));
  const pairs = i16x8.add(i16x8.mul(low, tens), i16x8.shr_u(digits, 8));
  return i32x4.dot_i16x8_s(pairs, hundreds);
}

/**
 * Reads one `DA:<line>,<hits>` of up to seven digits each, whatever ends the line; gives where the next record begins, or 0
 * when it has another form.
 */
export function readLine(record: u32): u32 {
  const lineAt = record + 3;
  const digits = countDigits(lineAt);
  if (!isShort(digits) || load<u8>(lineAt + digits) != 44) return 0;
  const hitsAt = lineAt + digits + 1;
  const hitDigits = countDigits(hitsAt);
  const after = lineEnd(hitsAt + hitDigits);
  if (!isShort(hitDigits) || after == 0) return 0;
  const row = told(wordLineRows);
  putWide(lineKeysAt, row, <f64>numberAt(lineAt, digits));
  put(lineHitsAt, row, numberAt(hitsAt, hitDigits));
  tell(wordLineRows, row + 1);
  return hitsAt + hitDigits + after;
}

/** Whether there is room for another line. */
export function hasRoomForLine(): bool {
  return told(wordLineRows) < lastRow;
}
