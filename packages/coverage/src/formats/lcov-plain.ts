import { hashBytes, isDigit } from "./bytes.ts";

/** What a record holds that was read at once. */
export interface PlainRecord {
  /** The record's first number. */
  number: number;
  /** What tells the arms of a line, or the functions of a file, apart. */
  key: number;
  taken: boolean;
}

const comma = 44;
const dash = 45;
const lineEnd = 10;
/** Numbers up to this are exact, and two of them make one key. */
const numbersInKey = 2 ** 26;

/**
 * Reads `<line>,<block>,<branch>,<taken>` of numbers, from the byte after the colon of BRDA, in one pass; gives the offset
 * after the line feed, or 0 when the record has another form and must be looked at closely.
 */
export function readPlainArm(bytes: Uint8Array, start: number, into: PlainRecord): number {
  let at = start;
  let line = 0;
  for (; isDigit(bytes[at] as number); at++) line = line * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== comma || at === start) return 0;
  let block = 0;
  const afterLine = ++at;
  for (; isDigit(bytes[at] as number); at++) block = block * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== comma || at === afterLine) return 0;
  let branch = 0;
  const afterBlock = ++at;
  for (; isDigit(bytes[at] as number); at++) branch = branch * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== comma || at === afterBlock || block >= numbersInKey || branch >= numbersInKey) return 0;
  const afterBranch = ++at;
  let taken = 0;
  if (bytes[at] === dash) at++;
  else for (; isDigit(bytes[at] as number); at++) taken |= (bytes[at] as number) - 48;
  if (bytes[at] !== lineEnd || at === afterBranch) return 0;
  into.number = line;
  into.key = block * numbersInKey + branch;
  into.taken = taken > 0;
  return at + 1;
}

/** The key of an arm from its `<block>,<branch>`, the same as `readPlainArm` gives. */
export function armKeyOf(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  let block = 0;
  for (; at < end && isDigit(bytes[at] as number); at++) block = block * 10 + (bytes[at] as number) - 48;
  const cut = at++;
  let branch = 0;
  for (; at < end && isDigit(bytes[at] as number); at++) branch = branch * 10 + (bytes[at] as number) - 48;
  const plain = cut > from && bytes[cut] === comma && cut + 1 < end && at === end;
  return plain && block < numbersInKey && branch < numbersInKey
    ? block * numbersInKey + branch
    : hashBytes(bytes, from, end);
}

/**
 * Reads `<number>,<name>`, from the byte after the colon of FN or FNDA; of `FN:<line>,<end line>,<name>` the name is what
 * follows the second number when `mayHaveEnd`. Gives the offset after the line feed, or 0 as `readPlainArm`.
 */
export function readPlainFunction(bytes: Uint8Array, start: number, mayHaveEnd: boolean, into: PlainRecord): number {
  let at = start;
  let number = 0;
  for (; isDigit(bytes[at] as number); at++) number = number * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== comma || at === start) return 0;
  let name = ++at;
  if (mayHaveEnd) {
    while (isDigit(bytes[at] as number)) at++;
    if (at > name && bytes[at] === comma) name = at + 1;
    at = name;
  }
  while (bytes[at] !== lineEnd) at++;
  // Spaces at the end are no part of the name.
  if (at === name || (bytes[at - 1] as number) <= 32) return 0;
  into.number = number;
  into.key = hashBytes(bytes, name, at);
  return at + 1;
}

/** True for a space, a tab, and the carriage return before a line feed. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

/** A copy of a record, with a line feed right after it. */
export function endedLine(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const line = new Uint8Array(end - start + 1);
  line.set(bytes.subarray(start, end));
  line[end - start] = lineEnd;
  return line;
}
