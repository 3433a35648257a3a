const escapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["b", 8],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
  ['"', 34],
  ["\\", 92],
]);

/**
 * The path that git wrote, and where it ends: plain up to `end`, or in double quotes with C escapes.
 * `undefined` when the quotes or escapes are not git's.
 * @see git-config(1), core.quotePath
 */
export function readPath(
  text: string,
  start: number,
  end: number,
): { readonly path: string; readonly end: number } | undefined {
  if (text[start] !== '"') return { path: text.slice(start, end), end };
  const bytes: number[] = [];
  let at = start + 1;
  while (at < end) {
    const character = text[at] as string;
    if (character === '"') return { path: new TextDecoder().decode(Uint8Array.from(bytes)), end: at + 1 };
    if (character !== "\\") {
      bytes.push(...new TextEncoder().encode(character));
      at++;
      continue;
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4));
    const byte = octal === null ? escapes.get(text[at + 1] ?? "") : Number.parseInt(octal[0], 8);
    if (byte === undefined) return undefined;
    bytes.push(byte);
    at += octal === null ? 2 : 4;
  }
  return undefined;
}
