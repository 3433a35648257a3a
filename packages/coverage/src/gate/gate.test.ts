import { type Percent, parsePercent, type Ratio } from "@build-once/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BaselineFacts,
  type ChangedFile,
  type ChangeFacts,
  decideGate,
  defaultActions,
  defaultBands,
  type GateFacts,
  type GatePolicy,
  gateStates,
  noTotals,
  parseStateAction,
  parseThresholds,
  type Totals,
} from "../index.ts";

function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const lines = (part: number, whole: number): Totals => ({ ...noTotals, lines: { part, whole } });
const emptyPatch = {
  lines: { part: 0, whole: 0 },
  branches: { part: 0, whole: 0 },
  files: [],
  unmeasured: [],
  excluded: [],
};
const change = (more: Partial<ChangedFile>): ChangedFile => ({
  path: "a.py",
  oldPath: undefined,
  change: "modified",
  content: "text",
  added: [],
  removed: [],
  removedLines: 0,
  ...more,
});
const known = (files: readonly ChangedFile[], patch: Partial<typeof emptyPatch> = {}): ChangeFacts => ({
  kind: "known",
  files,
  patch: { ...emptyPatch, ...patch },
});
const added = [{ first: 1, last: 1 }];

const healthy: GateFacts = {
  reports: 1,
  truncated: [],
  empty: [],
  stale: [],
  paths: { matched: 1, ambiguous: 0, unmatched: 0 },
  totals: lines(8, 10),
  files: new Map([["a.py", lines(8, 10)]]),
  flags: new Map(),
  change: known([change({ added })], { lines: { part: 1, whole: 1 } }),
  baseline: { kind: "not-asked" },
};
const lenient: GatePolicy = {
  minimums: new Map(),
  minPatch: undefined,
  minPatchBranches: undefined,
  maxDrop: undefined,
  thresholds: [],
  bands: defaultBands,
  onEmpty: new Map(),
  expectedReports: undefined,
};
const decide = (facts: Partial<GateFacts>, policy: Partial<GatePolicy> = {}) =>
  decideGate({ ...healthy, ...facts }, { ...lenient, ...policy });

const found = ({ part, whole }: Ratio, remaining?: Ratio): BaselineFacts => ({
  kind: "found",
  totals: lines(part, whole),
  comparison:
    remaining === undefined
      ? undefined
      : {
          remaining: lines(remaining.part, remaining.whole),
          losses: [],
          lostLines: 0,
          gainedLines: 0,
          unmeasured: [],
        },
});
const drop = (now: Ratio, before: Ratio, remaining?: Ratio) =>
  decide({ totals: lines(now.part, now.whole), baseline: found(before, remaining) }, { maxDrop: 0 }).checks;
const deltaAt = (part: number) => decide({ totals: lines(part, 3), baseline: found({ part: 1, whole: 1 }) }).delta;

