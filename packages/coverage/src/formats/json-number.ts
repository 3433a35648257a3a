import { maxCount, maxLineNumber } from "../limits.ts";
import type { CoverageSink } from "./format.ts";
import type { JsonScanner } from "./json-scanner.ts";

/** The current number as a count of hits: below zero is none and reported, a fraction is rounded up, and growth stops at `maxCount`. */
export function jsonCount(json: JsonScanner, sink: CoverageSink): number {
  const { value } = json;
  if (value >= 0) return value < maxCount ? Math.ceil(value) : maxCount;
  sink.negativeCount();
  return 0;
}

/** The current number as a line of a source file. @throws {ActionError} `malformed-report`, `report-limit` (data) */
export function jsonLine(json: JsonScanner): number {
  const { value } = json;
  if (value >= 0 && value <= maxLineNumber && Number.isInteger(value)) return value;
  if (value > maxLineNumber) throw json.error("report-limit", `line number ${value}`, `at most ${maxLineNumber}`);
  throw json.error("malformed-report", `${value} is not a line number`, "a whole number");
}

/** The current number as a total: whole and not negative. @throws {ActionError} `malformed-report` (data) */
export function jsonTotal(json: JsonScanner): number {
  const { value } = json;
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw json.error("malformed-report", `${value} is not a total`, "a whole number that is not negative");
}
