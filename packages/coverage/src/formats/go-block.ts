import { maxBlockLines, maxLineNumber } from "../limits.ts";
import { isDigit } from "./bytes.ts";

/** The numbers of a line of a profile. */
export interface GoBlock {
  firstLine: number;
  firstColumn: number;
  lastLine: number;
  lastColumn: number;
  statements: number;
  count: number;
}

const space = 32;
const comma = 44;
const dot = 46;
const lineEnd = 10;

/** True when a source file can have such a block. */
export function isBelievable({ firstLine, lastLine, statements }: GoBlock): boolean {
  return (
    lastLine >= firstLine &&
    lastLine <= maxLineNumber &&
    lastLine - firstLine <= maxBlockLines &&
    statements <= maxLineNumber
  );
}

/**
 * Reads `<line>.<column>,<line>.<column> <statements> <count>` and the line feed after it; gives the offset after that, or
 * 0 when the bytes are others.
 */
export function readPlainBlock(bytes: Uint8Array, start: number, into: GoBlock): number {
  let at = start;
  let value = 0;
  let from = at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== dot || at === from) return 0;
  into.firstLine = value;
  value = 0;
  from = ++at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== comma || at === from) return 0;
  into.firstColumn = value;
  value = 0;
  from = ++at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== dot || at === from) return 0;
  into.lastLine = value;
  value = 0;
  from = ++at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== space || at === from) return 0;
  into.lastColumn = value;
  value = 0;
  from = ++at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  if (bytes[at] !== space || at === from) return 0;
  into.statements = value;
  value = 0;
  from = ++at;
  for (; isDigit(bytes[at] as number); at++) value = value * 10 + (bytes[at] as number) - 48;
  into.count = value;
  return bytes[at] === lineEnd && at > from ? at + 1 : 0;
}
