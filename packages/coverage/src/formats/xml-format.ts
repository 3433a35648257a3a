import { decodeHead, hashBytes } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, FormatName } from "./format.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";
import { rootTag } from "./xml-text.ts";

/** The numbers of a format's known names. */
export type NameIds<Name extends string> = Readonly<Record<Name, number>>;

/** The numbers of names, in the order they are listed in. */
export function nameIds<const Name extends string>(names: readonly Name[]): NameIds<Name> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as NameIds<Name>;
}

/** A format in XML: recognised by the start tag of its root and the beginning of the report, read by a handler of elements. */
export function xmlFormat(
  name: FormatName,
  names: readonly string[],
  isRoot: (tag: string, head: string) => boolean,
  handler: (sink: CoverageSink) => XmlHandler,
): CoverageFormat {
  return {
    name,
    detect(head) {
      const text = decodeHead(head);
      return isRoot(rootTag(text), text);
    },
    scanner(sink) {
      const xml = new XmlScanner(sink.report, name, names, handler(sink));
      return { push: (chunk) => xml.push(chunk), end: () => xml.end() };
    },
  };
}

const encoder = new TextEncoder();

/** A hash of texts that together name something, such as a class, a method and its signature. */
export function hashTexts(...texts: readonly string[]): number {
  const bytes = encoder.encode(JSON.stringify(texts));
  return hashBytes(bytes, 0, bytes.length);
}
