import { describe, expect, it } from "vitest";
import { files } from "../../test/hit-marks.ts";
import { nextBaseline, raiseMarks, totalsOf } from "../index.ts";

const totals = totalsOf(files({ a: "110" }).values(), "hit");
const mark = (scope: string, percent: number) => ({ scope, metric: "lines", percent }) as const;

describe("the baseline of a run", () => {
  const about = { repository: "r", commit: "now", ref: "main", workflow: "w", runId: "1", tool: "t", createdMs: 9 };
  const whole = files({ a: "110" });
  const carried = [{ flag: "web", commit: "then", createdMs: 3, ageMs: 6, files: whole, droppedLines: 0 }];
  const next = nextBaseline({
    ...about,
    files: whole,
    flagFiles: new Map([["unit", whole]]),
    carried,
    scopes: new Map([["", totals]]),
    marks: [],
  });
  it("dates flags that were measured now, and leaves carried ones their commit and time", () => {
    expect(next).toMatchObject({ ...about, files: whole });
    expect(next.flags.get("unit")).toMatchObject({ commit: "now", createdMs: 9 });
    expect(next.flags.get("web")).toMatchObject({ commit: "then", createdMs: 3 });
    expect(next.marks).toEqual([{ scope: "", metric: "lines", percent: 66_666_666 }]);
  });
  it("never lowers a mark, and keeps marks of scopes that were not measured", () => {
    const scopes = new Map([["", totals]]);
    expect(raiseMarks([mark("", 66_666_667), mark("flag:x", 1)], scopes)).toEqual([
      mark("", 66_666_667),
      mark("flag:x", 1),
    ]);
    expect(raiseMarks([mark("", 66_666_665)], scopes)).toEqual([mark("", 66_666_666)]);
    expect(raiseMarks([], new Map([["src/**", totals]]))).toEqual([mark("src/**", 66_666_666)]);
  });
  it("marks a metric that reaches nothing, and none that is not measured", () => {
    const nothing = totalsOf(files({ a: "0" }).values(), "hit");
    expect(raiseMarks([], new Map([["", nothing]]))).toEqual([{ scope: "", metric: "lines", percent: 0 }]);
  });
});
