import { isPair, isShort, lineEnd, nonDigits, numberAt, pairAt } from "./digits";
import {
  blockFirstAt,
  blockHitsAt,
  blockKeysAt,
  blockLastAt,
  blockStatementsAt,
  maxRows,
  nameAt,
  stopEnd,
  stopFull,
  stopOther,
  wordBlockRows,
  wordLines,
  wordStop,
} from "../src/kernel/layout";
import { isSame } from "./same-bytes";
import { put, putWide, tell, told } from "./words";

/** The most lines one block may span, as `maxBlockLines`. */
const maxBlockLines: u32 = 50_000;

/**
 * Reads blocks of a Go profile from `start` to `end`, of which every line is whole, as long as they are of the file whose
 * name, of `nameBytes`, lies at `nameAt`; gives where it stopped. Rows are kept until `takeRows`.
 */
export function readGo(start: u32, end: u32, nameBytes: u32): u32 {
  let at = start;
  let lines: u32 = 0;
  let row = told(wordBlockRows);
  let stop = stopEnd;
  while (at < end) {
    const next = row == maxRows ? 0 : readBlock(at, nameBytes, row);
    if (next == 0) {
      stop = row == maxRows ? stopFull : stopOther;
      break;
    }
    row++;
    lines++;
    at = next;
  }
  tell(wordBlockRows, row);
  tell(wordLines, lines);
  tell(wordStop, stop);
  return at;
}

/** `<name>:<line>.<column>,<line>.<column> <statements> <count>`; gives where the next line begins, or 0. */
function readBlock(at: u32, nameBytes: u32, row: u32): u32 {
  if (!isSame(at, nameAt, nameBytes) || load<u8>(at + nameBytes) != 58) return 0;
  const from = at + nameBytes + 1;
  let others: u32 = (nonDigits(from) & 0xffff) | (nonDigits(from + 16) << 16);
  const a = ctz(others);
  others &= others - 1;
  const b = ctz(others);
  others &= others - 1;
  const c = ctz(others);
  others &= others - 1;
  const d = ctz(others);
  others &= others - 1;
  const e = ctz(others);
  others &= others - 1;
  if (others == 0) return 0;
  const f = ctz(others);
  const after = lineEnd(from + f);
  if (after == 0 || load<u8>(from + a) != 46 || load<u8>(from + b) != 44 || load<u8>(from + c) != 46) return 0;
  if (load<u8>(from + d) != 32 || load<u8>(from + e) != 32) return 0;
  const firstColumnDigits = b - a - 1;
  const lastLineDigits = c - b - 1;
  const lastColumnDigits = d - c - 1;
  const statementDigits = e - d - 1;
  const hitDigits = f - e - 1;
  if (!isShort(a) || !isShort(lastLineDigits) || !isShort(hitDigits) || !isShort(statementDigits)) return 0;
  if (!isPair(firstColumnDigits, lastColumnDigits)) return 0;
  const first = numberAt(from, a);
  const last = numberAt(from + b + 1, lastLineDigits);
  const columns = pairAt(from + a + 1, firstColumnDigits, from + c + 1, lastColumnDigits);
  if (last < first || last - first > maxBlockLines) return 0;
  put(blockHitsAt, row, numberAt(from + e + 1, hitDigits));
  put(blockStatementsAt, row, numberAt(from + d + 1, statementDigits));
  put(blockFirstAt, row, first);
  put(blockLastAt, row, last);
  putWide(blockKeysAt, row, blockKey(first, <u32>columns, last, <u32>(columns >> 32)));
  return from + f + after;
}

/** What tells blocks apart, ascending with the line, as `blockKey` in TypeScript gives it. */
function blockKey(first: u32, firstColumn: u32, last: u32, lastColumn: u32): f64 {
  const range = (firstColumn * 0x9e3779b1) ^ (lastColumn * 0x85ebca6b) ^ (last * 0xc2b2ae35);
  return <f64>first * 536870912.0 + <f64>((range ^ (range >> 15)) >> 3);
}
