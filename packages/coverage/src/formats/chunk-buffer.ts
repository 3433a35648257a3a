import { chunkAt, maxChunkBytes } from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";

/** Puts each chunk of a report after what was left of the one before, in the kernel's memory. */
export class ChunkBuffer {
  /** Where what is not used up begins. */
  start: number = chunkAt;
  /** Where it ends. */
  end: number = chunkAt;
  readonly #bytes: Uint8Array;
  /** The offset in the report of what is at `chunkAt`. */
  #offset = 0;

  constructor(kernel: ScanKernel) {
    this.#bytes = kernel.bytes;
  }

  /** The chunk in pieces that `add` takes. */
  *pieces(chunk: Uint8Array): Iterable<Uint8Array> {
    if (chunk.length <= maxChunkBytes) yield chunk;
    else for (let at = 0; at < chunk.length; at += maxChunkBytes) yield chunk.subarray(at, at + maxChunkBytes);
  }

  /** Takes the next piece. At most `maxChunkBytes` may be left of those before. */
  add(piece: Uint8Array): void {
    const left = this.end - this.start;
    this.#offset += this.end - chunkAt;
    this.#bytes.copyWithin(chunkAt - left, this.start, this.end);
    this.#bytes.set(piece, chunkAt);
    this.start = chunkAt - left;
    this.end = chunkAt + piece.length;
  }

  /** The offset in the report of what is at `at`. */
  offsetOf(at: number): number {
    return this.#offset + at - chunkAt;
  }
}
