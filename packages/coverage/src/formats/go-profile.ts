import type { ActionError } from "@build-once/kernel";
import { maxCount, maxLineNumber } from "../limits.ts";
import { ascii, decodeHead, decodeName, quote, reportError, startsWith } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, Scanner } from "./format.ts";
import { type GoBlock, isBelievable, readPlainBlock } from "./go-block.ts";
import { LineFeed } from "./line-feed.ts";

/**
 * Profiles of `go test -coverprofile`.
 * @see https://pkg.go.dev/golang.org/x/tools/cover
 */
export const goProfile: CoverageFormat = {
  name: "go",
  detect: (head) => /^mode: (?:set|count|atomic)\r?\n/.test(decodeHead(head.subarray(0, 64))),
  scanner: (sink) => new GoScanner(sink),
};

const lineEnd = 10;
const colon = 58;
const modeText = ascii("mode: ");

class GoScanner implements Scanner {
  readonly #sink: CoverageSink;
  readonly #feed: LineFeed;
  #line = 0;
  #mode = "";
  readonly #plain: GoBlock = { firstLine: 0, firstColumn: 0, lastLine: 0, lastColumn: 0, statements: 0, count: 0 };
  #name: Uint8Array = new Uint8Array(0);
  /** The end of the number that was read last, going left. */
  #at = 0;
  #start = 0;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
    this.#feed = new LineFeed(sink.report, "go", (bytes, start, end) => this.#take(bytes, start, end));
  }

  push(chunk: Uint8Array): void {
    this.#feed.push(chunk);
  }

  end(): void {
    if (this.#feed.rest().length > 0)
      throw this.#error(0, "the last line has no end, so its count may be cut", "a line feed", "truncated-report");
    this.#sink.endFile();
  }

  #take(bytes: Uint8Array, from: number, end: number): void {
    let start = from;
    while (start < end) {
      const next = this.#plainBlock(bytes, start);
      start = next > 0 ? next : this.#other(bytes, start);
      this.#line++;
    }
  }

  /**
   * A block of the same file as the one before, read in one pass from the left; gives where the next line begins, or 0
   * when the line has another form and must be looked at closely.
   */
  #plainBlock(bytes: Uint8Array, start: number): number {
    const { length } = this.#name;
    if (length === 0 || bytes[start + length] !== colon || !startsWith(bytes, this.#name, start)) return 0;
    const block = this.#plain;
    const next = readPlainBlock(bytes, start + length + 1, block);
    if (next === 0 || !isBelievable(block)) return 0;
    this.#give(block);
    return next;
  }

  #other(bytes: Uint8Array, start: number): number {
    const next = bytes.indexOf(lineEnd, start) + 1;
    let stop = next - 1;
    if (stop > start && bytes[stop - 1] === 13) stop--;
    if (stop > start) {
      if (startsWith(bytes, modeText, start)) this.#checkMode(bytes, start, stop);
      else this.#block(bytes, start, stop);
    }
    return next;
  }

  #checkMode(bytes: Uint8Array, start: number, stop: number): void {
    const mode = decodeHead(bytes.subarray(start, Math.min(stop, start + 40)));
    if (!/^mode: (?:set|count|atomic)$/.test(mode) || (this.#mode !== "" && this.#mode !== mode))
      throw this.#error(start, quote(bytes.subarray(start, stop)), this.#mode || "mode: set, count or atomic");
    this.#mode = mode;
  }

  /** `<name>:<line>.<column>,<line>.<column> <statements> <count>`, read from the right since names may hold anything. */
  #block(bytes: Uint8Array, start: number, stop: number): void {
    this.#start = start;
    this.#at = stop;
    const count = this.#number(bytes, 32);
    const statements = this.#number(bytes, 32);
    const lastColumn = this.#number(bytes, 46);
    const lastLine = this.#number(bytes, 44);
    const firstColumn = this.#number(bytes, 46);
    const firstLine = this.#number(bytes, 58);
    const block = { firstLine, firstColumn, lastLine, lastColumn, statements, count };
    if (statements > maxLineNumber)
      throw this.#error(start, `a block of ${statements} statements`, `at most ${maxLineNumber}`, "report-limit");
    if (!isBelievable(block))
      throw this.#error(
        start,
        `a block from line ${firstLine} to ${lastLine}`,
        "lines in order and of a real file",
        "report-limit",
      );
    this.#use(bytes, start, this.#at);
    this.#give(block);
  }

  #give({ firstLine, firstColumn, lastLine, lastColumn, statements, count }: GoBlock): void {
    // Ascending with the line, so that a profile in source order needs no sorting; 29 bits tell the blocks of a line apart.
    const range =
      Math.imul(firstColumn, 0x9e37_79b1) ^ Math.imul(lastColumn, 0x85eb_ca6b) ^ Math.imul(lastLine, 0xc2b2_ae35);
    const key = firstLine * 0x2000_0000 + ((range ^ (range >>> 15)) >>> 3);
    this.#sink.statements(key, count < maxCount ? count : maxCount, statements, firstLine, lastLine);
  }

  /** The number left of `#at`, which `before` must precede. */
  #number(bytes: Uint8Array, before: number): number {
    let at = this.#at - 1;
    let value = 0;
    let scale = 1;
    let byte = bytes[at] as number;
    while (at > this.#start && byte >= 48 && byte <= 57) {
      value += (byte - 48) * scale;
      scale *= 10;
      byte = bytes[--at] as number;
    }
    if (byte !== before || scale === 1 || at <= this.#start) {
      const negative = byte === 45 ? "a negative number" : "not a block";
      throw this.#error(
        this.#start,
        `${negative}: ${quote(bytes.subarray(this.#start, bytes.indexOf(lineEnd, this.#start)))}`,
        "<name>:<line>.<column>,<line>.<column> <statements> <count>",
      );
    }
    this.#at = at;
    return value;
  }

  #use(bytes: Uint8Array, start: number, end: number): void {
    const name = this.#name;
    if (end - start === name.length && startsWith(bytes, name, start)) return;
    if (this.#mode === "") throw this.#error(start, "a block before the mode line", "mode: set, count or atomic");
    this.#name = bytes.slice(start, end);
    this.#sink.file(decodeName(this.#name));
  }

  #error(
    at: number,
    problem: string,
    expected: string,
    code: "malformed-report" | "truncated-report" | "report-limit" = "malformed-report",
  ): ActionError {
    const where = { report: this.#sink.report, format: "go", byte: this.#feed.base + at, line: this.#line + 1 };
    return reportError(code, where, problem, expected);
  }
}
