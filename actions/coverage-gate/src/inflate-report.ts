import { compressionHeadBytes, coverageErrors, detectCompression, InflationLimit } from "@build-once/coverage";
import { type Host, hostErrors } from "@build-once/host";

/** The bytes of a report as its tool wrote them: what was compressed with gzip or zstd is decompressed on the way. */
export async function* streamReport(path: string, host: Pick<Host, "files" | "inflate">): AsyncIterable<Uint8Array> {
  const chunks = host.files.stream(path)[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const rest = continued(first.value, chunks);
  // A file arrives in pieces of a mebibyte: the first one holds what tells a compression.
  const kind = detectCompression(first.value.subarray(0, compressionHeadBytes));
  if (kind === undefined) {
    yield* rest;
    return;
  }
  const limit = new InflationLimit(path);
  try {
    for await (const piece of host.inflate(kind, counted(rest, limit))) {
      limit.takeOut(piece.length);
      yield piece;
    }
  } catch (thrown) {
    if (!hostErrors.owns(thrown) || !thrown.code.startsWith("compressed-")) throw thrown;
    const code = thrown.code === "compressed-truncated" ? "truncated-report" : "malformed-report";
    throw coverageErrors.error(code, `${JSON.stringify(path)}: ${thrown.message}`, { cause: thrown });
  }
}

async function* continued(first: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield first;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, limit: InflationLimit): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    limit.takeIn(chunk.length);
    yield chunk;
  }
}
