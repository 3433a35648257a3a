import { testResultErrors } from "./errors.ts";
import { decodeEntities, parseTag } from "./xml-tag.ts";

/** What a scanner tells of. */
export interface XmlHandler {
  /** Attribute values are decoded. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  /** Decoded text, possibly in several pieces; only called while {@link XmlHandler.wantsText} says true. */
  text(piece: string): void;
  wantsText(): boolean;
}

/** Deeper or larger is not a report. */
const limits = { depth: 256, tagCharacters: 16 * 2 ** 20 };

type Mode = "text" | "cdata" | "comment" | "instruction";

const modeEnd = { cdata: "]]>", comment: "-->", instruction: "?>" } as const;

/**
 * Scans XML as it arrives, in memory that does not grow with the document: well-formed elements, attributes, CDATA,
 * comments and the five predefined entities. A document type declaration is refused; text that nobody wants is
 * skipped undecoded.
 *
 * @see XML 1.0 (fifth edition), 2.1 well-formed documents, 2.4 to 2.7, 3.1, 4.6
 */
export class XmlScanner {
  readonly #file: string;
  readonly #handler: XmlHandler;
  readonly #open: string[] = [];
  #buffer = "";
  #position = 0;
  #mode: Mode = "text";
  #rootSeen = false;
  /** Where the search for the end of an unfinished tag goes on, and inside which quote. */
  #tagScan = 0;
  #tagQuote = 0;
  #linesBefore = 0;

  constructor(file: string, handler: XmlHandler) {
    this.#file = file;
    this.#handler = handler;
  }

  /** @throws {ActionError} `report-malformed`, `report-doctype`, `report-over-limit` (data) */
  write(text: string): void {
    this.#compact();
    this.#buffer += text;
    while (this.#position < this.#buffer.length && this.#step()) {
      // Each step consumes one piece of markup or text.
    }
  }

