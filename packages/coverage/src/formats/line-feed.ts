import { maxRecordBytes } from "../limits.ts";
import { reportError } from "./bytes.ts";

/** Reads whole lines from `start` to `end` in `bytes`: every one of them ends with a line feed at or before `end - 1`. */
export type TakeLines = (bytes: Uint8Array, start: number, end: number) => void;

/** Joins the chunks of a text report so that its scanner only ever sees whole lines. */
export class LineFeed {
  /** Offset in the report of the first byte of the buffer that is handed over. */
  base = 0;
  readonly #report: string;
  readonly #format: string;
  readonly #take: TakeLines;
  /** The beginning of a line whose end has not come yet. */
  #rest: Uint8Array = new Uint8Array(0);

  constructor(report: string, format: string, take: TakeLines) {
    this.#report = report;
    this.#format = format;
    this.#take = take;
  }

  /** Takes the next bytes. @throws {ActionError} `malformed-report` for NUL bytes, `report-limit` for a line without end */
  push(chunk: Uint8Array): void {
    // In pieces of at most the longest line, so that how a report is cut does not decide which lines are too long.
    for (let at = 0; at < chunk.length; at += maxRecordBytes)
      this.#piece(at === 0 && chunk.length <= maxRecordBytes ? chunk : chunk.subarray(at, at + maxRecordBytes));
  }

  #piece(chunk: Uint8Array): void {
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      // What is wrong before it is told first, however the report is cut.
      this.#piece(chunk.subarray(0, nul));
      const where = { report: this.#report, format: this.#format, byte: this.base + this.#rest.length };
      throw reportError("malformed-report", where, "a NUL byte", "text in UTF-8");
    }
    const start = this.#rest.length === 0 ? 0 : this.#endRest(chunk);
    const end = chunk.lastIndexOf(10) + 1;
    if (end > start) this.#take(chunk, start, end);
    if (end > 0) {
      this.base += end;
      this.#rest = chunk.slice(end);
    } else this.#rest = this.#rest.length === 0 ? chunk.slice() : join(this.#rest, chunk);
    this.#checkLength(this.#rest.length);
  }

  #checkLength(bytes: number): void {
    if (bytes <= maxRecordBytes) return;
    const where = { report: this.#report, format: this.#format, byte: this.base };
    throw reportError("report-limit", where, "a line is too long", `a line feed within ${maxRecordBytes} bytes`);
  }

  /** Hands over the line that earlier chunks began, when `chunk` ends it; gives where in `chunk` the next one begins. */
  #endRest(chunk: Uint8Array): number {
    const length = chunk.indexOf(10) + 1;
    if (length === 0) return 0;
    this.#checkLength(this.#rest.length + length - 1);
    const line = join(this.#rest, chunk.subarray(0, length));
    this.#take(line, 0, line.length);
    this.base += this.#rest.length;
    return length;
  }

  /** The bytes after the last line feed; the line they began was never ended. */
  rest(): Uint8Array {
    return this.#rest;
  }
}

/** Two byte arrays as one. */
export function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
