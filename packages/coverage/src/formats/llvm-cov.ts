import type { Metric } from "../model/report.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount, jsonLine, jsonTotal } from "./json-number.ts";
import { memberAt } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { LlvmFile } from "./llvm-file.ts";
import { mixHash } from "./place-keys.ts";
import { nameIds } from "./known-names.ts";

const names = [
  "lines",
  "branches",
  "functions",
  "count",
  "covered",
  "data",
  "type",
  "version",
  "files",
  "totals",
  "filename",
  "segments",
  "summary",
  "filenames",
  "name",
  "regions",
  "expansions",
  "source_region",
  "target_regions",
] as const;

const id = nameIds(names);

const fileMembers: ReadonlySet<number> = new Set([id.filename, id.segments, id.branches, id.summary, id.expansions]);
const functionMembers: ReadonlySet<number> = new Set([id.count, id.filenames, id.name, id.regions]);

const metricOf: readonly Metric[] = ["lines", "branches", "functions"];

const typeText = "llvm.coverage.json.export";

/**
 * The output of `llvm-cov export -format=text`, with which cargo-llvm-cov and Swift report too.
 * @see https://llvm.org/docs/CommandGuide/llvm-cov.html#llvm-cov-export
 */
export const llvmCov: CoverageFormat = jsonFormat(
  "llvm-cov",
  names,
  (outline) => {
    const data = memberAt(outline, "data");
    if (data?.kind !== "array") return false;
    return outline.members.get("type")?.kind === "string" || memberAt(data, "0", "files")?.kind === "array";
  },
  (sink) => new LlvmHandler(sink),
);

/**
 * Depths: 2 data, 3 an export, 4 its files or functions, 5 one of them, 6 its segments, branches or regions, 7 one of these.
 * An expansion of a macro is at depth 7 too, its branches and regions at 8, and one of these at 9.
 */
class LlvmHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #file = new LlvmFile();
  readonly #names = new Set<string>();
  /** The numbers of the current segment, branch or region; truth is 1. */
  readonly #row = new Float64Array(16);
  readonly #counts = { covered: -1, count: -1 };
  readonly #function = { file: "", hits: -1, key: 0, name: 0, placed: false };
  #functionFile: string | undefined;
  #typed = false;
  #hasData = false;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    if (!this.#typed || !this.#hasData)
      throw json.error("malformed-report", "an export without its type or data", `"data" and "type": "${typeText}"`);
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    const place = json.keyAt(3);
    if (depth > 6 && this.#inExpansions(json)) {
      this.#openExpansion(kind, json);
      return;
    }
    const list =
      depth === 2 ||
      (depth === 4 && place !== id.totals) ||
      (depth >= 6 && json.keyAt(5) !== id.summary && place !== id.totals);
    if (depth > 7 || (kind === "array") !== list) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 2) this.#hasData = true;
    else if (depth === 7 && place === id.functions && this.#function.placed) json.skip();
    else if (depth === 7 || (depth === 5 && place === id.totals)) this.#clearRow();
    else if (depth === 5) this.#startEntry(place);
    else if (depth === 6 && json.keyAt(5) === id.segments) this.#file.hasSegments = true;
    else if (depth === 6 && json.keyAt(5) === id.branches) this.#file.hasBranches = true;
  }

  #inExpansions(json: JsonScanner): boolean {
    return json.keyAt(3) === id.files && json.keyAt(5) === id.expansions;
  }

  #openExpansion(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    if ((kind === "array") !== depth > 7 || depth > 9) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 7) this.#file.startExpansion();
    else if (depth === 8 && json.keyAt(7) === id.target_regions && !this.#file.wantsRegions) json.skip();
    else this.#clearRow();
  }

  #closeExpansion(json: JsonScanner): void {
    const name = json.keyAt(7);
    if (json.depth === 7) this.#file.endExpansion();
    else if (json.depth === 8) {
      if (name === id.source_region) this.#file.expansionSource(this.#columns(json, 8));
    } else if (name === id.branches) this.#file.expandedBranch(this.#columns(json, 6));
    else if (name === id.target_regions) this.#file.expandedRegion(this.#columns(json, 8));
  }

  /** The current row, which has at least so many columns. */
  #columns(json: JsonScanner, fewest: number): Float64Array {
    const columns = json.indexAt(json.depth) + 1;
    if (columns < fewest || columns > this.#row.length)
      throw json.error("malformed-report", `a row of ${columns} values`, "as many as llvm-cov writes");
    return this.#row;
  }

  #clearRow(): void {
    this.#row.fill(0);
    this.#counts.covered = -1;
    this.#counts.count = -1;
  }

  #startEntry(place: number): void {
    if (place === id.files) this.#file.clear();
    else Object.assign(this.#function, { file: "", hits: -1, key: 0, name: 0, placed: false });
  }

  close(json: JsonScanner): void {
    const { depth } = json;
    const place = json.keyAt(3);
    if (depth > 6 && this.#inExpansions(json)) this.#closeExpansion(json);
    else if (place === id.totals) {
      if (depth === 5) this.#sink.native(...this.#metric(json, json.keyAt(4)));
    } else if (depth === 7) this.#endRow(json, json.keyAt(5));
    else if (depth === 6 && json.keyAt(5) === id.segments) this.#file.endSegments();
    else if (depth === 5 && place === id.files) this.#endFile(json);
    else if (depth === 5) this.#endFunction(json);
    else if (depth === 4) this.#functionFile = undefined;
  }

  key(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (!this.#isKnown(depth, name, json)) json.skip();
  }

  #isKnown(depth: number, name: number, json: JsonScanner): boolean {
    const place = json.keyAt(3);
    if (depth === 7 && this.#inExpansions(json))
      return name === id.branches || name === id.source_region || name === id.target_regions;
    if (depth === 1) return name === id.data || name === id.type || name === id.version;
    if (depth === 3) return name === id.files || name === id.functions || name === id.totals;
    if (depth === 4 || depth === 6) return name >= 0 && name < metricOf.length;
    if (depth === 7 || place === id.totals) return name === id.count || name === id.covered;
    return (place === id.functions ? functionMembers : fileMembers).has(name);
  }

  number(json: JsonScanner): void {
    const { depth } = json;
    const place = json.keyAt(3);
    if ((depth === 5 && place === id.totals) || (depth === 7 && json.keyAt(5) === id.summary))
      this.#counts[json.keyAt(depth) === id.count ? "count" : "covered"] = jsonTotal(json);
    else if (depth === 7 || (depth > 7 && (depth === 9 || json.keyAt(7) === id.source_region))) this.#cell(json);
    else if (depth === 5 && place === id.functions && json.keyAt(5) === id.count)
      this.#function.hits = jsonCount(json, this.#sink);
    else throw this.#unexpected(json, "a number");
  }

  #cell(json: JsonScanner): void {
    const column = json.indexAt(json.depth);
    const counts = column === 2 ? json.keyAt(5) === id.segments : column === 4 || column === 5;
    const checked = counts ? jsonCount(json, this.#sink) : column === 0 ? jsonLine(json) : json.value;
    if (column < this.#row.length) this.#row[column] = checked;
  }

  string(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (depth === 1 && name === id.type) this.#typed = json.text() === typeText;
    else if (depth === 1 && name === id.version) this.#checkVersion(json);
    else if (depth === 5 && name === id.filename) this.#file.name = json.text();
    else if (depth === 5 && name === id.name) this.#function.name = json.hash();
    else if (depth === 6 && json.keyAt(5) === id.filenames) {
      if (json.indexAt(6) === 0) this.#function.file = json.text();
    } else throw this.#unexpected(json, "a string");
  }

  #checkVersion(json: JsonScanner): void {
    const version = json.text();
    if (!/^[23]\./.test(version))
      throw json.error("unsupported-report", `version ${JSON.stringify(version.slice(0, 20))}`, "version 2 or 3");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    if (json.depth !== 7 || json.keyAt(5) !== id.segments || value === null)
      throw this.#unexpected(json, String(value));
    this.#row[json.indexAt(7)] = value ? 1 : 0;
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "what llvm-cov writes there");
  }

  #metric(json: JsonScanner, name: number): readonly [Metric, number, number] {
    const metric = metricOf[name] as Metric;
    const { covered, count } = this.#counts;
    if (covered < 0 || count < covered)
      throw json.error("malformed-report", `${metric} without fitting counts`, '"covered" of at most "count"');
    return [metric, covered, count];
  }

  #endRow(json: JsonScanner, name: number): void {
    if (name === id.summary) {
      this.#file.counter(...this.#metric(json, json.keyAt(6)));
      return;
    }
    this.#columns(json, name === id.segments ? 5 : name === id.branches ? 6 : 8);
    if (name === id.segments) {
      const problem = this.#file.segment(this.#row);
      if (problem !== undefined) throw json.error("report-limit", problem, "segments in order and of a real file");
    } else if (name === id.branches) this.#file.branch(this.#row);
    else this.#region();
  }

  /** llvm-cov counts the instances of one source function as one; the first piece of code says which function that is. */
  #region(): void {
    const [fileNumber, , kind] = this.#row.subarray(5);
    if (fileNumber !== 0 || kind !== 0) return;
    this.#function.placed = true;
    this.#function.key = (this.#row[0] as number) * 0x10_0000 + (mixHash(1, this.#row[1] as number) >>> 12);
  }

  #endFile(json: JsonScanner): void {
    const { name } = this.#file;
    if (name === "") throw json.error("malformed-report", "a file without a name", '"filename"');
    this.#names.add(name);
    this.#file.emit(this.#sink);
  }

  /** Functions of files that were left out of the export stay out. */
  #endFunction(json: JsonScanner): void {
    const { file, hits, key, name, placed } = this.#function;
    if (file === "" || hits < 0)
      throw json.error("malformed-report", "a function without a file or a count", '"filenames" and "count"');
    if (!this.#names.has(file)) return;
    if (file !== this.#functionFile) this.#sink.file(file);
    this.#functionFile = file;
    this.#sink.function(placed ? key : name, hits);
  }
}
