const greaterThan = 62;

/** The encodings that are read. */
export const xmlEncodings: ReadonlySet<string> = new Set([
  "utf-8",
  "utf8",
  "us-ascii",
  "iso-8859-1",
  "latin1",
  "windows-1252",
]);

/** The encoding that an XML declaration names, in lower case; UTF-8 when it names none. */
export function declaredEncoding(declaration: string): string {
  return /\bencoding\s*=\s*["']([^"']{1,40})["']/.exec(declaration)?.[1]?.toLowerCase() ?? "utf-8";
}

/**
 * The place after a document type declaration that goes on at `from`, -1 when its end is not there yet.
 * An external DTD is named and never fetched; an internal one could declare entities: below -1, it begins at -(result + 2).
 */
export function doctypeEnd(bytes: Uint8Array, from: number): number {
  let quoteByte = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (quoteByte !== 0) {
      if (byte === quoteByte) quoteByte = 0;
    } else if (byte === 34 || byte === 39) quoteByte = byte;
    else if (byte === 91) return -at - 2;
    else if (byte === greaterThan) return at + 1;
  }
  return -1;
}
