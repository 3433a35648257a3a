import { describe, expect, it } from "vitest";
import { istanbulFile as file, numbered, place, smallIstanbulFile as small } from "../../test/istanbul-file.ts";
import { failure, fractions, measure, none, readText } from "../../test/read.ts";

const text = (value: unknown) => JSON.stringify(value);
const filesOf = (report: string) => readText(report, 100).files;
describe("Istanbul's coverage-final", () => {
  const cases: readonly (readonly [string, unknown, Partial<typeof none>])[] = [
    [
      "counts statements, functions, arms and the lines where statements start",
      { "a.js": small },
      { lines: "1/2", statements: "1/2", functions: "1/1", branches: "1/2" },
    ],
    [
      "gives a line the most hits of the statements that start on it",
      {
        "a.js": file([
          [1, 0],
          [1, 5],
          [2, 0],
          [2, 0],
        ]),
      },
      { lines: "1/2", statements: "1/4" },
    ],
    [
      "counts a branch on a line where no statement starts",
      {
        "a.js": file(
          [[1, 1]],
          [],
          [
            [
              7,
              [
                [3, 0],
                [9, 2],
              ],
            ],
          ],
        ),
      },
      { lines: "1/1", statements: "1/1", branches: "1/2" },
    ],
    [
      "counts both arms of an if without else that have one place",
      {
        "a.js": file(
          [],
          [],
          [
            [
              2,
              [
                [5, 1],
                [5, 0],
              ],
            ],
          ],
        ),
      },
      { branches: "1/2" },
    ],
    [
      "counts an else that has no place",
      {
        "a.js": file(
          [],
          [],
          [
            [
              2,
              [
                [5, 1],
                [-1, 0],
              ],
            ],
          ],
        ),
      },
      { branches: "1/2" },
    ],
    [
      "counts a file that no test loaded, and nothing in an empty one",
      { "a.js": { ...file([]), all: true }, "b.js": { ...file([[1, 0]]), all: true } },
      { lines: "0/1", statements: "0/1" },
    ],
    [
      "counts functions of one name at different places, and statements of one place, each",
      {
        "a.js": {
          ...file(
            [
              [1, 1],
              [1, 0],
            ],
            [
              ["g", 1, 1],
              ["g", 5, 0],
              ["g", 5, 0],
            ],
          ),
          statementMap: numbered([place([1, 0, 1, 9]), place([1, 0, 1, 9])]),
        },
      },
      { lines: "1/1", statements: "1/2", functions: "1/3" },
    ],
    [
      "reads files that are wrapped in data",
      { "a.js": { data: small, meta: [{}] } },
      { lines: "1/2", statements: "1/2", functions: "1/1", branches: "1/2" },
    ],
    [
      "reads past a source map, hashes and whatever else a file has",
      {
        "a.js": {
          inputSourceMap: { sources: ["x"], mappings: ';;\\"}{', s: { "0": 9 } },
          ...small,
          hash: "x",
          bT: { "0": [1] },
          _coverageSchema: "1",
        },
      },
      { lines: "1/2", statements: "1/2", functions: "1/1", branches: "1/2" },
    ],
    [
      "takes columns without end and unusual ids",
      {
        "a.js": {
          ...file([]),
          statementMap: {
            x: { start: { line: 4, column: 0 }, end: { line: 4, column: null } },
            "99999999999": place([5, 0, 5, 1]),
          },
          s: { "99999999999": 0, x: 2 },
        },
      },
      { lines: "1/2", statements: "1/2" },
    ],
    [
      "reads the results of tests that hold the coverage",
      {
        numTotalTests: 1,
        success: true,
        testResults: [{ coverage: { "b.js": small }, message: "x" }],
        coverageMap: { "a.js": small },
        wasInterrupted: false,
      },
      { lines: "1/2", statements: "1/2", functions: "1/1", branches: "1/2" },
    ],
    [
      "reads the schema of Istanbul 0, where branches have a line and no place",
      {
        "a.js": {
          path: "a.js",
          s: { "1": 1 },
          b: { "1": [0, 3, 0] },
          f: { "1": 0 },
          fnMap: { "1": { name: "(anonymous_1)", line: 7, loc: place([7, 21, 7, 47]) } },
          statementMap: { "1": place([8, 0, 8, 9]) },
          branchMap: {
            "1": {
              line: 9,
              type: "switch",
              locations: [place([10, 0, 10, 9]), place([11, 0, 11, 9]), place([12, 0, 12, 9])],
            },
          },
        },
      },
      { lines: "1/1", statements: "1/1", functions: "0/1", branches: "1/3" },
    ],
  ];
  for (const [rule, report, expected] of cases)
    it(rule, () => expect(fractions(text(report))).toEqual({ ...none, ...expected }));

  it("reads maps and counts in any order, in chunks of any size", () => {
    const { statementMap, fnMap, branchMap, ...counts } = small;
    const turned = text({ "a.js": { ...counts, branchMap, fnMap, statementMap } });
    expect(measure(readText(turned, 1)).totals).toEqual(measure(readText(text({ "a.js": small }))).totals);
  });

  it("reads a report with spaces, or with members in another order, as the one without", () => {
    const whole = {
      "a.js": file(
        [
          [1, 1],
          [7, 0],
        ],
        [["f", 1, 1]],
        [
          [
            3,
            [
              [5, 1],
              [-1, 0],
            ],
          ],
        ],
      ),
    };
    expect(filesOf(JSON.stringify(whole, null, 2))).toEqual(filesOf(text(whole)));
    const turned = text(whole).replaceAll(/("start":\{[^}]*\}),("end":\{[^}]*\})/g, "$2,$1");
    expect(turned).not.toBe(text(whole));
    expect(filesOf(turned)).toEqual(filesOf(text(whole)));
  });

  it("joins branches of shards by their places, since V8 numbers them differently", () => {
    const one = file(
      [[1, 1]],
      [],
      [
        [1, [[5, 1]]],
        [2, [[5, 0]]],
      ],
    );
    const other = file(
      [[1, 1]],
      [],
      [
        [2, [[5, 1]]],
        [3, [[5, 0]]],
        [1, [[5, 0]]],
      ],
    );
    expect(measure(readText(text({ "a.js": one })), readText(text({ "a.js": other }))).totals.branches).toEqual({
      part: 2,
      whole: 3,
    });
  });

  it("treats names of JavaScript's own properties like any other", () => {
    const { files } = measure(readText(`{"__proto__":${text(small)},"constructor":${text(small)}}`));
    expect([...files.keys()].sort()).toEqual(["__proto__", "constructor"]);
  });

  it("takes counts that are negative, broken or beyond 2^64 for none or some hits", () => {
    const odd = text({
      "a.js": file([
        [1, 7],
        [2, 7],
        [3, 7],
        [4, 7],
      ]),
    }).replace('"s":{"0":7,"1":7,"2":7,"3":7}', '"s":{"0":-3,"1":0.5,"2":18446744073709551616,"3":1e400}');
    expect([fractions(odd)["lines"], readText(odd).negativeCounts]).toEqual(["3/4", 1]);
  });

  it("has no files in an empty report", () => expect(readText(" {} ").files.size).toBe(0));

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ["a statement without a count", text({ "a.js": { ...small, s: { "0": 1 } } }), /without a count in s, in "a\.js"/],
    [
      "a count without a statement",
      text({ "a.js": { ...small, s: { "0": 1, "1": 1, "2": 1 } } }),
      /of a statement without a line/,
    ],
    ["a function without a count", text({ "a.js": { ...small, f: {} } }), /without a count in f/],
    ["counts of a branch that is not there", text({ "a.js": { ...small, branchMap: {} } }), /branch without a line/],
    [
      "a file without statements",
      text({ "a.js": small, "b.js": { fnMap: {} } }),
      /a file without statementMap and s, in "b\.js"/,
    ],
    ["a file that is a number", text({ "a.js": small, "b.js": 4 }), /a number where it has no meaning/],
    ["a file that is a list", text({ "a.js": small, "b.js": [] }), /an array where it has no meaning/],
    ["counts that are null", text({ "a.js": { ...small, s: { "0": null } } }), /null where it has no meaning/],
    ["maps that are null", text({ "a.js": { ...small, statementMap: null } }), /null where/],
    ["counts that are text", text({ "a.js": { ...small, s: { "0": "1" } } }), /a string where/],
    ["counts of arms that are one number", text({ "a.js": { ...small, b: { "0": 1 } } }), /a number where/],
    ["a line below zero", text({ "a.js": file([[-1, 1]]) }), /-1 is not a line number/],
    ["the same counts twice", '{"a.js":{"statementMap":{},"s":{},"s":{}}}', /the key "s" twice/],
    ["results of tests without coverage", '{"numTotalTests":3,"success":true}', /results of tests without coverage/],
    ["NaN as a count", '{"a.js":{"statementMap":{},"s":{"0":NaN}}}', /byte 36/],
  ];
  for (const [what, report, message] of refused)
    it(`refuses ${what}, naming the place`, () =>
      expect(failure(report)).toEqual({
        code: "malformed-report",
        message: expect.stringMatching(
          new RegExp(`\\(istanbul\\), byte \\d+: .*${message.source}|\\(istanbul\\), ${message.source}`),
        ),
      }));

  it("refuses an absurd line", () => expect(failure(text({ "a.js": file([[1e12, 1]]) })).code).toBe("report-limit"));

  it("is refused wherever it is cut", () => {
    const whole = text({ "a.js": small });
    for (let length = 0; length < whole.length; length++) expect(() => readText(whole.slice(0, length))).toThrow();
  });
});
