import type { Metric } from "../model/report.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { nameIds } from "./known-names.ts";
import { xmlFormat } from "./xml-format.ts";
import { xmlCount, xmlLine } from "./xml-numbers.ts";
import type { XmlHandler } from "./xml-handler.ts";
import type { XmlNothingRule, XmlRowRule, XmlRows } from "./xml-rows.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const names = [
  "line",
  "nr",
  "mi",
  "ci",
  "mb",
  "cb",
  "counter",
  "type",
  "missed",
  "covered",
  "method",
  "class",
  "sourcefile",
  "package",
  "group",
  "report",
  "name",
  "desc",
  "sourcefilename",
  "LINE",
  "BRANCH",
  "METHOD",
  "INSTRUCTION",
] as const;

const id = nameIds(names);

/** Code without line information is in the counters alone, so instructions and methods are taken from them. */
const metricOf: ReadonlyMap<number, Metric> = new Map<number, Metric>([
  [id.LINE, "lines"],
  [id.BRANCH, "branches"],
  [id.METHOD, "functions"],
  [id.INSTRUCTION, "statements"],
]);

/**
 * JaCoCo's XML report, of one module or of a tree of groups. Instructions are its statements.
 * @see https://www.jacoco.org/jacoco/trunk/coverage/report.dtd
 */
export const jacoco: CoverageFormat = xmlFormat(
  "jacoco",
  names,
  (tag, head) => /^<report(?:\s|$)/.test(tag) && /<(?:sessioninfo|group|package|counter)\s|report\.dtd/.test(head),
  (sink) => new JacocoHandler(sink),
);

interface Counter {
  readonly metric: Metric;
  part: number;
  whole: number;
}

class JacocoHandler implements XmlHandler {
  readonly rowRule: XmlRowRule = {
    element: id.line,
    parent: id.sourcefile,
    section: id.sourcefile,
    line: id.nr,
    hits: id.ci,
    required: [id.mi],
    counts: { missed: id.mb, taken: id.cb },
  };
  /** Of a method's counters only that of the method itself is looked at. */
  readonly nothingRule: XmlNothingRule = {
    element: id.counter,
    parent: id.method,
    attribute: id.type,
    unless: "METHOD",
    counts: [id.missed, id.covered],
  };
  readonly #sink: CoverageSink;
  #package = "";
  #class = "";
  #classHash = 0;
  /** Where the current class is written; empty when the report does not say. */
  #classFile = "";
  /** Its functions are being added there; a class without any names no file. */
  #inClassFile = false;
  #method = 0;
  #sourceFiles = 0;
  /** Lines of the current source file without instructions, and whether others have some. */
  readonly #untold: number[] = [];
  #isTold = false;
  #files = 0;
  /** What the report's own counters add up to. */
  #printed = 0;
  /** Counters of the package's classes by file and metric, for a package that lists no source files. */
  readonly #classCounters = new Map<string, Map<Metric, Counter>>();

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(name: number, xml: XmlScanner): void {
    if (name === id.line) this.#line(xml);
    else if (name === id.counter) this.#counter(xml);
    else if (name === id.method) this.#startMethod(xml);
    else if (name === id.class) this.#startClass(xml);
    else if (name === id.sourcefile) this.#startFile(xml);
    else if (name === id.package) this.#package = xml.attribute(id.name) ?? "";
    else if (xml.depth === 1 && name !== id.report)
      throw xml.error("malformed-report", "the root element is another one", "<report>");
  }

  close(name: number, xml: XmlScanner): void {
    if (name === id.sourcefile) this.#endSourceFile();
    else if (name === id.class) this.#endClass();
    else if (name === id.package) this.#endPackage();
    else if (name === id.report && xml.depth === 1) this.#endReport(xml);
  }

  takeRows(rows: XmlRows): void {
    this.#isTold = true;
    rows.handOver(this.#sink);
  }

  #line(xml: XmlScanner): void {
    if (xml.ancestor(1) !== id.sourcefile) return;
    const line = xmlLine(xml, id.nr, "nr");
    this.#instructions(xml, line);
    const taken = xmlCount(xml, id.cb, "cb", 0);
    const arms = xmlCount(xml, id.mb, "mb", 0) + taken;
    if (arms > 0) this.#sink.branch(line, arms, taken);
  }

