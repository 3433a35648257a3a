/**
 * The path in what a report names a file by: an address (`file:`, or one of a file at a commit, which .NET's Source Link
 * writes), or a path already.
 *
 * @see RFC 8089, section 2; .NET "Source Link", `sourceLink.json`
 */
export function pathOfAddress(text: string): string {
  const local = /^file:\/\/(?:localhost)?(\/?.*)$/is.exec(text);
  if (local?.[1] !== undefined) return decoded(local[1]).replace(/^\/(?=[A-Za-z]:[\\/])/, "");
  const hosted = /^https?:\/\/[^/]+\/(?:.*?\/)?(?:[0-9a-f]{40}|[0-9a-f]{64})\/([^?#]+)$/i.exec(text);
  return hosted?.[1] === undefined ? text : decoded(hosted[1]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
