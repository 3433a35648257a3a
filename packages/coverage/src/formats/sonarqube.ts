import type { CoverageFormat, CoverageSink } from "./format.ts";
import { nameIds } from "./known-names.ts";
import { xmlFormat } from "./xml-format.ts";
import { xmlCount, xmlLine } from "./xml-numbers.ts";
import type { XmlHandler } from "./xml-handler.ts";
import type { XmlScanner } from "./xml-scanner.ts";

const names = [
  "lineToCover",
  "lineNumber",
  "covered",
  "branchesToCover",
  "coveredBranches",
  "file",
  "path",
  "coverage",
] as const;

const id = nameIds(names);

/**
 * SonarQube's generic coverage report.
 * @see https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/test-coverage/generic-test-data
 */
export const sonarqube: CoverageFormat = xmlFormat(
  "sonarqube",
  names,
  (tag, head) => /^<coverage\s+version\s*=\s*["']1["']\s*\/?$/.test(tag) && !/<(?:packages|project)[\s/>]/.test(head),
  (sink) => new SonarqubeHandler(sink),
);

class SonarqubeHandler implements XmlHandler {
  readonly #sink: CoverageSink;

  constructor(sink: CoverageSink) {
    this.#sink = sink;
  }

  open(name: number, xml: XmlScanner): void {
    if (name === id.lineToCover) this.#line(xml);
    else if (name === id.file) this.#file(xml);
  }

  close(name: number): void {
    if (name === id.file) this.#sink.endFile();
  }

  #file(xml: XmlScanner): void {
    const path = xml.attribute(id.path);
    if (path === undefined || path === "" || xml.depth !== 2)
      throw xml.error(
        "malformed-report",
        "a file without a path, or inside another one",
        '<file path="…"> in <coverage>',
      );
    this.#sink.file(path);
  }

  #line(xml: XmlScanner): void {
    if (xml.ancestor(1) !== id.file)
      throw xml.error("malformed-report", "a line outside of a file", "<file> around it");
    const covered = xml.attribute(id.covered);
    if (covered !== "true" && covered !== "false")
      throw xml.error("malformed-report", "covered is neither true nor false", 'covered="true"');
    const line = xmlLine(xml, id.lineNumber, "lineNumber");
    this.#sink.line(line, covered === "true" ? 1 : 0);
    const arms = xmlCount(xml, id.branchesToCover, "branchesToCover", 0);
    const taken = xmlCount(xml, id.coveredBranches, "coveredBranches", 0);
    if (taken > arms)
      throw xml.error("malformed-report", `${taken} of ${arms} branches`, "coveredBranches up to branchesToCover");
    if (arms > 0) this.#sink.branch(line, arms, taken);
  }
}
