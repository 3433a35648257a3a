import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedFormatOf, parseDocumentLines, renderBadge, renderCobertura, renderLcov, totalsOf } from "../index.ts";
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

describe("merged reports", () => {
  it("read back as lcov and as Cobertura with the same totals and paths", () => {
    fc.assert(
      fc.property(report, ({ files, totals }) => {
        for (const text of [renderLcov(files), renderCobertura(files)]) {
          const again = measure(readText(text));
          expect(again.totals).toEqual(totals);
          expect([...again.files.keys()]).toEqual([...files.keys()]);
        }
      }),
    );
  });
  it("take their form from the name of the file", () => {
    expect(["a.xml", "b.info", "b.lcov", "c.json", "d.txt"].map(mergedFormatOf)).toEqual([
      "cobertura",
      "lcov",
      "lcov",
      "json",
      undefined,
    ]);
  });
  it("keep a hostile path inside its attribute and its record", () => {
    const name = '"><script>&\n\u0001';
    const files = new Map([[name, [...measure(readText("SF:a\nDA:1,1\nend_of_record\n")).files.values()][0] as never]]);
    expect([...readText(renderCobertura(files)).files.keys()]).toEqual([name.replace("\u0001", "\ufffd")]);
    expect(renderLcov(files)).toBe("");
    expect(totalsOf(files.values(), "hit").lines).toEqual({ part: 1, whole: 1 });
  });
});

describe("the badge", () => {
  it("rounds down and says when there is nothing to measure", () => {
    expect(renderBadge({ part: 8999, whole: 10_000 }, "yellow")).toContain(">89.9%<");
    expect(renderBadge({ part: 0, whole: 0 }, "none")).toContain(">n/a<");
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
