import { describe, expect, it } from "vitest";
import { failure } from "../../test/read.ts";

const known: readonly (readonly [string, string, RegExp])[] = [
  ["coverage.py's data file", "SQLite format 3\0\u0010", /coverage xml/],
  ["dotCover", '<?xml version="1.0"?>\n<Root CoveredStatements="1" DotCoverVersion="2023.3">', /dotCover.*Cobertura/],
  ["Visual Studio", "<CoverageDSPriv>\r\n", /Visual Studio.*cobertura/],
  ["Microsoft's code coverage", "<results>\n  <modules>\n", /Microsoft.*cobertura/],
  ["NCover", '<?xml version="1.0"?><!-- x --><coverage profilerVersion="1.5.8">', /NCover/],
  ["scoverage", '<!-- x -->\n<scoverage \nstatement-count="2">', /scoverage.*Cobertura/],
  ["PHPUnit's XML", '<?xml version="1.0"?>\n<phpunit xmlns="x">', /--coverage-clover/],
  ["gcov's text", "        -:    0:Source:main.c\n", /gcovr --json/],
  ["gcov's intermediate text", "file:a.c\nfunction:1,2,f\nlcount:1,2\n", /intermediate.*gcovr --json/],
  ["LuaCov", `${"=".repeat(78)}\na.lua\n${"=".repeat(78)}\n`, /LuaCov.*lcov/],
  ["covdir", '{\n  "children": {}}', /covdir.*lcov/],
];

describe("a report of a known format that is not read", () => {
  for (const [what, text, message] of known)
    it(`is refused by name: ${what}`, () =>
      expect(failure(text)).toEqual({ code: "unknown-report-format", message: expect.stringMatching(message) }));

  it("is not seen in what only begins alike", () => {
    for (const text of ["<Root/>", "<results/>", "file:a.c\n", "SQLite", "====\n"])
      expect(failure(text).message).toMatch(/starts with/);
  });
});
