/** How bytes were made smaller. @see RFC 1952 (gzip), RFC 8878 (zstd) */
export type Compression = "gzip" | "zstd";

/**
 * Gives back what was compressed, piece by piece, through the last member or frame. How much comes out is for the caller to
 * watch: it stops by not asking for more.
 *
 * @throws {ActionError} `compressed-truncated`, `compressed-damaged` (data), each naming the byte
 */
export type Inflate = (kind: Compression, chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
