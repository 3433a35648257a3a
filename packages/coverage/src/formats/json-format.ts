import type { CoverageFormat, CoverageSink, FormatName } from "./format.ts";
import { type JsonOutline, jsonOutline } from "./json-outline.ts";
import { type JsonHandler, JsonScanner } from "./json-scanner.ts";

/** A handler that also looks at the report as a whole once it has ended. */
export interface JsonReportHandler extends JsonHandler {
  end?(json: JsonScanner): void;
}

/** A format whose root is a JSON object: recognised by its outline, read by a handler of values. */
export function jsonFormat(
  name: FormatName,
  names: readonly string[],
  isRoot: (outline: JsonOutline, head: Uint8Array) => boolean,
  handlerOf: (sink: CoverageSink) => JsonReportHandler,
): CoverageFormat {
  return {
    name,
    detect(head) {
      const outline = jsonOutline(head);
      return outline?.kind === "object" && isRoot(outline, head);
    },
    scanner(sink) {
      const handler = handlerOf(sink);
      const json = new JsonScanner(sink.report, name, names, handler);
      return {
        push: (chunk) => json.push(chunk),
        end: () => {
          json.end();
          handler.end?.(json);
        },
      };
    },
  };
}
