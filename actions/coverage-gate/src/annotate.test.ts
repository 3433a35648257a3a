import { describe, expect, it } from "vitest";
import { defaultBands, type GateCheck, noTotals, type PatchFile } from "@build-once/coverage";
import { annotate } from "./annotate.ts";
import type { Assessment } from "./gate.ts";

const range = (first: number, last: number) => ({ first, last, lines: last - first + 1 });
const file = (path: string, ...uncovered: PatchFile["uncovered"]): PatchFile => ({
  path,
  lines: { part: 0, whole: 1 },
  branches: { part: 0, whole: 0 },
  uncovered,
});

function assessmentOf(files: readonly PatchFile[], outcome: GateCheck["outcome"] = "met", warnings = 0): Assessment {
  const patch = { lines: { part: 0, whole: 1 }, branches: { part: 0, whole: 0 }, files, unmeasured: [], excluded: [] };
  const check = { subject: "patch", actual: patch.lines, atLeast: 1, outcome, missing: 1 };
  const state = { state: "stale-report", action: "warn", reason: "old" } as const;
  return {
    decision: {
      verdict: "pass",
      reason: "thresholds-met",
      state: "measured",
      states: Array.from({ length: warnings }, () => state),
      checks: [check],
      band: "green",
      delta: undefined,
      drops: [],
      proposals: [],
    },
    policy: { bands: defaultBands },
    patch,
    totals: noTotals,
    reports: [],
    readings: { change: { kind: "known", base: "b", files: [] } },
  } as unknown as Assessment;
}

const marks = (assessment: Assessment) =>
  annotate(assessment, true).map(({ level, file: path, startLine, endLine }) => [level, path, startLine, endLine]);

describe("annotations", () => {
  it("mark the largest places first", () => {
    expect(marks(assessmentOf([file("a.py", range(1, 2), range(20, 29)), file("b.py", range(5, 9))]))).toEqual([
      ["notice", "a.py", 20, 29],
      ["notice", "b.py", 5, 9],
      ["notice", "a.py", 1, 2],
    ]);
  });
  it("are warnings when the change is covered too little", () => {
    expect(marks(assessmentOf([file("a.py", range(1, 2))], "patch-below-threshold"))).toEqual([
      ["warning", "a.py", 1, 2],
    ]);
  });
  it("join ranges that are near each other and name each", () => {
    const [mark, ...others] = annotate(assessmentOf([file("a.py", range(1, 2), range(5, 5), range(10, 11))]), true);
    expect(mark).toMatchObject({ startLine: 1, endLine: 5, message: "No test reaches 3 lines here: 1–2, 5." });
    expect(others).toHaveLength(1);
  });
  it("say what did not fit, besides what is told of the run", () => {
    const many = Array.from({ length: 40 }, (_, i) => range(i * 10 + 1, i * 10 + 1));
    const failed = annotate(assessmentOf([file("a.py", ...many)], "patch-below-threshold", 3), true);
    expect(failed).toHaveLength(10);
    expect(failed.at(-1)?.message).toContain("34 more places with 34 lines");
    expect(annotate(assessmentOf([file("a.py", ...many.slice(0, 10))]), true).at(-1)?.file).toBe("a.py");
  });
  it("are on no file outside the workspace", () => {
    const outside = ["/etc/passwd", "../a.py", "C:/a.py", "a/../../b.py"].map((path) => file(path, range(1, 1)));
    expect(annotate(assessmentOf(outside), true)).toEqual([]);
  });
});
