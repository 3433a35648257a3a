import { describe, expect, test } from "vitest";
import { locate } from "./location.ts";
import { parseSeconds } from "./time.ts";

describe("parseSeconds", () => {
  test.each([
    ["0.5", 500],
    ["1", 1000],
    [".25", 250],
    ["4.5e-05", 0],
    ["1,234.56", 1_234_560],
    ["1.234,56", 1_234_560],
    ["1,234,567", 1_234_567_000],
    ["0,160", 160],
    ["-3", 0],
    ["", undefined],
    ["<<computed>>", undefined],
    ["NaN", undefined],
    ["Infinity", undefined],
    ["1e309", undefined],
    ["12s", undefined],
  ])("%j is %s ms", (text, ms) => {
    expect(parseSeconds(text)).toBe(ms);
  });
});

describe("locate", () => {
  test.each([
    ["tests/test_a.py:5: AssertionError", undefined, { file: "tests/test_a.py", line: 5 }],
    ["conftest.py:1: in x\ntests/test_a.py:9: ValueError", undefined, { file: "tests/test_a.py", line: 9 }],
    ["src/lib.py:3: in f\n/usr/lib/python3/site-packages/x.py:4: E", undefined, { file: "src/lib.py", line: 3 }],
    [
      "Error: x\n    at f (src/a.test.ts:5:10)\n    at node_modules/x/y.js:1:1",
      undefined,
      { file: "src/a.test.ts", line: 5 },
    ],
    [
      "java.lang.E: x\n\tat org.junit.Assert.fail(Assert.java:1)\n\tat a.BTest.c(BTest.java:42)",
      "a/BTest.java",
      { file: "BTest.java", line: 42 },
    ],
    ['File "tests/t.py", line 8, in test', undefined, { file: "tests/t.py", line: 8 }],
    ["expected 5 to be 4", undefined, undefined],
    ["at 12:30:45 something", undefined, undefined],
    ["", "a.py", undefined],
  ])("%j in %s", (details, file, expected) => {
    expect(locate(details, file)).toEqual(expected);
  });

  test("the test's own file goes before the place where the error was raised", () => {
    const details = "tests/test_calc.py:41: \n_ _ _\nsample_app/calc.py:7: ZeroDivisionError";
    expect(locate(details, undefined, "tests.test_calc.TestDivide")).toEqual({ file: "tests/test_calc.py", line: 41 });
    expect(locate(details, undefined, "")).toEqual({ file: "sample_app/calc.py", line: 7 });
  });
});