  /** @throws {ActionError} `report-truncated` (data) when the document is not complete, `report-empty` when there is none */
  end(sizeBytes: number): void {
    if (this.#rootSeen && this.#open.length === 0 && this.#mode === "text" && this.#rest().trim() === "") return;
    if (!this.#rootSeen && this.#rest().trim() === "" && this.#mode === "text")
      throw testResultErrors.error("report-empty", `${this.#file}: there is no element in it`);
    const inside = this.#open.length === 0 ? "" : ` inside <${this.#open.join("> <").slice(0, 200)}>`;
    throw testResultErrors.error(
      "report-truncated",
      `${this.#file}: ends at byte ${sizeBytes}, line ${this.#line(this.#buffer.length)},${inside || " before the document is complete"}`,
    );
  }

  /** One piece; false when more input is needed. */
  #step(): boolean {
    if (this.#mode !== "text") return this.#skipTo(modeEnd[this.#mode]);
    const start = this.#buffer.indexOf("<", this.#position);
    if (start < 0) return this.#textBefore(this.#buffer.length, true);
    if (start > this.#position) this.#textBefore(start, false);
    const next = this.#buffer.charCodeAt(start + 1);
    if (Number.isNaN(next)) return false;
    if (next === 0x21) return this.#declaration(start);
    if (next === 0x3f) return this.#enter("instruction", start + 2);
    return this.#tag(start);
  }

  #declaration(start: number): boolean {
    const head = this.#buffer.slice(start, start + 9);
    if (head.startsWith("<!--")) return this.#enter("comment", start + 4);
    if (head === "<![CDATA[") {
      if (this.#open.length === 0) throw this.#malformed("text outside the root element", start);
      return this.#enter("cdata", start + 9);
    }
    if ("<![CDATA[".startsWith(head) || "<!--".startsWith(head) || "<!DOCTYPE".startsWith(head.toUpperCase())) {
      if (head.length < 9) return false;
    }
    if (head.toUpperCase() === "<!DOCTYPE" || head.startsWith("<!E"))
      throw testResultErrors.error("report-doctype", `${this.#file}: line ${this.#line(start)}: ${head}`);
    throw this.#malformed("unknown declaration", start);
  }

  #enter(mode: Mode, position: number): boolean {
    this.#mode = mode;
    this.#position = position;
    return true;
  }

  /** Passes CDATA on; the last two characters wait, as the end mark may be cut by a chunk. */
  #skipTo(mark: string): boolean {
    const end = this.#buffer.indexOf(mark, this.#position);
    const stop = end < 0 ? Math.max(this.#position, this.#buffer.length - mark.length + 1) : end;
    if (this.#mode === "cdata" && stop > this.#position && this.#handler.wantsText())
      this.#handler.text(this.#buffer.slice(this.#position, stop));
    this.#position = stop;
    if (end < 0) return false;
    return this.#enter("text", end + mark.length);
  }

  #textBefore(end: number, more: boolean): boolean {
    let stop = end;
    if (this.#open.length === 0) {
      if (this.#buffer.slice(this.#position, end).trim() !== "")
        throw this.#malformed("text outside the root element", this.#position);
    } else if (this.#handler.wantsText()) {
      // An entity may be cut by a chunk.
      const entity = more ? this.#buffer.lastIndexOf("&") : -1;
      if (entity >= this.#position && end - entity < 16 && !this.#buffer.includes(";", entity)) stop = entity;
      const piece = this.#buffer.slice(this.#position, stop);
      this.#handler.text(decodeEntities(piece) ?? this.#fail("an entity that is not defined", this.#position));
    }
    this.#position = stop;
    return !more;
  }

  #tag(start: number): boolean {
    const end = this.#tagEnd(start);
    if (end < 0) {
      if (this.#buffer.length - start > limits.tagCharacters)
        throw testResultErrors.error(
          "report-over-limit",
          `${this.#file}: line ${this.#line(start)}: an element tag longer than ${limits.tagCharacters} characters`,
        );
      return false;
    }
    if (this.#buffer.charCodeAt(start + 1) === 0x2f) this.#close(start, end);
    else this.#openTag(start, end);
    this.#position = end + 1;
    return true;
  }

  /** Index of the `>` that ends the tag, quotes respected; remembers where it stopped when there is none yet. */
  #tagEnd(start: number): number {
    const from = Math.max(this.#tagScan, start + 1);
    let quote = this.#tagScan > start ? this.#tagQuote : 0;
    for (let i = from; i < this.#buffer.length; i++) {
      const c = this.#buffer.charCodeAt(i);
      if (quote !== 0) {
        if (c === quote) quote = 0;
      } else if (c === 0x22 || c === 0x27) quote = c;
      else if (c === 0x3e) {
        this.#tagScan = 0;
        return i;
      } else if (c === 0x3c) throw this.#malformed("a tag inside a tag", i);
    }
    this.#tagScan = this.#buffer.length;
    this.#tagQuote = quote;
    return -1;
  }

  #openTag(start: number, end: number): void {
    const empty = this.#buffer.charCodeAt(end - 1) === 0x2f;
    const tag = parseTag(this.#buffer.slice(start + 1, empty ? end - 1 : end));
    if (!tag.ok) throw this.#malformed(tag.error, start);
    if (this.#open.length === 0 && this.#rootSeen) throw this.#malformed("a second root element", start);
    if (this.#open.length >= limits.depth)
      throw testResultErrors.error(
        "report-over-limit",
        `${this.#file}: line ${this.#line(start)}: elements nested deeper than ${limits.depth}`,
      );
    this.#rootSeen = true;
    this.#open.push(tag.value.name);
    this.#handler.open(localName(tag.value.name), tag.value.attributes);
    if (empty) {
      this.#open.pop();
      this.#handler.close(localName(tag.value.name));
    }
  }

  #close(start: number, end: number): void {
    const name = this.#buffer.slice(start + 2, end).trimEnd();
    const expected = this.#open.pop();
    if (name !== expected)
      throw this.#malformed(`</${name.slice(0, 80)}> where </${expected ?? "(nothing)"}> belongs`, start);
    this.#handler.close(localName(name));
  }

  #compact(): void {
    this.#linesBefore += countLineFeeds(this.#buffer, this.#position);
    this.#buffer = this.#buffer.slice(this.#position);
    this.#tagScan = Math.max(0, this.#tagScan - this.#position);
    this.#position = 0;
  }

  #rest(): string {
    return this.#buffer.slice(this.#position);
  }

  #line(position: number): number {
    return this.#linesBefore + countLineFeeds(this.#buffer, position) + 1;
  }

  #malformed(what: string, position: number): Error {
    return testResultErrors.error("report-malformed", `${this.#file}: line ${this.#line(position)}: ${what}`);
  }

  #fail(what: string, position: number): never {
    throw this.#malformed(what, position);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function countLineFeeds(text: string, end: number): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0 && i < end; i = text.indexOf("\n", i + 1)) count++;
  return count;
}
