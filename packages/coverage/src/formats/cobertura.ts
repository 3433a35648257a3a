import { maxCount, maxLineNumber } from "../limits.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { nameIds } from "./known-names.ts";
import { xmlFormat } from "./xml-format.ts";
import type { XmlHandler } from "./xml-handler.ts";
import type { XmlRowRule, XmlRows } from "./xml-rows.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const names = [
  "coverage",
  "source",
  "class",
  "methods",
  "method",
  "lines",
  "line",
  "filename",
  "number",
  "hits",
  "condition-coverage",
  "name",
  "signature",
  "lines-valid",
  "lines-covered",
  "branches-valid",
  "branches-covered",
  "condition",
  "type",
] as const;

const id = nameIds(names);

/**
 * Cobertura XML, of Cobertura itself and of the many tools that write it.
 * @see https://cobertura.sourceforge.net/xml/coverage-04.dtd
 */
export const cobertura: CoverageFormat = xmlFormat(
  "cobertura",
  names,
  (tag, head) =>
    /^<coverage(?:\s|$)/.test(tag) &&
    !tag.includes("clover=") &&
    (tag.includes("line-rate=") || tag.includes("lines-valid=") || head.includes("<packages")),
  (sink) => new CoberturaHandler(sink),
);

interface Line {
  readonly number: number;
  readonly hits: number;
  readonly arms: number;
  readonly taken: number;
}

/** The same lines are listed under the class and again under its methods; only a class without own lines is read from its methods. */
class CoberturaHandler implements XmlHandler {
  /** A line of a class; those of methods repeat them. */
  readonly rowRule: XmlRowRule = {
    element: id.line,
    parent: id.lines,
    owner: id.class,
    section: id.class,
    barrier: id.source,
    line: id.number,
    hits: id.hits,
    fraction: id["condition-coverage"],
  };
  readonly #sink: CoverageSink;
  #inClass = false;
  #classLines = 0;
  #classHash = 0;
  readonly #methodLines: Line[] = [];
  #method: number | undefined;
  #methodHits = -1;
  #arms = 0;
  #taken = 0;
  /** The line whose conditions count because it has no `condition-coverage`; -1 for none. */
  #conditionLine = -1;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(name: number, xml: XmlScanner): void {
    if (name === id.line) this.#line(xml);
    else if (name === id.class) this.#class(xml);
    else if (name === id.method && this.#inClass) this.#startMethod(xml);
    else if (name === id.condition) this.#condition(xml);
    else if (name === id.source) xml.keepText();
    else if (xml.depth === 1) this.#root(name, xml);
  }

