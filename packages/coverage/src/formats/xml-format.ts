import { decodeHead } from "./bytes.ts";
import type { CoverageFormat, CoverageSink, FormatName } from "./format.ts";
import type { XmlHandler } from "./xml-handler.ts";
import { XmlScanner } from "./xml-scanner.ts";
import { rootTag } from "./xml-text.ts";

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
      return { push: (chunk) => xml.push(chunk), end: () => xml.end(sink) };
    },
  };
}
