import { hashBytes, isDigit } from "./bytes.ts";

const comma = 44;
/** Numbers up to this are exact, and two of them make one key. */
const numbersInKey = 2 ** 26;

/** The key of an arm from its `<block>,<branch>`, the same as the kernel gives. */
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

/** True for a space, a tab, and the carriage return before a line feed. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}
