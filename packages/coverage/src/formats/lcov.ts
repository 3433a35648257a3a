import {
  sectionClosed,
  sectionInParts,
  sectionWhole,
  stopEnd,
  stopFile,
  stopFull,
  stopSection,
  wordAfterFunction,
  wordArmRows,
  wordLines,
  wordNameEnd,
  wordNameStart,
  wordStop,
} from "../kernel/layout.ts";
import { handOverRows, handOverTables } from "../kernel/hand-over-rows.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxCount, maxLineNumber } from "../limits.ts";
import { ascii, decodeHead, decodeName, hashBytes, isDigit, quote, startsWith } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, Scanner } from "./format.ts";
import { armKeyOf, isSpace } from "./lcov-fields.ts";
import { LcovNumbers } from "./lcov-numbers.ts";
import { lcovFunctionRecords, lcovRecords, LcovTotals } from "./lcov-records.ts";
import { LineFeed } from "./line-feed.ts";

/**
 * lcov trace files, of every version of geninfo and of the tools that imitate it.
 * @see geninfo(1), "FILES"
 */
export const lcov: CoverageFormat = {
  name: "lcov",
  detect: (head) =>
    /^(?:[ \t]*(?:#[^\n]*|TN:[^\n]*|VER:[^\n]*)?\r?\n){0,100}[ \t]*SF:/.test(decodeHead(head.subarray(0, 8192))),
  scanner: (sink) => new LcovScanner(sink),
};

const comma = 44;
const colon = 58;
const lineEnd = 10;

const endOfRecord = ascii("end_of_record");

class LcovScanner implements Scanner {
  readonly #sink: CoverageSink;
  readonly #kernel = ScanKernel.take();
  readonly #bytes = this.#kernel.bytes;
  readonly #feed: LineFeed;
  #open = false;
  /** Some of the section's arms were handed over one by one. */
  #armsElsewhere = false;
  /** Start lines of this section's function groups, by their index (lcov 2.2 and newer). */
  readonly #groups = new Map<number, number>();
  readonly #totals = new LcovTotals();
  readonly #numbers: LcovNumbers;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
    this.#numbers = new LcovNumbers(sink, (at, problem, expected) => this.#feed.error(at, problem, expected));
    this.#feed = new LineFeed(sink.report, "lcov", this.#kernel, (start, end) => this.#take(start, end));
  }

  push(chunk: Uint8Array): void {
    this.#feed.push(chunk);
  }

  end(): void {
    if (this.#feed.restBytes > 0) this.#feed.push(Uint8Array.of(lineEnd));
    if (this.#open) throw this.#feed.truncated("the report ends inside a file's section", "end_of_record");
    this.#totals.addAll(this.#kernel.sums);
    this.#totals.tell(this.#sink);
    handOverTables(this.#kernel, this.#sink);
  }

  #take(start: number, end: number): void {
    const { calls, words } = this.#kernel;
    for (let at = start; at < end; ) {
      at = calls.readLcov(at, end, this.#sectionState());
      this.#feed.lines += words[wordLines] as number;
      const stop = words[wordStop];
      if (stop === stopSection) this.#endSection();
      else if (stop === stopFile) this.#file(at, words[wordNameStart] as number, words[wordNameEnd] as number);
      else if (stop === stopFull) this.#handOver();
      else if (stop !== stopEnd) {
        at = this.#other(at);
        this.#feed.lines++;
      }
    }
  }

  #sectionState(): number {
    if (!this.#open) return sectionClosed;
    return this.#armsElsewhere ? sectionInParts : sectionWhole;
  }

  /** Hands over what the kernel has read: it has no room, or the section ends. */
  #handOver(): void {
    this.#handOverArms();
    handOverRows(this.#kernel, this.#sink);
  }

  /** Arms that the kernel has read come before those that are read here: their order tells them apart. */
  #handOverArms(): void {
    const { words, arms } = this.#kernel;
    const rows = words[wordArmRows] as number;
    if (rows === 0) return;
    const lines = arms.columns[0] as Uint32Array;
    const taken = arms.columns[1] as Uint32Array;
    for (let row = 0; row < rows; row++)
      this.#sink.arm(lines[row] as number, arms.keys[row] as number, taken[row] === 1);
    words[wordArmRows] = 0;
    this.#armsElsewhere = true;
  }

  /** The last record was not a function's, whose name may go on in the next line. */
  #setAfterFunction(isAfter: boolean): void {
    this.#kernel.words[wordAfterFunction] = isAfter ? 1 : 0;
  }

  /** `DA:<line>,<hits>[,<checksum>]` */
  #hits(bytes: Uint8Array, start: number, from: number, end: number): void {
    let at = from;
    let line = 0;
    for (; at < end && isDigit(bytes[at] as number); at++) line = line * 10 + (bytes[at] as number) - 48;
    if (bytes[at] !== comma || at === from)
      throw this.#feed.error(start, "DA without a line and a count", "DA:<line>,<hits>");
    this.#checkLine(line, start);
    const first = ++at;
    let hits = 0;
    for (; at < end && isDigit(bytes[at] as number); at++) hits = hits * 10 + (bytes[at] as number) - 48;
    const byte = at < end ? bytes[at] : lineEnd;
    if (byte !== comma && !isSpace(byte as number)) {
      if (byte !== lineEnd || at === first) hits = this.#numbers.oddCount(bytes, first, end);
    } else if (at === first) throw this.#feed.error(start, "DA without a hit count", "DA:<line>,<hits>");
    if (!this.#open) throw this.#feed.error(start, "DA outside a file's section", "SF:<path> before it");
    this.#sink.line(line, hits < maxCount ? hits : maxCount);
  }

  #other(from: number): number {
    const bytes = this.#bytes;
    let end = this.#feed.lineEnd(from);
    const next = end + 1;
    let start = from;
    while (end > start && isSpace(bytes[end - 1] as number)) end--;
    while (start < end && isSpace(bytes[start] as number)) start++;
    if (end > start) this.#record(bytes, start, end);
    return next;
  }

  #record(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    let record = 0;
    for (; at < end && at < start + 4 && bytes[at] !== colon; at++) record = (record << 8) | (bytes[at] as number);
    if (bytes[at++] !== colon) {
      this.#otherRecord(bytes, start, end);
      return;
    }
    const functionRecord = lcovFunctionRecords.get(record);
    if (functionRecord !== undefined) {
      this.#function(functionRecord, bytes, start, at, end);
      return;
    }
    if (this.#totals.has(record)) this.#totals.add(record, this.#numbers.whole(bytes, at, end, start));
    else if (record === lcovRecords.BRDA) this.#arm(bytes, start, at, end);
    else if (record === lcovRecords.SF) this.#file(start, at, end);
    else if (record === lcovRecords.DA) this.#hits(bytes, start, at, end);
    else if (record !== lcovRecords.TN) {
      this.#otherRecord(bytes, start, end);
      return;
    }
    this.#setAfterFunction(false);
  }

  #otherRecord(bytes: Uint8Array, start: number, end: number): void {
    if (end - start === endOfRecord.length && startsWith(bytes, endOfRecord, start)) this.#endOfRecord(start);
    else if (/^[A-Z]{2,7}:/.test(decodeHead(bytes.subarray(start, Math.min(end, start + 8)))))
      this.#setAfterFunction(false);
    else this.#strange(bytes, start, end);
  }

  #file(start: number, at: number, end: number): void {
    if (this.#open)
      throw this.#feed.error(
        start,
        "a new SF although the section before it has not ended",
        "end_of_record",
        "truncated-report",
      );
    if (at === end) throw this.#feed.error(start, "SF without a path", "SF:<path>");
    this.#open = true;
    this.#groups.clear();
    this.#sink.file(decodeName(this.#bytes.subarray(at, end)));
  }

  #endOfRecord(start: number): void {
    if (!this.#open) throw this.#feed.error(start, "end_of_record without a section", "SF:<path> before it");
    this.#endSection();
  }

  #endSection(): void {
    this.#handOver();
    this.#open = false;
    this.#armsElsewhere = false;
    this.#setAfterFunction(false);
    this.#sink.endFile();
  }

  /** `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`; the branch may be an expression with commas in it. */
  #arm(bytes: Uint8Array, start: number, at: number, end: number): void {
    const afterLine = bytes.indexOf(comma, at) + 1;
    const last = bytes.subarray(0, end).lastIndexOf(comma);
    const afterBlock = bytes.indexOf(comma, afterLine);
    if (afterLine <= at || afterLine > end || afterBlock < 0 || afterBlock >= last)
      throw this.#feed.error(
        start,
        `BRDA of the wrong form: ${quote(bytes.subarray(start, end))}`,
        "BRDA:<line>,<block>,<branch>,<taken>",
      );
    const line = this.#numbers.whole(bytes, at, afterLine - 1, start);
    this.#checkLine(line, start);
    if (!this.#open) throw this.#feed.error(start, "BRDA outside a file's section", "SF:<path> before it");
    const neverEvaluated = bytes[last + 1] === 45 && last + 2 === end;
    const taken = !neverEvaluated && this.#numbers.count(bytes, last + 1, end) > 0;
    this.#handOverArms();
    this.#armsElsewhere = true;
    this.#sink.arm(line, armKeyOf(bytes, afterLine, last), taken);
  }

  #function(key: "FN" | "FNDA" | "FNA" | "FNL", bytes: Uint8Array, start: number, at: number, end: number): void {
    if (!this.#open) throw this.#feed.error(start, `${key} outside a file's section`, "SF:<path> before it");
    const first = bytes.indexOf(comma, at);
    if (first < 0 || first >= end) throw this.#feed.error(start, `${key} with one field`, `${key}:<number>,<name>`);
    this.#setAfterFunction(true);
    if (key === "FN") {
      this.#checkLine(this.#numbers.whole(bytes, at, first, start), start);
      const name = this.#nameStart(bytes, first + 1, end);
      this.#sink.function(hashBytes(bytes, name, end), 0);
    } else if (key === "FNDA") {
      this.#sink.function(hashBytes(bytes, first + 1, end), this.#numbers.count(bytes, at, first));
    } else this.#functionGroup(key, bytes, start, at, first, end);
  }

  /** `FN:<line>[,<end line>],<name>`: where the name starts. */
  #nameStart(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && isDigit(bytes[at] as number)) at++;
    return at > from && at < end && bytes[at] === comma ? at + 1 : from;
  }

  /** `FNL:<index>,<line>[,<end line>]` and `FNA:<index>,<hits>,<name>`: names of one place are one function. */
  #functionGroup(key: string, bytes: Uint8Array, start: number, at: number, first: number, end: number): void {
    const index = this.#numbers.whole(bytes, at, first, start);
    let second = bytes.indexOf(comma, first + 1);
    if (second < 0 || second > end) second = end;
    if (key === "FNL") {
      const line = this.#numbers.whole(bytes, first + 1, second, start);
      this.#checkLine(line, start);
      this.#groups.set(index, line);
      this.#sink.function(line, 0);
      return;
    }
    const line = this.#groups.get(index);
    if (line === undefined)
      throw this.#feed.error(start, `FNA names the group ${index}, which no FNL declares`, "FNL before FNA");
    this.#sink.function(line, this.#numbers.count(bytes, first + 1, second));
  }

  /** Function names that the tool printed with a line feed in them go on here; anything else is not lcov. */
  #strange(bytes: Uint8Array, start: number, end: number): void {
    if (this.#kernel.words[wordAfterFunction] === 1 || bytes[start] === 35) return;
    throw this.#feed.error(
      start,
      `not a record: ${quote(bytes.subarray(start, end))}`,
      "a record such as DA:<line>,<hits>",
    );
  }

  #checkLine(line: number, start: number): void {
    if (line > maxLineNumber)
      throw this.#feed.error(start, `line number ${line}`, `at most ${maxLineNumber}`, "report-limit");
  }
}
