import type { Metric } from "../model/report.ts";
import { FileRows } from "./file-rows.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount, jsonLine, jsonTotal } from "./json-number.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";
import { mixHash } from "./place-keys.ts";
import { hashTexts } from "./bytes.ts";

const names = [
  "files",
  "file",
  "filename",
  "lines",
  "functions",
  "branches",
  "line_number",
  "count",
  "branchno",
  "gcovr/noncode",
  "gcovr/excluded",
  "name",
  "demangled_name",
  "lineno",
  "start_line",
  "execution_count",
  "line_total",
  "line_covered",
  "branch_total",
  "branch_covered",
  "function_total",
  "function_covered",
] as const;

const id = nameIds(names);

const totals: readonly (readonly [Metric, number, number])[] = [
  ["lines", id.line_covered, id.line_total],
  ["branches", id.branch_covered, id.branch_total],
  ["functions", id.function_covered, id.function_total],
];

/**
 * The JSON of gcovr, its summary, and that of gcov itself.
 * @see https://gcovr.com/en/stable/output/json.html
 */
export const gcovr: CoverageFormat = jsonFormat(
  "gcovr",
  names,
  ({ members }) =>
    members.has("gcovr/format_version") ||
    members.has("gcovr/summary_format_version") ||
    (members.has("gcc_version") && members.has("files")),
  (sink) => new GcovrHandler(sink),
);

/** Depths: 2 the files, 3 a file, 4 its lines or functions, 5 one of them, 6 the branches of a line, 7 a branch. */
class GcovrHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #rows = new FileRows();
  readonly #totals = new Float64Array(names.length);
  /** The file's totals, where it has no lines but those. */
  readonly #counters = new Float64Array(names.length);
  #path: string | undefined;
  #hasFiles = false;
  #hasLines = false;
  #hasCounters = false;
  /** The line or function that is being read; -1 for a number that is not there yet. */
  readonly #entry = { line: -1, count: -1, name: "", leftOut: false };
  readonly #arms: { key: number; taken: boolean }[] = [];
  readonly #branch = { number: -1, count: -1, leftOut: false };

  constructor(sink: CoverageSink) {
    this.#sink = sink;
    this.#totals.fill(-1);
  }

  end(json: JsonScanner): void {
    if (!this.#hasFiles) throw json.error("malformed-report", "a report without files", '"files"');
    for (const [metric, part, whole] of totals)
      if ((this.#totals[part] ?? -1) >= 0 && (this.#totals[whole] ?? -1) >= 0)
        this.#sink.native(metric, this.#totals[part] as number, this.#totals[whole] as number);
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    if ((kind === "array") !== (depth % 2 === 0) || depth > 7) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 2) this.#hasFiles = true;
    else if (depth === 3) {
      this.#path = undefined;
      this.#hasLines = false;
      this.#hasCounters = false;
      this.#counters.fill(-1);
    } else if (depth === 5) {
      Object.assign(this.#entry, { line: -1, count: -1, name: "", leftOut: false });
      this.#arms.length = 0;
    } else if (depth === 7) Object.assign(this.#branch, { number: json.indexAt(6), count: -1, leftOut: false });
  }

  key(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (name < 0 || !this.#isWanted(name, depth, json)) json.skip();
    else if (depth === 3 && name === id.lines) this.#hasLines = true;
  }

  #isWanted(name: number, depth: number, json: JsonScanner): boolean {
    if (depth === 1) return name === id.files || name >= id.line_total;
    if (depth === 3) return name !== id.branches && (name <= id.functions || name >= id.line_total);
    if (depth === 5 && json.keyAt(3) === id.lines) return name >= id.branches && name <= id["gcovr/excluded"];
    return name >= id.branches && name <= id.execution_count;
  }

  close(json: JsonScanner): void {
    if (json.depth === 7) this.#endBranch(json);
    else if (json.depth === 5 && json.keyAt(3) === id.lines) this.#endLine(json);
    else if (json.depth === 5) this.#endFunction(json);
    else if (json.depth === 3) this.#endFile(json);
  }

  number(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (name >= id.line_total && depth <= 3) {
      (depth === 1 ? this.#totals : this.#counters)[name] = jsonTotal(json);
      if (depth === 3) this.#hasCounters = true;
    } else if (depth === 5) {
      if (name === id.line_number || name === id.lineno || name === id.start_line) this.#entry.line = jsonLine(json);
      else if (name === id.count || name === id.execution_count) this.#entry.count = jsonCount(json, this.#sink);
      else throw this.#unexpected(json, "a number");
    } else if (depth === 7 && name === id.count) this.#branch.count = jsonCount(json, this.#sink);
    else if (depth === 7 && name === id.branchno) this.#branch.number = jsonTotal(json);
    else throw this.#unexpected(json, "a number");
  }

  string(json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    if (json.depth === 3 && (name === id.file || name === id.filename)) this.#path = json.text();
    else if (json.depth === 5 && (name === id.name || name === id.demangled_name)) this.#entry.name ||= json.text();
    else throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    if (name !== id["gcovr/noncode"] && name !== id["gcovr/excluded"]) {
      // Without any function or branch, gcovr's summary has no percentage and no list.
      if (value !== null) throw this.#unexpected(json, String(value));
    } else if (value === true) (json.depth === 7 ? this.#branch : this.#entry).leftOut = true;
  }

  #endBranch(json: JsonScanner): void {
    const { number, count, leftOut } = this.#branch;
    if (count < 0) throw json.error("malformed-report", "a branch without a count", '"count"');
    if (!leftOut) this.#arms.push({ key: mixHash(0, number) >>> 3, taken: count > 0 });
  }

  /** A line is listed once for every function or template instance on it; arms of one number are one arm. */
  #endLine(json: JsonScanner): void {
    const { line, count, leftOut } = this.#entry;
    if (leftOut) return;
    if (line < 0 || count < 0)
      throw json.error("malformed-report", "a line without number or count", '"line_number" and "count"');
    this.#rows.line(line, count);
    for (const { key, taken } of this.#arms) this.#rows.placedArm(line, key, taken);
  }

  #endFunction(json: JsonScanner): void {
    const { line, count, name, leftOut } = this.#entry;
    if (leftOut) return;
    if (count < 0 || name === "")
      throw json.error("malformed-report", "a function without name or count", '"name" and "execution_count"');
    this.#rows.function(hashTexts(name, String(line)), count);
  }

  #endFile(json: JsonScanner): void {
    if (this.#path === undefined || this.#path === "" || !(this.#hasLines || this.#hasCounters))
      throw json.error("malformed-report", "a file without name or lines", '"file" and "lines"');
    if (this.#hasCounters) this.#countFile(json, this.#path);
    else this.#rows.flush(this.#sink, this.#path);
  }

  #countFile(json: JsonScanner, path: string): void {
    this.#sink.file(path);
    for (const [metric, part, whole] of totals) {
      const [covered, all] = [this.#counters[part] as number, this.#counters[whole] as number];
      if (covered > all) throw json.error("malformed-report", `${covered} of ${all} ${metric}`, "covered up to total");
      if (covered >= 0 && all > 0) this.#sink.counter(metric, covered, all);
    }
    this.#sink.endFile();
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "files with lines and functions");
  }
}
