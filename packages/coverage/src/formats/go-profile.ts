import { maxNameBytes, nameAt, stopEnd, stopFull, wordLines, wordStop } from "../kernel/layout.ts";
import { handOverRows, handOverTables } from "../kernel/hand-over-rows.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxCount, maxLineNumber } from "../limits.ts";
import { ascii, decodeHead, decodeName, quote, startsWith } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, Scanner } from "./format.ts";
import { blockKey, isBelievable } from "./go-block.ts";
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
const modeText = ascii("mode: ");

class GoScanner implements Scanner {
  readonly #sink: CoverageSink;
  readonly #kernel = ScanKernel.take();
  readonly #bytes = this.#kernel.bytes;
  readonly #feed: LineFeed;
  #mode = "";
  #name: Uint8Array = new Uint8Array(0);
  /** The end of the number that was read last, going left. */
  #at = 0;
  #start = 0;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
    this.#feed = new LineFeed(sink.report, "go", this.#kernel, (start, end) => this.#take(start, end));
  }

  push(chunk: Uint8Array): void {
    this.#feed.push(chunk);
  }

  end(): void {
    if (this.#feed.restBytes > 0)
      throw this.#feed.truncated("the last line has no end, so its count may be cut", "a line feed");
    handOverRows(this.#kernel, this.#sink);
    handOverTables(this.#kernel, this.#sink);
  }

  #take(start: number, end: number): void {
    const { calls, words } = this.#kernel;
    for (let at = start; at < end; ) {
      const nameBytes = this.#name.length;
      if (nameBytes > 0 && nameBytes <= maxNameBytes) {
        at = calls.readGo(at, end, nameBytes);
        this.#feed.lines += words[wordLines] as number;
        const stop = words[wordStop];
        if (stop === stopFull) handOverRows(this.#kernel, this.#sink);
        if (stop === stopFull || stop === stopEnd) continue;
      }
      const next = this.#other(this.#bytes, at);
      if (next > at) this.#feed.lines++;
      at = next;
    }
  }

  /** Gives where the next line begins, or `start` again for a block of another file, which the kernel may read now. */
  #other(bytes: Uint8Array, start: number): number {
    let stop = this.#feed.lineEnd(start);
    const next = stop + 1;
    if (stop > start && bytes[stop - 1] === 13) stop--;
    if (stop > start) {
      if (startsWith(bytes, modeText, start)) this.#checkMode(bytes, start, stop);
      else if (this.#block(bytes, start, stop)) return start;
    }
    return next;
  }

  #checkMode(bytes: Uint8Array, start: number, stop: number): void {
    const mode = decodeHead(bytes.subarray(start, Math.min(stop, start + 40)));
    if (!/^mode: (?:set|count|atomic)$/.test(mode) || (this.#mode !== "" && this.#mode !== mode))
      throw this.#feed.error(start, quote(bytes.subarray(start, stop)), this.#mode || "mode: set, count or atomic");
    this.#mode = mode;
  }

  /** `<name>:<line>.<column>,<line>.<column> <statements> <count>`, read from the right since names may hold anything; true when the kernel may read it. */
  #block(bytes: Uint8Array, start: number, stop: number): boolean {
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
      throw this.#feed.error(start, `a block of ${statements} statements`, `at most ${maxLineNumber}`, "report-limit");
    if (!isBelievable(block))
      throw this.#feed.error(
        start,
        `a block from line ${firstLine} to ${lastLine}`,
        "lines in order and of a real file",
        "report-limit",
      );
    if (this.#use(bytes, start, this.#at)) return true;
    this.#sink.statements(blockKey(block), count < maxCount ? count : maxCount, statements, firstLine, lastLine);
    return false;
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
      throw this.#feed.error(
        this.#start,
        `${negative}: ${quote(bytes.subarray(this.#start, bytes.indexOf(lineEnd, this.#start)))}`,
        "<name>:<line>.<column>,<line>.<column> <statements> <count>",
      );
    }
    this.#at = at;
    return value;
  }

  /** Turns to the file that a block is of; true when it is another one and the kernel can compare its name. */
  #use(bytes: Uint8Array, start: number, end: number): boolean {
    const name = this.#name;
    if (end - start === name.length && startsWith(bytes, name, start)) return false;
    if (this.#mode === "") throw this.#feed.error(start, "a block before the mode line", "mode: set, count or atomic");
    handOverRows(this.#kernel, this.#sink);
    this.#name = bytes.slice(start, end);
    this.#sink.file(decodeName(this.#name));
    if (this.#name.length > maxNameBytes) return false;
    bytes.set(this.#name, nameAt);
    return true;
  }
}
