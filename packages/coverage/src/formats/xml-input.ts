import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { ChunkBuffer } from "./chunk-buffer.ts";

/** What there is of an XML document, up to a NUL if there is one. */
export class XmlInput extends ChunkBuffer {
  /** The kernel's memory up to the end of what may be read. */
  bytes: Uint8Array;
  readonly #memory: Uint8Array;
  #isSearched = true;

  constructor(kernel: ScanKernel) {
    super(kernel);
    this.#memory = kernel.bytes;
    this.bytes = this.#memory.subarray(0, this.end);
  }

  override add(piece: Uint8Array): void {
    super.add(piece);
    this.#isSearched = false;
    this.bytes = this.#memory.subarray(0, this.end);
  }

  /** Ends what may be read at a NUL after `from`. The kernel reads over none: only where it stops, this must be called. */
  searchNul(from: number): void {
    if (this.#isSearched) return;
    this.#isSearched = true;
    const nul = this.bytes.indexOf(0, from);
    if (nul >= 0) this.bytes = this.#memory.subarray(0, nul);
  }

  /** Whether a NUL follows what may be read. */
  get hasNul(): boolean {
    return this.bytes.length < this.end;
  }
}
