import { decodeHead } from "./bytes.ts";
import { declaredEncoding, doctypeEnd, xmlEncodings } from "./xml-prolog.ts";
import type { XmlErrorAt } from "./xml-tag.ts";

const greaterThan = 62;
const question = 63;
/** As much of a declaration as tells which one it is. */
const declarationBytes = 9;

/** Reads over what is no element: comments, CDATA sections, processing instructions, and the document type. */
export class XmlMarkup {
  /** The end of a comment, CDATA section or processing instruction that is being skipped. */
  skipping = "";
  encoding = "utf-8";
  readonly #error: XmlErrorAt;

  constructor(error: XmlErrorAt) {
    this.#error = error;
  }

  /** Reads what begins with `<?` or `<!` at `start`; gives the offset to go on at, or -1 when it is not all there yet. */
  read(bytes: Uint8Array, start: number, isFirst: boolean, rootSeen: boolean): number {
    if (bytes[start + 1] !== question) return this.#declaration(bytes, start, rootSeen);
    const end = bytes.indexOf(greaterThan, start);
    if (end < 0) return -1;
    if (isFirst) this.#checkDeclaration(decodeHead(bytes.subarray(start, end)));
    this.skipping = "?>";
    return start + 2;
  }

  /** Skips on from `from`; gives the offset to go on at. Nothing more is to be skipped once `skipping` is empty. */
  skip(bytes: Uint8Array, from: number): number {
    const terminator = this.skipping;
    const back = terminator.length - 1;
    let end = from - 1;
    for (;;) {
      end = bytes.indexOf(greaterThan, end + 1);
      if (end < 0) return Math.max(from, bytes.length - back);
      if (end - back < from) continue;
      if (decodeHead(bytes.subarray(end - back, end + 1)) !== terminator) continue;
      this.skipping = "";
      return end + 1;
    }
  }

  #declaration(bytes: Uint8Array, start: number, rootSeen: boolean): number {
    if (bytes.length - start < declarationBytes) return -1;
    const text = decodeHead(bytes.subarray(start, start + declarationBytes));
    if (text.startsWith("<!--")) {
      this.skipping = "-->";
      return start + 4;
    }
    if (text === "<![CDATA[") {
      this.skipping = "]]>";
      return start + declarationBytes;
    }
    if (text !== "<!DOCTYPE" || rootSeen)
      throw this.#error("malformed-report", start, `${JSON.stringify(text)} is not allowed here`, "an element");
    const end = doctypeEnd(bytes, start + declarationBytes);
    if (end >= -1) return end;
    const problem = "a DTD inside the report, which could declare entities";
    throw this.#error("unsupported-report", -end - 2, problem, "no internal DTD");
  }

  #checkDeclaration(text: string): void {
    this.encoding = declaredEncoding(text);
    if (xmlEncodings.has(this.encoding)) return;
    const problem = `the encoding ${JSON.stringify(this.encoding)}`;
    throw this.#error("unsupported-report", 0, problem, [...xmlEncodings].join(", "));
  }
}
