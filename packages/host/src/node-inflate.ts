import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from "node:zlib";
import { hostErrors } from "./errors.ts";
import type { Compression, Inflate } from "./inflate.ts";

/** The most that comes out at once. */
const pieceBytes: number = 2 ** 18;

/** Decompresses with Node's zlib, on its threads. */
export const nodeInflate: Inflate = async function* (kind, chunks) {
  const source = new Source(chunks);
  try {
    while (await source.hasMore()) {
      yield* inflateMember(kind, source);
      if (kind === "gzip") await requirePadding(source);
    }
  } finally {
    await source.close();
  }
};

/** Node goes through all members of gzip by itself; what it leaves is padding, or nothing that gzip knows. */
async function requirePadding(source: Source): Promise<void> {
  for (let chunk = await source.next(); chunk !== undefined; chunk = await source.next()) {
    const at = chunk.findIndex((byte) => byte !== 0);
    if (at >= 0) throw damaged("gzip", source.taken - chunk.length + at, "neither a member nor padding");
  }
}

/** Node ends with the frame of zstd that ends inside a chunk, and says nothing of the rest; that is put back. */
async function* inflateMember(kind: Compression, source: Source): AsyncIterable<Uint8Array> {
  const options = { chunkSize: pieceBytes };
  const stream = kind === "gzip" ? createGunzip(options) : createZstdDecompress(options);
  const start = source.taken;
  const feeding = feed(stream, source);
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string" || !/^Z(?:STD)?_/.test(code)) throw error;
    const at = start + stream.bytesWritten;
    if (code !== "Z_BUF_ERROR") throw damaged(kind, at, error instanceof Error ? error.message : code);
    throw hostErrors.error("compressed-truncated", `the ${kind} data ends early, after byte ${source.taken}`);
  } finally {
    stream.destroy();
  }
  await feeding;
  source.putBack(source.taken - start - stream.bytesWritten);
}

async function feed(stream: Gunzip | ZstdDecompress, source: Source): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  stream.once("close", end).once("end", end);
  try {
    const start = source.taken;
    // A part that was not taken is beyond the frame's end.
    while (!stream.destroyed && stream.bytesWritten === source.taken - start) {
      const chunk = await source.next();
      if (chunk === undefined) {
        stream.end();
        return;
      }
      const { promise: written, resolve } = Promise.withResolvers<void>();
      stream.write(chunk, () => resolve());
      await Promise.race([written, ended]);
    }
  } catch (error) {
    // Whoever reads the stream gets it.
    stream.destroy(error instanceof Error ? error : new Error("the compressed data cannot be read"));
  }
}

function damaged(kind: Compression, at: number, problem: string): Error {
  return hostErrors.error("compressed-damaged", `the ${kind} data is damaged at byte ${at}: ${problem}`);
}

/** Chunks, of which the end of the last one can be put back. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #last: Uint8Array = new Uint8Array(0);
  #waiting: Uint8Array | undefined;
  /** How many bytes were taken and not put back. */
  taken = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async next(): Promise<Uint8Array | undefined> {
    if (!(await this.hasMore())) return undefined;
    this.#last = this.#waiting ?? this.#last;
    this.#waiting = undefined;
    this.taken += this.#last.length;
    return this.#last;
  }

  async hasMore(): Promise<boolean> {
    while (this.#waiting === undefined || this.#waiting.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#waiting = next.value;
    }
    return true;
  }

  putBack(count: number): void {
    if (count === 0) return;
    const waiting = this.#waiting ?? new Uint8Array(0);
    this.#waiting = Buffer.concat([this.#last.subarray(this.#last.length - count), waiting]);
    this.taken -= count;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
