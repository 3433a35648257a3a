import type { CoverageFormat, CoverageSink } from "./format.ts";
import type { IstanbulEntries } from "./istanbul-entries.ts";
import { IstanbulFile } from "./istanbul-file.ts";
import { jsonFormat, type JsonReportHandler } from "./json-format.ts";
import { jsonCount, jsonLine } from "./json-number.ts";
import { firstMember, type JsonOutline } from "./json-outline.ts";
import type { JsonScanner } from "./json-scanner.ts";
import { nameIds } from "./known-names.ts";
import { jsonTemplate } from "./json-template.ts";
import { mixHash } from "./place-keys.ts";

/** Members of the results of Jest and Vitest; no report of files alone begins with a file of such a name. */
const resultNames = [
  "coverageMap",
  "numFailedTestSuites",
  "numFailedTests",
  "numPassedTestSuites",
  "numPassedTests",
  "numPendingTestSuites",
  "numPendingTests",
  "numRuntimeErrorTestSuites",
  "numTodoTests",
  "numTotalTestSuites",
  "numTotalTests",
  "openHandles",
  "snapshot",
  "startTime",
  "success",
  "testResults",
  "wasInterrupted",
] as const;

const fileNames = [
  "start",
  "end",
  "line",
  "column",
  "statementMap",
  "fnMap",
  "branchMap",
  "s",
  "f",
  "b",
  "loc",
  "locations",
  "decl",
  "name",
  "type",
  "data",
] as const;
const names = [...resultNames, ...fileNames];

const id = nameIds(names);

/**
 * Istanbul's `coverage-final.json`, of all its versions, and the results of Jest and Vitest that hold the same as `coverageMap`.
 * @see https://github.com/istanbuljs/istanbuljs/tree/main/packages/istanbul-lib-coverage
 */
export const istanbul: CoverageFormat = jsonFormat(
  "istanbul",
  names,
  (outline, head) => {
    if (isTestResult(outline)) return true;
    const first = firstMember(outline);
    if (first === undefined) return /^\s*\{\s*\}\s*$/.test(new TextDecoder().decode(head.subarray(0, 64)));
    return isFile(first) || isFile(first.members.get("data"));
  },
  (sink) => new IstanbulHandler(sink),
);

function isTestResult(outline: JsonOutline): boolean {
  return outline.members.has("coverageMap") || outline.members.has("numTotalTests");
}

function isFile(outline: JsonOutline | undefined): boolean {
  return ["statementMap", "fnMap", "branchMap"].some((map) => outline?.members.get(map)?.kind === "object");
}

const unknownLine = -1;

/** A place as every version of Istanbul writes it; in another order or with spaces it is read member by member. */
const placeTemplate = jsonTemplate('{"start":{"line":#,"column":#},"end":{"line":#,"column":#}}');

class IstanbulHandler implements JsonReportHandler {
  readonly #sink: CoverageSink;
  readonly #file = new IstanbulFile();
  /** The start and end of the place that is being read: line, column, line, column. */
  readonly #place = new Float64Array(4);
  /** How deep the object that holds the files is; 0 until that is known. */
  #filesDepth = 0;
  /** True when the report is the results of tests. */
  #results = false;
  #path = "";
  /** How deep the object with the current file's members is; 0 outside. */
  #fileDepth = 0;
  /** That object is in the file's member "data". */
  #wrapped = false;
  /** The known name of the file's member that is being read; -1 between members. */
  #section = -1;
  #entries: IstanbulEntries = this.#file.statements;
  #row = 0;
  /** How many of `statementMap` and `s` the current file has. */
  #parts = 0;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  end(json: JsonScanner): void {
    if (this.#results && this.#filesDepth === 0)
      throw json.error("malformed-report", "results of tests without coverage", '"coverageMap", as --coverage adds it');
  }

  open(kind: "object" | "array", json: JsonScanner): void {
    const { depth } = json;
    if (this.#section >= 0) {
      this.#openInside(kind, depth - this.#fileDepth, json);
      return;
    }
    if (kind === "array") throw this.#unexpected(json, "an array");
    if (this.#fileDepth > 0) {
      this.#fileDepth = depth;
      this.#wrapped = true;
    } else if (depth > 1 && depth === this.#filesDepth + 1) {
      this.#fileDepth = depth;
      this.#parts = 0;
      this.#file.clear();
      this.#sink.file(this.#path);
    }
  }

