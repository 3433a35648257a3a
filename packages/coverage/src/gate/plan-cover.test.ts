import { describe, expect, it } from "vitest";
import { type GateCheck, type PlanFacts, planCover } from "../index.ts";
import { measure, readText } from "../../test/read.ts";

const missed = (subject: string, missing: number): GateCheck => ({
  subject,
  missing,
  actual: { part: 0, whole: 100 },
  atLeast: 90_000_000,
  outcome: "below-threshold",
});

/** Uncovered runs of the given lengths, a covered line after each. */
function lcovRuns(path: string, runs: readonly number[]): string {
  let line = 0;
  const rows = runs.flatMap((length) => [...Array.from({ length }, () => `DA:${++line},0\n`), `DA:${++line},1\n`]);
  return `SF:${path}\n${rows.join("")}end_of_record\n`;
}

const { files } = measure(readText(lcovRuns("a.py", [2, 5]) + lcovRuns("b.py", [9, 3]) + lcovRuns("src/c.py", [4])));
const facts: PlanFacts = { files, flagFiles: new Map(), changed: [], partialLines: "hit" };
const changeOf = (path: string, first: number, last: number) =>
  ({
    path,
    oldPath: undefined,
    change: "modified",
    content: "text",
    added: [{ first, last }],
    removed: [],
    removedLines: 0,
  }) as const;
const chosen = (check: GateCheck, given: PlanFacts = facts) =>
  planCover(check, given)?.files.map(({ path, ranges }) => [
    path,
    ...ranges.map(({ first, last }) => `${first}-${last}`),
  ]);

describe("a plan of what to cover", () => {
  it("takes the largest ranges, and at the end the smallest that is enough", () => {
    expect(chosen(missed("lines", 12))).toEqual([["b.py", "1-9", "11-13"]]);
    expect(chosen(missed("lines", 13))).toEqual([
      ["b.py", "1-9"],
      ["src/c.py", "1-4"],
    ]);
    expect(chosen(missed("lines", 1))).toEqual([["a.py", "1-2"]]);
  });
  it("looks in changed files first, and in others when those do not suffice", () => {
    const changed = { ...facts, changed: [changeOf("src/c.py", 1, 1)] };
    expect(chosen(missed("lines", 3), changed)).toEqual([["src/c.py", "1-4"]]);
    expect(chosen(missed("lines", 6), changed)).toEqual([
      ["src/c.py", "1-4"],
      ["a.py", "1-2"],
    ]);
  });
  it("keeps to changed lines for the patch, to the pattern for a path, to a flag's own reports for a flag", () => {
    const changed = { ...facts, changed: [changeOf("b.py", 3, 5)] };
    expect(chosen(missed("patch", 2), changed)).toEqual([["b.py", "3-5"]]);
    expect(chosen(missed("src/** lines", 1))).toEqual([["src/c.py", "1-4"]]);
    const flagFiles = new Map([["unit", measure(readText(lcovRuns("d.py", [1]))).files]]);
    expect(chosen(missed("flag:unit lines", 1), { ...facts, flagFiles })).toEqual([["d.py", "1-1"]]);
  });
  it("counts arms for branches and statements for statements", () => {
    const arms = measure(
      readText("SF:a.py\nDA:1,1\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nBRDA:4,0,0,0\nBRDA:4,0,1,0\nend_of_record\n"),
    );
    expect(planCover(missed("branches", 3), { ...facts, files: arms.files })).toMatchObject({
      metric: "branches",
      sufficient: true,
      files: [{ path: "a.py", parts: 3, ranges: [{ first: 1, last: 4 }] }],
    });
    const go = measure(readText("mode: set\na.go:1.1,3.9 2 1\na.go:5.1,9.9 4 0\n"));
    expect(planCover(missed("statements", 1), { ...facts, files: go.files })).toMatchObject({
      files: [{ path: "a.go", parts: 4, ranges: [{ first: 5, last: 9 }] }],
    });
  });
  it("says when what is known does not suffice, and plans nothing that no cover would meet", () => {
    expect(planCover(missed("functions", 2), facts)).toMatchObject({ sufficient: false, files: [] });
    expect(planCover(missed("lines", 1000), facts)?.sufficient).toBe(false);
    expect(planCover({ ...missed("lines", 0), outcome: "metric-not-measured" }, facts)).toBeUndefined();
    expect(planCover({ ...missed("lines", 0), outcome: "met" }, facts)).toBeUndefined();
  });
});
