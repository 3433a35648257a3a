import { ascii, startsWith } from "./bytes.ts";

/** The bytes of a container between its numbers, first the opening bracket, last the closing one. */
export type JsonTemplate = readonly Uint8Array[];

/** Larger numbers are left to the scanner, which says what is wrong with them. */
const maxDigits = 7;

const nullText = ascii("null");

/** The template of a text in which each # stands for a number. */
export function jsonTemplate(text: string): JsonTemplate {
  return text.split("#").map(ascii);
}

/** Reads the numbers of what is written as `template` at `start`, -1 for `null`; where it ends, or -1 when it is written otherwise. */
export function matchTemplate(bytes: Uint8Array, start: number, template: JsonTemplate, numbers: Float64Array): number {
  let at = start;
  for (let part = 0; part < template.length; part++) {
    const text = template[part] as Uint8Array;
    const { length } = text;
    if (at + length > bytes.length) return -1;
    for (let i = 0; i < length; i++) if (text[i] !== bytes[at + i]) return -1;
    at += length;
    if (part === template.length - 1) return at;
    const first = at;
    let value = 0;
    let digit = (bytes[at] as number) - 48;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = (bytes[++at] as number) - 48;
    }
    if (at === first && startsWith(bytes, nullText, at)) {
      value = -1;
      at += nullText.length;
    } else if (at === first || at - first > maxDigits || (bytes[first] === 48 && at - first > 1)) return -1;
    numbers[part] = value;
  }
  return -1;
}
