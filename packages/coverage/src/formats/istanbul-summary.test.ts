import { describe, expect, it } from "vitest";
import { failure, fractions, none, readText } from "../../test/read.ts";

const counts = (covered: number, total: number, pct: number | string = 1) => ({ total, covered, skipped: 0, pct });
const entry = (covered: number, total: number) => ({
  lines: counts(covered, total),
  statements: counts(covered, total + 1),
  functions: counts(0, 2),
  branches: counts(0, 0, "Unknown"),
  branchesTrue: counts(0, 0, "Unknown"),
});
const text = (report: unknown) => JSON.stringify(report);
const small = { total: entry(4, 7), "/x/a.js": entry(3, 4), "/x/__proto__": entry(1, 3) };

describe("Istanbul's coverage-summary", () => {
  it("counts files by their totals, where a share of nothing is Unknown", () => {
    expect(fractions(text(small))).toEqual({ ...none, lines: "4/7", statements: "4/9", functions: "0/4" });
    expect([...readText(text(small), 1).files.keys()]).toEqual(["/x/a.js", "/x/__proto__"]);
  });

  it("keeps the printed total beside them", () =>
    expect(readText(text({ ...small, total: entry(4, 8) })).native.lines).toEqual({ part: 4, whole: 8 }));

  it("has no files where the tool found none", () =>
    expect(readText(text({ total: { lines: counts(0, 0, "Unknown") } })).files.size).toBe(0));

  const refused: readonly (readonly [string, unknown, RegExp])[] = [
    ["fractions of a count", { "a.js": { lines: counts(1.15, 2) } }, /1\.15 is not a total/],
    ["a count below zero", { "a.js": { lines: counts(-1, 2) } }, /-1 is not a total/],
    ["more covered than there is", { "a.js": { lines: counts(3, 2) } }, /lines without fitting counts/],
    [
      "a metric without counts",
      { "a.js": { lines: counts(1, 2), functions: { pct: 5 } } },
      /functions without fitting/,
    ],
    ["a file without metrics", { "a.js": entry(1, 1), "b.js": {} }, /a file without totals/],
    ["a total without files", { total: entry(1, 2) }, /byte \d+: a total of files that the report does not name/],
    ["a file that is null", { "a.js": entry(1, 1), "b.js": null }, /null where/],
    ["a file that is a list", { "a.js": entry(1, 1), "b.js": [] }, /an array where/],
    ["counts as text", { "a.js": entry(1, 1), "b.js": { lines: { total: "1" } } }, /a string where/],
  ];
  for (const [what, report, message] of refused)
    it(`refuses ${what}`, () =>
      expect(failure(text(report))).toEqual({
        code: "malformed-report",
        message: expect.stringMatching(new RegExp(`istanbul-summary.*${message.source}`)),
      }));

  it("is refused wherever it is cut", () => {
    const whole = text(small);
    for (let length = 0; length < whole.length; length++) expect(() => readText(whole.slice(0, length))).toThrow();
  });
});
