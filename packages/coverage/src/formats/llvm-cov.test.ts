import { describe, expect, it } from "vitest";
import { failure, fractions, measure, none, readText } from "../../test/read.ts";

type Segment = readonly [number, number, number, boolean | number, boolean | number, (boolean | number)?];

const metric = (covered: number, count: number) => ({ count, covered, percent: 1 });
const summary = (covered: number, count: number) => ({
  lines: metric(covered, count),
  functions: metric(1, 2),
  instantiations: metric(2, 4),
  regions: { count: 9, covered: 3, notcovered: 6, percent: 1 },
  branches: { count: 6, covered: 4, notcovered: 2, percent: 1 },
});
const type = "llvm.coverage.json.export";

function text(files: readonly object[], functions?: readonly object[], rest: object = {}): string {
  const parts = functions === undefined ? {} : { functions };
  return JSON.stringify({ data: [{ files, ...parts, totals: summary(4, 6) }], type, version: "2.0.1", ...rest });
}

const file = (segments: readonly Segment[], branches: readonly (readonly number[])[] = []) => ({
  branches,
  expansions: [{ branches: [[99, 1, 99, 2, 1, 1, 0, 0, 4]] }],
  filename: "a.cc",
  segments,
  summary: summary(1, 2),
});
const region = (line: number, column: number, fileNumber = 0, kind = 0) => [
  line,
  column,
  line + 2,
  2,
  1,
  fileNumber,
  0,
  kind,
];
const call = (name: string, count: number, line: number, filename = "a.cc") => ({
  branches: [],
  count,
  filenames: [filename, "b.h"],
  name,
  regions: [region(3, 3, 1), region(line, 1), region(line + 9, 1)],
});

function lines(segments: readonly Segment[]): string {
  const measured = measure(readText(text([file(segments)]))).files.get("a.cc");
  return Array.from(measured?.lines ?? [], (line, row) => `${line}:${measured?.hits[row]}`).join(" ");
}

const expansion = (line: number, whenTrue: number) => ({
  branches: [
    [1, 20, 1, 27, whenTrue, 2, 1, 0, 4],
    [1, 40, 1, 41, 0, 0, 1, 0, 4],
    [1, 50, 1, 51, 0, 0, 1, 0, 4],
  ],
  filenames: ["a.cc", "a.h"],
  source_region: [line, 12, line, 16, 4, 0, 1, 1],
  target_regions: [
    [9, 1, 9, 99, 7, 0, 0, 0],
    [1, 1, 1, 60, 4, 1, 0, 0],
    [1, 48, 1, 60, 0, 1, 0, 0],
  ],
});

