import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

function cloverXml(project: string, root = 'generated="1"', name = "x"): string {
  return `<?xml version="1.0" encoding="UTF-8"?><coverage ${root}><project timestamp="1" name="${name}">${project}</project></coverage>`;
}

const phpunit = cloverXml(
  '<file name="/app/src/A.php"><class name="A"><metrics methods="2" coveredmethods="1"/></class><line num="3" type="method" name="a" count="2"/><line num="4" type="stmt" count="2"/><line num="6" type="method" name="b" count="0"/><line num="7" type="stmt" count="0"/><metrics statements="2" coveredstatements="1" methods="2" coveredmethods="1"/></file><metrics files="1" statements="2" coveredstatements="1" conditionals="0" coveredconditionals="0" methods="2" coveredmethods="1"/>',
);

describe("a Clover report", () => {
  it("of PHPUnit has lines of statements, and of methods only as functions", () => {
    expect(fractions(phpunit)).toEqual({ lines: "1/2", branches: "0/0", functions: "1/2", statements: "1/2" });
    expect(readText(phpunit).native.lines).toEqual({ part: 1, whole: 2 });
  });
  it("of OpenClover has two arms a condition, and executions of each", () => {
    const line = '<line num="5" type="cond" truecount="9" falsecount="0"/>';
    const text = cloverXml(
      `<package name="p"><file path="/s/A.java" name="A.java">${line}</file></package>`,
      'clover="4.3.1"',
    );
    expect(fractions(text)).toMatchObject({ lines: "1/1", branches: "1/2" });
    expect([...readText(text).files.keys()]).toEqual(["/s/A.java"]);
  });
  it("of Istanbul has covered and missed arms", () => {
    const line = '<line num="5" count="3" type="cond" truecount="2" falsecount="3"/>';
    const text = cloverXml(
      `<file path="/s/a.js" name="a.js">${line}</file>`,
      'generated="1" clover="3.2.0"',
      "All files",
    );
    expect(fractions(text)).toEqual({ ...none, lines: "1/1", branches: "2/5" });
  });
  it("never counts the code of tests", () => {
    const text = cloverXml('<file name="a"><line num="1" type="stmt" count="1"/></file>').replace(
      "</coverage>",
      '<testproject name="t"><file name="t"><line num="1" type="stmt" count="0"/></file><metrics statements="9"/></testproject></coverage>',
    );
    expect(fractions(text)).toEqual({ ...none, lines: "1/1" });
    expect(readText(text).files.size).toBe(1);
  });
  it("is found in files below the project and below packages", () => {
    const [a, b] = ["a", "b"].map((name) => `<file name="${name}"><line num="1" type="stmt" count="1"/></file>`);
    expect(fractions(cloverXml(`${a}<package name="p">${b}</package>`))["lines"]).toBe("2/2");
  });
  it("without a project is refused", () => {
    expect(failure('<coverage clover="3.2.0" generated="1"></coverage>').code).toBe("malformed-report");
  });
  it("is refused when it is cut anywhere", () => {
    for (let end = phpunit.indexOf("<file"); end < phpunit.length; end++)
      expect(failure(phpunit.slice(0, end)).code).toBe("truncated-report");
  });
  for (const attribute of [
    'num="-1"',
    'num="1.5"',
    'num="1" count="-3"',
    'num="1" count="NaN"',
    'num="1" truecount="-1"',
  ]) {
    it(`with ${attribute} is refused with its place`, () => {
      expect(failure(cloverXml(`<file name="a"><line type="cond" ${attribute}/></file>`))).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/clover.*byte \d+/) as unknown,
      });
    });
  }
});
