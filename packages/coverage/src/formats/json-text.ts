const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const backslash = 92;

/**
 * The text that the bytes between the quotes of a JSON string stand for.
 * `undefined` for an unknown escape, half a surrogate pair, or bytes that are not UTF-8.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-7
 */
export function decodeJsonText(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return undefined;
  }
  if (!bytes.includes(backslash)) return text;
  let known = true;
  const decoded = text.replaceAll(/\\(u[0-9a-fA-F]{4}|[^]?)/g, (_, escape: string) => {
    const character =
      escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : escapes.get(escape);
    if (character === undefined) known = false;
    return character ?? "";
  });
  return known && decoded.isWellFormed() ? decoded : undefined;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
