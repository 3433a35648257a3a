import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

const codecov = (files: object): string => JSON.stringify({ coverage: files });

describe("Codecov's JSON", () => {
  it("has a count a line, or covered/all of what is on it", () => {
    expect(fractions(codecov({ a: { "1": 2, "2": 0, "3": "1/2", "4": "0/3", "9": null } }))).toEqual({
      ...none,
      lines: "2/4",
      branches: "1/5",
    });
  });
  it("may be an array, which begins with an item for no line", () => {
    expect(fractions(codecov({ a: [null, 1, 0, true] }))).toEqual({ ...none, lines: "2/3", branches: "1/2" });
    expect(readText(codecov({ a: [5, 1] })).files.get("a")?.lines.keys).toHaveLength(1);
  });
  it("leaves messages out", () => {
    expect(fractions('{"coverage":{"a":{"1":1}},"messages":{"a":{"1":"hello"}}}')["lines"]).toBe("1/1");
  });
  it("is refused when it is cut anywhere", () => {
    const text = codecov({ a: { "1": "1/2", "22": 0 } });
    for (let end = text.indexOf("1/2") + 5; end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
  for (const value of ['"2/1"', '"x"', "false", "{}", "[1]", '"1/2/3"']) {
    it(`is refused with its place when a line is ${value}`, () => {
      expect(failure(`{"coverage":{"a":{"1":1,"2":${value}}}}`)).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/codecov.*byte \d+/) as unknown,
      });
    });
  }
  it("has no lines beyond those of real files", () => {
    expect(failure('{"coverage":{"a":{"99999999999":1}}}').code).toBe("report-limit");
  });
});
