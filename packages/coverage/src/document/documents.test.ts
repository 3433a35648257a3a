import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type MeasuredFile,
  parseDocumentLines,
  parseMergedTarget,
  renderBadge,
  renderEndpointBadge,
  renderMerged,
  totalsOf,
} from "../index.ts";
import { classXml, coberturaXml, measure, readText } from "../../test/read.ts";

const report = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    rows.map(
      ([line, hits, taken, more]) =>
        [line, hits, more + taken === 0 ? undefined : `x (${taken}/${taken + more})`] as const,
    ),
  )
  .map((rows) =>
    measure(
      readText(
        coberturaXml(
          rows
            .map(([line, hits, conditions]) =>
              classXml("src/a &lt;b&gt;&quot;.py", [
                conditions === undefined ? [line, hits] : [line, hits, conditions],
              ]),
            )
            .join(""),
        ),
      ),
    ),
  );

const documentWith = (lines: unknown, schema = "build-once/coverage/v1") =>
  JSON.stringify({ schema, totals: { lines } });

const rendered = (format: keyof typeof renderMerged, files: ReadonlyMap<string, MeasuredFile>): string =>
  [...renderMerged[format](files)].join("");

/** What a merged report has to keep: lines, whether they were reached how often, and arms. */
const kept = ({ lines, hits, branches }: MeasuredFile) => ({
  lines: [...lines],
  hits: [...hits],
  arms: [...branches.lines].map((line, row) => [line, branches.taken[row], branches.arms[row]]),
});

const form = (text: string) => {
  const parsed = parseMergedTarget(text);
  return parsed.ok ? `${parsed.value.format} ${parsed.value.path}` : undefined;
};

describe("merged reports", () => {
  it("read back as Sonar's generic report with the same lines, reached or not, and arms", () => {
    fc.assert(
      fc.property(report, ({ files, totals }) => {
        const again = measure(readText(rendered("sonar", files)));
        expect(again.totals).toEqual(totals);
        expect([...again.files.keys()]).toEqual([...files.keys()]);
      }),
    );
  });
  it("read back as lcov and as Cobertura with the same lines, hits, arms, totals and paths", () => {
    fc.assert(
      fc.property(report, ({ files, totals }) => {
        for (const format of ["lcov", "cobertura"] as const) {
          const again = measure(readText(rendered(format, files)));
          expect(again.totals).toEqual(totals);
          expect([...again.files].map(([path, file]) => [path, kept(file)])).toEqual(
            [...files].map(([path, file]) => [path, kept(file)]),
          );
        }
      }),
    );
  });
  it("print totals in their headers that are those of their rows", () => {
    const { files } = measure(
      readText(
        "SF:b/x.py\nDA:1,1\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nBRDA:9,0,0,1\nend_of_record\nSF:a.py\nDA:1,0\nend_of_record\n",
      ),
    );
    for (const format of ["lcov", "cobertura"] as const) {
      const again = readText(rendered(format, files));
      const { totals } = measure(again);
      expect([again.native.lines, again.native.branches]).toEqual([totals.lines, totals.branches]);
    }
  });
  it("have a package for each folder of a Cobertura report", () => {
    const { files } = measure(
      readText("SF:a/b/x.py\nDA:1,1\nend_of_record\nSF:a/y.py\nDA:1,0\nend_of_record\nSF:z.py\nend_of_record\n"),
    );
    const text = rendered("cobertura", files);
    expect([...text.matchAll(/<package name="([^"]*)" line-rate="([^"]*)"/g)].map(([, ...row]) => row)).toEqual([
      ["a/b", "1"],
      ["a", "0"],
      [".", "0"],
    ]);
    expect([...text.matchAll(/<class name="([^"]*)" filename="([^"]*)"/g)].map(([, ...row]) => row)).toEqual([
      ["x.py", "a/b/x.py"],
      ["y.py", "a/y.py"],
      ["z.py", "z.py"],
    ]);
  });
  it("say lines and arms as Sonar and Codecov do", () => {
    const { files } = measure(readText("SF:a.py\nDA:1,3\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nend_of_record\n"));
    expect(rendered("sonar", files)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<coverage version="1">\n<file path="a.py"><lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="1"/><lineToCover lineNumber="2" covered="false"/></file>\n</coverage>\n',
    );
    expect(JSON.parse(rendered("codecov", files))).toEqual({ coverage: { "a.py": { 1: "1/2", 2: 0 } } });
    expect(JSON.parse(rendered("codecov", new Map()))).toEqual({ coverage: {} });
  });
  it("take their form from the end of the path, or from a word before it", () => {
    expect(
      [
        "a.xml",
        "b.info",
        "b.lcov",
        "c.json",
        "d.sonar.xml",
        "e.codecov.json",
        "sonar:f.xml",
        "json:g",
        "h.txt",
        "x:a.txt",
      ].map(form),
    ).toEqual([
      "cobertura a.xml",
      "lcov b.info",
      "lcov b.lcov",
      "json c.json",
      "sonar d.sonar.xml",
      "codecov e.codecov.json",
      "sonar f.xml",
      "json g",
      undefined,
      undefined,
    ]);
  });
  it("keep a hostile path inside its attribute and its record", () => {
    const name = '"><script>&\n\u0001';
    const files = new Map([[name, [...measure(readText("SF:a\nDA:1,1\nend_of_record\n")).files.values()][0] as never]]);
    expect([...readText(rendered("cobertura", files)).files.keys()]).toEqual([name.replace("\u0001", "\ufffd")]);
    expect(rendered("sonar", files)).not.toContain("<script>");
    expect(Object.keys((JSON.parse(rendered("codecov", files)) as { coverage: object }).coverage)).toEqual([name]);
    expect(rendered("lcov", files)).toBe("");
    expect(totalsOf(files.values(), "hit").lines).toEqual({ part: 1, whole: 1 });
  });
});

const badgeWidth = (part: number) => Number(/width="(\d+)"/.exec(renderBadge({ part, whole: 1000 }, "red"))?.[1]);

describe("the badge", () => {
  it("rounds down and says when there is nothing to measure", () => {
    expect(renderBadge({ part: 8999, whole: 10_000 }, "yellow")).toContain(">89.9%<");
    expect(renderBadge({ part: 0, whole: 0 }, "none")).toContain(">n/a<");
  });
  it("is as wide as its text and has a title", () => {
    expect([badgeWidth(11), badgeWidth(811), badgeWidth(1000)]).toEqual([101, 108, 115]);
    expect(renderBadge({ part: 1, whole: 2 }, "red")).toContain("<title>coverage: 50.0%</title>");
  });
  it("says the same to a badge service", () => {
    expect(JSON.parse(renderEndpointBadge({ part: 8999, whole: 10_000 }, "yellow"))).toEqual({
      schemaVersion: 1,
      label: "coverage",
      message: "89.9%",
      color: "bf8700",
    });
  });
});

describe("a JSON report as baseline", () => {
  it("gives its line total, and nothing when it is another file or makes no sense", () => {
    expect(parseDocumentLines(documentWith([3, 4]))).toEqual({ part: 3, whole: 4 });
    for (const bad of [
      documentWith([5, 4]),
      documentWith([-1, 4]),
      documentWith([1.5, 4]),
      documentWith(["3", 4]),
      documentWith([3]),
      documentWith([3, 4], "other"),
      "{",
      "null",
      "[]",
      '{"schema":"build-once/coverage/v1","__proto__":{"totals":{"lines":[1,1]}}}',
    ])
      expect(parseDocumentLines(bad)).toBeUndefined();
  });
});
