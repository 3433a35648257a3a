import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { maxDepth, maxRecordBytes, maxTextBytes } from "../limits.ts";
import { decodeHead, quote, reportError } from "./bytes.ts";
import { join } from "./line-feed.ts";
import type { XmlHandler } from "./xml-handler.ts";
import { isXmlSpace, XmlTag } from "./xml-tag.ts";
import { declaredEncoding, doctypeEnd, xmlEncodings } from "./xml-prolog.ts";
import { decodeXmlText } from "./xml-text.ts";

/** For how many names it is remembered what follows them. */
const maxFollowing = 256;

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const question = 63;
const exclamation = 33;

/**
 * Reads the elements of an XML document from its bytes without building anything.
 * Well-formedness is checked as far as it decides which element is inside which; nothing is ever expanded or fetched.
 * @see https://www.w3.org/TR/xml/
 */
export class XmlScanner {
  depth = 0;
  readonly #report: string;
  readonly #format: string;
  readonly #handler: XmlHandler;
  readonly #tag: XmlTag;
  readonly #stack = new Int32Array(maxDepth);
  #bytes: Uint8Array = new Uint8Array(0);
  #joined: Uint8Array = new Uint8Array(0);
  #base = 0;
  #tagStart = 0;
  #rootSeen = false;
  #lastName = 0;
  /** The element that came after another one, by its name. */
  readonly #following = new Int32Array(maxFollowing);
  /** The end of a comment, CDATA section or processing instruction that is being skipped. */
  #skipping = "";
  #encoding = "utf-8";
  #text: Uint8Array | undefined;

  constructor(report: string, format: string, knownNames: readonly string[], handler: XmlHandler) {
    this.#report = report;
    this.#format = format;
    this.#handler = handler;
    this.#tag = new XmlTag(knownNames, (code, at, problem, expected) => this.#error(code, at, problem, expected));
  }

