import { maxLineNumber } from "../limits.ts";
import type { CoverageSink } from "./format.ts";
import { jsonCount } from "./json-number.ts";
import type { JsonScanner } from "./json-scanner.ts";

/** Adds the current number, an item of an array that begins with line 1, as the hits of its line. @throws {ActionError} `report-limit` (data) */
export function addSimplecovLine(json: JsonScanner, sink: CoverageSink): void {
  const line = json.indexAt(json.depth) + 1;
  if (line > maxLineNumber) throw json.error("report-limit", "too many lines", `at most ${maxLineNumber}`);
  sink.line(line, jsonCount(json, sink));
}

/** True for the word that stands where a line or branch was told not to count. */
export function isIgnoredLine(json: JsonScanner): boolean {
  return json.text() === "ignored";
}
