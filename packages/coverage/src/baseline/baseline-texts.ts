import { maxTextBytes } from "../limits.ts";
import type { BaselineModels } from "./baseline-models.ts";
import { type BaselineReader, costs } from "./baseline-reader.ts";
import { valueKinds } from "./value-kinds.ts";

const slash = 0x2f;

/**
 * Writes a text, without its NULs, as what differs from one that it resembles: nothing, or how many folders of that are not
 * its own, and the rest. Gives its bytes.
 */
export function writeText({ bits, texts }: BaselineModels, text: string, before: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text.replaceAll("\0", ""));
  const folders = countFolders(before);
  const [shared, isSame] = compare(bytes, before);
  bits.given(valueKinds.back, folders).number(isSame ? 0 : 1 + folders - countFolders(bytes.subarray(0, shared)));
  if (isSame) return bytes;
  texts.begin(before, shared);
  for (let at = shared; at < bytes.length; at++) texts.code(bytes[at] as number);
  texts.code(0);
  return bytes;
}

/** Reads a text. @throws {ActionError} `malformed-report` (data) when it is too long or not UTF-8 */
export function readText(
  reader: BaselineReader,
  before: Uint8Array,
  what: string,
): { text: string; bytes: Uint8Array } {
  const { bits, texts } = reader.models;
  const folders = countFolders(before);
  const back = bits.given(valueKinds.back, folders).number(0);
  if (back > folders + 1) throw reader.error(`${what} leaves out too many folders`, `at most ${folders}`);
  reader.spend(before.length);
  if (back === 0) return { text: decode(before, reader, what), bytes: before };
  let shared = 0;
  for (let left = folders + 1 - back; left > 0; left--) shared = before.indexOf(slash, shared) + 1;
  const bytes = Array.from(before.subarray(0, shared));
  texts.begin(before, shared);
  for (let byte = texts.code(0); byte !== 0; byte = texts.code(0)) {
    if (bytes.length === maxTextBytes)
      throw reader.error(`${what} is longer than ${maxTextBytes} bytes`, "a shorter one");
    reader.spend(costs.byte);
    bytes.push(byte);
  }
  const read = Uint8Array.from(bytes);
  return { text: decode(read, reader, what), bytes: read };
}

function decode(bytes: Uint8Array, reader: BaselineReader, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw reader.error(`${what} is not text`, "UTF-8");
  }
}

/** How many bytes of whole folders two texts share, and whether they are the same. */
function compare(bytes: Uint8Array, before: Uint8Array): readonly [shared: number, isSame: boolean] {
  let shared = 0;
  let at = 0;
  for (; at < bytes.length && bytes[at] === before[at]; at++) if (bytes[at] === slash) shared = at + 1;
  return [shared, at === bytes.length && at === before.length];
}

function countFolders(path: Uint8Array): number {
  let folders = 0;
  for (const byte of path) if (byte === slash) folders++;
  return folders;
}
