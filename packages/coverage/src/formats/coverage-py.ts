import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonLine, jsonTotal } from "./json-number.ts";
import { firstMember } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { mixHash } from "./place-keys.ts";
import { nameIds } from "./known-names.ts";

const names = [
  "files",
  "totals",
  "executed_lines",
  "missing_lines",
  "executed_branches",
  "missing_branches",
  "functions",
  "covered_lines",
  "num_statements",
  "covered_branches",
  "num_branches",
] as const;

const id = nameIds(names);

/**
 * The output of `coverage json`.
 * @see https://coverage.readthedocs.io/en/latest/commands/cmd_json.html
 */
export const coveragePy: CoverageFormat = jsonFormat(
  "coverage-py",
  names,
  (outline) => {
    const meta = outline.members.get("meta");
    // SimpleCov says by the same name whether it measured branches.
    if (meta?.members.has("branch_coverage") === true) return !meta.members.has("simplecov_version");
    if (firstMember(outline.members.get("files"))?.members.get("executed_lines")?.kind === "array") return true;
    // The totals alone are cut from a report by hand; the scanner says so.
    return [outline, outline.members.get("totals")].some(
      (totals) => totals?.members.has("covered_lines") === true && totals.members.has("num_statements"),
    );
  },
  (sink) => new CoveragePyHandler(sink),
);

/** Depths: 2 the files or the totals, 3 a file, 4 a list of it or its functions, 5 a branch or a function, 6 a function's lines. */
class CoveragePyHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #totals = new Float64Array(names.length).fill(-1);
  #files = false;
  #lists = 0;
  #from = 0;
  #function = 0;
  #functionLines = { executed: 0, missing: 0 };

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    const lines = this.#ratio(id.covered_lines, id.num_statements);
    if (!this.#files || lines === undefined)
      throw json.error("malformed-report", "a report without files or totals", '"files" and "totals"');
    this.#sink.native("lines", ...lines);
    const branches = this.#ratio(id.covered_branches, id.num_branches);
    if (branches !== undefined) this.#sink.native("branches", ...branches);
  }

  #ratio(part: number, whole: number): readonly [number, number] | undefined {
    const covered = this.#totals[part] as number;
    const all = this.#totals[whole] as number;
    return covered < 0 || all < 0 ? undefined : [covered, all];
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    const inFunctions = json.keyAt(3) === id.functions;
    const list = inFunctions ? depth === 6 : depth === 4 || (depth === 5 && this.#inBranches(json));
    if (depth > (inFunctions ? 6 : 5) || (kind === "array") !== list) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 2 && json.keyAt(1) === id.files) this.#files = true;
    else if (depth === 3) this.#lists = 0;
    else if (depth === 5 && inFunctions) this.#functionLines = { executed: 0, missing: 0 };
  }

  close(json: JsonScanner): void {
    const { depth } = json;
    if (depth === 3) {
      if (this.#lists !== 2)
        throw json.error("malformed-report", "a file without its lines", '"executed_lines" and "missing_lines"');
      this.#sink.endFile();
    } else if (depth === 5 && json.keyAt(3) === id.functions) this.#endFunction();
    else if (depth === 5 && json.indexAt(5) !== 1)
      throw json.error("malformed-report", "a branch that is not from a line to a line", "two numbers");
  }

  key(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (depth === 1) {
      if (name !== id.files && name !== id.totals) json.skip();
    } else if (json.keyAt(1) === id.totals) {
      if (name < id.covered_lines) json.skip();
    } else if (depth === 2) this.#sink.file(json.text());
    else if (depth === 3) this.#member(name, json);
    else if (depth === 4) {
      // The lines outside of functions stand under the empty name.
      if (json.text() === "") json.skip();
      else this.#function = json.hash();
    } else if (name !== id.executed_lines && name !== id.missing_lines) json.skip();
  }

  #member(name: number, json: JsonScanner): void {
    if (name === id.executed_lines || name === id.missing_lines) this.#lists++;
    else if (name !== id.functions && !this.#inBranches(json)) json.skip();
  }

  number(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(3);
    if (depth === 2 && json.keyAt(1) === id.totals) this.#totals[json.keyAt(2)] = jsonTotal(json);
    else if (depth === 4 && (name === id.executed_lines || name === id.missing_lines))
      this.#sink.line(jsonLine(json), name === id.executed_lines ? 1 : 0);
    else if (depth === 5 && this.#inBranches(json)) this.#branch(json, name === id.executed_branches);
    else if (depth === 6) this.#functionLines[json.keyAt(5) === id.executed_lines ? "executed" : "missing"]++;
    else throw this.#unexpected(json, "a number");
  }

  string(json: JsonScanner): void {
    throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    throw this.#unexpected(json, String(value));
  }

  #inBranches(json: JsonScanner): boolean {
    return json.keyAt(3) === id.executed_branches || json.keyAt(3) === id.missing_branches;
  }

  /** A branch is from a line to another one, or to minus the first line of what it leaves. */
  #branch(json: JsonScanner, taken: boolean): void {
    if (json.indexAt(5) === 0) this.#from = jsonLine(json);
    else if (Number.isSafeInteger(json.value)) this.#sink.placedArm(this.#from, mixHash(0, json.value) >>> 3, taken);
    else throw json.error("malformed-report", `a branch to ${json.value}`, "a whole number");
  }

  /** A function without a statement cannot be executed. */
  #endFunction(): void {
    const { executed, missing } = this.#functionLines;
    if (executed + missing > 0) this.#sink.function(this.#function, executed > 0 ? 1 : 0);
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "what coverage.py writes there");
  }
}
