/** Node takes no longer heads: nothing that arrives is cut, which would end a list early. */
const maxLength = 16_384;

/**
 * The target of the `rel="next"` link of a `Link` field, not yet resolved; `undefined` when there is none.
 *
 * @see RFC 8288, 3 Link Serialisation in HTTP Headers
 */
export function nextLink(header: string | undefined): string | undefined {
  if (header === undefined || header.length > maxLength) return undefined;
  for (const match of header.matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s";,]+))*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=[\s;,]|$))/i.test(match[2] ?? "")) return match[1];
  }
  return undefined;
}
