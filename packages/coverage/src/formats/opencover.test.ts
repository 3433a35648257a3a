import { describe, expect, it } from "vitest";
import { failure, fractions, readText } from "../../test/read.ts";

function openCoverXml(modules: string, summary = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?><CoverageSession>${summary}<Modules>${modules}</Modules></CoverageSession>`;
}

function moduleXml(points: string, { files = '<File uid="1" fullPath="C:\\s\\a.cs"/>', skipped = "" } = {}): string {
  return `<Module hash="1"${skipped}><Files>${files}</Files><Classes><Class><FullName>A</FullName><Methods><Method><Name>m()</Name><FileRef uid="1"/>${points}</Method></Methods></Class></Classes></Module>`;
}

const points =
  '<SequencePoints><SequencePoint vc="1" offset="0" sl="3" sc="1" el="4" ec="9" fileid="1"/><SequencePoint vc="0" offset="9" sl="5" sc="1" el="5" ec="9" fileid="1"/></SequencePoints><BranchPoints><BranchPoint vc="1" ordinal="0" offset="2" sl="3" path="0" fileid="1"/><BranchPoint vc="0" ordinal="1" offset="2" sl="3" path="1" fileid="1"/></BranchPoints><MethodPoint vc="1" offset="0" sl="3"/>';
const summary =
  '<Summary numSequencePoints="2" visitedSequencePoints="1" numBranchPoints="3" visitedBranchPoints="2" sequenceCoverage="50"/>';

describe("an OpenCover report", () => {
  it("has a line and a statement a sequence point, and its branch points as arms", () => {
    const text = openCoverXml(moduleXml(points), summary);
    expect(fractions(text)).toEqual({ lines: "1/2", branches: "1/2", functions: "1/1", statements: "1/2" });
    expect(readText(text).native.statements).toEqual({ part: 1, whole: 2 });
  });
  it("prints one branch more a method, its entry, and that is told as the cause", () => {
    const { native, readings } = readText(openCoverXml(moduleXml(points), summary));
    expect(native.branches).toEqual({ part: 2, whole: 3 });
    expect(readings).toContainEqual({ cause: "method-entries", metric: "branches", part: 2, whole: 3 });
  });
  it("leaves out modules that were skipped", () => {
    const skipped = moduleXml(points, { skipped: ' skippedDueTo="Filter"' });
    expect(fractions(openCoverXml(skipped + moduleXml(points)))["lines"]).toBe("1/2");
    expect(readText(openCoverXml(skipped)).files.size).toBe(0);
  });
  it("joins a file that has several numbers", () => {
    const files = '<File uid="1" fullPath="a.cs"/><File uid="2" fullPath="a.cs"/>';
    const again = points.replaceAll('fileid="1"', 'fileid="2"').replace('vc="0" offset="9"', 'vc="4" offset="9"');
    expect(fractions(openCoverXml(moduleXml(points, { files }) + moduleXml(again, { files })))["lines"]).toBe("2/2");
  });
  it("may number its files anew in every module", () => {
    const other = moduleXml(points, { files: '<File uid="1" fullPath="b.cs"/>' });
    expect(fractions(openCoverXml(moduleXml(points) + other))["lines"]).toBe("2/4");
  });
  it("of an old version has branches without lines, which count in the printed total alone", () => {
    const old = points.replaceAll(/(<BranchPoint [^>]*) sl="3"/g, "$1");
    expect(fractions(openCoverXml(moduleXml(old)))["branches"]).toBe("0/0");
  });
  it("that names a file which the module does not have is refused", () => {
    expect(failure(openCoverXml(moduleXml(points.replaceAll('fileid="1"', 'fileid="7"'))))).toMatchObject({
      code: "malformed-report",
      message: expect.stringMatching(/opencover.*byte \d+/) as unknown,
    });
  });
  it("is refused when it is cut anywhere", () => {
    const text = openCoverXml(moduleXml(points), summary);
    for (let end = text.indexOf("<Modules"); end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
});
