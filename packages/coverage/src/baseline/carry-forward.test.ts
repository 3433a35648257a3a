import { describe, expect, it } from "vitest";
import { change, files, marksOf } from "../../test/hit-marks.ts";
import { measure, readText } from "../../test/read.ts";
import { type Baseline, carryForward, type CarryFacts, joinCarried, parseCarryRule, totalsOf } from "../index.ts";
import { joinMeasured } from "./join-measured.ts";

const day = 86_400_000;
const baseline = (marks: Readonly<Record<string, string>>): Baseline => ({
  repository: "a/b",
  commit: "b".repeat(40),
  ref: "refs/heads/main",
  workflow: "w",
  runId: "1",
  tool: "t",
  createdMs: 9 * day,
  files: files(marks),
  flags: new Map([["web", { commit: "e".repeat(40), createdMs: 3 * day, files: files(marks) }]]),
  marks: [],
});
const facts = (more: Partial<CarryFacts> = {}): CarryFacts => ({
  present: new Set(["unit"]),
  baseline: baseline({ "a.py": "1h01", "b.py": "11" }),
  changes: [],
  nowMs: 10 * day,
  isExcluded: () => false,
  ...more,
});
const any = [{ flag: "web", maxAgeMs: undefined }];
const marks = (more: Partial<CarryFacts>) => {
  const [flag] = carryForward(any, facts(more)).carried;
  return [[...(flag?.files ?? [])].map(([path, file]) => [path, marksOf(file)]), flag?.droppedLines];
};
const reason = (more: Partial<CarryFacts>, rules = any) => {
  const { carried, refused } = carryForward(rules, facts(more));
  expect(carried).toEqual([]);
  return refused.map((one) => one.reason).join();
};
const one = (mark: string) => files({ a: mark }).get("a") as NonNullable<ReturnType<typeof measureOne>>;
const measureOne = (text: string) => measure(readText(`SF:a\n${text}\nend_of_record\n`)).files.get("a");
const go = (...hits: readonly number[]) =>
  measure(readText(`mode: set\n${hits.map((hit, n) => `a.go:1.${n + 1},1.${n + 2} 1 ${hit}\n`).join("")}`)).files.get(
    "a.go",
  ) as NonNullable<ReturnType<typeof measureOne>>;

