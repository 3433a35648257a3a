import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { maxCount, maxLineNumber } from "../limits.ts";
import { ascii, decodeHead, decodeName, hashBytes, isDigit, quote, reportError, startsWith } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, Scanner } from "./format.ts";
import { armKeyOf, endedLine, isSpace, type PlainRecord, readPlainArm, readPlainFunction } from "./lcov-plain.ts";
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

const [endOfRecord, branchData, functionData] = [ascii("end_of_record"), ascii("BRDA:"), ascii("FNDA:")];

class LcovScanner implements Scanner {
  readonly #sink: CoverageSink;
  readonly #feed: LineFeed;
  #line = 0;
  #open = false;
  /** The last record was a function's, whose name may go on in the next line. */
  #afterFunction = false;
  /** Start lines of this section's function groups, by their index (lcov 2.2 and newer). */
  readonly #groups = new Map<number, number>();
  readonly #totals = new LcovTotals();
  readonly #plain: PlainRecord = { number: 0, key: 0.5, taken: false };

  constructor(sink: CoverageSink) {
    this.#sink = sink;
    this.#feed = new LineFeed(sink.report, "lcov", (bytes, start, end) => this.#take(bytes, start, end));
  }

  push(chunk: Uint8Array): void {
    this.#feed.push(chunk);
  }

  end(): void {
    if (this.#feed.rest().length > 0) this.#feed.push(Uint8Array.of(lineEnd));
    if (this.#open)
      throw this.#error(0, "the report ends inside a file's section", "end_of_record", "truncated-report");
    this.#totals.tell(this.#sink);
  }

  #take(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; this.#line++) {
      const first = bytes[at];
      let next = 0;
      // "DA:" is nine lines out of ten.
      if (first === 68 && bytes[at + 1] === 65 && bytes[at + 2] === colon) next = this.#hits(bytes, at);
      else if (first === 66) next = this.#plainArm(bytes, at);
      else if (first === 70) next = this.#plainFunction(bytes, at);
      at = next > 0 ? next : this.#other(bytes, at);
    }
  }

  #plainArm(bytes: Uint8Array, start: number): number {
    if (!this.#open || !startsWith(bytes, branchData, start)) return 0;
    const plain = this.#plain;
    const next = readPlainArm(bytes, start + 5, plain);
    if (next === 0 || plain.number > maxLineNumber) return 0;
    this.#afterFunction = false;
    this.#sink.arm(plain.number, plain.key, plain.taken);
    return next;
  }

  #plainFunction(bytes: Uint8Array, start: number): number {
    const isPlace = bytes[start + 1] === 78 && bytes[start + 2] === colon;
    if (!this.#open || !(isPlace || startsWith(bytes, functionData, start))) return 0;
    const plain = this.#plain;
    const next = readPlainFunction(bytes, start + (isPlace ? 3 : 5), isPlace, plain);
    if (next === 0 || (isPlace && plain.number > maxLineNumber)) return 0;
    this.#afterFunction = true;
    this.#sink.function(plain.key, isPlace ? 0 : Math.min(plain.number, maxCount));
    return next;
  }

  /** `DA:<line>,<hits>[,<checksum>]` */
  #hits(bytes: Uint8Array, start: number): number {
    let at = start + 3;
    let line = 0;
    let byte = bytes[at] as number;
    while (byte >= 48 && byte <= 57) {
      line = line * 10 + byte - 48;
      byte = bytes[++at] as number;
    }
    if (byte !== comma || at === start + 3)
      throw this.#error(start, "DA without a line and a count", "DA:<line>,<hits>");
    this.#checkLine(line, start);
    byte = bytes[++at] as number;
    const first = at;
    let hits = 0;
    while (byte >= 48 && byte <= 57) {
      hits = hits * 10 + byte - 48;
      byte = bytes[++at] as number;
    }
    if (byte !== lineEnd || at === first) {
      const stop = bytes.indexOf(lineEnd, at);
      if (byte !== comma && byte !== 13 && byte !== 32) hits = this.#oddCount(bytes, first, stop);
      else if (at === first) throw this.#error(start, "DA without a hit count", "DA:<line>,<hits>");
      at = stop;
    }
    if (!this.#open) throw this.#error(start, "DA outside a file's section", "SF:<path> before it");
    this.#afterFunction = false;
    this.#sink.line(line, hits < maxCount ? hits : maxCount);
    return at + 1;
  }

  #other(bytes: Uint8Array, from: number): number {
    let end = from;
    while (bytes[end] !== lineEnd) end++;
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
    if (this.#totals.has(record)) this.#totals.add(record, this.#number(bytes, at, end, start));
    else if (record === lcovRecords.BRDA) this.#arm(bytes, start, at, end);
    else if (record === lcovRecords.SF) this.#file(bytes, start, at, end);
    else if (record === lcovRecords.DA) this.#hits(endedLine(bytes, start, end), 0);
    else if (record !== lcovRecords.TN) {
      this.#otherRecord(bytes, start, end);
      return;
    }
    this.#afterFunction = false;
  }

