import { err, ok, type Result } from "@build-once/kernel";

/** Decompresses bytes; more than `maxBytes`, and anything but a whole stream, is a problem. */
export async function inflate(
  bytes: Uint8Array,
  format: "gzip" | "deflate-raw",
  maxBytes: number,
): Promise<Result<Uint8Array, string>> {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream(format));
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > maxBytes) {
        await reader.cancel();
        return err(`it unpacks to more than ${maxBytes} bytes`);
      }
      chunks.push(value);
    }
  } catch {
    return err("its compressed data are damaged or end early");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return ok(whole);
}
