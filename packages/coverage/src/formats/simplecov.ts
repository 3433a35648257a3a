import type { Metric } from "../model/report.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount, jsonLine, jsonTotal } from "./json-number.ts";
import { firstMember } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";
import { PlaceKeys, placeKey } from "./place-keys.ts";
import { addSimplecovLine, isIgnoredLine } from "./simplecov-lines.ts";
import { hashTexts } from "./bytes.ts";

const names = [
  "coverage",
  "total",
  "lines",
  "branches",
  "methods",
  "covered",
  "start_line",
  "end_line",
  "type",
  "name",
  "meta",
] as const;

const id = nameIds(names);

const metricOf: ReadonlyMap<number, Metric> = new Map<number, Metric>([
  [id.lines, "lines"],
  [id.branches, "branches"],
  [id.methods, "functions"],
]);

/**
 * SimpleCov's `coverage.json`, of the JSON formatter.
 * @see https://github.com/simplecov-ruby/simplecov/tree/main/schemas
 */
export const simplecov: CoverageFormat = jsonFormat(
  "simplecov",
  names,
  ({ members }) =>
    members.get("meta")?.members.has("simplecov_version") === true ||
    firstMember(members.get("coverage"))?.members.get("lines")?.kind === "array",
  (sink) => new SimplecovHandler(sink),
);

/** Depths below "coverage": 2 the files, 3 a file, 4 its lines, branches or methods, 5 a branch or method. Below "total": 3 a metric. */
class SimplecovHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #arms = new PlaceKeys();
  #hasFiles = false;
  #hasLines = false;
  readonly #entry = { first: 0, last: 0, name: "", hits: -1 };
  readonly #total = { covered: -1, whole: -1 };

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    if (!this.#hasFiles) throw json.error("malformed-report", "a report without coverage", '"coverage"');
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    const inCoverage = json.keyAt(1) === id.coverage;
    const lists = inCoverage && depth === 4;
    if (depth > (inCoverage ? 5 : 3) || (kind === "array") !== lists) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 5 && json.keyAt(3) === id.lines) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 2 && inCoverage) this.#hasFiles = true;
    else if (depth === 3) {
      this.#hasLines = false;
      Object.assign(this.#total, { covered: -1, whole: -1 });
    } else if (depth === 5) Object.assign(this.#entry, { first: 0, last: 0, name: "", hits: -1 });
  }

  key(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    const inCoverage = json.keyAt(1) === id.coverage;
    if (depth === 1) {
      if (name !== id.coverage && name !== id.total) json.skip();
    } else if (depth === 2 && inCoverage) {
      this.#sink.file(json.text());
      this.#arms.clear();
    } else if (depth === 2) {
      if (!metricOf.has(name)) json.skip();
    } else if (depth === 3 && inCoverage) {
      if (!metricOf.has(name)) json.skip();
      if (name === id.lines) this.#hasLines = true;
    } else if (depth === 3) {
      if (name !== id.covered && name !== id.total) json.skip();
    } else if (![id.start_line, id.end_line, id.coverage, id.type, id.name].includes(name)) json.skip();
  }

  close(json: JsonScanner): void {
    const { depth } = json;
    if (depth === 5) this.#endEntry(json);
    if (depth !== 3) return;
    if (json.keyAt(1) === id.coverage) {
      if (!this.#hasLines) throw json.error("malformed-report", "a file without lines", '"lines"');
      this.#sink.endFile();
    } else if (this.#total.covered >= 0 && this.#total.whole >= 0)
      this.#sink.native(metricOf.get(json.keyAt(2)) as Metric, this.#total.covered, this.#total.whole);
  }

  number(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (depth === 4 && json.keyAt(3) === id.lines) addSimplecovLine(json, this.#sink);
    else if (depth === 5 && name === id.start_line) this.#entry.first = jsonLine(json);
    else if (depth === 5 && name === id.end_line) this.#entry.last = jsonLine(json);
    else if (depth === 5 && name === id.coverage) this.#entry.hits = jsonCount(json, this.#sink);
    else if (depth === 3 && json.keyAt(1) === id.total)
      this.#total[name === id.covered ? "covered" : "whole"] = jsonTotal(json);
    else throw this.#unexpected(json, "a number");
  }

  string(json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    if (json.depth === 5 && (name === id.type || name === id.name)) this.#entry.name += ` ${json.text()}`;
    else if (json.depth < 4 || (json.depth === 5 && name !== id.coverage) || !isIgnoredLine(json))
      throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    if (value !== null || json.depth < 4) throw this.#unexpected(json, String(value));
  }

  /** A branch or method; one that was told not to count has no number. */
  #endEntry(json: JsonScanner): void {
    const { first, last, name, hits } = this.#entry;
    if (hits < 0) return;
    if (json.keyAt(3) === id.branches && first === 0)
      throw json.error("malformed-report", "a branch that does not say where it is", '"start_line" from 1');
    if (json.keyAt(3) === id.methods) this.#sink.function(hashTexts(name, String(first)), hits);
    else this.#sink.placedArm(first, this.#arms.distinct(placeKey(first, hashTexts(name, String(last)) | 0)), hits > 0);
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "what SimpleCov writes there");
  }
}
