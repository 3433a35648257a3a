import { describe, expect, it } from "vitest";
import {
  decideGate,
  explainGate,
  explainProposal,
  type GateFacts,
  noTotals,
  parseExpectedReports,
  parseThresholds,
  type Totals,
} from "../index.ts";
import { healthy, lenient } from "../../test/gate-cases.ts";

const totals = (part: number, whole: number): Totals => ({
  ...noTotals,
  lines: { part, whole },
  branches: { part, whole },
});
const judge = (facts: Partial<GateFacts>, policy: Partial<typeof lenient>) =>
  decideGate({ ...healthy, ...facts }, { ...lenient, ...policy });
const raise = (part: number, whole: number, slack: number | undefined, minimum = 80_000_000) =>
  judge({ totals: totals(part, whole) }, { minimums: new Map([["lines", minimum]]), ratchetSlack: slack }).proposals;

describe("the ratchet", () => {
  it("proposes what was measured, cut after two decimals", () => {
    expect(raise(831_299, 1_000_000, 0)).toEqual([
      { subject: "min-lines", metric: "lines", from: 80_000_000, to: 83_120_000 },
    ]);
    expect(raise(831_299, 1_000_000, 0).map((proposal) => explainProposal(proposal))).toEqual([
      "min-lines could be raised from 80.00 to 83.12.",
    ]);
  });
  it("stays as far below as it is told to, and proposes nothing that raises nothing", () => {
    expect(raise(8312, 10_000, 2_000_000)[0]?.to).toBe(81_120_000);
    expect(raise(8312, 10_000, 3_120_000)).toEqual([]);
    expect(raise(80_009, 100_000, 0)).toEqual([]);
    expect(raise(8001, 10_000, 0)[0]?.to).toBe(80_010_000);
    expect(raise(8312, 10_000, undefined)).toEqual([]);
  });
  it("proposes nothing for a minimum that is missed", () => {
    expect(raise(7, 10, 0)).toEqual([]);
  });
  it("knows branches and thresholds by their names, and leaves patch and drop alone", () => {
    const parsed = parseThresholds("flag:unit=branches>=10");
    if (!parsed.ok) throw new Error(parsed.error);
    const decision = judge(
      { totals: totals(9, 10), flags: new Map([["unit", totals(1, 2)]]) },
      { minimums: new Map([["branches", 1]]), minPatch: 1, thresholds: parsed.value, ratchetSlack: 0 },
    );
    expect(decision.proposals.map(({ subject, metric, to }) => [subject, metric, to])).toEqual([
      ["min-branches", "branches", 90_000_000],
      ["flag:unit branches", "branches", 50_000_000],
    ]);
  });
});

describe("the number of reports", () => {
  it("is demanded of all, and of a flag", () => {
    const expectedReports = [
      { flag: undefined, reports: 4 },
      { flag: "unit", reports: 2 },
      { flag: "e2e", reports: 1 },
    ];
    const shards = (reports: number, unit: number) =>
      judge(
        {
          reports,
          flagReports: new Map([
            ["unit", unit],
            ["e2e", 1],
          ]),
        },
        { expectedReports },
      ).states[0]?.reason;
    expect(shards(4, 2)).toBeUndefined();
    expect(shards(3, 2)).toBe("3 of 4 expected reports are there.");
    expect(shards(4, 1)).toBe("1 of 2 expected reports of the flag unit are there.");
    expect(judge({}, { expectedReports: expectedReports.slice(1) }).states[0]?.reason).toContain("0 of 2");
  });
  it("counts only reports that could be read", () => {
    const expectedReports = [{ flag: undefined, reports: 2 }];
    const { states } = judge({ reports: 2, truncated: ["x is cut"] }, { expectedReports });
    expect(states.map(({ state }) => state)).toEqual(["truncated-report", "missing-shard"]);
  });
  it("is read from one line each", () => {
    expect(parseExpectedReports("4")).toEqual({ ok: true, value: { flag: undefined, reports: 4 } });
    expect(parseExpectedReports("unit = 100000")).toEqual({ ok: true, value: { flag: "unit", reports: 100_000 } });
    for (const bad of ["", "0", "-1", "1.5", "100001", "unit=", "a b=1", "4x"])
      expect(parseExpectedReports(bad).ok).toBe(false);
  });
});

describe("a file of which only totals are known", () => {
  const change = {
    ...healthy.change,
    patch: {
      lines: { part: 1, whole: 1 },
      branches: { part: 0, whole: 0 },
      files: [],
      unmeasured: [],
      excluded: [],
      totalsOnly: ["b.js"],
    },
  } as GateFacts["change"];
  const facts = { totalsOnlyReports: ["summary.json"], change };
  it("leaves a minimum for changed lines undecided, and says which report and file", () => {
    const decision = judge(facts, { minPatch: 80_000_000 });
    expect(decision).toMatchObject({ verdict: "fail", reason: "patch-unavailable" });
    expect(explainGate(decision, noTotals, undefined)).toBe(
      "patch: at least 80.00% is demanded, and summary.json gives totals and no lines of b.js.",
    );
    const nameless = judge({ ...facts, totalsOnlyReports: [] }, { minPatchBranches: 1 });
    expect(explainGate(nameless, noTotals, undefined)).toContain("the report gives totals");
  });
  it("matters to nothing else", () => {
    expect(judge(facts, {}).verdict).toBe("pass");
  });
});
