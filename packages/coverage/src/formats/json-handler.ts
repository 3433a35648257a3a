import type { JsonScanner } from "./json-scanner.ts";

/** What a JSON format does with what a report holds. Known names are their numbers in the format's list. */
export interface JsonHandler {
  /** A container starts; `json.depth` counts it already. */
  open(kind: "object" | "array", json: JsonScanner): void;
  /** The innermost container ends; `json.depth` counts it still. Not called for one that was skipped. */
  close(json: JsonScanner): void;
  /** A key; its value follows unless `json.skip()` is called. */
  key(json: JsonScanner): void;
  /** A number, `json.value`. */
  number(json: JsonScanner): void;
  /** A string, `json.text()`. */
  string(json: JsonScanner): void;
  /** `true`, `false` or `null`. */
  literal(value: boolean | null, json: JsonScanner): void;
}
