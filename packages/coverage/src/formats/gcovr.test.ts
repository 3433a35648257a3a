import { describe, expect, it } from "vitest";
import { failure, fractions, measure, none, readText } from "../../test/read.ts";

const line = (number: number, count: number, branches: readonly number[] = [], more: object = {}): object => ({
  branches: branches.map((taken, branchno) => ({ branchno, count: taken, fallthrough: true, throw: false })),
  count,
  line_number: number,
  ...more,
});

function gcovrJson(lines: readonly object[], functions: readonly object[] = [], file = "a.cpp"): string {
  return JSON.stringify({ "gcovr/format_version": "0.15", files: [{ file, lines, functions }] });
}

describe("the JSON of gcovr", () => {
  it("has lines, branches and functions", () => {
    const functions = [
      { demangled_name: "f()", lineno: 1, execution_count: 2, blocks_percent: 75 },
      { name: "g", lineno: 2, execution_count: 0, blocks_percent: 0 },
    ];
    expect(fractions(gcovrJson([line(1, 2, [1, 0]), line(2, 0)], functions))).toEqual({
      lines: "1/2",
      branches: "1/2",
      functions: "1/2",
      statements: "0/0",
    });
  });
  it("lists a line once for every template instance, and the line is one", () => {
    expect(fractions(gcovrJson([line(2, 0, [0, 0]), line(2, 3, [1, 0]), line(2, 1, [0, 1])]))).toEqual({
      ...none,
      lines: "1/1",
      branches: "2/2",
    });
  });
  it("does not count what was excluded or is no code", () => {
    const lines = [line(1, 1), line(2, 0, [], { "gcovr/excluded": true }), line(3, 0, [], { "gcovr/noncode": true })];
    expect(fractions(gcovrJson(lines))).toEqual({ ...none, lines: "1/1" });
  });
  it("may tell the name of the file after its lines, as gcov does", () => {
    const text = JSON.stringify({
      gcc_version: "12",
      files: [
        {
          lines: [line(1, 1, [], { unexecuted_block: false, function_name: "f" })],
          functions: [{ name: "_Z1f", demangled_name: "f", start_line: 1, end_line: 3, execution_count: 1, blocks: 2 }],
          file: "a.cc",
        },
      ],
      format_version: "1",
    });
    expect([...readText(text).files.keys()]).toEqual(["a.cc"]);
    expect(fractions(text)).toMatchObject({ lines: "1/1", functions: "1/1" });
  });
  it("has totals and no lines in its summary", () => {
    const counts = {
      line_total: 4,
      line_covered: 3,
      line_percent: 75,
      function_total: 0,
      function_covered: 0,
      function_percent: null,
    };
    const text = JSON.stringify({
      root: ".",
      "gcovr/summary_format_version": "0.6",
      files: [{ filename: "a.cpp", ...counts }],
      ...counts,
    });
    expect(fractions(text)).toEqual({ ...none, lines: "3/4" });
    expect(readText(text).native.lines).toEqual({ part: 3, whole: 4 });
    expect(measure(readText(text)).files.get("a.cpp")?.lines).toHaveLength(0);
  });
  it("is refused when it is cut anywhere", () => {
    const text = gcovrJson([line(1, 2, [1, 0])]);
    for (let end = text.indexOf("files"); end < text.length; end++)
      expect(failure(text.slice(0, end)).code).toBe("truncated-report");
  });
  for (const [problem, lines] of [
    ["a line has no number", [{ count: 1 }]],
    ["a line has no count", [{ line_number: 1 }]],
    ["a line's number is a text", [line(1, 1, [], { line_number: "1" })]],
    ["a line's number is a fraction", [line(1.5, 1)]],
    ["lines are numbers", [1]],
    ["a branch has no count", [line(1, 1, [], { branches: [{}] })]],
  ] as const) {
    it(`is refused with its place when ${problem}`, () => {
      expect(failure(gcovrJson(lines as readonly object[]))).toMatchObject({
        code: "malformed-report",
        message: expect.stringMatching(/gcovr.*byte \d+/) as unknown,
      });
    });
  }
  it("keeps counts beyond 2^64, and takes those below zero for none", () => {
    const text = gcovrJson([line(1, 1)]).replace('"count":1', '"count":18446744073709551616');
    expect(fractions(text)["lines"]).toBe("1/1");
    expect(readText(gcovrJson([line(1, -4)])).negativeCounts).toBe(1);
    expect(fractions(gcovrJson([line(1, -4)]))["lines"]).toBe("0/1");
  });
  it("may name files like members that every object has", () => {
    expect([...readText(gcovrJson([line(1, 1)], [], "__proto__")).files.keys()]).toEqual(["__proto__"]);
  });
});
