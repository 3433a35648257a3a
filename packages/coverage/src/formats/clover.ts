import type { CoverageFormat, CoverageSink } from "./format.ts";
import { nameIds } from "./known-names.ts";
import { xmlFormat } from "./xml-format.ts";
import { xmlCount, xmlLine } from "./xml-numbers.ts";
import type { XmlHandler } from "./xml-handler.ts";
import type { XmlRowRule, XmlRows } from "./xml-rows.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const names = [
  "line",
  "num",
  "type",
  "count",
  "truecount",
  "falsecount",
  "name",
  "signature",
  "file",
  "path",
  "metrics",
  "project",
  "testproject",
  "coverage",
  "clover",
  "statements",
  "coveredstatements",
  "conditionals",
  "coveredconditionals",
  "methods",
  "coveredmethods",
  "stmt",
  "cond",
  "method",
] as const;

const id = nameIds(names);

/**
 * Clover XML in its three dialects: PHPUnit's, OpenClover's and Istanbul's.
 * @see https://openclover.org/doc/manual/latest/ant--clover-report.html
 */
export const clover: CoverageFormat = xmlFormat(
  "clover",
  names,
  (tag, head) =>
    /^<coverage(?:\s|$)/.test(tag) &&
    !tag.includes("line-rate=") &&
    !tag.includes("profilerVersion=") &&
    (tag.includes("clover=") || /<project[\s>]/.test(head)),
  (sink) => new CloverHandler(sink),
);

class CloverHandler implements XmlHandler {
  readonly rowRule: XmlRowRule = {
    element: id.line,
    parent: id.file,
    section: id.file,
    barrier: id.testproject,
    line: id.num,
    hits: id.count,
    statement: id.type,
    method: { name: id.name, signature: id.signature },
    absent: [id.truecount, id.falsecount],
  };
  readonly #sink: CoverageSink;
  /** Inside `<testproject>`: the tests' own code never counts. */
  #isTest = false;
  #projects = 0;
  #inFile = false;
  /** Istanbul prints covered and missed arms where the others print how often a condition was true and false. */
  #countsArms = false;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(name: number, xml: XmlScanner): void {
    if (xml.depth === 1 && name !== id.coverage)
      throw xml.error("malformed-report", "the root element is another one", "<coverage>");
    if (name === id.testproject) this.#setTest(true, xml);
    if (this.#isTest) return;
    if (name === id.line) this.#line(xml);
    else if (name === id.file) this.#file(xml);
    else if (name === id.metrics) this.#metrics(xml);
    else if (name === id.project) {
      this.#projects++;
      this.#countsArms = xml.attribute(id.name) === "All files";
    }
  }

  close(name: number, xml: XmlScanner): void {
    if (name === id.testproject) this.#setTest(false, xml);
    else if (name === id.file && this.#inFile) {
      this.#inFile = false;
      this.#sink.endFile();
    } else if (name === id.coverage && xml.depth === 1 && this.#projects === 0)
      throw xml.error("malformed-report", "a report without a project", "<project>");
  }

  takeRows(rows: XmlRows): void {
    rows.handOver(this.#sink);
  }

  #setTest(isTest: boolean, xml: XmlScanner): void {
    this.#isTest = isTest;
    xml.allowRows(!isTest);
  }

  #file(xml: XmlScanner): void {
    // `name` is the whole path in some, its last part in others, which have `path` as well.
    const path = xml.attribute(id.path) || xml.attribute(id.name);
    if (path === undefined || path === "") throw xml.error("malformed-report", "a file without a name", 'name="…"');
    if (this.#inFile) throw xml.error("malformed-report", "a file inside a file", "</file>");
    this.#inFile = true;
    this.#sink.file(path);
  }

  #line(xml: XmlScanner): void {
    if (!this.#inFile) return;
    const line = xmlLine(xml, id.num, "num");
    const type = xml.knownValue(id.type);
    const yes = xmlCount(xml, id.truecount, "truecount", 0);
    const no = xmlCount(xml, id.falsecount, "falsecount", 0);
    const hits = xmlCount(xml, id.count, "count", yes + no);
    if (type === id.method) this.#sink.function(xml.hash(id.signature, xml.hash(id.name, line)), hits);
    else if (type === id.stmt || type === id.cond) this.#sink.line(line, hits);
    if (type !== id.cond) return;
    if (!this.#countsArms) this.#sink.branch(line, 2, Math.min(yes, 1) + Math.min(no, 1));
    else if (yes + no > 0) this.#sink.branch(line, yes + no, yes);
  }

  #metrics(xml: XmlScanner): void {
    const owner = xml.ancestor(1);
    const read = (part: number, whole: number): readonly [number, number] => [
      xmlCount(xml, part, "a covered count", 0),
      xmlCount(xml, whole, "a count", 0),
    ];
    const statements = read(id.coveredstatements, id.statements);
    const methods = read(id.coveredmethods, id.methods);
    if (owner === id.file) {
      if (statements[1] > 0) this.#sink.counter("statements", ...statements);
      if (methods[1] > 0) this.#sink.counter("functions", ...methods);
    } else if (owner === id.project) {
      this.#sink.native("lines", ...statements);
      this.#sink.native("statements", ...statements);
      this.#sink.native("branches", ...read(id.coveredconditionals, id.conditionals));
      this.#sink.native("functions", ...methods);
    }
  }
}
