import { describe, expect, it } from "vitest";
import { explainDifferences, noTotals, type Totals } from "../index.ts";
import { measure, readText } from "../../test/read.ts";

const lines = (part: number, whole: number): Totals => ({ ...noTotals, lines: { part, whole } });

const reason = (part: number, whole: number, measured: Totals, partial: "hit" | "miss") =>
  explainDifferences({ native: { lines: { part, whole } }, readings: [], measured }, partial)[0]?.reason;

describe("the difference between what is measured and what a tool printed", () => {
  it("is none where both are equal or the tool printed nothing", () => {
    expect(explainDifferences({ native: {}, readings: [], measured: lines(1, 2) }, "hit")).toEqual([]);
    const native = { lines: { part: 1, whole: 2 } };
    expect(explainDifferences({ native, readings: [], measured: lines(1, 2) }, "hit")).toEqual([]);
  });
  it("names the cause whose way of counting gives exactly the printed total", () => {
    const native = { lines: { part: 3, whole: 6 } };
    const readings = [
      { cause: "instances", metric: "lines", part: 2, whole: 6 },
      { cause: "repeated-lines", metric: "lines", part: 3, whole: 6 },
    ] as const;
    expect(explainDifferences({ native, readings, measured: lines(1, 4) }, "hit")).toEqual([
      {
        metric: "lines",
        measured: { part: 1, whole: 4 },
        printed: { part: 3, whole: 6 },
        reason: "the tool adds lines that it lists more than once; here each counts once",
      },
    ]);
  });
  it("tells partial lines, a header without rows, and a header that is wrong apart", () => {
    expect(reason(4, 4, lines(3, 4), "miss")).toContain("`partial-lines: miss`");
    expect(reason(4, 4, lines(3, 4), "hit")).toContain("not what the file's own rows add up to");
    expect(reason(4, 4, noTotals, "hit")).toContain("lists nothing");
  });
  it("finds the cause in a report that lists its lines twice", () => {
    const row = '<line number="1" hits="1"/>';
    const report = readText(
      `<?xml version="1.0"?>\n<coverage lines-covered="2" lines-valid="2" line-rate="1"><packages><package><classes><class name="c" filename="a.py"><lines>${row}${row}</lines></class></classes></package></packages></coverage>\n`,
    );
    const [difference] = explainDifferences({ ...report, measured: measure(report).totals }, "hit");
    expect(difference?.reason).toContain("lists more than once");
  });
});