  close(name: number, xml: XmlScanner): void {
    if (name === id.line) this.#endLine();
    else if (name === id.source) {
      const path = xml.takeText().trim();
      if (path !== "") this.#sink.source(path);
    } else if (name === id.method) this.#endMethod();
    else if (name === id.class && this.#inClass) this.#endClass();
  }

  takeRows(rows: XmlRows): void {
    this.#classLines += rows.length;
    rows.handOver(this.#sink);
  }

  #root(name: number, xml: XmlScanner): void {
    if (name !== id.coverage) throw xml.error("malformed-report", "the root element is another one", "<coverage>");
    for (const [metric, part, whole] of [
      ["lines", id["lines-covered"], id["lines-valid"]],
      ["branches", id["branches-covered"], id["branches-valid"]],
    ] as const) {
      const covered = xml.wholeNumber(part);
      const valid = xml.wholeNumber(whole);
      if (covered >= 0 && valid >= 0 && Number.isSafeInteger(covered) && Number.isSafeInteger(valid))
        this.#sink.native(metric, covered, valid);
    }
  }

  #class(xml: XmlScanner): void {
    if (this.#inClass) throw xml.error("malformed-report", "a class inside a class", "</class>");
    const filename = xml.attribute(id.filename);
    if (filename === undefined || filename === "")
      throw xml.error("malformed-report", "a class without the name of its file", 'filename="…"');
    this.#inClass = true;
    this.#classLines = 0;
    this.#classHash = xml.hash(id.name);
    this.#methodLines.length = 0;
    this.#sink.file(filename);
  }

  #endClass(): void {
    this.#inClass = false;
    if (this.#classLines === 0)
      for (const line of this.#methodLines) this.#add(line.number, line.hits, line.arms, line.taken);
    this.#sink.endFile();
  }

  #startMethod(xml: XmlScanner): void {
    this.#method = xml.hash(id.signature, xml.hash(id.name, this.#classHash));
    this.#methodHits = -1;
  }

  #endMethod(): void {
    if (this.#method !== undefined && this.#methodHits >= 0) this.#sink.function(this.#method, this.#methodHits);
    this.#method = undefined;
  }

  #line(xml: XmlScanner): void {
    if (!this.#inClass || xml.ancestor(1) !== id.lines) return;
    const owner = xml.ancestor(2);
    if (owner !== id.class && owner !== id.method) return;
    const number = xml.wholeNumber(id.number);
    if (number < 0) throw xml.error("malformed-report", "a line without a whole number", 'number="1"');
    if (number > maxLineNumber) throw xml.error("report-limit", `line number ${number}`, `at most ${maxLineNumber}`);
    const hits = this.#hits(xml);
    this.#readConditions(xml);
    if (owner === id.class) {
      this.#classLines++;
      this.#add(number, hits, this.#arms, this.#taken);
      if (this.#arms === 0) this.#conditionLine = number;
      return;
    }
    if (hits > this.#methodHits) this.#methodHits = hits;
    if (this.#classLines === 0) this.#methodLines.push({ number, hits, arms: this.#arms, taken: this.#taken });
  }

  /** A line that counts its arms nowhere else may list its conditions; a jump has two arms, and how many a switch has is not told. */
  #condition(xml: XmlScanner): void {
    if (this.#conditionLine < 0 || xml.attribute(id.type) !== "jump") return;
    const percent = /^(\d{1,3})%$/.exec(xml.attribute(id.coverage) ?? "");
    this.#arms += 2;
    this.#taken += Math.min(2, Math.floor(Number(percent?.[1] ?? 0) / 50));
  }

  #endLine(): void {
    if (this.#conditionLine >= 0 && this.#arms > 0) this.#sink.branch(this.#conditionLine, this.#arms, this.#taken);
    this.#conditionLine = -1;
  }

  #add(number: number, hits: number, arms: number, taken: number): void {
    this.#sink.line(number, hits);
    if (arms > 0) this.#sink.branch(number, arms, taken);
  }

  #hits(xml: XmlScanner): number {
    const hits = xml.wholeNumber(id.hits);
    if (hits >= 0) return hits < maxCount ? hits : maxCount;
    const text = xml.attribute(id.hits)?.trim() ?? "";
    // MATLAB and others print counts as floating point numbers.
    if (/^\d{1,400}(?:\.\d+)?(?:[eE]\+?\d{1,3})?$/.test(text)) return Math.min(Math.ceil(Number(text)), maxCount);
    const what = text.startsWith("-")
      ? "a negative count of hits"
      : `hits=${JSON.stringify(text.slice(0, 40))} is not a count`;
    throw xml.error("malformed-report", what, 'hits="0" or more');
  }

  /** `condition-coverage="50% (1/2)"` is in most reports the only place where arms are counted. */
  #readConditions(xml: XmlScanner): void {
    this.#arms = 0;
    this.#taken = 0;
    const fraction = xml.fraction(id["condition-coverage"]);
    if (fraction === -1) return;
    const whole = fraction % 2 ** 20;
    const part = (fraction - whole) / 2 ** 20;
    if (fraction >= 0 && part <= whole) {
      this.#arms = whole;
      this.#taken = part;
      return;
    }
    const text = xml.attribute(id["condition-coverage"]);
    if (text === undefined || text === "") return;
    const counts = /\(\s*(-?\d{1,9})\s*\/\s*(-?\d{1,9})\s*\)/.exec(text.slice(0, 100));
    if (counts === null) return;
    const taken = Number(counts[1]);
    const arms = Number(counts[2]);
    if (taken < 0 || arms < 0 || taken > arms)
      throw xml.error(
        "malformed-report",
        `condition-coverage ${JSON.stringify(text.slice(0, 40))}`,
        'such as "50% (1/2)"',
      );
    this.#arms = arms;
    this.#taken = taken;
  }
}
