import { wordsAt } from "../src/kernel/layout";

/** Sets a word that tells how a call ended. */
export function tell(word: u32, value: u32): void {
  put(wordsAt, word, value);
}

/** What a word was set to. */
export function told(word: u32): u32 {
  return valueOf(wordsAt, word);
}

/** Sets a value of a column of 32 bits. */
export function put(column: u32, row: u32, value: u32): void {
  store<u32>(column + (row << 2), value);
}

/** A value of a column of 32 bits. */
export function valueOf(column: u32, row: u32): u32 {
  return load<u32>(column + (row << 2));
}

/** Sets a value of a column of 64-bit floating point numbers. */
export function putWide(column: u32, row: u32, value: f64): void {
  store<f64>(column + (row << 3), value);
}

/** A value of a column of 64-bit floating point numbers. */
export function wideOf(column: u32, row: u32): f64 {
  return load<f64>(column + (row << 3));
}
