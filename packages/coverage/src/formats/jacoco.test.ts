import { describe, expect, it } from "vitest";
import { failure, fractions, measure, none, readText } from "../../test/read.ts";

function jacocoXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="app"><sessioninfo id="s" start="1" dump="2"/>${body}</report>`;
}

const counter = (type: string, missed: number, covered: number): string =>
  `<counter type="${type}" missed="${missed}" covered="${covered}"/>`;

const oneFile = `<package name="a/b"><class name="a/b/C" sourcefilename="C.java"><method name="m" desc="()V" line="3">${counter("METHOD", 0, 1)}</method><method name="n" desc="()V" line="5">${counter("METHOD", 1, 0)}</method></class><sourcefile name="C.java"><line nr="3" mi="0" ci="2" mb="1" cb="1"/><line nr="5" mi="4" ci="0" mb="0" cb="0"/>${counter("INSTRUCTION", 9, 2)}</sourcefile></package>${counter("INSTRUCTION", 9, 2)}${counter("BRANCH", 1, 1)}${counter("LINE", 1, 1)}${counter("METHOD", 1, 1)}`;

describe("a JaCoCo report", () => {
  it("gives lines, arms, methods and instructions", () => {
    expect(fractions(jacocoXml(oneFile))).toEqual({
      lines: "1/2",
      branches: "1/2",
      functions: "1/2",
      statements: "2/11",
    });
    const report = readText(jacocoXml(oneFile));
    expect([...report.files.keys()]).toEqual(["a/b/C.java"]);
    expect(report.native).toEqual({
      lines: { part: 1, whole: 2 },
      branches: { part: 1, whole: 2 },
      functions: { part: 1, whole: 2 },
      statements: { part: 2, whole: 11 },
    });
  });
  it("may nest groups in groups", () => {
    expect(fractions(jacocoXml(`<group name="x"><group name="y">${oneFile}</group></group>`))["lines"]).toBe("1/2");
  });
  it("takes instructions from the counter, because code without lines is nowhere else", () => {
    expect(fractions(jacocoXml(oneFile))["statements"]).toBe("2/11");
  });
  it("of gcovr has lines that do not say whether they were reached, so the counter tells how many were", () => {
    const lines = `<line nr="1"/><line nr="1"/><line nr="2" mb="2" cb="0"/>${counter("LINE", 1, 1)}`;
    const text = jacocoXml(`<package name=""><sourcefile name="a.c">${lines}</sourcefile></package>`);
    expect(fractions(text)).toEqual({ ...none, lines: "1/2", branches: "0/2" });
    expect(measure(readText(text)).files.get("a.c")?.lines).toHaveLength(0);
  });
  it("takes a line without instructions for one that was not reached when other lines have some", () => {
    const lines = '<line nr="1"/><line nr="2" ci="1"/>';
    expect(fractions(jacocoXml(`<package name=""><sourcefile name="a.c">${lines}</sourcefile></package>`))).toEqual({
      ...none,
      lines: "1/2",
    });
  });
  it("of counters alone has totals under the classes' files, added up, and no lines", () => {
    const classes = ["C", "C$1"].map(
      (name) =>
        `<class name="p/${name}" sourcefilename="C.kt">${counter("LINE", 1, 2)}${counter("BRANCH", 0, 4)}</class>`,
    );
    const text = jacocoXml(`<package name="p">${classes.join("")}</package>`);
    expect(fractions(text)).toMatchObject({ lines: "4/6", branches: "8/8" });
    expect(measure(readText(text)).files.get("p/C.kt")?.lines).toHaveLength(0);
  });
  it("of a package's counters alone has totals under the package's name", () => {
    expect(
      fractions(jacocoXml(`<group name="g"><package name="p">${counter("LINE", 1, 3)}</package></group>`)),
    ).toEqual({
      ...none,
      lines: "3/4",
    });
  });
  it("of the whole's counters alone is refused, since nothing can be told from it", () => {
    expect(failure(jacocoXml(counter("LINE", 1, 3)))).toMatchObject({
      code: "unsupported-report",
      message: expect.stringMatching(/jacoco.*byte \d+/) as unknown,
    });
  });
  it("is refused when it is cut anywhere", () => {
    const text = jacocoXml(oneFile);
    for (let end = text.indexOf("<report") + 9; end < text.length; end++)
      expect(["truncated-report", "unknown-report-format"]).toContain(failure(text.slice(0, end)).code);
  });
  for (const [attribute, value, code] of [
    ["nr", "x", "malformed-report"],
    ["nr", "-1", "malformed-report"],
    ["nr", "99999999", "report-limit"],
    ["ci", "-1", "malformed-report"],
    ["cb", "NaN", "malformed-report"],
  ] as const) {
    it(`with ${attribute}="${value}" is refused with its place`, () => {
      const line = `<line ${["nr", "ci", "cb"].map((name) => `${name}="${name === attribute ? value : "1"}"`).join(" ")}/>`;
      expect(failure(jacocoXml(`<package name="p"><sourcefile name="a">${line}</sourcefile></package>`))).toMatchObject(
        {
          code,
          message: expect.stringMatching(/jacoco.*byte \d+/) as unknown,
        },
      );
    });
  }
  it("counts 2^64 instructions as covered", () => {
    const line = '<line nr="1" ci="18446744073709551616"/>';
    const text = jacocoXml(`<package name="p"><sourcefile name="a">${line}</sourcefile></package>`);
    expect(fractions(text)["lines"]).toBe("1/1");
  });
});
