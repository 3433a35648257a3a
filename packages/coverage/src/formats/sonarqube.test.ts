import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

const sonarXml = (files: string): string => `<?xml version="1.0"?>\n<coverage version="1">\n${files}\n</coverage>\n`;

const two =
  '<file path="src/a.x"><lineToCover lineNumber="6" covered="true"/><lineToCover lineNumber="7" covered="false"/></file><file path="src/b.x"><lineToCover lineNumber="1" covered="true" branchesToCover="8" coveredBranches="3"/></file>';

describe("a generic report of SonarQube", () => {
  it("has lines that are covered or not, and counts of branches", () => {
    expect(fractions(sonarXml(two))).toEqual({ ...none, lines: "2/3", branches: "3/8" });
    expect([...readText(sonarXml(two)).files.keys()]).toEqual(["src/a.x", "src/b.x"]);
  });
  it("may hold nothing", () => {
    expect(readText('<coverage version="1"/>').files.size).toBe(0);
  });
  it("is refused when it is cut anywhere", () => {
    const text = sonarXml(two).trimEnd();
    for (let end = text.indexOf("<file"); end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
  for (const [problem, files] of [
    ["covered is another word", two.replace('"true"', '"yes"')],
    ["more branches are covered than there are", two.replace('coveredBranches="3"', 'coveredBranches="9"')],
    ["a line is outside of a file", '<lineToCover lineNumber="1" covered="true"/>'],
    ["a file has no path", "<file/>"],
    ["a line has no number", '<file path="a"><lineToCover covered="true"/></file>'],
  ] as const) {
    it(`is refused with its place when ${problem}`, () => {
      expect(failure(sonarXml(files))).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/sonarqube.*byte \d+/) as unknown,
      });
    });
  }
});
