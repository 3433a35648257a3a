import { describe, expect, it } from "vitest";
import { failure, fractions, none } from "../../test/read.ts";

describe("Go profiles", () => {
  const cases: readonly (readonly [string, string, Partial<typeof none>])[] = [
    ["weigh blocks by their statements", "a.go:1.1,3.2 2 1\na.go:5.1,6.2 3 0\n", { statements: "2/5", lines: "3/5" }],
    ["count a repeated block once", "a.go:1.1,1.9 2 0\na.go:1.1,1.9 2 4\n", { statements: "2/2", lines: "1/1" }],
    [
      "count a line that any block on it hit",
      "a.go:1.1,2.5 1 1\na.go:2.6,3.1 1 0\n",
      { statements: "1/2", lines: "2/3" },
    ],
    ["leave out blocks without statements", "a.go:3.14,4.2 0 1\n", {}],
    ["take names with colons and spaces", "C:/x y/a.go:1.1,1.2 1 1\n", { statements: "1/1", lines: "1/1" }],
    [
      "take CRLF, blank lines and a repeated mode line",
      "a.go:1.1,1.2 1 1\r\n\r\nmode: set\r\nb.go:1.1,1.2 1 0\r\n",
      { statements: "1/2", lines: "1/2" },
    ],
    ["take blocks out of order", "a.go:9.1,9.2 1 1\na.go:1.1,1.2 1 0\n", { statements: "1/2", lines: "1/2" }],
  ];
  for (const [rule, blocks, expected] of cases)
    it(rule, () => expect(fractions(`mode: set\n${blocks}`)).toEqual({ ...none, ...expected }));

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ["a last line without end", "a.go:1.1,1.2 1 1", "truncated-report", /byte 10/],
    ["a block of the wrong form", "a.go:1.1,1.2 1\n", "malformed-report", /line 2, byte 10/],
    ["a negative count", "a.go:1.1,1.2 1 -1\n", "malformed-report", /negative/],
    ["another mode", "a.go:1.1,1.2 1 1\nmode: count\n", "malformed-report", /line 3/],
    ["a block that ends before it starts", "a.go:9.1,1.2 1 1\n", "report-limit", /line 9 to 1/],
    ["an absurd line number", "a.go:1.1,99999999999.2 1 1\n", "report-limit", /byte 10/],
    ["an absurd number of statements", "a.go:1.1,1.2 99999999999 1\n", "report-limit", /statements/],
    ["a NUL byte", "a.go:1.1,1.2 1 1\n\0\n", "malformed-report", /NUL/],
  ];
  for (const [what, text, code, message] of refused)
    it(`refuse ${what}, naming the place`, () =>
      expect(failure(`mode: set\n${text}`)).toEqual({ code, message: expect.stringMatching(message) }));
});