  close(json: JsonScanner): void {
    if (this.#fileDepth === 0) return;
    const level = json.depth - this.#fileDepth;
    if (level > 1) this.#closeInside(level, json);
    else if (level === 1) this.#section = -1;
    else if (this.#wrapped) {
      this.#wrapped = false;
      this.#fileDepth--;
    } else this.#endFile(json);
  }

  key(json: JsonScanner): void {
    const level = json.depth - this.#fileDepth;
    if (this.#fileDepth === 0) this.#outerKey(json);
    else if (level === 0) this.#member(json);
    else if (level === 1) this.#row = this.#entries.row(json);
    else if (json.keyAt(json.depth) < 0) json.skip();
  }

  number(json: JsonScanner): void {
    const level = json.depth - this.#fileDepth;
    if (this.#section === id.s || this.#section === id.f) {
      if (level !== 1) throw this.#unexpected(json);
      this.#entries.counts[this.#row] = jsonCount(json, this.#sink);
    } else if (this.#section === id.b) {
      if (level !== 2) throw this.#unexpected(json);
      this.#file.armCounts.push(jsonCount(json, this.#sink));
      this.#entries.arms[this.#row] = (this.#entries.arms[this.#row] as number) + 1;
    } else if (this.#section >= 0 && level > 1) this.#placeNumber(level, json);
    else throw this.#unexpected(json);
  }

  string(json: JsonScanner): void {
    if (this.#inMap() && json.depth === this.#fileDepth + 2) {
      const name = json.keyAt(json.depth);
      // Functions without names are numbered in the order in which they were met.
      if (name === id.type || (name === id.name && !json.text().startsWith("(anonymous")))
        this.#entries.names[this.#row] = json.hash() | 0;
    } else throw this.#unexpected(json, "a string");
  }

  literal(value: boolean | null, json: JsonScanner): void {
    if (!this.#inMap() || json.depth < this.#fileDepth + 2) throw this.#unexpected(json, String(value));
  }

  #inMap(): boolean {
    return this.#section === id.statementMap || this.#section === id.fnMap || this.#section === id.branchMap;
  }

  #unexpected(json: JsonScanner, value = "a number"): Error {
    return json.error("malformed-report", `${value} where it has no meaning`, "the objects and counts of Istanbul");
  }

  /** Above the files: the results of tests hold them in one member of many. */
  #outerKey(json: JsonScanner): void {
    const name = json.keyAt(1);
    if (json.depth === 1 && this.#filesDepth === 0) {
      this.#results ||= name >= 0 && name < resultNames.length;
      if (!this.#results) this.#filesDepth = 1;
      else if (name === id.coverageMap) this.#filesDepth = 2;
      else json.skip();
    } else if (json.depth < this.#filesDepth) json.skip();
    if (json.depth === this.#filesDepth) this.#path = json.text();
  }

  #member(json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    const entries = this.#entriesOf(name);
    if (entries === undefined) {
      if (name !== id.data || this.#wrapped) json.skip();
      return;
    }
    this.#section = name;
    this.#entries = entries;
    if (name === id.statementMap || name === id.s) this.#parts++;
  }

  #entriesOf(name: number): IstanbulEntries | undefined {
    if (name === id.statementMap || name === id.s) return this.#file.statements;
    if (name === id.fnMap || name === id.f) return this.#file.functions;
    return name === id.branchMap || name === id.b ? this.#file.branches : undefined;
  }

  /** `level` 1 is the section itself, 2 one of its entries. */
  #openInside(kind: "object" | "array", level: number, json: JsonScanner): void {
    const arms = this.#section === id.b && level === 2;
    const places = this.#section === id.branchMap && level === 3 && json.keyAt(json.depth - 1) === id.locations;
    if ((kind === "array") !== (arms || places) || (level > 1 && !arms && !this.#inMap()))
      throw this.#unexpected(json, `an ${kind}`);
    if (arms) {
      this.#entries.counts[this.#row] = this.#file.armCounts.length;
      this.#entries.arms[this.#row] = 0;
    } else if (places) {
      this.#entries.firstPlaces[this.#row] = this.#file.armPlaces.length;
      this.#entries.armPlaces[this.#row] = 0;
    } else if (level === 2 || (json.keyAt(json.depth - 1) !== id.start && json.keyAt(json.depth - 1) !== id.end)) {
      if (level > 1 && json.match(placeTemplate, this.#place)) this.#closeInside(level, json);
      else this.#place.fill(unknownLine);
    }
  }

  #closeInside(level: number, json: JsonScanner): void {
    const name = json.keyAt(this.#fileDepth + 2);
    if (this.#section === id.statementMap) {
      if (level === 2) this.#setPlace();
    } else if (this.#section === id.fnMap) {
      // The declaration tells functions apart; older reports have none.
      if (level === 2) this.#entries.lines[this.#row] = Math.max(0, this.#entries.lines[this.#row] as number);
      else if (level === 3 && name === id.decl) {
        this.#setPlace();
        this.#entries.arms[this.#row] = 1;
      } else if (level === 3 && name === id.loc && this.#entries.arms[this.#row] === 0) this.#setPlace();
    } else if (this.#section === id.branchMap) {
      if (level === 3 && name === id.loc) this.#setPlace();
      else if (level === 4 && name === id.locations) {
        this.#file.armPlaces.push(this.#placeHash());
        if (this.#entries.lines[this.#row] === unknownLine) this.#entries.lines[this.#row] = this.#place[0] as number;
        this.#entries.armPlaces[this.#row] = (this.#entries.armPlaces[this.#row] as number) + 1;
      }
    }
  }

  #placeNumber(level: number, json: JsonScanner): void {
    const name = json.keyAt(json.depth);
    const side = json.keyAt(json.depth - 1);
    if (level > 2 && (side === id.start || side === id.end)) {
      const first = side === id.start ? 0 : 2;
      if (name === id.line) this.#place[first] = jsonLine(json);
      else if (name === id.column) this.#place[first + 1] = json.value;
    } else if (level === 2 && name === id.line && this.#entries.lines[this.#row] === unknownLine)
      this.#entries.lines[this.#row] = jsonLine(json);
  }

  #setPlace(): void {
    const line = this.#place[0] as number;
    if (line === unknownLine) return;
    this.#entries.lines[this.#row] = line;
    this.#entries.places[this.#row] = this.#placeHash();
  }

  /** -1 for no place. */
  #placeHash(): number {
    const place = this.#place;
    if (place[0] === unknownLine) return -1;
    let hash = 0;
    for (let i = 0; i < 4; i++) hash = mixHash(hash, place[i] as number);
    return hash >>> 0;
  }

  #endFile(json: JsonScanner): void {
    const problem = this.#parts === 2 ? this.#file.emit(this.#sink) : "a file without statementMap and s";
    if (problem !== undefined)
      throw json.error("malformed-report", `${problem}, in ${JSON.stringify(this.#path.slice(0, 200))}`, "both");
    this.#sink.endFile();
    this.#fileDepth = 0;
  }
}
