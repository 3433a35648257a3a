import { chunkAt } from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxRecordBytes } from "../limits.ts";
import { reportError } from "./bytes.ts";
import { ChunkBuffer } from "./chunk-buffer.ts";

/** Reads whole lines from `start` to `end` of the kernel's memory: every one of them ends with a line feed at or before `end - 1`. */
export type TakeLines = (start: number, end: number) => void;

const lineEnd = 10;

/** Joins the chunks of a text report in the kernel's memory, so that its scanner only ever sees whole lines. */
export class LineFeed {
  readonly #report: string;
  readonly #format: string;
  readonly #bytes: Uint8Array;
  readonly #buffer: ChunkBuffer;
  readonly #take: TakeLines;

  constructor(report: string, format: string, kernel: ScanKernel, take: TakeLines) {
    this.#report = report;
    this.#format = format;
    this.#bytes = kernel.bytes;
    this.#buffer = new ChunkBuffer(kernel);
    this.#take = take;
  }

  /** Takes the next bytes. @throws {ActionError} `report-limit` for a line without end */
  push(chunk: Uint8Array): void {
    for (const piece of this.#buffer.pieces(chunk)) this.#piece(piece);
  }

  #piece(piece: Uint8Array): void {
    const buffer = this.#buffer;
    buffer.add(piece);
    const end = this.#bytes.lastIndexOf(lineEnd, buffer.end - 1) + 1;
    if (end > chunkAt) {
      if (buffer.start < chunkAt) this.#checkLength(this.#bytes.indexOf(lineEnd, chunkAt) - buffer.start);
      this.#take(buffer.start, end);
      buffer.start = end;
    }
    this.#checkLength(buffer.end - buffer.start);
  }

  #checkLength(bytes: number): void {
    if (bytes <= maxRecordBytes) return;
    const where = { report: this.#report, format: this.#format, byte: this.offsetOf(this.#buffer.start) };
    throw reportError("report-limit", where, "a line is too long", `a line feed within ${maxRecordBytes} bytes`);
  }

  /** How many bytes are after the last line feed; the line they began was never ended. */
  get restBytes(): number {
    return this.#buffer.end - this.#buffer.start;
  }

  /** The offset in the report of what is at `at`. */
  offsetOf(at: number): number {
    return this.#buffer.offsetOf(at);
  }

  /** The offset in the report of the next line. */
  get offset(): number {
    return this.offsetOf(this.#buffer.start);
  }
}