describe("llvm-cov's export", () => {
  const rules: readonly (readonly [string, readonly Segment[], string])[] = [
    [
      "gives every line of a region its count",
      [
        [1, 5, 7, true, true, false],
        [4, 2, 0, false, false, false],
      ],
      "1:7 2:7 3:7 4:7",
    ],
    [
      "gives a line the largest count of the regions that begin on it",
      [
        [1, 1, 2, true, true, false],
        [2, 9, 5, true, true, false],
        [2, 19, 0, true, true, false],
        [2, 30, 2, true, false, false],
        [3, 1, 0, false, false, false],
      ],
      "1:2 2:5 3:2",
    ],
    [
      "gives a line on which a region only ends the count that was open before",
      [
        [1, 1, 4, true, true, false],
        [2, 5, 0, true, true, false],
        [3, 5, 4, true, false, false],
        [5, 1, 0, false, false, false],
      ],
      "1:4 2:4 3:0 4:4 5:4",
    ],
    [
      "lets a gap begin nothing",
      [
        [1, 1, 3, true, true, false],
        [2, 9, 0, true, true, true],
        [3, 3, 0, true, true, false],
        [4, 2, 3, true, false, false],
        [5, 2, 0, false, false, false],
      ],
      "1:3 2:3 3:0 4:0 5:3",
    ],
    [
      "leaves out lines that the preprocessor skips",
      [
        [1, 1, 3, true, true, false],
        [2, 1, 0, false, true, false],
        [4, 1, 3, true, false, false],
        [5, 2, 0, false, false, false],
      ],
      "1:3 5:3",
    ],
    [
      "leaves out lines between functions",
      [
        [1, 1, 1, true, true, false],
        [2, 2, 0, false, false, false],
        [9, 1, 0, true, true, false],
        [10, 2, 0, false, false, false],
      ],
      "1:1 2:1 9:0 10:0",
    ],
    [
      "takes the five columns and numbers of the first exports",
      [
        [1, 5, 7, 1, 1],
        [3, 2, 0, 0, 0],
      ],
      "1:7 2:7 3:7",
    ],
    [
      "takes counts beyond 2^53, broken and negative for some or none",
      [
        [1, 1, 2 ** 64, true, true, false],
        [2, 1, -5, true, true, false],
        [3, 1, 0, false, false, false],
      ],
      "1:4294967295 2:4294967295 3:0",
    ],
  ];
  for (const [rule, segments, expected] of rules) it(rule, () => expect(lines(segments)).toBe(expected));

  it("counts branches by place, joining the instances of a template", () => {
    const branches = [
      [3, 7, 3, 13, 0, 1, 0, 0, 4],
      [3, 7, 3, 13, 1, 0, 0, 0, 4],
      [3, 17, 3, 19, 0, 0, 0, 0, 4],
    ];
    expect(fractions(text([file([], branches)]))["branches"]).toBe("2/4");
  });

  it("tells of the lines that llvm-cov counts once for every closure or template instance", () => {
    const report = readText(text([file([[1, 5, 7, true, true, false]])]));
    expect(report.readings).toContainEqual({ cause: "instances", metric: "lines", part: 1, whole: 2 });
    expect(report.readings).toContainEqual({ cause: "instances", metric: "branches", part: 4, whole: 6 });
  });

  it("leaves out conditions that were executed and are neither true nor false, since they are constant", () => {
    const branches = [
      [2, 9, 2, 10, 0, 0, 0, 0, 4],
      [4, 9, 4, 10, 0, 0, 0, 0, 4],
    ];
    const segments: readonly Segment[] = [
      [1, 1, 3, true, true, false],
      [2, 9, 3, true, true, false],
      [3, 1, 0, true, true, false],
      [5, 1, 0, false, false, false],
    ];
    expect(fractions(text([file(segments, branches)]))["branches"]).toBe("0/2");
  });

  it("counts the branches of a macro on the line where it is used", () => {
    const used = { ...file([]), expansions: [expansion(33, 0), expansion(33, 5), expansion(35, 0)] };
    const measured = measure(readText(text([used]), 1)).files.get("a.cc");
    expect([...(measured?.branches.lines ?? [])]).toEqual([33, 35]);
    expect([[...(measured?.branches.taken ?? [])], [...(measured?.branches.arms ?? [])]]).toEqual([
      [2, 1],
      [4, 4],
    ]);
  });

  it("counts instances of one function as one, and none of files that were left out", () => {
    const functions = [call("f<int>", 0, 4), call("f<char>", 2, 4), call("g", 0, 20), call("h", 1, 1, "left-out.cc")];
    const report = readText(text([file([])], functions));
    expect([measure(report).totals.functions, [...report.files.keys()]]).toEqual([{ part: 1, whole: 2 }, ["a.cc"]]);
  });

  it("takes the totals of files from a summary without segments", () => {
    const report = text(
      [
        { filename: "a.rs", summary: summary(1, 2) },
        { filename: "b.rs", summary: summary(3, 4) },
      ],
      undefined,
      { cargo_llvm_cov: { version: "0.6.16" } },
    );
    expect(fractions(report)).toEqual({ ...none, lines: "4/6", functions: "2/4", branches: "8/12" });
    expect(readText(report, 1).native).toEqual({
      lines: { part: 4, whole: 6 },
      functions: { part: 1, whole: 2 },
      branches: { part: 4, whole: 6 },
    });
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ["another type", text([], [], { type: "x" }), "malformed-report", /without its type or data/],
    ["a version that is not known", text([], [], { version: "4.0" }), "unsupported-report", /version "4\.0"/],
    [
      "segments out of order",
      text([
        file([
          [5, 1, 1, true, true, false],
          [4, 1, 1, true, true, false],
        ]),
      ]),
      "report-limit",
      /line 4 after one on line 5/,
    ],
    [
      "a segment of millions of lines",
      text([
        file([
          [5, 1, 1, true, true, false],
          [9e6, 1, 1, true, true, false],
        ]),
      ]),
      "report-limit",
      /a segment of 8999995 lines/,
    ],
    [
      "a segment of four values",
      text([file([[5, 1, 1, true] as unknown as Segment])]),
      "malformed-report",
      /a row of 4 values/,
    ],
    ["a branch of five values", text([file([], [[1, 2, 3, 4, 5]])]), "malformed-report", /a row of 5 values/],
    [
      "a null in a segment",
      text([file([[5, 1, 1, true, null as unknown as boolean]])]),
      "malformed-report",
      /null where/,
    ],
    ["a file without a name", text([{ summary: summary(1, 2) }]), "malformed-report", /a file without a name/],
    [
      "a summary with more covered than there is",
      text([{ filename: "a", summary: summary(3, 2) }]),
      "malformed-report",
      /lines without fitting counts/,
    ],
    [
      "a function without a file",
      text([file([])], [{ ...call("f", 1, 1), filenames: [] }]),
      "malformed-report",
      /a function without a file/,
    ],
    ["files that are an object", text([]).replace('"files":[]', '"files":{}'), "malformed-report", /an object where/],
  ];
  for (const [what, report, code, message] of refused)
    it(`refuses ${what}`, () =>
      expect(failure(report)).toEqual({
        code,
        message: expect.stringMatching(new RegExp(`\\(llvm-cov\\), byte \\d+: .*${message.source}`)),
      }));

  it("is refused wherever it is cut", () => {
    const whole = text([file([[1, 5, 7, true, true, false]], [[3, 7, 3, 13, 0, 1, 0, 0, 4]])], [call("f", 1, 1)]);
    for (let length = 0; length < whole.length; length++) expect(() => readText(whole.slice(0, length))).toThrow();
  });
});