  #otherRecord(bytes: Uint8Array, start: number, end: number): void {
    if (end - start === endOfRecord.length && startsWith(bytes, endOfRecord, start)) this.#endOfRecord(start);
    else if (/^[A-Z]{2,7}:/.test(decodeHead(bytes.subarray(start, Math.min(end, start + 8)))))
      this.#afterFunction = false;
    else this.#strange(bytes, start, end);
  }

  #file(bytes: Uint8Array, start: number, at: number, end: number): void {
    if (this.#open)
      throw this.#error(
        start,
        "a new SF although the section before it has not ended",
        "end_of_record",
        "truncated-report",
      );
    if (at === end) throw this.#error(start, "SF without a path", "SF:<path>");
    this.#open = true;
    this.#groups.clear();
    this.#sink.file(decodeName(bytes.subarray(at, end)));
  }

  #endOfRecord(start: number): void {
    if (!this.#open) throw this.#error(start, "end_of_record without a section", "SF:<path> before it");
    this.#open = false;
    this.#afterFunction = false;
    this.#sink.endFile();
  }

  /** `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`; the branch may be an expression with commas in it. */
  #arm(bytes: Uint8Array, start: number, at: number, end: number): void {
    const afterLine = bytes.indexOf(comma, at) + 1;
    const last = bytes.subarray(0, end).lastIndexOf(comma);
    const afterBlock = bytes.indexOf(comma, afterLine);
    if (afterLine <= at || afterLine > end || afterBlock < 0 || afterBlock >= last)
      throw this.#error(
        start,
        `BRDA of the wrong form: ${quote(bytes.subarray(start, end))}`,
        "BRDA:<line>,<block>,<branch>,<taken>",
      );
    const line = this.#number(bytes, at, afterLine - 1, start);
    this.#checkLine(line, start);
    if (!this.#open) throw this.#error(start, "BRDA outside a file's section", "SF:<path> before it");
    const neverEvaluated = bytes[last + 1] === 45 && last + 2 === end;
    const taken = !neverEvaluated && this.#count(bytes, last + 1, end) > 0;
    this.#sink.arm(line, armKeyOf(bytes, afterLine, last), taken);
  }

  #function(key: "FN" | "FNDA" | "FNA" | "FNL", bytes: Uint8Array, start: number, at: number, end: number): void {
    if (!this.#open) throw this.#error(start, `${key} outside a file's section`, "SF:<path> before it");
    const first = bytes.indexOf(comma, at);
    if (first < 0 || first >= end) throw this.#error(start, `${key} with one field`, `${key}:<number>,<name>`);
    this.#afterFunction = true;
    if (key === "FN") {
      this.#checkLine(this.#number(bytes, at, first, start), start);
      const name = this.#nameStart(bytes, first + 1, end);
      this.#sink.function(hashBytes(bytes, name, end), 0);
    } else if (key === "FNDA") {
      this.#sink.function(hashBytes(bytes, first + 1, end), this.#count(bytes, at, first));
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
    const index = this.#number(bytes, at, first, start);
    let second = bytes.indexOf(comma, first + 1);
    if (second < 0 || second > end) second = end;
    if (key === "FNL") {
      const line = this.#number(bytes, first + 1, second, start);
      this.#checkLine(line, start);
      this.#groups.set(index, line);
      this.#sink.function(line, 0);
      return;
    }
    const line = this.#groups.get(index);
    if (line === undefined)
      throw this.#error(start, `FNA names the group ${index}, which no FNL declares`, "FNL before FNA");
    this.#sink.function(line, this.#count(bytes, first + 1, second));
  }

  /** Function names that the tool printed with a line feed in them go on here; anything else is not lcov. */
  #strange(bytes: Uint8Array, start: number, end: number): void {
    if (this.#afterFunction || bytes[start] === 35) return;
    throw this.#error(start, `not a record: ${quote(bytes.subarray(start, end))}`, "a record such as DA:<line>,<hits>");
  }

  #number(bytes: Uint8Array, from: number, end: number, start: number): number {
    let value = 0;
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      if (!isDigit(byte)) throw this.#error(start, `${quote(bytes.subarray(from, end))} is not a number`, "digits");
      value = value * 10 + byte - 48;
    }
    if (from >= end || value > Number.MAX_SAFE_INTEGER)
      throw this.#error(start, "a number is missing or too large", "digits");
    return value;
  }

  /** A count: digits, however many. */
  #count(bytes: Uint8Array, from: number, end: number): number {
    let value = 0;
    let at = from;
    while (at < end && isDigit(bytes[at] as number)) value = value * 10 + (bytes[at++] as number) - 48;
    if (at === end && at > from) return Math.min(value, maxCount);
    return this.#oddCount(bytes, from, end);
  }

  /** Counts that tools print in other forms: `1e+06`, `3.0`, and below zero (V8's ranges), which is no hit. */
  #oddCount(bytes: Uint8Array, from: number, stop: number): number {
    const field =
      decodeHead(bytes.subarray(from, Math.min(stop, from + 64)))
        .split(",")[0]
        ?.trim() ?? "";
    if (/^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(field)) return Math.min(Math.floor(Number(field)), maxCount);
    if (/^-\d+(?:\.\d+)?$/.test(field)) {
      this.#sink.negativeCount();
      return 0;
    }
    throw this.#error(from, `${JSON.stringify(field)} is not a count`, "a number of hits");
  }

  #checkLine(line: number, start: number): void {
    if (line > maxLineNumber)
      throw this.#error(start, `line number ${line}`, `at most ${maxLineNumber}`, "report-limit");
  }

  #error(at: number, problem: string, expected: string, code: CoverageErrorCode = "malformed-report"): ActionError {
    const where = { report: this.#sink.report, format: "lcov", byte: this.#feed.base + at, line: this.#line + 1 };
    return reportError(code, where, problem, expected);
  }
}
