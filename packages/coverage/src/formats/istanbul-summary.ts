import type { Metric } from "../model/report.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonTotal } from "./json-number.ts";
import { firstMember } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";

const names = ["lines", "branches", "functions", "statements", "total", "covered"] as const;

const id = nameIds(names);

const metricOf: readonly Metric[] = ["lines", "branches", "functions", "statements"];

/**
 * Istanbul's `coverage-summary.json`: totals of every file and no lines.
 * @see https://github.com/istanbuljs/istanbuljs/tree/main/packages/istanbul-reports
 */
export const istanbulSummary: CoverageFormat = jsonFormat(
  "istanbul-summary",
  names,
  (outline) => {
    const first = firstMember(outline);
    return ["lines", "statements"].some((metric) => {
      const members = first?.members.get(metric)?.members;
      return members?.has("total") === true && members.has("covered");
    });
  },
  (sink) => new SummaryHandler(sink),
);

/** Depth 1 holds the files and their total, depth 2 the metrics of one, depth 3 the counts of a metric. */
class SummaryHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  #files = 0;
  #metrics = 0;
  #total = -1;
  #covered = -1;
  /** What the total of all files counts. */
  #counted = 0;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    if (this.#files === 0 && this.#counted > 0)
      throw json.error("malformed-report", "a total of files that the report does not name", "an entry for each file");
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    if (kind === "array" || json.depth > 3) throw this.#unexpected(json, `an ${kind}`);
    if (json.depth === 2) this.#metrics = 0;
    this.#total = -1;
    this.#covered = -1;
  }

  close(json: JsonScanner): void {
    if (json.depth === 3) this.#endMetric(json);
    if (json.depth !== 2) return;
    if (this.#metrics === 0) throw json.error("malformed-report", "a file without totals", '"lines" and others');
    if (json.keyAt(1) !== id.total) this.#sink.endFile();
  }

  key(json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    if (json.depth === 1) {
      if (name === id.total) return;
      this.#files++;
      this.#sink.file(json.text());
    } else if (json.depth === 2 ? name < 0 || name >= metricOf.length : name !== id.total && name !== id.covered)
      json.skip();
  }

  number(json: JsonScanner): void {
    if (json.depth !== 3) throw this.#unexpected(json, "a number");
    if (json.keyAt(3) === id.total) this.#total = jsonTotal(json);
    else this.#covered = jsonTotal(json);
  }

  string(json: JsonScanner): void {
    throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    throw this.#unexpected(json, String(value));
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "the totals of files");
  }

  #endMetric(json: JsonScanner): void {
    const metric = metricOf[json.keyAt(2)] as Metric;
    if (this.#total < 0 || this.#covered < 0 || this.#covered > this.#total)
      throw json.error("malformed-report", `${metric} without fitting counts`, '"covered" of at most "total"');
    this.#metrics++;
    if (json.keyAt(1) === id.total) {
      this.#counted += this.#total;
      this.#sink.native(metric, this.#covered, this.#total);
    } else this.#sink.counter(metric, this.#covered, this.#total);
  }
}
