import { maxBlockLines, maxLineNumber } from "../limits.ts";

/** The numbers of a line of a profile. */
export interface GoBlock {
  firstLine: number;
  firstColumn: number;
  lastLine: number;
  lastColumn: number;
  statements: number;
  count: number;
}

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
 * What tells blocks of a file apart: ascending with the line, so that a profile in source order needs no sorting; 29 bits
 * tell the blocks of a line apart. The kernel gives the same.
 */
export function blockKey({ firstLine, firstColumn, lastLine, lastColumn }: GoBlock): number {
  const range =
    Math.imul(firstColumn, 0x9e37_79b1) ^ Math.imul(lastColumn, 0x85eb_ca6b) ^ Math.imul(lastLine, 0xc2b2_ae35);
  return firstLine * 0x2000_0000 + ((range ^ (range >>> 15)) >>> 3);
}
