import { hashTexts } from "./bytes.ts";
import type { CoverageFormat, CoverageSink } from "./format.ts";
import { nameIds } from "./known-names.ts";
import { xmlFormat } from "./xml-format.ts";
import { xmlCount, xmlLine } from "./xml-numbers.ts";
import type { XmlHandler } from "./xml-handler.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const names = [
  "SequencePoint",
  "vc",
  "sl",
  "sc",
  "offset",
  "path",
  "ordinal",
  "offsetend",
  "fileid",
  "uid",
  "fullPath",
  "BranchPoint",
  "File",
  "FileRef",
  "Method",
  "Name",
  "Class",
  "FullName",
  "Module",
  "skippedDueTo",
  "Summary",
  "numSequencePoints",
  "visitedSequencePoints",
  "numBranchPoints",
  "visitedBranchPoints",
  "CoverageSession",
  "SequencePoints",
  "BranchPoints",
] as const;

const id = nameIds(names);

/**
 * OpenCover's XML, also as coverlet and AltCover write it. A sequence point is a statement on the line where it starts.
 * @see https://github.com/OpenCover/opencover/wiki/Reports
 */
export const opencover: CoverageFormat = xmlFormat(
  "opencover",
  names,
  (tag) => /^<CoverageSession(?:\s|$)/.test(tag),
  (sink) => new OpenCoverHandler(sink),
);

interface Point {
  readonly key: number;
  readonly line: number;
  readonly hits: number;
}

class OpenCoverHandler implements XmlHandler {
  readonly #sink: CoverageSink;
  /** Files of the current module by their numbers. */
  readonly #files = new Map<string, string>();
  #isSkipped = false;
  #className = "";
  #text: "Name" | "FullName" | "" = "";
  #method = "";
  /** The file of the current method, for points that name none. */
  #methodFile = "";
  /** Points of the current method by file; the method's name and file may come after them. */
  readonly #statements = new Map<string, Point[]>();
  readonly #branches = new Map<string, Point[]>();
  #visited = false;
  readonly #arms = { part: 0, whole: 0 };

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(name: number, xml: XmlScanner): void {
    if (name === id.SequencePoint) this.#sequencePoint(xml);
    else if (name === id.BranchPoint) this.#branchPoint(xml);
    else if (name === id.Method) this.#startMethod();
    else if (name === id.FileRef) this.#methodFile = xml.attribute(id.uid) ?? "";
    else if (name === id.File) this.#file(xml);
    else if (name === id.Name || name === id.FullName) this.#keepName(name, xml);
    else if (name === id.Summary) this.#summary(xml);
    else if (name === id.Module) this.#startModule(xml);
    else if (xml.depth === 1 && name !== id.CoverageSession)
      throw xml.error("malformed-report", "the root element is another one", "<CoverageSession>");
  }

  close(name: number, xml: XmlScanner): void {
    if (name === id.Method) this.#endMethod(xml);
    else if (name === id.Name && this.#text === "Name") this.#method = this.#takeName(xml);
    else if (name === id.FullName && this.#text === "FullName") this.#className = this.#takeName(xml);
    else if (name === id.CoverageSession && this.#arms.whole > 0)
      this.#sink.reading("method-entries", "branches", this.#arms.part, this.#arms.whole);
  }

  #keepName(name: number, xml: XmlScanner): void {
    const owner = xml.ancestor(1);
    if (name === id.Name && owner === id.Method) this.#text = "Name";
    else if (name === id.FullName && owner === id.Class) this.#text = "FullName";
    else return;
    xml.keepText();
  }

  #takeName(xml: XmlScanner): string {
    this.#text = "";
    return xml.takeText();
  }

  #startModule(xml: XmlScanner): void {
    this.#isSkipped = xml.attribute(id.skippedDueTo) !== undefined;
    this.#files.clear();
  }

