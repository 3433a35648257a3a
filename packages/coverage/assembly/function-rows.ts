import { functionHitsAt, functionKeysAt, maxRows, wordFunctionRows } from "../src/kernel/layout";
import { put, putWide, tell, told, valueOf, wideOf } from "./words";

/** Rows up to this many are sorted by insertion: names come in the order of the source, their hashes in none. */
const sortable: u32 = 128;

/** Which function the next count most likely is of: tools list the counts in the order of the places. */
let expected: u32 = 0;

/** Adds a function, or its hits where it was named before; false when there is no room. */
export function addFunction(key: f64, hits: u32): bool {
  const rows = told(wordFunctionRows);
  if (expected < rows && wideOf(functionKeysAt, expected) == key) {
    if (hits > valueOf(functionHitsAt, expected)) put(functionHitsAt, expected, hits);
    expected++;
    return true;
  }
  if (rows == maxRows) return false;
  putWide(functionKeysAt, rows, key);
  put(functionHitsAt, rows, hits);
  tell(wordFunctionRows, rows + 1);
  return true;
}

/** Forgets which function is expected, once the rows are taken. */
export function endFunctions(): void {
  expected = 0;
}

/** Brings few rows into ascending order. */
export function sortFunctions(): void {
  const rows = told(wordFunctionRows);
  if (rows > sortable) return;
  for (let row: u32 = 1; row < rows; row++) {
    const key = wideOf(functionKeysAt, row);
    const hits = valueOf(functionHitsAt, row);
    let to = row;
    for (; to > 0; to--) {
      const before = wideOf(functionKeysAt, to - 1);
      if (before <= key) break;
      putWide(functionKeysAt, to, before);
      put(functionHitsAt, to, valueOf(functionHitsAt, to - 1));
    }
    putWide(functionKeysAt, to, key);
    put(functionHitsAt, to, hits);
  }
}
