import type { ActionError } from "@build-once/kernel";
import type { CoverageErrorCode } from "../errors.ts";
import { firstEndTag, stopFull, stopSection, wordDepth, wordStop, wordTags } from "../kernel/layout.ts";
import { handOverTables } from "../kernel/hand-over-rows.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxDepth, maxRecordBytes, maxTextBytes } from "../limits.ts";
import { quote, reportError } from "./bytes.ts";
import type { CoverageSink } from "./format.ts";
import type { XmlAttributes } from "./xml-attributes.ts";
import { XmlCapturedText } from "./xml-captured-text.ts";
import { XmlHistory } from "./xml-history.ts";
import type { XmlHandler } from "./xml-handler.ts";
import { XmlMarkup } from "./xml-markup.ts";
import { isBlank, isXmlSpace, type XmlErrorAt, XmlTag } from "./xml-tag.ts";
import { XmlInput } from "./xml-input.ts";
import { XmlLayouts } from "./xml-layouts.ts";
import { setRowRule, XmlRows } from "./xml-rows.ts";
import { type XmlTags, xmlTagsOf } from "./xml-tags.ts";
import { decodeXmlText } from "./xml-text.ts";

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
  readonly #kernel = ScanKernel.take();
  readonly #input = new XmlInput(this.#kernel);
  readonly #layouts: XmlLayouts;
  readonly #history = new XmlHistory(this.#kernel);
  readonly #tags: XmlTags = xmlTagsOf(this.#kernel);
  readonly #rows = new XmlRows(this.#kernel);
  readonly #stack = new Int32Array(maxDepth);
  #tagStart = 0;
  /** The end of the construct before the current one. */
  #gapStart = 0;
  #rootSeen = false;
  readonly #text = new XmlCapturedText();

  constructor(report: string, format: string, knownNames: readonly string[], handler: XmlHandler) {
    this.#report = report;
    this.#format = format;
    this.#handler = handler;
    const error: XmlErrorAt = (code, at, problem, expected) => this.#error(code, at, problem, expected);
    this.#tag = new XmlTag(this.#kernel, knownNames, error);
    this.#markup = new XmlMarkup(error);
    this.#attributes = this.#tag.attributes;
    this.#layouts = new XmlLayouts(this.#kernel, knownNames.length, handler);
    setRowRule(this.#kernel, handler.rowRule);
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
    this.#text.begin();
  }

  /** The text since `keepText`, decoded. */
  takeText(): string {
    return this.#decode(this.#text.take());
  }

  /** Whether elements may become rows without coming to the handler. */
  allowRows(isAllowed: boolean): void {
    setRowRule(this.#kernel, isAllowed ? this.#handler.rowRule : undefined);
  }

  /** An error at the current element. */
  error(code: CoverageErrorCode, problem: string, expected?: string): ActionError<CoverageErrorCode> {
    return this.#error(code, this.#tagStart, problem, expected);
  }

  /** Reads the next bytes. @throws {ActionError} `malformed-report`, `unsupported-report`, `report-limit` (data) */
  push(chunk: Uint8Array): void {
    for (const piece of this.#input.pieces(chunk)) this.#piece(piece);
  }

  #piece(piece: Uint8Array): void {
    const input = this.#input;
    input.add(piece);
    this.#attributes.bytes = input.bytes;
    input.start = this.#run(input.start);
    // What is wrong before a NUL was told first, however the report is cut.
    if (input.hasNul) throw this.#error("malformed-report", input.bytes.length, "a NUL byte", "XML in UTF-8");
    if (input.end - input.start <= maxRecordBytes) return;
    throw this.#error("report-limit", input.start, "an element is too long", `its end within ${maxRecordBytes} bytes`);
  }

  /** Checks that the document is whole, and hands over its tables. @throws {ActionError} `truncated-report` (data) */
  end(sink: CoverageSink): void {
    const isRead = this.#input.start === this.#input.end;
    if (this.#rootSeen && this.depth === 0 && isRead && this.#markup.skipping === "") {
      handOverTables(this.#kernel, sink);
      return;
    }
    const inside = this.depth === 0 ? "its root element" : `<${this.#tag.nameText(this.ancestor(0))}>`;
    const problem = `the report ends inside ${inside}`;
    throw this.#error("truncated-report", this.#input.end, problem, "the end of every element");
  }

  /** Reads as far as whole constructs go; returns where what is not used up begins. */
  #run(from: number): number {
    let at = from;
    for (;;) {
      if (this.depth > 0 && !this.#text.isWanted && this.#markup.skipping === "") at = this.#repeated(at);
      this.#input.searchNul(at);
      this.#attributes.bytes = this.#input.bytes;
      if (this.#markup.skipping !== "") {
        at = this.#markup.skip(this.#input.bytes, at);
        if (this.#markup.skipping !== "") return at;
      }
      const start = this.#textEnd(at);
      if (start === this.#input.bytes.length) return start;
      this.#tagStart = start;
      this.#gapStart = at;
      const next = this.#construct(start);
      if (next < 0) return start;
      at = next;
    }
  }

  /** Lets the kernel read tags that look as they did before; gives where others begin. */
  #repeated(from: number): number {
    const { calls, words } = this.#kernel;
    let at = from;
    do {
      for (let i = 0; i < this.depth; i++) this.#tags.open[i] = this.#stack[i] as number;
      words[wordDepth] = this.depth;
      const end = calls.readXml(at, this.#input.bytes.length);
      const told = this.#tell(words[wordTags] as number);
      if (told > 0) return told;
      if (this.#rows.isFull) this.#handler.takeRows?.(this.#rows);
      at = end;
    } while (words[wordStop] === stopFull || words[wordStop] === stopSection);
    return at;
  }

  /** Tells the handler of tags that the kernel has read; gives where the last one ends when it wants the text after it, else 0. */
  #tell(tags: number): number {
    const { names, layouts, starts, ends, values } = this.#tags;
    const attributes = this.#attributes;
    for (let i = 0; i < tags; i++) {
      const tag = names[i] as number;
      this.#tagStart = starts[i] as number;
      if (tag >= firstEndTag) {
        this.#close(tag - firstEndTag);
        continue;
      }
      const slot = layouts[i] as number;
      attributes.places = this.#layouts.placesOf(slot);
      attributes.first = values[i] as number;
      this.#open(tag, this.#layouts.isEmptyElement(slot));
      if (this.#text.isWanted) return ends[i] as number;
    }
    return 0;
  }

  #open(name: number, isEmptyElement: boolean): void {
    this.#stack[this.depth++] = name;
    this.#handler.open(name, this);
    if (!isEmptyElement) return;
    this.#handler.close(name, this);
    this.depth--;
  }

  #close(name: number): void {
    if (name === this.#handler.rowRule?.section && !this.#rows.isEmpty) this.#handler.takeRows?.(this.#rows);
    this.#handler.close(name, this);
    this.depth--;
  }

  #textEnd(from: number): number {
    const { bytes } = this.#input;
    const { length } = bytes;
    let at = from;
    if (this.depth > 0) while (at < length && bytes[at] !== lessThan) at++;
    else
      while (at < length && bytes[at] !== lessThan) {
        if (!isXmlSpace(bytes[at] as number))
          throw this.#error("malformed-report", at, "text outside the root element", "nothing after its end");
        at++;
      }
    if (this.#text.isWanted && !this.#text.add(bytes.subarray(from, at)))
      throw this.#error("report-limit", from, "a text is too long", `at most ${maxTextBytes} bytes`);
    return at;
  }

  /** Reads what begins with `<`; -1 when it is not all there yet. */
  #construct(start: number): number {
    const { bytes } = this.#input;
    if (start + 1 >= bytes.length) return -1;
    const kind = bytes[start + 1];
    if (kind === slash) return this.#endTag(start);
    if (kind === question || kind === exclamation)
      return this.#markup.read(bytes, start, this.#input.offsetOf(start) === 0, this.#rootSeen);
    return this.#startTag(start);
  }

  #endTag(start: number): number {
    const { bytes } = this.#input;
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
    if (isBlank(bytes, this.#gapStart, start)) this.#layouts.learnEnd(name, this.#gapStart, at + 1);
    this.#history.came(name + firstEndTag);
    this.#close(name);
    return at + 1;
  }

  #startTag(start: number): number {
    const { bytes } = this.#input;
    const name = this.#tag.readName(start + 1);
    if (name === -2) return -1;
    const end = this.#tag.readAttributes(this.#tag.nameEnd, name);
    if (end < 0) return -1;
    if (this.depth === 0 && this.#rootSeen)
      throw this.#error("malformed-report", start, "a second root element", "the end of the report");
    if (this.depth >= maxDepth)
      throw this.#error("report-limit", start, `elements nested deeper than ${maxDepth}`, "a coverage report");
    this.#rootSeen = true;
    if (this.depth > 0 && isBlank(bytes, this.#gapStart, start))
      this.#layouts.learn(name, { from: this.#gapStart, end }, this.#attributes);
    this.#history.came(name);
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
    return reportError(
      code,
      { report: this.#report, format: this.#format, byte: this.#input.offsetOf(at) },
      problem,
      expected,
    );
  }
}
