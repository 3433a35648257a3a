import { maxLineNumber } from "../limits.ts";
import { FileRows } from "./file-rows.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount, jsonLine, jsonTotal } from "./json-number.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";
import { mixHash } from "./place-keys.ts";

const names = ["source_files", "name", "coverage", "branches"] as const;

const id = nameIds(names);

/**
 * What is sent to Coveralls: `coverage` has an item a line, `branches` line, block, branch and hits of every arm.
 * @see https://docs.coveralls.io/api-jobs-endpoint
 */
export const coveralls: CoverageFormat = jsonFormat(
  "coveralls",
  names,
  (outline) => outline.members.get("source_files")?.kind === "array",
  (sink) => new CoverallsHandler(sink),
);

/** Depths: 2 the files, 3 a file, 4 a list of it. */
class CoverallsHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #rows = new FileRows();
  #name: string | undefined;
  #hasLines = false;
  readonly #arm = [0, 0, 0, 0];

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    if ((kind === "object") !== (json.depth === 1 || json.depth === 3) || json.depth > 4)
      throw this.#unexpected(json, `an ${kind}`);
    if (json.depth !== 3) return;
    this.#name = undefined;
    this.#hasLines = false;
  }

  key(json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    if (json.depth === 1 ? name !== id.source_files : name < id.name) json.skip();
    else if (name === id.coverage) this.#hasLines = true;
  }

  close(json: JsonScanner): void {
    if (json.depth === 4 && json.keyAt(3) === id.branches && json.indexAt(4) % 4 !== 3 && json.indexAt(4) !== -1)
      throw json.error("malformed-report", "branches that end inside an arm", "four numbers an arm");
    if (json.depth !== 3) return;
    if (this.#name === undefined || this.#name === "" || !this.#hasLines)
      throw json.error("malformed-report", "a file without name or coverage", '"name" and "coverage"');
    this.#rows.flush(this.#sink, this.#name);
  }

  string(json: JsonScanner): void {
    if (json.depth !== 3 || json.keyAt(3) !== id.name) throw this.#unexpected(json, "a string");
    this.#name = json.text();
  }

  number(json: JsonScanner): void {
    if (json.depth !== 4) throw this.#unexpected(json, "a number");
    const index = json.indexAt(4);
    if (json.keyAt(3) === id.branches) this.#branchNumber(index % 4, json);
    else {
      if (index >= maxLineNumber) throw json.error("report-limit", "too many lines", `at most ${maxLineNumber}`);
      this.#rows.line(index + 1, jsonCount(json, this.#sink));
    }
  }

  literal(value: boolean | null, json: JsonScanner): void {
    // A line that is no code, or a file without branches; a null among an arm's numbers would repeat the arm before.
    const name = json.depth === 3 || json.depth === 4 ? json.keyAt(3) : -1;
    const fits = name === (json.depth === 4 ? id.coverage : id.branches);
    if (value !== null || !fits) throw this.#unexpected(json, String(value));
  }

  #branchNumber(place: number, json: JsonScanner): void {
    if (place === 0) this.#arm[0] = jsonLine(json);
    else if (place < 3) this.#arm[place] = jsonTotal(json);
    else {
      const [line = 0, block = 0, branch = 0] = this.#arm;
      this.#rows.placedArm(line, mixHash(mixHash(0, block), branch) >>> 3, jsonCount(json, this.#sink) > 0);
    }
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "files with name, coverage and branches");
  }
}