describe("carrying a flag forward", () => {
  it("takes its last coverage and says whose commit and how old it is", () => {
    const [flag] = carryForward(any, facts()).carried;
    expect(flag).toMatchObject({
      flag: "web",
      commit: "e".repeat(40),
      createdMs: 3 * day,
      ageMs: 7 * day,
      droppedLines: 0,
    });
    expect(marks({})).toEqual([
      [
        ["a.py", "1h01"],
        ["b.py", "11"],
      ],
      0,
    ]);
  });
  it("leaves flags alone that have a report", () => {
    expect(carryForward(any, facts({ present: new Set(["web"]) }))).toEqual({ carried: [], refused: [] });
  });
  it("trusts only lines that did not change, where they are now", () => {
    const moved = change({
      path: "c.py",
      oldPath: "a.py",
      change: "renamed",
      added: [{ first: 1, last: 2 }],
      removed: [{ first: 1, last: 1 }],
    });
    expect(marks({ changes: [moved] })).toEqual([
      [
        ["c.py", "--h01"],
        ["b.py", "11"],
      ],
      1,
    ]);
    const [flag] = carryForward(any, facts({ changes: [moved] })).carried;
    expect(totalsOf(flag?.files.values() ?? [], "hit").branches).toEqual({ part: 1, whole: 2 });
  });
  it("drops files that are gone, excluded, or no longer text", () => {
    const gone = change({ change: "deleted", removed: [{ first: 1, last: 4 }] });
    expect(marks({ changes: [gone] })).toEqual([[["b.py", "11"]], 4]);
    expect(marks({ changes: [change({ content: "binary" })] })).toEqual([[["b.py", "11"]], 4]);
    expect(marks({ isExcluded: (path) => path === "b.py" })).toEqual([[["a.py", "1h01"]], 0]);
  });
  it("keeps the arms of lines that stay and forgets totals without lines of a changed file", () => {
    const file = measure(readText("SF:a.py\nFN:1,f\nFNDA:1,f\nBRDA:2,0,0,1\nDA:1,1\nDA:2,1\nend_of_record\n")).files;
    const source = {
      ...baseline({ "a.py": "1" }),
      flags: new Map([["web", { commit: "e", createdMs: 0, files: file }]]),
    };
    const changes = [change({ removed: [{ first: 1, last: 1 }] })];
    const [flag] = carryForward(any, facts({ baseline: source, changes })).carried;
    const totals = totalsOf(flag?.files.values() ?? [], "hit");
    expect(totals).toMatchObject({ lines: { part: 1, whole: 1 }, branches: { part: 1, whole: 1 } });
    expect([...(flag?.files.get("a.py")?.branches.lines ?? [])]).toEqual([1]);
  });
  it("refuses what is older than it may be, to the millisecond, and is never older than nothing", () => {
    expect(carryForward([{ flag: "web", maxAgeMs: 7 * day }], facts()).refused).toEqual([]);
    const older = reason({}, [{ flag: "web", maxAgeMs: 7 * day - 1 }] as never);
    expect(older).toMatch(
      /^The flag web has no report, and its last coverage, of eeeeeeeeeeee, is 168 h 0 m old; at most/,
    );
    expect(carryForward(any, facts({ nowMs: 0 })).carried[0]?.ageMs).toBe(0);
  });
  it("refuses in words without a baseline, without the flag in it, and without knowing what changed", () => {
    expect(reason({ baseline: undefined })).toContain("there is no baseline to carry it forward from");
    expect(reason({}, [{ flag: "api", maxAgeMs: undefined }])).toContain(
      "the baseline of bbbbbbbbbbbb has none either",
    );
    expect(reason({ changes: undefined })).toContain("what changed since the baseline is not known");
  });
  it("joins what is carried with the files of this run", () => {
    const { carried } = carryForward(any, facts());
    const joined = joinCarried(files({ "b.py": "001", "aa.py": "1" }), carried);
    expect([...joined].map(([path, file]) => [path, marksOf(file)])).toEqual([
      ["a.py", "1h01"],
      ["aa.py", "1"],
      ["b.py", "111"],
    ]);
    const own = files({ "z.py": "1", "b.py": "1" });
    expect(joinCarried(own, [])).toBe(own);
  });
  it("reads its rules", () => {
    expect(parseCarryRule("web")).toEqual({ ok: true, value: { flag: "web", maxAgeMs: undefined } });
    expect(parseCarryRule(" web = 7d ")).toEqual({ ok: true, value: { flag: "web", maxAgeMs: 7 * day } });
    for (const bad of ["", "a b", "web=", "web=soon", "web=7d=1"]) expect(parseCarryRule(bad).ok).toBe(false);
  });
});

describe("joining what two runs measured of a file", () => {
  it("counts a line as reached when either run reached it, and as partly reached only while an arm is missed", () => {
    expect(marksOf(joinMeasured(one("10-0"), one("01-0")))).toBe("11-0");
    expect(marksOf(joinMeasured(one("h"), one("0")))).toBe("h");
    expect(marksOf(joinMeasured(one("-1"), one("1-")))).toBe("11");
  });
  it("knows a line whose blocks one run reached whole", () => {
    expect(marksOf(joinMeasured(go(1, 0), go(1, 1)))).toBe("1");
    expect(marksOf(joinMeasured(go(1, 1), go(1, 0)))).toBe("1");
    expect(marksOf(joinMeasured(go(1, 0), go(0, 0)))).toBe("h");
  });
  it("takes arms and functions from the run that knows more, and claims no more than one of them", () => {
    const a = measureOne("FN:1,f\nFNDA:0,f\nFN:2,g\nFNDA:1,g\nBRDA:1,0,0,1\nBRDA:1,0,1,0\nDA:1,1");
    const b = measureOne("FN:1,f\nFNDA:1,f\nBRDA:1,0,0,0\nBRDA:1,0,1,1\nBRDA:3,0,0,1\nDA:1,1");
    if (a === undefined || b === undefined) throw new Error("no file");
    for (const joined of [joinMeasured(a, b), joinMeasured(b, a)])
      expect(totalsOf([joined], "hit")).toMatchObject({
        branches: { part: 2, whole: 3 },
        functions: { part: 1, whole: 2 },
        lines: { part: 1, whole: 1 },
      });
    const c = measureOne("FN:1,f\nFNDA:1,f\nFN:2,g\nFNDA:1,g\nDA:1,1");
    if (c === undefined) throw new Error("no file");
    for (const joined of [joinMeasured(a, c), joinMeasured(c, a)])
      expect(totalsOf([joined], "hit").functions).toEqual({ part: 2, whole: 2 });
  });
});
