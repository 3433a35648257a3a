import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

const resultset = (...suites: readonly object[]): string =>
  JSON.stringify(Object.fromEntries(suites.map((coverage, i) => [`suite ${i}`, { coverage, timestamp: 1 }])));

const condition = (id: number, then: number, other: number): object => ({
  [`[:if, ${id}, 3, 6, 5, 9]`]: {
    [`[:then, ${id + 1}, 4, 8, 4, 12]`]: then,
    [`[:else, ${id + 2}, 3, 6, 5, 9]`]: other,
  },
});

const branching = (branches: object): object => ({ a: { lines: [null, null, 1], branches } });

describe("a resultset of SimpleCov", () => {
  it("has an item a line, from line 1", () => {
    expect(fractions(resultset({ "/app/a.rb": [null, 1, 0, 2] }))).toEqual({ ...none, lines: "2/3" });
    expect(fractions(resultset({ "/app/a.rb": { lines: [null, 1, "ignored", 0] } }))).toEqual({
      ...none,
      lines: "1/2",
    });
  });
  it("joins its suites", () => {
    expect(fractions(resultset({ a: [1, 0, null] }, { a: [0, 0, 0], b: [1] }))["lines"]).toBe("2/4");
  });
  it("joins the arms of a branch by their places, because suites number them anew", () => {
    expect(fractions(resultset(branching(condition(0, 1, 0)), branching(condition(7, 0, 2))))["branches"]).toBe("2/2");
    expect(fractions(resultset(branching(condition(0, 1, 0)), branching(condition(7, 1, 0))))["branches"]).toBe("1/2");
  });
  it("keeps two arms at one place apart", () => {
    const arms = { "[:when, 1, 3, 6, 5, 9]": 1, "[:when, 2, 3, 6, 5, 9]": 0 };
    expect(fractions(resultset({ a: { lines: [1], branches: { "[:case, 0, 3, 6, 5, 9]": arms } } }))["branches"]).toBe(
      "1/2",
    );
  });
  it("has methods", () => {
    const methods = { '["Foo", :bar, 8, 2, 10, 5]': 0, '["Foo", :baz, 12, 2, 14, 5]': 3 };
    expect(fractions(resultset({ a: { lines: [1], methods } }))["functions"]).toBe("1/2");
  });
  it("is refused when it is cut anywhere", () => {
    const text = resultset({ a: { lines: [null, 1], branches: condition(0, 1, 0) } });
    for (let end = text.indexOf("lines"); end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
  for (const [problem, file] of [
    ["a line is a text", { lines: ["1"] }],
    ["a line is true", [true]],
    ["lines are an object", { lines: { 1: 1 } }],
    ["a branch is named otherwise", { lines: [1], branches: { if: { "[:then, 1, 4, 8, 4, 12]": 1 } } }],
    ["branches are an array", { lines: [1], branches: [1] }],
  ] as const) {
    it(`is refused with its place when ${problem}`, () => {
      expect(failure(resultset({ a: file }))).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/simplecov-resultset.*byte \d+/) as unknown,
      });
    });
  }
});

const report = (file: object, more: object = {}): string =>
  JSON.stringify({ meta: { simplecov_version: "0.22.0" }, coverage: { "a.rb": file }, ...more });

describe("the JSON of SimpleCov", () => {
  it("has lines, branches and methods, and the totals it prints", () => {
    const file = {
      lines: [null, 1, 0],
      source: ["x", "y", "z"],
      branches: [
        { type: "then", start_line: 2, end_line: 2, coverage: 1, inline: false },
        { type: "else", start_line: 2, end_line: 2, coverage: 0, inline: false },
        { type: "else", start_line: 3, end_line: 3, coverage: "ignored" },
      ],
      methods: [{ name: "m", start_line: 1, coverage: 2 }],
      covered_percent: 50,
    };
    const total = { lines: { covered: 1, missed: 1, total: 2, percent: 50 }, branches: { covered: 1, total: 2 } };
    expect(fractions(report(file, { total }))).toEqual({
      lines: "1/2",
      branches: "1/2",
      functions: "1/1",
      statements: "0/0",
    });
    expect(readText(report(file, { total })).native).toEqual({
      lines: { part: 1, whole: 2 },
      branches: { part: 1, whole: 2 },
    });
  });
  it.each([{}, { start_line: null }, { start_line: "ignored" }, { start_line: 0 }])(
    "is refused when a branch is nowhere: %j",
    (place) => {
      const branches = [{ type: "then", end_line: 2, coverage: 1, ...place }];
      expect(failure(report({ lines: [1], branches })).code).toBe("malformed-report");
    },
  );
  it("without lines of a file, or without coverage, is refused", () => {
    expect(failure(report({ source: [] })).code).toBe("malformed-report");
    expect(failure('{"meta":{"simplecov_version":"1"}}').code).toBe("malformed-report");
  });
  it("is refused when it is cut anywhere", () => {
    const text = report({ lines: [null, 1, "ignored"], branches: [{ type: "then", start_line: 1, coverage: 0 }] });
    for (let end = text.indexOf("coverage"); end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
});