  #file(xml: XmlScanner): void {
    const uid = xml.attribute(id.uid);
    const path = xml.attribute(id.fullPath);
    if (uid === undefined || path === undefined || path === "")
      throw xml.error("malformed-report", "a file without its number or path", 'uid="1" fullPath="…"');
    if (this.#isSkipped) return;
    this.#files.set(uid, path);
    this.#sink.file(path);
    this.#sink.endFile();
  }

  #startMethod(): void {
    this.#method = "";
    this.#methodFile = "";
    this.#visited = false;
    this.#statements.clear();
    this.#branches.clear();
  }

  #sequencePoint(xml: XmlScanner): void {
    if (this.#isSkipped || xml.ancestor(1) !== id.SequencePoints) return;
    const hits = xmlCount(xml, id.vc, "vc", 0);
    const line = xmlLine(xml, id.sl, "sl");
    const key = hashTexts(xml.attribute(id.sc) ?? "", xml.attribute(id.offset) ?? "");
    this.#keep(this.#statements, xml, { key, line, hits });
    if (hits > 0) this.#visited = true;
  }

  #branchPoint(xml: XmlScanner): void {
    if (this.#isSkipped || xml.ancestor(1) !== id.BranchPoints) return;
    const hits = xmlCount(xml, id.vc, "vc", 0);
    this.#arms.whole++;
    if (hits > 0) this.#arms.part++;
    // Older versions say to which method a branch belongs, not to which line: then it counts in the printed total alone.
    if (xml.wholeNumber(id.sl) === -1) return;
    const places = [id.offset, id.path, id.ordinal, id.offsetend].map((name) => xml.attribute(name) ?? "");
    this.#keep(this.#branches, xml, { key: hashTexts(...places), line: xmlLine(xml, id.sl, "sl"), hits });
  }

  #keep(points: Map<string, Point[]>, xml: XmlScanner, point: Point): void {
    const file = xml.attribute(id.fileid) ?? "";
    const same = points.get(file);
    if (same === undefined) points.set(file, [point]);
    else same.push(point);
  }

  #endMethod(xml: XmlScanner): void {
    if (this.#isSkipped) return;
    const method = hashTexts(this.#className, this.#method);
    if (this.#statements.size > 0) {
      // The printed total counts the entry of every method as one more branch.
      this.#arms.whole++;
      if (this.#visited) this.#arms.part++;
    }
    let isNamed = false;
    for (const uid of new Set([...this.#statements.keys(), ...this.#branches.keys()])) {
      const path = this.#files.get(uid === "" ? this.#methodFile : uid);
      if (path === undefined)
        throw xml.error(
          "malformed-report",
          `a point in file ${JSON.stringify(uid.slice(0, 20))}`,
          "a file of the module",
        );
      this.#sink.file(path);
      for (const { key, line, hits } of this.#statements.get(uid) ?? []) {
        this.#sink.line(line, hits);
        this.#sink.statements(line * 2 ** 29 + (Math.abs(method ^ key) % 2 ** 29), hits, 1, line, 0);
      }
      for (const { key, line, hits } of this.#branches.get(uid) ?? [])
        this.#sink.placedArm(line, method ^ key, hits > 0);
      if (!isNamed) this.#sink.function(method, this.#visited ? 1 : 0);
      isNamed = true;
      this.#sink.endFile();
    }
  }

  #summary(xml: XmlScanner): void {
    if (xml.depth !== 2) return;
    const visited = xmlCount(xml, id.visitedSequencePoints, "visitedSequencePoints", 0);
    const points = xmlCount(xml, id.numSequencePoints, "numSequencePoints", 0);
    this.#sink.native("lines", visited, points);
    this.#sink.native("statements", visited, points);
    const arms = xmlCount(xml, id.numBranchPoints, "numBranchPoints", 0);
    this.#sink.native("branches", xmlCount(xml, id.visitedBranchPoints, "visitedBranchPoints", 0), arms);
  }
}
