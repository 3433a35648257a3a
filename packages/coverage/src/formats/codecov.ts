import { maxCount, maxLineNumber } from "../limits.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount } from "./json-number.ts";
import { firstMember, type JsonOutline } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";

const names = ["coverage"] as const;

const id = nameIds(names);

/**
 * Codecov's own JSON: a count a line, or `covered/all` of a line's branches.
 * @see https://docs.codecov.com/docs/codecov-custom-coverage-format
 */
export const codecov: CoverageFormat = jsonFormat("codecov", names, isCodecov, (sink) => new CodecovHandler(sink));

function isCodecov(outline: JsonOutline): boolean {
  const coverage = outline.members.get("coverage");
  if (coverage?.kind !== "object" || outline.members.has("meta") || outline.members.has("timestamp")) return false;
  const file = firstMember(coverage);
  if (file === undefined) return outline.members.size === 1;
  return (
    file.kind === "array" || (file.kind === "object" && [...file.members.keys()].every((key) => /^\d+$/.test(key)))
  );
}

/** Depths: 2 the files, 3 the lines of one, as an object by number or as an array from line 0. */
class CodecovHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  #isArray = false;
  #line = 0;
  #seen = false;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    if (!this.#seen) throw json.error("malformed-report", "a report without coverage", '"coverage"');
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    if (json.depth > 3 || (json.depth < 3 && kind === "array")) throw this.#unexpected(json, `an ${kind}`);
    this.#isArray = kind === "array";
    if (json.depth === 2) this.#seen = true;
  }

  key(json: JsonScanner): void {
    if (json.depth === 1) {
      if (json.keyAt(1) !== id.coverage) json.skip();
    } else if (json.depth === 2) this.#sink.file(json.text());
    else {
      this.#line = json.wholeNumber();
      if (this.#line < 0) throw json.error("malformed-report", "a line without a number", '"1"');
    }
  }

  close(json: JsonScanner): void {
    if (json.depth === 3) this.#sink.endFile();
  }

  number(json: JsonScanner): void {
    if (json.depth !== 3) throw this.#unexpected(json, "a number");
    this.#add(json, jsonCount(json, this.#sink), 0, 0);
  }

  /** `covered/all` */
  string(json: JsonScanner): void {
    const parts = json.depth === 3 ? /^(\d{1,9})\/(\d{1,9})$/.exec(json.text()) : null;
    const taken = Number(parts?.[1] ?? 1);
    const arms = Number(parts?.[2] ?? 0);
    if (taken > arms) throw this.#unexpected(json, "a string that is not covered/all");
    this.#add(json, Math.min(taken, maxCount), arms, taken);
  }

  /** `true` is a line that was reached in part. */
  literal(value: boolean | null, json: JsonScanner): void {
    if (json.depth < 3 || value === false) throw this.#unexpected(json, String(value));
    if (value === true) this.#add(json, 1, 2, 1);
  }

  #add(json: JsonScanner, hits: number, arms: number, taken: number): void {
    const line = this.#isArray ? json.indexAt(3) : this.#line;
    if (line > maxLineNumber) throw json.error("report-limit", `line number ${line}`, `at most ${maxLineNumber}`);
    // Arrays begin with an item for no line.
    if (line === 0) return;
    this.#sink.line(line, hits);
    if (arms > 0) this.#sink.branch(line, arms, taken);
  }

  #unexpected(json: JsonScanner, what: string): Error {
    return json.error("malformed-report", `${what} where it has no meaning`, 'lines with a count or "covered/all"');
  }
}
