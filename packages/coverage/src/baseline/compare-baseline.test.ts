import { describe, expect, it } from "vitest";
import { measure, readText } from "../../test/read.ts";
import { change, files } from "../../test/hit-marks.ts";
import { compareWithBaseline } from "./compare-baseline.ts";

const range = (first: number, last = first) => ({ first, last });

describe("comparing with a baseline line by line", () => {
  it("finds untouched lines that lost or won coverage, and joins neighbours over lines that do not count", () => {
    const compared = compareWithBaseline(files({ "a.py": "111-10110" }), files({ "a.py": "100-01011" }), [], "hit");
    expect(compared.losses).toEqual([
      {
        path: "a.py",
        lines: 4,
        ranges: [
          { ...range(2, 5), lines: 3 },
          { ...range(7), lines: 1 },
        ],
      },
    ]);
    expect([compared.lostLines, compared.gainedLines]).toEqual([4, 2]);
  });
  it("follows lines that moved and files that were renamed", () => {
    const moved = change({
      path: "b.py",
      oldPath: "a.py",
      change: "renamed",
      added: [range(1, 2)],
      removed: [range(2)],
    });
    const compared = compareWithBaseline(files({ "a.py": "1111" }), files({ "b.py": "11101" }), [moved], "hit");
    expect(compared.losses).toEqual([{ path: "b.py", lines: 1, ranges: [{ ...range(4), lines: 1 }] }]);
    expect(compared.unmeasured).toEqual([]);
  });
  it("does not take a changed line, or one that is no longer executable, for a loss", () => {
    const compared = compareWithBaseline(
      files({ "a.py": "111" }),
      files({ "a.py": "10-" }),
      [change({ added: [range(2)], removed: [range(2)] })],
      "hit",
    );
    expect(compared).toMatchObject({ losses: [], lostLines: 0, gainedLines: 0 });
  });
  it("takes the lines and arms of removed code and deleted files from what the baseline had", () => {
    const compared = compareWithBaseline(
      files({ "a.py": "1h0h1", "b.py": "11", "c.py": "01" }),
      files({ "a.py": "101", "c.py": "01" }),
      [change({ removed: [range(2), range(5)] }), change({ path: "b.py", change: "deleted", removed: [range(1, 2)] })],
      "hit",
    );
    expect(compared.remaining.lines).toEqual({ part: 3, whole: 5 });
    expect(compared.remaining.branches).toEqual({ part: 1, whole: 2 });
    expect(compared.unmeasured).toEqual([]);
  });
  it("counts a partly reached line as told", () => {
    const before = files({ "a.py": "1h" });
    const now = files({ "a.py": "h1" });
    expect(compareWithBaseline(before, now, [], "miss")).toMatchObject({ lostLines: 1, gainedLines: 1 });
    expect(compareWithBaseline(before, now, [], "miss").remaining.lines).toEqual({ part: 1, whole: 2 });
    const removed = [change({ removed: [range(1)] })];
    expect(compareWithBaseline(before, now, removed, "miss").remaining.lines).toEqual({ part: 0, whole: 1 });
  });
  it("names files that are still there and that no report has now, and puts the largest losses first", () => {
    const compared = compareWithBaseline(
      files({ "z.py": "1", "c.py": "11", "b.py": "111", "a.py": "11", "k.py": "1" }),
      files({ "c.py": "00", "b.py": "000", "a.py": "00" }),
      [],
      "hit",
    );
    expect(compared.unmeasured).toEqual(["k.py", "z.py"]);
    expect(compared.losses.map((loss) => loss.path)).toEqual(["b.py", "a.py", "c.py"]);
  });
  it("keeps functions, and totals without lines, as they were", () => {
    const text = "SF:a.py\nFN:1,f\nFNDA:1,f\nDA:1,1\nend_of_record\n";
    const before = measure(readText(text)).files;
    const compared = compareWithBaseline(before, before, [change({ removed: [range(1)] })], "hit");
    expect(compared.remaining).toMatchObject({ functions: { part: 1, whole: 1 }, lines: { part: 0, whole: 0 } });
  });
});
