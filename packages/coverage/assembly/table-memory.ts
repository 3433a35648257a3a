import { tablesAt, tablesEnd, wordTablesEnd } from "../src/kernel/layout";
import { tell } from "./words";

/** Where the next table may begin. */
let free: u32 = tablesAt;

/** Room for `bytes` at a multiple of eight; 0 when there is none. */
export function takeRoom(bytes: u32): u32 {
  const at = free;
  if (<u64>at + bytes > <u64>tablesEnd) return 0;
  useUntil(at + bytes);
  return at;
}

/** Gives back what was taken last beyond `end`. */
export function useUntil(end: u32): void {
  free = (end + 7) & ~7;
  tell(wordTablesEnd, free);
}

/** Gives back everything. */
export function forgetTables(): void {
  useUntil(tablesAt);
}
