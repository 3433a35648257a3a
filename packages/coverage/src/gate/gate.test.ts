import { type Percent, parsePercent, type Ratio } from "@build-once/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { added, found as foundTotals, healthy, known, lenient, lines } from "../../test/gate-cases.ts";
import { change } from "../../test/hit-marks.ts";
import { type BaselineFacts, decideGate, type GateFacts, type GatePolicy, parseThresholds } from "../index.ts";

function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const decide = (facts: Partial<GateFacts>, policy: Partial<GatePolicy> = {}) =>
  decideGate({ ...healthy, ...facts }, { ...lenient, ...policy });

const found = ({ part, whole }: Ratio, remaining?: Ratio): BaselineFacts => {
  const compared = { losses: [], lostLines: 0, gainedLines: 0, unmeasured: [] };
  const comparison =
    remaining === undefined ? undefined : { ...compared, remaining: lines(remaining.part, remaining.whole) };
  return { kind: "found", totals: lines(part, whole), comparison };
};
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
    const baseline = foundTotals({ ...totals, functions: { part: 1, whole: 1 } });
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
