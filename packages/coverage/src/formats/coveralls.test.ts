import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

const coveralls = (...files: readonly object[]): string =>
  JSON.stringify({ service_name: "x", git: { head: { id: "1" } }, source_files: files });

describe("a report for Coveralls", () => {
  it("has an item a line and four numbers an arm", () => {
    const file = {
      name: "a",
      source_digest: "0",
      coverage: [null, 2, 0],
      branches: [2, 0, 0, 1, 2, 0, 1, 0, 3, 1, 0, 4],
    };
    expect(fractions(coveralls(file))).toEqual({ ...none, lines: "1/2", branches: "2/3" });
  });
  it("may tell the name of a file last", () => {
    expect([...readText(coveralls({ coverage: [1], source: "x", name: "z" })).files.keys()]).toEqual(["z"]);
  });
  it("joins a file that is listed twice", () => {
    expect(fractions(coveralls({ name: "a", coverage: [1, 0] }, { name: "a", coverage: [0, 0, 1] }))["lines"]).toBe(
      "2/3",
    );
  });
  it("is refused when it is cut anywhere", () => {
    const text = coveralls({ name: "a", coverage: [null, 1], branches: [1, 0, 0, 1] });
    for (let end = text.indexOf("source_files") + 16; end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
  for (const [problem, file] of [
    ["its coverage is null", { name: "a", coverage: null }],
    ["its name is null", { name: null, coverage: [1] }],
    ["a number of an arm is null", { name: "a", coverage: [1], branches: [1, 0, 0, 1, null, 0, 1, 0] }],
    ["a file has no name", { coverage: [1] }],
    ["a file has no coverage", { name: "a" }],
    ["a line is a text", { name: "a", coverage: ["1"] }],
    ["an arm has three numbers", { name: "a", coverage: [1], branches: [1, 0, 0] }],
    ["an arm is on half a line", { name: "a", coverage: [1], branches: [1.5, 0, 0, 1] }],
    ["coverage is an object", { name: "a", coverage: {} }],
  ] as const) {
    it(`is refused with its place when ${problem}`, () => {
      expect(failure(coveralls(file))).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/coveralls.*byte \d+/) as unknown,
      });
    });
  }
});