describe("the gate", () => {
  it("never rounds: 89.995 % is below 90 %", () => {
    const facts = { totals: lines(17_999, 20_000) };
    expect(decide(facts, { minimums: new Map([["lines", percent("90")]]) })).toMatchObject({
      verdict: "fail",
      reason: "below-threshold",
      band: "yellow",
      checks: [{ missing: 1 }],
    });
    expect(decide(facts, { minimums: new Map([["lines", percent("89.995")]]) })).toMatchObject({
      verdict: "pass",
      reason: "thresholds-met",
    });
    expect(decide({ totals: lines(7995, 10_000) }, { minimums: new Map([["lines", percent("80")]]) }).verdict).toBe(
      "fail",
    );
  });
  it("decides every threshold as exact arithmetic does", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 2 ** 40 }), fc.nat({ max: 100_000_000 }), (x, y, atLeast) => {
        const [part, whole] = [Math.min(x, y), Math.max(x, y, 1)];
        const met = BigInt(part) * 100_000_000n >= BigInt(atLeast) * BigInt(whole);
        const decision = decide({ totals: lines(part, whole) }, { minimums: new Map([["lines", atLeast]]) });
        expect(decision.verdict).toBe(met ? "pass" : "fail");
        const missing = decision.checks[0]?.missing ?? -1;
        expect(BigInt(part + missing) * 100_000_000n >= BigInt(atLeast) * BigInt(whole)).toBe(true);
        if (missing > 0)
          expect(BigInt(part + missing - 1) * 100_000_000n >= BigInt(atLeast) * BigInt(whole)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it("decides every drop as exact arithmetic does", () => {
    const count = fc.integer({ min: 1, max: 2 ** 30 });
    fc.assert(
      fc.property(count, count, count, count, fc.nat({ max: 100_000_000 }), (w, x, y, z, maxDrop) => {
        const [c, C, b, B] = [Math.min(w, x), Math.max(w, x), Math.min(y, z), Math.max(y, z)];
        const met =
          (BigInt(b) * BigInt(C) - BigInt(c) * BigInt(B)) * 100_000_000n <= BigInt(maxDrop) * BigInt(B) * BigInt(C);
        const decision = decide({ totals: lines(c, C), baseline: found({ part: b, whole: B }) }, { maxDrop });
        expect(decision.verdict).toBe(met ? "pass" : "fail");
      }),
      { numRuns: 2000 },
    );
  });
  it("rounds the difference to the baseline down", () => {
    expect([deltaAt(3), deltaAt(2)]).toEqual([0, -33_333_334]);
  });
  it("does not fail when covered code is deleted, and fails when what is left got worse", () => {
    const before = { part: 90, whole: 100 };
    expect(drop({ part: 45, whole: 55 }, before, { part: 45, whole: 55 })).toMatchObject([{ outcome: "met" }]);
    expect(drop({ part: 45, whole: 55 }, before)).toMatchObject([{ outcome: "coverage-dropped", missing: 5 }]);
    expect(drop({ part: 44, whole: 55 }, before, { part: 45, whole: 55 })).toMatchObject([{ missing: 1 }]);
    // Deleting code without coverage does not raise the bar.
    expect(drop({ part: 9, whole: 10 }, before, { part: 9, whole: 9 })).toMatchObject([{ outcome: "met" }]);
    expect(drop({ part: 1, whole: 2 }, before, { part: 0, whole: 0 })).toMatchObject([{ missing: 1 }]);
    expect(drop({ part: 1, whole: 2 }, { part: 0, whole: 0 })).toMatchObject([{ outcome: "metric-not-measured" }]);
  });
  it("shows every metric that both sides have beside the baseline", () => {
    const totals = { ...lines(8, 10), branches: { part: 1, whole: 3 } };
    const baseline = {
      kind: "found",
      totals: { ...totals, functions: { part: 1, whole: 1 } },
      comparison: undefined,
    } as const;
    expect(decide({ totals, baseline }).drops.map(({ metric, delta }) => [metric, delta])).toEqual([
      ["lines", 0],
      ["branches", 0],
    ]);
    expect(decide({ totals }).drops).toEqual([]);
  });
  it("says that nothing was demanded", () => {
    expect(decide({})).toMatchObject({ verdict: "pass", reason: "measured-only", state: "measured" });
  });
  it("fails when a demanded metric is in no report", () => {
    expect(decide({}, { minimums: new Map([["branches", percent("1")]]) })).toMatchObject({
      verdict: "fail",
      reason: "metric-not-measured",
    });
  });
  it("demands nothing of a change without executable lines, and fails when the change is unknown", () => {
    const minPatch = percent("80");
    expect(decide({ change: known([change({ removedLines: 1 })]) }, { minPatch })).toMatchObject({
      verdict: "pass",
      checks: [{ outcome: "not-applicable" }],
    });
    expect(decide({ change: { kind: "unavailable", reason: "shallow" } }, { minPatch })).toMatchObject({
      verdict: "fail",
      reason: "patch-unavailable",
    });
    expect(
      decide({ change: known([change({ added })], { lines: { part: 3, whole: 4 } }) }, { minPatch }),
    ).toMatchObject({ verdict: "fail", reason: "patch-below-threshold", checks: [{ missing: 1 }] });
  });
  it("judges files and flags by their own thresholds and fails those that match nothing", () => {
    const facts = {
      files: new Map([
        ["src/a.py", lines(1, 2)],
        ["src/b/c.py", lines(2, 2)],
        ["src/z.py", lines(0, 0)],
      ]),
      flags: new Map([["unit", lines(3, 4)]]),
    };
    const outcome = (line: string) => {
      const parsed = parseThresholds(line);
      return parsed.ok
        ? decide(facts, { thresholds: parsed.value }).checks.map((check) => check.outcome)
        : parsed.error;
    };
    expect(outcome("src/**=lines>=75")).toEqual(["met"]);
    expect(outcome("src/*.py=lines>=75,branches>=1")).toEqual(["below-threshold", "metric-not-measured"]);
    expect(outcome("src/z.py=lines>=75")).toEqual(["not-applicable"]);
    expect(outcome("lib/**=lines>=75")).toEqual(["threshold-unmatched"]);
    expect(outcome("flag:unit=lines>=75")).toEqual(["met"]);
    expect(outcome("flag:e2e=lines>=75")).toEqual(["threshold-unmatched"]);
  });
  for (const bad of [
    "src/**",
    "src/**=lines>=NaN",
    "src/**=lines>80",
    "src/**=lines>=101",
    "=lines>=80",
    "a=lines>=80,x>=2",
    "a=lines>=80>=90",
  ])
    it(`refuses the threshold ${bad}`, () => expect(parseThresholds(bad).ok).toBe(false));
});

describe("the states", () => {
  const generated = known([change({ path: "g.py", added })], { excluded: ["g.py"] } as never);
  const found: readonly (readonly [string, Partial<GateFacts>, Partial<GatePolicy>?])[] = [
    ["no-report", { reports: 0, totals: noTotals, paths: { matched: 0, ambiguous: 0, unmatched: 0 } }],
    ["empty-report", { totals: noTotals }],
    ["truncated-report", { truncated: ["x.info is cut"] }],
    ["missing-shard", { reports: 3 }, { expectedReports: 4 }],
    ["no-path-matched", { paths: { matched: 0, ambiguous: 1, unmatched: 2 } }],
    ["changed-unmeasured", { change: known([change({ added })], { unmeasured: ["a.py"] } as never) }],
    ["stale-report", { stale: ["x.info"] }],
    ["no-baseline", { baseline: { kind: "missing", reason: "none" } }],
    ["no-diff", { change: known([]) }],
    ["only-deletions", { change: known([change({ removedLines: 4 }), change({ path: "b", change: "deleted" })]) }],
    ["only-renames", { change: known([change({ change: "renamed", oldPath: "b" })]) }],
    ["only-generated", { change: generated }],
    ["zero-lines-file", { files: new Map([["a.py", lines(0, 0)]]), change: known([change({ added })]) }],
  ];
  it("are thirteen, and each is found", () => {
    expect(new Set(found.map(([state]) => state))).toEqual(new Set(gateStates));
    expect(gateStates).toHaveLength(13);
  });
  for (const [state, facts, policy] of found)
    it(`${state} decides as it is told to, and gives a reason`, () => {
      const decision = decide(facts, policy);
      expect(decision.state).toBe(state);
      expect(decision.states[0]?.reason).toMatch(/\w/);
      const usual = defaultActions[decision.states[0]?.state ?? "no-report"];
      expect(decision.verdict).toBe(usual === "fail" ? "fail" : "pass");
      for (const action of ["pass", "warn", "fail"] as const) {
        const parsed = parseStateAction(`${state}=${action}`);
        if (!parsed.ok) throw new Error(parsed.error);
        expect(decide(facts, { ...policy, onEmpty: new Map([parsed.value]) })).toMatchObject(
          action === "fail" ? { verdict: "fail", reason: state } : { verdict: "pass", states: [{ state, action }] },
        );
      }
    });
  it("put the gravest first", () => {
    expect(decide({ reports: 0, change: known([]), stale: ["x"] }).states.map((state) => state.state)).toEqual([
      "no-report",
      "stale-report",
      "no-diff",
    ]);
  });
  it("refuse a name or an action that does not exist and name the nearest", () => {
    expect(parseStateAction("no-dif=warn")).toEqual({ ok: false, error: expect.stringContaining("no-diff") });
    expect(parseStateAction("no-diff=maybe").ok).toBe(false);
  });
});
