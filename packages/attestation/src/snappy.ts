import { err, ok, type Result } from "@build-once/kernel";

/**
 * Decompresses a raw Snappy block, in which GitHub stores bundles.
 *
 * @param maxBytes refuses blocks that say they are larger, before anything is made
 * @see google/snappy, format_description.txt
 */
export function decompressSnappy(block: Uint8Array, maxBytes: number): Result<Uint8Array, string> {
  const header = readLength(block);
  if (header === undefined || header.length > maxBytes) return err("the block's length is unreadable or too large");
  const output = new Uint8Array(header.length);
  let at = header.next;
  let written = 0;
  while (at < block.length) {
    const element = readElement(block, at);
    if (element === undefined || written + element.length > output.length) return err(`byte ${at} is malformed`);
    if (element.kind === "literal") {
      output.set(block.subarray(element.from, element.next), written);
    } else {
      const from = written - element.offset;
      if (element.offset === 0 || from < 0) return err(`byte ${at} copies from before the beginning`);
      // Byte by byte: a copy may read what it has just written.
      for (let index = 0; index < element.length; index++) output[written + index] = output[from + index] ?? 0;
    }
    written += element.length;
    at = element.next;
  }
  return written === output.length ? ok(output) : err("the block ends early");
}

type Element =
  | { readonly kind: "literal"; readonly from: number; readonly length: number; readonly next: number }
  | { readonly kind: "copy"; readonly offset: number; readonly length: number; readonly next: number };

/** A little-endian base-128 number of at most 32 bits. */
function readLength(block: Uint8Array): { readonly length: number; readonly next: number } | undefined {
  let length = 0;
  for (let index = 0; index < 5; index++) {
    const byte = block[index];
    if (byte === undefined) return undefined;
    length += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return length < 2 ** 32 ? { length, next: index + 1 } : undefined;
  }
  return undefined;
}

function readElement(block: Uint8Array, at: number): Element | undefined {
  const tag = block[at] ?? 0;
  const size = tag >> 2;
  if ((tag & 3) === 0) {
    const extra = size < 60 ? 0 : size - 59;
    const length = (extra === 0 ? size : littleEndian(block, at + 1, extra)) + 1;
    const from = at + 1 + extra;
    return from + length > block.length ? undefined : { kind: "literal", from, length, next: from + length };
  }
  const [bytes, length] =
    (tag & 3) === 1 ? ([1, (size & 7) + 4] as const) : ([(tag & 3) === 2 ? 2 : 4, size + 1] as const);
  const next = at + 1 + bytes;
  if (next > block.length) return undefined;
  const high = (tag & 3) === 1 ? (tag >> 5) * 256 : 0;
  return { kind: "copy", offset: high + littleEndian(block, at + 1, bytes), length, next };
}

function littleEndian(block: Uint8Array, from: number, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) value += (block[from + index] ?? 0) * 256 ** index;
  return value;
}
