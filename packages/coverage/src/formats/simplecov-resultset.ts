import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount } from "./json-number.ts";
import { firstMember } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";
import { PlaceKeys, placeKey } from "./place-keys.ts";
import { addSimplecovLine, isIgnoredLine } from "./simplecov-lines.ts";
import { hashTexts } from "./bytes.ts";

const names = ["coverage", "lines", "branches", "methods"] as const;

const id = nameIds(names);

/**
 * SimpleCov's `.resultset.json`: what each suite ran, line by line. All suites are joined.
 * @see https://github.com/simplecov-ruby/simplecov
 */
export const simplecovResultset: CoverageFormat = jsonFormat(
  "simplecov-resultset",
  names,
  (outline) => {
    const suite = firstMember(outline);
    return suite?.members.get("coverage")?.kind === "object" && !outline.members.has("meta");
  },
  (sink) => new ResultsetHandler(sink),
);

/** Depths: 1 the suites, 2 one, 3 its files, 4 a file, 5 its lines, branches or methods, 6 the arms of a branch. */
class ResultsetHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #arms = new PlaceKeys();
  #hasFiles = false;
  /** The branch whose arms are read: its line, and the text that names it. */
  #line = 0;
  #branch = "";
  #key = "";

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    const part = depth > 4 ? json.keyAt(4) : -1;
    const isLines = depth === 4 ? kind === "array" : depth === 5 && part === id.lines;
    const fits = depth < 5 || part === id.lines || part === id.methods ? depth <= 5 : depth <= 6;
    if (!fits || (kind === "array") !== isLines) throw this.#unexpected(json, `an ${kind}`);
    if (depth === 2) this.#hasFiles = false;
    else if (depth === 3) this.#hasFiles = true;
    else if (depth === 6) this.#startBranch(json);
  }

  key(json: JsonScanner): void {
    const { depth } = json;
    const name = json.keyAt(depth);
    if (depth === 2 ? name !== id.coverage : depth === 4 && name < id.lines) json.skip();
    else if (depth === 3) {
      this.#sink.file(json.text());
      this.#arms.clear();
    } else if (depth > 4) this.#key = json.text();
  }

  close(json: JsonScanner): void {
    if (json.depth === 4) this.#sink.endFile();
    else if (json.depth === 2 && !this.#hasFiles)
      throw json.error("malformed-report", "a suite without coverage", '"coverage"');
  }

  number(json: JsonScanner): void {
    const { depth } = json;
    const part = depth > 4 ? json.keyAt(4) : id.lines;
    if (depth === 6 && part === id.branches) this.#arm(json);
    else if (depth === 5 && part === id.methods) this.#sink.function(hashTexts(this.#key), jsonCount(json, this.#sink));
    else if ((depth === 4 || depth === 5) && part === id.lines) addSimplecovLine(json, this.#sink);
    else throw this.#unexpected(json, "a number");
  }

  string(json: JsonScanner): void {
    if (!isIgnoredLine(json) || json.depth < 4) throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    if (value !== null || json.depth < 4) throw this.#unexpected(json, String(value));
  }

  /** `[:if, 0, 3, 6, 5, 9]`: a kind, a running number, first line and column, last line and column. */
  #startBranch(json: JsonScanner): void {
    const place = /^\[:(\w{1,40}), \d{1,9}, (\d{1,8}), (.{1,60})\]$/.exec(this.#key);
    if (place === null)
      throw json.error(
        "malformed-report",
        `the branch ${JSON.stringify(this.#key.slice(0, 60))}`,
        "[:if, 0, 1, 2, 3, 4]",
      );
    this.#line = Number(place[2]);
    this.#branch = `${place[1]} ${place[3]}`;
  }

  /** Running numbers differ between suites, places do not. */
  #arm(json: JsonScanner): void {
    const arm = this.#key.replace(/^\[:(\w{1,40}), \d{1,9}, /, "$1 ");
    const key = this.#arms.distinct(placeKey(this.#line, hashTexts(this.#branch, arm) | 0));
    this.#sink.placedArm(this.#line, key, jsonCount(json, this.#sink) > 0);
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, "suites with the coverage of files");
  }
}
