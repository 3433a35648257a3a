import { describe, expect, it } from "vitest";
import { added, found, healthy, known, lenient, lines, stateCases } from "../../test/gate-cases.ts";
import { change } from "../../test/hit-marks.ts";
import {
  decideGate,
  defaultActions,
  type GateFacts,
  type GatePolicy,
  type GateReason,
  type GateState,
  gateStates,
  noTotals,
  parseStateAction,
} from "../index.ts";

const decide = (facts: Partial<GateFacts>, policy: Partial<GatePolicy> = {}) =>
  decideGate({ ...healthy, ...facts }, { ...lenient, ...policy });

/** Everything is demanded that can be demanded of lines, and all of it is met by healthy facts. */
const demanding: Partial<GatePolicy> = {
  minimums: new Map([["lines", 80_000_000]]),
  minPatch: 80_000_000,
  maxDrop: 0,
  thresholds: [{ scope: { kind: "path", glob: "**" }, metric: "lines", atLeast: 80_000_000 }],
};
const state = (...files: Parameters<typeof change>[0][]) => decide({ change: known(files.map(change)) }).state;
const reasons = (facts: Partial<GateFacts>) => decide(facts).states.map((one) => one.reason);
const baseline = found(lines(8, 10));

describe("the states", () => {
  it("are thirteen, and each is found", () => {
    expect(new Set(stateCases.map(([state]) => state))).toEqual(new Set(gateStates));
    expect(gateStates).toHaveLength(13);
  });
  for (const [state, facts, policy] of stateCases)
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

type Expected = readonly [verdict: "pass" | "fail", reason: GateReason];

/** What each state ends with: nothing demanded, everything demanded, and everything demanded while the state may pass. */
const endings: Readonly<Record<GateState, readonly [Expected, Expected, Expected]>> = {
  "no-report": [
    ["fail", "no-report"],
    ["fail", "no-report"],
    ["fail", "metric-not-measured"],
  ],
  "empty-report": [
    ["fail", "empty-report"],
    ["fail", "empty-report"],
    ["fail", "metric-not-measured"],
  ],
  "truncated-report": [
    ["fail", "truncated-report"],
    ["fail", "truncated-report"],
    ["pass", "thresholds-met"],
  ],
  "missing-shard": [
    ["fail", "missing-shard"],
    ["fail", "missing-shard"],
    ["pass", "thresholds-met"],
  ],
  "no-path-matched": [
    ["fail", "no-path-matched"],
    ["fail", "no-path-matched"],
    ["pass", "thresholds-met"],
  ],
  "changed-unmeasured": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "stale-report": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "no-baseline": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "no-diff": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "only-deletions": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "only-renames": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "only-generated": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
  "zero-lines-file": [
    ["pass", "measured-only"],
    ["pass", "thresholds-met"],
    ["pass", "thresholds-met"],
  ],
};

describe("the table of states", () => {
  it("has what is demanded met by healthy facts, so that only the state decides", () => {
    expect(decide({ baseline }, demanding)).toMatchObject({
      verdict: "pass",
      reason: "thresholds-met",
      state: "measured",
      states: [],
    });
  });
  for (const [state, facts, policy] of stateCases) {
    const [bare, demanded, allowed] = endings[state];
    const ending = (more: Partial<GatePolicy>): readonly unknown[] => {
      const decision = decide({ baseline, ...facts }, { ...policy, ...more });
      expect(decision.state).toBe(state);
      expect(decision.states[0]?.state).toBe(state);
      return [decision.verdict, decision.reason];
    };
    it(`${state}: ${bare.join(" ")}, ${demanded.join(" ")} when everything is demanded`, () => {
      expect(ending({})).toEqual(bare);
      expect(ending(demanding)).toEqual(demanded);
    });
    it(`${state} never passes unsaid, even when it may pass`, () => {
      expect(ending({ ...demanding, onEmpty: new Map([[state, "pass"]]) })).toEqual(allowed);
      expect(ending({ ...demanding, onEmpty: new Map([[state, "fail"]]) })).toEqual(["fail", state]);
    });
  }
  it("never takes a state for a healthy run, whatever other state is there too", () => {
    for (const [one, facts] of stateCases)
      for (const [other, more, policy] of stateCases) {
        const decision = decide({ baseline, ...facts, ...more }, { ...policy, ...demanding });
        expect(decision.state, `${one} and ${other}`).not.toBe("measured");
      }
  });
});

describe("what the change tells", () => {
  it("is nothing when it cannot be read, and the event's reason when there is none", () => {
    expect(decide({ change: { kind: "unavailable", reason: "shallow" } }).states).toEqual([]);
    expect(decide({ change: { kind: "none", reason: "A new branch." } }).states).toEqual([
      { state: "no-diff", action: "pass", reason: "A new branch." },
    ]);
  });
  it("is no diff when only a mode or a binary file changed, and a deletion when lines went", () => {
    expect(state({ content: "binary" })).toBe("no-diff");
    expect(state({ removedLines: 1 })).toBe("only-deletions");
    expect(state({ change: "deleted" })).toBe("only-deletions");
    expect(state({ change: "renamed" }, { change: "copied" })).toBe("only-renames");
    expect(state({ change: "renamed" }, { removedLines: 1 })).toBe("only-deletions");
    expect(state({ change: "renamed", added })).toBe("measured");
  });
  it("is only generated when every file with new lines is", () => {
    const files = [change({ path: "g.py", added }), change({ path: "h.py", added })];
    expect(decide({ change: known(files, { excluded: ["g.py"] }) }).state).toBe("measured");
    expect(decide({ change: known(files, { excluded: ["g.py", "h.py"] }) }).state).toBe("only-generated");
  });
  it("names files, five of them", () => {
    const unmeasured = ["a", "b", "c", "d", "e", "f", "g"];
    const reason = (count: number) =>
      decide({ change: known([change({ added })], { unmeasured: unmeasured.slice(0, count) }) }).states[0]?.reason;
    expect(reason(5)).toBe("Changed, and in no report: a, b, c, d, e.");
    expect(reason(7)).toBe("Changed, and in no report: a, b, c, d, e and 2 more.");
    const file = new Map([["a.py", noTotals]]);
    expect(decide({ files: file, change: known([change({ added }), change({ path: "b" })]) }).states[0]?.reason).toBe(
      "Changed, without executable lines: a.py.",
    );
    expect(decide({ files: file, change: known([change({ removedLines: 1 })]) }).state).toBe("only-deletions");
  });
});

describe("what the reports tell", () => {
  it("is said in words", () => {
    expect(reasons({ reports: 0 })).toEqual(["No file matches `reports`."]);
    expect(reasons({ totals: noTotals, empty: ["a"] })).toEqual(["The reports hold no executable line."]);
    expect(reasons({ empty: ["a", "b"] })).toEqual(["Without one executable line: a, b."]);
    expect(reasons({ stale: ["a"] })).toEqual(["Older than the commit they should be about: a."]);
    expect(reasons({ paths: { matched: 0, ambiguous: 1, unmatched: 2 } })).toEqual([
      "None of the 3 paths in the reports is a file of the repository.",
    ]);
    expect(reasons({ notCarried: ["The flag web has no report."] })).toEqual(["The flag web has no report."]);
  });
  it("does not call reports empty that are all cut short, and shows five of those", () => {
    const truncated = ["1", "2", "3", "4", "5", "6"];
    const cut = decide({ reports: 6, truncated, totals: noTotals });
    expect(cut.states).toEqual([{ state: "truncated-report", action: "fail", reason: "1\n2\n3\n4\n5" }]);
    expect(decide({ reports: 7, truncated, totals: noTotals }).states.map(({ state }) => state)).toEqual([
      "empty-report",
      "truncated-report",
    ]);
  });
  it("is nothing about paths when there is no path", () => {
    expect(reasons({ paths: { matched: 0, ambiguous: 0, unmatched: 0 } })).toEqual([]);
    expect(reasons({ paths: { matched: 1, ambiguous: 3, unmatched: 3 } })).toEqual([]);
  });
});
