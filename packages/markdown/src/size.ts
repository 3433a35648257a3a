/** How a text is measured: UTF-16 code units as in JavaScript, or bytes of UTF-8. */
export type SizeUnit = "utf16" | "bytes";

/** The size of a text; a lone surrogate counts as the three bytes of its replacement. */
export function sizeOf(content: string, unit: SizeUnit): number {
  if (unit === "utf16") return content.length;
  let bytes = 0;
  for (let i = 0; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c < 0x80) bytes += 1;
    else if (c < 0x800) bytes += 2;
    else if (c >= 0xd800 && c < 0xdc00 && isLow(content.charCodeAt(i + 1))) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

function isLow(c: number): boolean {
  return c >= 0xdc00 && c < 0xe000;
}