  #instructions(xml: XmlScanner, line: number): void {
    if (xml.wholeNumber(id.ci) === -1 && xml.wholeNumber(id.mi) === -1) {
      this.#untold.push(line);
      return;
    }
    this.#isTold = true;
    this.#sink.line(line, xmlCount(xml, id.ci, "ci", 0));
  }

  /** gcovr lists all lines without their instructions: then it is not known which were reached, only how many. */
  #endSourceFile(): void {
    if (this.#isTold && this.#untold.length > 0) for (const line of this.#untold) this.#sink.line(line, 0);
    this.#sink.endFile();
  }

  #startFile(xml: XmlScanner): void {
    const name = xml.attribute(id.name);
    if (name === undefined || name === "")
      throw xml.error("malformed-report", "a sourcefile without a name", 'name="…"');
    this.#sourceFiles++;
    this.#isTold = false;
    this.#untold.length = 0;
    this.#files++;
    this.#sink.file(this.#path(name));
  }

  #path(file: string): string {
    return this.#package === "" ? file : `${this.#package}/${file}`;
  }

  #startClass(xml: XmlScanner): void {
    this.#class = xml.attribute(id.name) ?? "";
    this.#classHash = xml.hash(id.name);
    const file = xml.attribute(id.sourcefilename) ?? "";
    this.#classFile = file === "" ? "" : this.#path(file);
  }

  #endClass(): void {
    if (this.#inClassFile) this.#sink.endFile();
    this.#inClassFile = false;
    this.#classFile = "";
  }

  #startMethod(xml: XmlScanner): void {
    this.#method = xml.hash(id.desc, xml.hash(id.name, this.#classHash));
  }

  #counter(xml: XmlScanner): void {
    const metric = metricOf.get(xml.knownValue(id.type));
    if (metric === undefined) return;
    const part = xmlCount(xml, id.covered, "covered", 0);
    const whole = part + xmlCount(xml, id.missed, "missed", 0);
    const owner = xml.ancestor(1);
    if (owner === id.method) {
      if (metric === "functions" && this.#classFile !== "") this.#function(part);
    } else if (owner === id.class) this.#classCounter(this.#classFile || this.#path(this.#class), metric, part, whole);
    else if (owner === id.sourcefile) {
      if (metric === "statements" || metric === "lines") this.#sink.counter(metric, part, whole);
    } else if (owner === id.report && xml.depth === 2) {
      this.#printed += whole;
      this.#sink.native(metric, part, whole);
    } else if (owner === id.package) this.#packageCounter(metric, part, whole);
  }

  #function(hits: number): void {
    if (!this.#inClassFile) this.#sink.file(this.#classFile);
    this.#inClassFile = true;
    this.#sink.function(this.#method, hits);
  }

  #classCounter(path: string, metric: Metric, part: number, whole: number): void {
    const counters = this.#classCounters.get(path) ?? new Map<Metric, Counter>();
    const counter = counters.get(metric) ?? { metric, part: 0, whole: 0 };
    counter.part += part;
    counter.whole += whole;
    this.#classCounters.set(path, counters.set(metric, counter));
  }

  /** A package without classes: its counters stand for all its files. */
  #packageCounter(metric: Metric, part: number, whole: number): void {
    if (this.#sourceFiles === 0 && (this.#classCounters.size === 0 || this.#classCounters.has(this.#package)))
      this.#classCounter(this.#package, metric, part, whole);
  }

  /** Reports cut down to totals list classes and no source files: then the classes' counters are all there is. */
  #endPackage(): void {
    if (this.#sourceFiles === 0)
      for (const [path, counters] of this.#classCounters) {
        this.#files++;
        this.#sink.file(path);
        for (const { metric, part, whole } of counters.values()) this.#sink.counter(metric, part, whole);
        this.#sink.endFile();
      }
    if (this.#classCounters.size > 0) this.#classCounters.clear();
    this.#sourceFiles = 0;
    this.#package = "";
  }

  /** Totals of a whole that names nothing can be compared with nothing. */
  #endReport(xml: XmlScanner): void {
    if (this.#files === 0 && this.#printed > 0)
      throw xml.error("unsupported-report", "totals of the whole alone", "packages with source files");
  }
}
