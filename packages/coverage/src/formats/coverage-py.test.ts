import { describe, expect, it } from "vitest";
import { failure, fractions, measure, none, readText } from "../../test/read.ts";

const meta = { format: 3, version: "7.15.4", branch_coverage: true };
const totals = { covered_lines: 3, num_statements: 4, percent_covered: 66.6, covered_branches: 1, num_branches: 2 };
const file = {
  executed_lines: [1, 2, 5],
  summary: { covered_lines: 3, num_statements: 4 },
  missing_lines: [3],
  excluded_lines: [9],
  contexts: { "1": ["test"] },
  executed_branches: [[2, 5]],
  missing_branches: [[2, -1]],
  functions: {
    f: { executed_lines: [2], missing_lines: [3], executed_branches: [[2, 5]], summary: {}, start_line: 1 },
    "C.g": { executed_lines: [], missing_lines: [5], excluded_lines: [] },
    "C.abstract": { executed_lines: [], missing_lines: [], excluded_lines: [9] },
    "": { executed_lines: [1, 5], missing_lines: [] },
  },
  classes: { C: { executed_lines: [77], missing_lines: [78] } },
};
const text = (files: unknown, rest: object = {}) => JSON.stringify({ meta, files, totals, ...rest });

describe("coverage.py's JSON", () => {
  it("counts lines, branches and functions, and neither regions twice nor excluded lines", () => {
    const expected = { ...none, lines: "3/4", branches: "1/2", functions: "1/2" };
    expect(fractions(text({ "a.py": file }))).toEqual(expected);
    expect(measure(readText(text({ "a.py": file }), 1)).totals).toEqual(
      measure(readText(text({ "a.py": file }))).totals,
    );
  });

  it("has no branches and functions where the report has none", () => {
    const plain = { executed_lines: [1], missing_lines: [2] };
    expect(fractions(text({ "a.py": plain }))).toEqual({ ...none, lines: "1/2" });
  });

  it("joins branches that leave to negative lines across shards", () => {
    const other = { ...file, executed_branches: [[2, -1]], missing_branches: [[2, 5]] };
    const both = measure(readText(text({ "a.py": file })), readText(text({ "a.py": other })));
    expect(both.totals.branches).toEqual({ part: 2, whole: 2 });
  });

  it("keeps the printed lines and branches, not their blend", () => {
    expect(readText(text({ "a.py": file })).native).toEqual({
      lines: { part: 3, whole: 4 },
      branches: { part: 1, whole: 2 },
    });
  });

  it("takes Windows paths and names of JavaScript's own properties as they are", () => {
    const report = readText(
      `{"files":{"a\\\\b.py":${JSON.stringify(file)},"__proto__":${JSON.stringify(file)}},"totals":${JSON.stringify(totals)}}`,
    );
    expect([...report.files.keys()]).toEqual(["a\\b.py", "__proto__"]);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ["totals without files", JSON.stringify(totals), /a report without files or totals/],
    ["files without totals", text({ "a.py": file }, { totals: {} }), /a report without files or totals/],
    ["a file without missing lines", text({ "a.py": { executed_lines: [1] } }), /a file without its lines/],
    ["a negative line", text({ "a.py": { ...file, missing_lines: [-3] } }), /-3 is not a line number/],
    ["a line that is a fraction", text({ "a.py": { ...file, missing_lines: [3.5] } }), /3\.5 is not a line number/],
    ["a line that is null", text({ "a.py": { ...file, missing_lines: [null] } }), /null where/],
    ["a branch of one line", text({ "a.py": { ...file, missing_branches: [[3]] } }), /not from a line to a line/],
    ["a branch of three lines", text({ "a.py": { ...file, missing_branches: [[3, 4, 5]] } }), /not from a line/],
    ["a branch that is no pair", text({ "a.py": { ...file, missing_branches: [3] } }), /a number where/],
    ["a list inside a branch", text({ "a.py": { ...file, missing_branches: [[3, [4]]] } }), /an array where/],
    ["lines that are an object", text({ "a.py": { ...file, missing_lines: {} } }), /an object where/],
    ["a total below zero", text({}, { totals: { ...totals, covered_lines: -1 } }), /-1 is not a total/],
    [
      "lines twice",
      text({ "a.py": file }).replace('"excluded_lines":[9],"contexts"', '"missing_lines":[],"contexts"'),
      /"missing_lines" twice/,
    ],
  ];
  for (const [what, report, message] of refused)
    it(`refuses ${what}`, () =>
      expect(failure(report)).toEqual({
        code: "malformed-report",
        message: expect.stringMatching(
          new RegExp(`\\(coverage-py\\), byte \\d+: .*${message.source.replace(/^byte/, "")}`),
        ),
      }));

  it("is refused wherever it is cut", () => {
    const whole = text({ "a.py": file });
    for (let length = 0; length < whole.length; length++) expect(() => readText(whole.slice(0, length))).toThrow();
  });
});
