/** How a report can be compressed. */
export type ReportCompression = "gzip" | "zstd";

/** How many bytes tell a compression. */
export const compressionHeadBytes = 4;

/**
 * What a file's first bytes say it was compressed with, whatever its name; no report in any format begins like that.
 * @see RFC 1952, section 2.3.1; RFC 8878, sections 3.1.1 and 3.1.2
 */
export function detectCompression(head: Uint8Array): ReportCompression | undefined {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return "gzip";
  const isFrame = a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd;
  const isSkippable = a !== undefined && a >= 0x50 && a <= 0x5f && b === 0x2a && c === 0x4d && d === 0x18;
  return isFrame || isSkippable ? "zstd" : undefined;
}
