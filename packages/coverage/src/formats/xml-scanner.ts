import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { maxDepth, maxNames, maxRecordBytes, maxTextBytes } from "../limits.ts";
import { quote, reportError } from "./bytes.ts";
import { join } from "./line-feed.ts";
import { RestBuffer } from "./rest-buffer.ts";
import type { XmlAttributes } from "./xml-attributes.ts";
import { XmlHistory } from "./xml-history.ts";
import type { XmlHandler } from "./xml-handler.ts";
import { XmlMarkup } from "./xml-markup.ts";
import { isBlank, isXmlSpace, type XmlErrorAt, XmlTag } from "./xml-tag.ts";
import { templateMargin } from "./xml-template.ts";
import { XmlTemplates } from "./xml-templates.ts";
import { decodeXmlText } from "./xml-text.ts";

/** End tags are numbered from here on, start tags by their names. */
const firstEnd = maxNames;

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
  readonly #markup: XmlMarkup;
  readonly #attributes: XmlAttributes;
  readonly #templates: XmlTemplates;
  readonly #stack = new Int32Array(maxDepth);
  readonly #rest = new RestBuffer();
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #base = 0;
  #tagStart = 0;
  /** The end of the construct before the current one. */
  #gapStart = 0;
  #rootSeen = false;
  readonly #history = new XmlHistory();
  #text: Uint8Array | undefined;

  constructor(report: string, format: string, knownNames: readonly string[], handler: XmlHandler) {
    this.#report = report;
    this.#format = format;
    this.#handler = handler;
    const error: XmlErrorAt = (code, at, problem, expected) => this.#error(code, at, problem, expected);
    this.#tag = new XmlTag(knownNames, error);
    this.#markup = new XmlMarkup(error);
    this.#attributes = this.#tag.attributes;
    this.#templates = new XmlTemplates(knownNames.length);
  }

  /** The name of the element `up` levels above the innermost open one; -1 above the root. */
  ancestor(up: number): number {
    return this.depth - 1 - up < 0 ? -1 : (this.#stack[this.depth - 1 - up] as number);
  }

  /** The attribute's decoded value. */
  attribute(name: number): string | undefined {
    const value = this.#attributes.value(name);
    return value === undefined ? undefined : this.#decode(value);
  }

  /** The attribute as an unsigned whole number: -1 when it is missing, -2 when it is anything else. */
  wholeNumber(name: number): number {
    return this.#attributes.wholeNumber(name);
  }

  /** The number of the known name that the attribute's value is; -1 when it is missing or no such name. */
  knownValue(name: number): number {
    return this.#tag.knownValue(name);
  }

  /** A hash of the attribute as it is written; see `hashBytes`. */
  hash(name: number, seed = 0): number {
    return this.#attributes.hash(name, seed);
  }

  /** See `XmlAttributes.fraction`. */
  fraction(name: number): number {
    return this.#attributes.fraction(name);
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
    if (nul >= 0) {
      // What is wrong before it is told first, however the report is cut.
      this.push(chunk.subarray(0, nul));
      throw this.#error("malformed-report", this.#bytes.length, "a NUL byte", "XML in UTF-8");
    }
    this.#bytes = this.#rest.before(this.#bytes, chunk);
    this.#attributes.bytes = this.#bytes;
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    const used = this.#run();
    if (this.#bytes.length - used > maxRecordBytes)
      throw this.#error("report-limit", used, "an element is too long", `its end within ${maxRecordBytes} bytes`);
    this.#base += used;
    this.#bytes = this.#bytes.slice(used);
  }

  /** Checks that the document is whole. @throws {ActionError} `truncated-report` (data) */
  end(): void {
    if (this.#rootSeen && this.depth === 0 && this.#bytes.length === 0 && this.#markup.skipping === "") return;
    const inside = this.depth === 0 ? "its root element" : `<${this.#tag.nameText(this.ancestor(0))}>`;
    const problem = `the report ends inside ${inside}`;
    throw this.#error("truncated-report", this.#bytes.length, problem, "the end of every element");
  }

  /** Reads as far as whole constructs go; returns how many bytes are used up. */
  #run(): number {
    let at = 0;
    for (;;) {
      if (this.#markup.skipping !== "") {
        at = this.#markup.skip(this.#bytes, at);
        if (this.#markup.skipping !== "") return at;
      }
      const repeated = this.#repeated(at);
      if (repeated > 0) {
        at = repeated;
        continue;
      }
      const start = this.#textEnd(at);
      if (start === this.#bytes.length) return start;
      this.#tagStart = start;
      this.#gapStart = at;
      const next = this.#construct(start);
      if (next < 0) return start;
      at = next;
    }
  }

  /** Reads the tag that most likely comes next when it looks as it did before; gives the offset after it, or 0. */
  #repeated(from: number): number {
    if (!this.#mayRepeat(from)) return 0;
    const next = this.#history.expected;
    return next < firstEnd ? this.#repeatedStart(next, from) : this.#repeatedEnd(next - firstEnd, from);
  }

  #mayRepeat(from: number): boolean {
    return (
      this.depth > 0 && this.depth < maxDepth && this.#text === undefined && this.#bytes.length - from >= templateMargin
    );
  }

  #repeatedStart(name: number, from: number): number {
    const template = this.#templates.read(name, this.#view, from, this.#attributes);
    if (template === undefined) return 0;
    this.#tagStart = from + template.gap;
    this.#open(name, template.isEmptyElement);
    return this.#templates.end;
  }

  #repeatedEnd(name: number, from: number): number {
    const end = this.ancestor(0) === name ? this.#templates.readEnd(name, this.#view, from) : 0;
    if (end === 0) return 0;
    this.#tagStart = from;
    this.#close(name);
    return end;
  }

  #open(name: number, isEmptyElement: boolean): void {
    this.#stack[this.depth++] = name;
    this.#history.came(name);
    this.#handler.open(name, this);
    if (!isEmptyElement) return;
    this.#handler.close(name, this);
    this.depth--;
  }

  #close(name: number): void {
    this.#history.came(name + firstEnd);
    this.#handler.close(name, this);
    this.depth--;
  }

  #textEnd(from: number): number {
    const bytes = this.#bytes;
    const { length } = bytes;
    let at = from;
    if (this.depth > 0) while (at < length && bytes[at] !== lessThan) at++;
    else
      while (at < length && bytes[at] !== lessThan) {
        if (!isXmlSpace(bytes[at] as number))
          throw this.#error("malformed-report", at, "text outside the root element", "nothing after its end");
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
    if (kind === question || kind === exclamation)
      return this.#markup.read(bytes, start, this.#base + start === 0, this.#rootSeen);
    return this.#startTag(start);
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
    const from = this.#gapStart;
    const isKnown = !this.#mayRepeat(from) || this.#templates.readEnd(name, this.#view, from) > 0;
    if (!isKnown && isBlank(bytes, from, start)) this.#templates.learnEnd(name, bytes.subarray(from, at + 1));
    this.#close(name);
    return at + 1;
  }

  #startTag(start: number): number {
    const bytes = this.#bytes;
    const name = this.#tag.readName(start + 1);
    if (name === -2) return -1;
    const mayRepeat = this.#mayRepeat(this.#gapStart);
    if (mayRepeat) {
      const repeated = this.#repeatedStart(name, this.#gapStart);
      if (repeated > 0) return repeated;
    }
    const end = this.#tag.readAttributes(this.#tag.nameEnd, name);
    if (end < 0) return -1;
    if (this.depth === 0 && this.#rootSeen)
      throw this.#error("malformed-report", start, "a second root element", "the end of the report");
    if (this.depth >= maxDepth)
      throw this.#error("report-limit", start, `elements nested deeper than ${maxDepth}`, "a coverage report");
    this.#rootSeen = true;
    if (mayRepeat && isBlank(bytes, this.#gapStart, start))
      this.#templates.learn(name, { from: this.#gapStart, end }, this.#attributes);
    const isEmptyElement = bytes[end] === slash;
    this.#open(name, isEmptyElement);
    return isEmptyElement ? end + 2 : end + 1;
  }

  #decode(bytes: Uint8Array): string {
    const text = decodeXmlText(bytes, this.#markup.encoding);
    if (text === undefined)
      throw this.#error(
        "malformed-report",
        this.#tagStart,
        `${quote(bytes)} holds an unknown entity or invalid ${this.#markup.encoding}`,
        "&amp; &lt; &gt; &quot; &apos; and numbers only",
      );
    return text;
  }

  #error(code: CoverageErrorCode, at: number, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return reportError(code, { report: this.#report, format: this.#format, byte: this.#base + at }, problem, expected);
  }
}