  /** The name of the element `up` levels above the innermost open one; -1 above the root. */
  ancestor(up: number): number {
    return this.depth - 1 - up < 0 ? -1 : (this.#stack[this.depth - 1 - up] as number);
  }

  /** The attribute's decoded value. */
  attribute(name: number): string | undefined {
    const value = this.#tag.value(name);
    return value === undefined ? undefined : this.#decode(value);
  }

  /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
  wholeNumber(name: number): number {
    return this.#tag.wholeNumber(name);
  }

  /** The number of the known name that the attribute's value is; -1 when it is missing or no such name. */
  knownValue(name: number): number {
    return this.#tag.knownValue(name);
  }

  /** A hash of the attribute as it is written; see `hashBytes`. */
  hash(name: number, seed = 0): number {
    return this.#tag.hash(name, seed);
  }

  /** Keeps the text of the element that is open now, until `takeText`. */
  keepText(): void {
    this.#text = new Uint8Array(0);
  }

  /** The text since `keepText`, decoded. */
  takeText(): string {
    const text = this.#decode(this.#text ?? new Uint8Array(0));
    this.#text = undefined;
    return text;
  }

  /** An error at the current element. */
  error(code: CoverageErrorCode, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return this.#error(code, this.#tagStart, problem, expected);
  }

  /** Reads the next bytes. @throws {ActionError} `malformed-report`, `unsupported-report`, `report-limit` (data) */
  push(chunk: Uint8Array): void {
    const nul = chunk.indexOf(0);
    if (nul >= 0) throw this.#error("malformed-report", this.#bytes.length + nul, "a NUL byte", "XML in UTF-8");
    this.#bytes = this.#bytes.length === 0 ? chunk : this.#afterRest(chunk);
    this.#tag.bytes = this.#bytes;
    const used = this.#run();
    if (this.#bytes.length - used > maxRecordBytes)
      throw this.#error("report-limit", used, "an element is too long", `its end within ${maxRecordBytes} bytes`);
    this.#base += used;
    this.#bytes = this.#bytes.slice(used);
  }

  /** What the last chunk left and `chunk`, in memory that is used again. */
  #afterRest(chunk: Uint8Array): Uint8Array {
    const rest = this.#bytes;
    const length = rest.length + chunk.length;
    if (this.#joined.length < length) this.#joined = new Uint8Array(length * 2);
    this.#joined.set(rest);
    this.#joined.set(chunk, rest.length);
    return this.#joined.subarray(0, length);
  }

  /** Checks that the document is whole. @throws {ActionError} `truncated-report` (data) */
  end(): void {
    if (this.#rootSeen && this.depth === 0 && this.#bytes.length === 0 && this.#skipping === "") return;
    const inside = this.depth === 0 ? "its root element" : `<${this.#tag.nameText(this.ancestor(0))}>`;
    throw this.#error(
      "truncated-report",
      this.#bytes.length,
      `the report ends inside ${inside}`,
      "the end of every element",
    );
  }

  /** Reads as far as whole constructs go; returns how many bytes are used up. */
  #run(): number {
    let at = 0;
    for (;;) {
      if (this.#skipping !== "") {
        at = this.#skip(at);
        if (this.#skipping !== "") return at;
      }
      const start = this.#textEnd(at);
      if (start === this.#bytes.length) return start;
      this.#tagStart = start;
      const next = this.#construct(start);
      if (next < 0) return start;
      at = next;
    }
  }

  #textEnd(from: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = from;
    if (this.depth > 0) while (at < length && bytes[at] !== lessThan) at++;
    else
      while (at < length && bytes[at] !== lessThan) {
        if (!isXmlSpace(bytes[at] as number))
          throw this.#error(
            "malformed-report",
            at,
            "text outside the root element",
            "nothing after the end of the root element",
          );
        at++;
      }
    if (this.#text !== undefined && at > from) {
      if (this.#text.length + at - from > maxTextBytes)
        throw this.#error("report-limit", from, "a text is too long", `at most ${maxTextBytes} bytes`);
      this.#text = join(this.#text, bytes.subarray(from, at));
    }
    return at;
  }

  /** Reads what begins with `<`; -1 when it is not all there yet. */
  #construct(start: number): number {
    const bytes = this.#bytes;
    if (start + 1 >= bytes.length) return -1;
    const kind = bytes[start + 1];
    if (kind === slash) return this.#endTag(start);
    if (kind === question) {
      const end = bytes.indexOf(greaterThan, start);
      if (end < 0) return -1;
      if (this.#base + start === 0) this.#checkDeclaration(decodeHead(bytes.subarray(start, end)));
      this.#skipping = "?>";
      return start + 2;
    }
    if (kind === exclamation) return this.#declaration(start);
    return this.#startTag(start);
  }

  #declaration(start: number): number {
    const bytes = this.#bytes;
    if (bytes.length - start < 9) return -1;
    const text = decodeHead(bytes.subarray(start, start + 9));
    if (text.startsWith("<!--")) {
      this.#skipping = "-->";
      return start + 4;
    }
    if (text === "<![CDATA[") {
      this.#skipping = "]]>";
      return start + 9;
    }
    if (text !== "<!DOCTYPE" || this.#rootSeen)
      throw this.#error("malformed-report", start, `${JSON.stringify(text)} is not allowed here`, "an element");
    return this.#doctype(start + 9);
  }

  #doctype(from: number): number {
    const end = doctypeEnd(this.#bytes, from);
    if (end < -1)
      throw this.#error(
        "unsupported-report",
        -end - 2,
        "a DTD inside the report, which could declare entities",
        "no internal DTD",
      );
    return end;
  }

  #checkDeclaration(text: string): void {
    this.#encoding = declaredEncoding(text);
    if (!xmlEncodings.has(this.#encoding))
      throw this.#error(
        "unsupported-report",
        0,
        `the encoding ${JSON.stringify(this.#encoding)}`,
        [...xmlEncodings].join(", "),
      );
  }

  #skip(from: number): number {
    const terminator = this.#skipping;
    const back = terminator.length - 1;
    let end = from - 1;
    for (;;) {
      end = this.#bytes.indexOf(greaterThan, end + 1);
      if (end < 0) return Math.max(from, this.#bytes.length - back);
      if (end - back < from) continue;
      if (decodeHead(this.#bytes.subarray(end - back, end + 1)) !== terminator) continue;
      this.#skipping = "";
      return end + 1;
    }
  }

  #endTag(start: number): number {
    const bytes = this.#bytes;
    const name = this.#tag.readName(start + 2, Math.max(0, this.ancestor(0)));
    if (name === -2) return -1;
    let at = this.#tag.nameEnd;
    while (at < bytes.length && isXmlSpace(bytes[at] as number)) at++;
    if (at >= bytes.length) return -1;
    if (bytes[at] !== greaterThan) throw this.#error("malformed-report", at, "an end tag with more than a name", '">"');
    if (this.depth === 0 || this.ancestor(0) !== name) {
      const expected = this.depth === 0 ? "no end tag" : `</${this.#tag.nameText(this.ancestor(0))}>`;
      throw this.#error("malformed-report", start, `</${this.#tag.nameText(name)}> ends nothing`, expected);
    }
    this.#handler.close(name, this);
    this.depth--;
    return at + 1;
  }

  #startTag(start: number): number {
    const bytes = this.#bytes;
    // Reports repeat themselves: after an element most likely comes what came after it before.
    const last = this.#lastName;
    const name = this.#tag.readName(start + 1, this.#following[last]);
    if (name === -2) return -1;
    const end = this.#tag.readAttributes(this.#tag.nameEnd, name);
    if (end < 0) return -1;
    if (this.depth === 0 && this.#rootSeen)
      throw this.#error("malformed-report", start, "a second root element", "the end of the report");
    if (this.depth >= maxDepth)
      throw this.#error("report-limit", start, `elements nested deeper than ${maxDepth}`, "a coverage report");
    this.#rootSeen = true;
    this.#stack[this.depth++] = name;
    if (last < maxFollowing) this.#following[last] = name;
    this.#lastName = name;
    this.#handler.open(name, this);
    if (bytes[end] !== slash) return end + 1;
    this.#handler.close(name, this);
    this.depth--;
    return end + 2;
  }

  #decode(bytes: Uint8Array): string {
    const text = decodeXmlText(bytes, this.#encoding);
    if (text === undefined)
      throw this.#error(
        "malformed-report",
        this.#tagStart,
        `${quote(bytes)} holds an unknown entity or invalid ${this.#encoding}`,
        "&amp; &lt; &gt; &quot; &apos; and numbers only",
      );
    return text;
  }

  #error(code: CoverageErrorCode, at: number, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return reportError(code, { report: this.#report, format: this.#format, byte: this.#base + at }, problem, expected);
  }
}
