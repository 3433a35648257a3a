import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
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
  /** How many lines were read before the current one, which whoever reads them counts. */
  lines = 0;

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
    const where = { report: this.#report, format: this.#format, byte: this.#buffer.offsetOf(this.#buffer.start) };
    throw reportError("report-limit", where, "a line is too long", `a line feed within ${maxRecordBytes} bytes`);
  }

  /** How many bytes are after the last line feed; the line they began was never ended. */
  get restBytes(): number {
    return this.#buffer.end - this.#buffer.start;
  }

  /** Where the line that `at` is in ends: its line feed. @throws {ActionError} `malformed-report` for a NUL before that */
  lineEnd(at: number): number {
    const bytes = this.#bytes;
    let end = at;
    for (; bytes[end] !== lineEnd; end++) if (bytes[end] === 0) throw this.error(end, "a NUL byte", "text in UTF-8");
    return end;
  }

  /** An error in the current line, at what is at `at` in the kernel's memory. */
  error(at: number, problem: string, expected: string, code: CoverageErrorCode = "malformed-report"): ActionError {
    const byte = this.#buffer.offsetOf(at);
    return reportError(
      code,
      { report: this.#report, format: this.#format, byte, line: this.lines + 1 },
      problem,
      expected,
    );
  }

  /** An error because the report ends where it does. */
  truncated(problem: string, expected: string): ActionError {
    return this.error(this.#buffer.start, problem, expected, "truncated-report");
  }
}
