import { describe, expect, it } from "vitest";
import { classXml, coberturaXml, fractions, measure, readText, failure, none } from "../../test/read.ts";

const section = (path: string, line: number) => `SF:${path}\nDA:${line},1\nend_of_record\n`;

/** A line with listed conditions. */
function conditionsXml(attributes: string): string {
  return coberturaXml(
    `<class name="c" filename="a"><lines><line number="1" hits="1" branch="True"${attributes}><conditions><condition number="0" type="jump" coverage="50%"/><condition number="1" type="jump" coverage="100%"/><condition number="2" type="switch" coverage="33%"/></conditions></line></lines></class>`,
  );
}

describe("lcov", () => {
  const cases: readonly (readonly [string, string, Partial<typeof none>])[] = [
    ["counts a line that was hit once and a line that was not", "DA:1,1\nDA:2,0\n", { lines: "1/2" }],
    ["takes a checksum after the count", "DA:1,3,aXk0==\n", { lines: "1/1" }],
    ["takes counts beyond 2^64 as hit", "DA:1,18446744073709551616\n", { lines: "1/1" }],
    ["takes counts in scientific notation", "DA:1,1.5e+06\nDA:2,0.0\n", { lines: "1/2" }],
    ["joins a line that is listed twice", "DA:7,0\nDA:7,2\nDA:3,0\n", { lines: "1/2" }],
    ["trusts DA where LF and LH disagree", "DA:1,1\nLF:47\nLH:40\n", { lines: "1/1" }],
    [
      "counts arms, and one that was never evaluated as not taken",
      "DA:1,1\nBRDA:1,0,0,1\nBRDA:1,0,1,-\n",
      { lines: "1/1", branches: "1/2" },
    ],
    [
      "takes the marks for exceptions and fallthrough before a block",
      "BRDA:1,e0,0,1\nBRDA:1,f0,1,0\nBRDA:1,U1,0,-\n",
      { branches: "1/3" },
    ],
    [
      "takes an expression with commas as a branch's name",
      "BRDA:4,0,f(a, b) && c,2\nBRDA:4,0,else,0\n",
      { branches: "1/2" },
    ],
    ["counts an arm that is listed twice once", "BRDA:4,0,0,0\nBRDA:4,0,0,3\n", { branches: "1/1" }],
    ["counts functions by name", "FN:1,a\nFN:5,9,b(int, char)\nFNDA:2,a\nFNDA:0,b(int, char)\n", { functions: "1/2" }],
    [
      "takes function names with commas, colons and line feeds",
      "FN:1,cubic(0.0, 1:2)\nFNDA:1,x::y\nand more\nDA:1,1\n",
      { lines: "1/1", functions: "1/2" },
    ],
    [
      "counts the aliases of one place as one function",
      "FNL:0,3,9\nFNA:0,0,_Z1a\nFNA:0,4,_Z1b\nFNL:1,12\nFNA:1,0,c\n",
      { functions: "1/2" },
    ],
    ["reads past records it has no use for", "VER:2\n#comment\nMCDC:1,2,t,1,0,a\nMRF:1\n\nDA:1,1\n", { lines: "1/1" }],
    ["takes CRLF and trailing spaces", "DA:1,1\r\nDA:2,0 \r\nBRDA:1,0,0,1\r\n", { lines: "1/2", branches: "1/1" }],
    ["counts line 0 where a tool has one", "DA:0,1\n", { lines: "1/1" }],
  ];
  for (const [rule, records, expected] of cases)
    it(rule, () => expect(fractions(`TN:\nSF:a.c\n${records}end_of_record\n`)).toEqual({ ...none, ...expected }));

  it("takes a byte order mark, a path with a colon and a last line without end", () => {
    expect([...measure(readText("\ufeffSF:C:\\src\\a.c\nDA:1,1\nend_of_record")).files.keys()]).toEqual([
      "C:\\src\\a.c",
    ]);
  });

  it("sums sections of one file and keeps files whose names differ", () => {
    const { files, totals } = measure(readText(section("a", 1) + section("b", 1) + section("a", 2)));
    expect([files.size, totals.lines]).toEqual([2, { part: 3, whole: 3 }]);
  });

  it("treats names of JavaScript's own properties like any other", () => {
    expect([
      ...readText("SF:__proto__\nDA:1,1\nend_of_record\nSF:constructor\nDA:1,1\nend_of_record\n").files.keys(),
    ]).toEqual(["__proto__", "constructor"]);
  });

  it("keeps what the tool itself counted beside what was measured", () => {
    expect(readText("SF:a\nDA:1,1\nLF:9\nLH:8\nBRF:4\nBRH:2\nFNF:2\nFNH:1\nend_of_record\n").native).toEqual({
      lines: { part: 8, whole: 9 },
      branches: { part: 2, whole: 4 },
      functions: { part: 1, whole: 2 },
    });
  });

  it("takes a count below zero for no hit, and counts how often that was needed", () => {
    const report = readText("SF:a\nDA:1,-4\nDA:2,3\nBRDA:2,0,0,-2\nBRDA:2,0,1,1\nend_of_record\n");
    expect(fractions("SF:a\nDA:1,-4\nDA:2,3\nend_of_record\n")).toEqual(
      fractions("SF:a\nDA:1,0\nDA:2,3\nend_of_record\n"),
    );
    expect(report.negativeCounts).toBe(2);
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ["a section without end", "SF:a\nDA:1,1\n", "truncated-report", /line 3, byte 12.*end_of_record/],
    ["a count that the end cuts", "SF:a\nDA:1,", "malformed-report", /line 2, byte 10/],
    [
      "a section inside a section",
      "SF:a\nDA:1,1\nSF:b\nDA:1,1\nend_of_record\n",
      "truncated-report",
      /line 3, byte 12/,
    ],
    ["a DA without a count", "SF:a\nDA:590\nend_of_record\n", "malformed-report", /line 2/],
    ["a count that is NaN", "SF:a\nDA:1,NaN\nend_of_record\n", "malformed-report", /NaN/],
    ["an absurd line number", "SF:a\nDA:99999999999999999999,1\nend_of_record\n", "report-limit", /line number/],
    ["a NUL byte", "SF:a\nDA:1,1\n\0end_of_record\n", "malformed-report", /byte 12: a NUL byte/],
    ["records outside a section", "SF:a\nend_of_record\nDA:1,1\n", "malformed-report", /outside a file's section/],
    ["a branch outside a section", "SF:a\nend_of_record\nBRDA:1,0,0,1\n", "malformed-report", /outside/],
    ["a line that is no record", "SF:a\nDA:1,1\n<html>\nend_of_record\n", "malformed-report", /line 3.*not a record/],
    ["a BRDA of three fields", "SF:a\nBRDA:1,0,1\nend_of_record\n", "malformed-report", /BRDA/],
    ["a function group that was never declared", "SF:a\nFNA:3,1,f\nend_of_record\n", "malformed-report", /group 3/],
    ["a line of two megabytes", `SF:a\nFN:1,${"x".repeat(2_100_000)}`, "report-limit", /too long/],
  ];
  for (const [what, text, code, message] of refused)
    it(`refuses ${what}, naming the place`, () =>
      expect(failure(text)).toEqual({ code, message: expect.stringMatching(message) }));

  it("is refused or counted the same wherever it is cut", () => {
    const text = "TN:t\nSF:a.c\nFN:1,f\nFNDA:1,f\nBRDA:1,0,0,1\nDA:1,12\nDA:2,0\nend_of_record\n";
    for (let length = 0; length < text.length - 1; length++) expect(() => readText(text.slice(0, length))).toThrow();
    expect(fractions(text.slice(0, -1))).toEqual(fractions(text));
  });
});

describe("Cobertura", () => {
  const cases: readonly (readonly [string, string, Partial<typeof none>])[] = [
    [
      "counts lines and arms",
      classXml("a.py", [
        [1, 1],
        [2, 0],
        [3, 4, "50% (1/2)"],
      ]),
      { lines: "2/3", branches: "1/2" },
    ],
    [
      "counts lines under methods once",
      '<class name="c" filename="a"><methods><method name="m"><lines><line number="1" hits="1"/></lines></method></methods><lines><line number="1" hits="1"/></lines></class>',
      { lines: "1/1", functions: "1/1" },
    ],
    [
      "falls back to lines under methods where a class has none",
      '<class name="c" filename="a"><methods><method name="m"><lines><line number="1" hits="0"/></lines></method></methods></class>',
      { lines: "0/1", functions: "0/1" },
    ],
    [
      "joins classes of one file by line",
      classXml("a", [
        [1, 0],
        [2, 0],
      ]) + classXml("a", [[2, 3, "100% (2/2)"]]),
      { lines: "1/2", branches: "2/2" },
    ],
    [
      "reads arms whatever branch says",
      '<class filename="a"><lines><line number="1" hits="1" branch="false" condition-coverage="50% (1/2)"/></lines></class>',
      { lines: "1/1", branches: "1/2" },
    ],
    [
      "takes counts that are floating point numbers or beyond 2^53",
      classXml("a", [
        [1, "1.0"],
        [2, "0.0"],
        [3, "99999999999999999999"],
        [4, "1e3"],
      ]),
      { lines: "3/4" },
    ],
    [
      "takes quotes, spaces and a raw > in attributes",
      "<class name='a>b' filename = 'a' ><lines ><line hits='1'\n\tnumber='1' /></lines ></class >",
      { lines: "1/1" },
    ],
    [
      "reads past comments, CDATA and processing instructions",
      `<!-- <line> -- > --><?pi x>y?>${classXml("a", [[1, 1]])}<![CDATA[</classes>]]>`,
      { lines: "1/1" },
    ],
    [
      "reads past conditions inside lines",
      '<class filename="a"><lines><line number="1" hits="1" condition-coverage="50% (1/2)"><conditions><condition number="0" coverage="50%"/></conditions></line></lines></class>',
      { lines: "1/1", branches: "1/2" },
    ],
  ];
  for (const [rule, classes, expected] of cases)
    for (const chunkBytes of [1 << 20, 1, 7])
      it(`${rule} (chunks of ${chunkBytes})`, () => {
        const { totals } = measure(readText(coberturaXml(classes), chunkBytes));
        const seen = Object.fromEntries(
          Object.entries(totals).map(([metric, ratio]) => [metric, `${ratio.part}/${ratio.whole}`]),
        );
        expect(seen).toEqual({ ...none, ...expected });
      });

  it("reads sources, names with entities, a document type and the tool's own totals", () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE coverage SYSTEM "http://example.invalid/c.dtd">\n${coberturaXml(classXml("a&amp;&#98;&#x63;.py", [[1, 1]]), 'line-rate="1" lines-covered="8" lines-valid="9" branches-covered="NaN" branches-valid="NaN"', "<sources><source>\n/app/src </source><source/></sources>").slice(22)}`;
    const report = readText(text);
    expect([...report.files.keys()]).toEqual(["a&bc.py"]);
    expect(report.sources).toEqual(["/app/src"]);
    expect(report.native).toEqual({ lines: { part: 8, whole: 9 } });
  });

  it("decodes names in the encoding that the report declares", () => {
    const bytes = Uint8Array.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><coverage line-rate="1"><class filename="\u00e9.c"><lines/></class></coverage>',
      (character) => character.charCodeAt(0),
    );
    const text = new TextDecoder("latin1").decode(bytes);
    expect(text).toContain("é.c");
    expect([...readText(text).files.keys()]).toHaveLength(1);
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "a report that is cut",
      coberturaXml(classXml("a", [[1, 1]])).slice(0, -12),
      "truncated-report",
      /ends inside <coverage>/,
    ],
    [
      "entities of its own",
      '<!DOCTYPE coverage [<!ENTITY a "b">]><coverage line-rate="1"><packages/></coverage>',
      "unsupported-report",
      /byte 19.*DTD/,
    ],
    ["an unknown entity in a name", coberturaXml(classXml("&lol;", [])), "malformed-report", /entity/],
    ["a second root", `${coberturaXml("")}<coverage/>`, "malformed-report", /second root/],
    ["text after the root", `${coberturaXml("")}lorem`, "malformed-report", /outside the root/],
    ["end tags that end nothing", coberturaXml("</lines>"), "malformed-report", /<\/lines> ends nothing/],
    ["nesting without end", `<coverage line-rate="1">${"<a>".repeat(200_000)}`, "report-limit", /nested deeper/],
    [
      "an attribute of ten megabytes",
      coberturaXml(`<class filename="${"x".repeat(10_000_000)}">`),
      "report-limit",
      /too long/,
    ],
    [
      "an attribute that is there twice",
      coberturaXml('<class filename="a" filename="b">'),
      "malformed-report",
      /twice/,
    ],
    ["a class without a file", coberturaXml("<class/>"), "malformed-report", /name of its file/],
    ["a line without a number", coberturaXml(classXml("a", [["undefined", 1]])), "malformed-report", /whole number/],
    ["a negative line number", coberturaXml(classXml("a", [[-1, 1]])), "malformed-report", /whole number/],
    ["an absurd line number", coberturaXml(classXml("a", [[4_294_967_296, 1]])), "report-limit", /4294967296/],
    ["a negative count", coberturaXml(classXml("a", [[1, -3]])), "malformed-report", /negative/],
    ["a count that is NaN", coberturaXml(classXml("a", [[1, "NaN"]])), "malformed-report", /NaN/],
    [
      "a negative condition coverage",
      coberturaXml(classXml("a", [[1, 1, "-50% (-1/2)"]])),
      "malformed-report",
      /-1\/2/,
    ],
    ["more arms taken than there are", coberturaXml(classXml("a", [[1, 1, "150% (3/2)"]])), "malformed-report", /3\/2/],
    ["a NUL byte", coberturaXml("\0"), "malformed-report", /NUL/],
    [
      "an encoding that it cannot read",
      '<?xml version="1.0" encoding="UTF-7"?><coverage line-rate="1"/>',
      "unsupported-report",
      /utf-7/,
    ],
  ];
  for (const [what, text, code, message] of refused)
    it(`refuses ${what}, naming the place`, () =>
      expect(failure(text)).toEqual({ code, message: expect.stringMatching(message) }));

  it("counts the arms of listed conditions where a line counts none itself", () => {
    expect(fractions(conditionsXml(""))["branches"]).toBe("3/4");
    expect(fractions(conditionsXml(' condition-coverage="50% (1/2)"'))["branches"]).toBe("1/2");
  });
  it("is refused wherever it is cut", () => {
    const text = coberturaXml(classXml("a", [[1, 1, "50% (1/2)"]])).trimEnd();
    for (let length = 0; length < text.length; length++) expect(() => readText(text.slice(0, length))).toThrow();
    expect(fractions(text)["lines"]).toBe("1/1");
  });
});

describe("recognising formats", () => {
  it("says that an empty file is cut short and not zero coverage", () => {
    expect(failure(" \n").code).toBe("truncated-report");
    expect(failure("").code).toBe("truncated-report");
  });
  it("refuses a file of another kind and UTF-16", () => {
    expect(failure("hello").code).toBe("unknown-report-format");
    expect(failure(`<coverage profilerVersion="1.5.8"><module/></coverage>`).code).toBe("unknown-report-format");
    expect(failure("mode: fast\n").code).toBe("unknown-report-format");
  });
  it("is not misled by a comment that spells another format", () => {
    expect(readText(`<!-- SF:a <coverage clover="1"> -->\n${coberturaXml("").slice(22)}`).format).toBe("cobertura");
  });
});
