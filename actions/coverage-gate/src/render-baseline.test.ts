import { parsePercent, type Percent } from "@build-once/kernel";
import { renderPlainText } from "@build-once/markdown";
import { describe, expect, it } from "vitest";
import type { Assessment } from "./gate.ts";
import { baselineParts, comparisonItems, renderDrop } from "./render-baseline.ts";

function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

const ratio = { part: 1, whole: 2 };
const drop = { metric: "lines", now: ratio, before: ratio, remaining: ratio, delta: 0 } as const;
const hour = 3_600_000;
const flag = { flag: "e2e", commit: "f".repeat(40), createdMs: 0, ageMs: 30 * hour, files: new Map(), droppedLines: 4 };

function assessmentOf(losses: number): Assessment {
  return {
    readings: {
      change: { kind: "known", base: "b".repeat(40), files: [] },
      baseline: { kind: "found", baseline: { commit: "c".repeat(40) }, changes: [] },
    },
    decision: {
      delta: 0 - percent("1.25"),
      proposals: [{ subject: "min-lines", metric: "lines", from: percent("80"), to: percent("84.5") }],
    },
    comparison: {
      losses: Array.from({ length: losses }, (_, i) => ({
        path: `src/f${i}.py`,
        lines: 3,
        ranges: [
          { first: 1, last: 1, lines: 1 },
          { first: 5, last: 6, lines: 2 },
        ],
      })),
      lostLines: losses * 3,
      gainedLines: 2,
      unmeasured: ["gone.py"],
    },
    marks: [
      { scope: "flag:unit", metric: "lines", percent: percent("99") },
      { scope: "", metric: "lines", percent: percent("86") },
    ],
    carried: [flag, { ...flag, flag: "@octocat", ageMs: 72 * hour }, { ...flag, ageMs: 5 }],
  } as unknown as Assessment;
}

describe("what the baseline tells", () => {
  it("is said in words: base, delta, gains, files that are gone from the reports, minimums to raise", () => {
    expect(comparisonItems(assessmentOf(0)).map((item) => renderPlainText(item).trim())).toEqual([
      "ℹ️ Changed lines are those since bbbbbbbbbbbb.",
      "▼ 1.25 points: line coverage against the baseline of cccccccccccc.",
      "✅ 2 untouched lines are covered now that were not before.",
      "⚠️ The baseline measured a file that is in no report now, gone.py.",
      "💡 min-lines could be raised from 80.00 to 84.50; the best so far is 86.00.",
    ]);
  });
  it("lists untouched lines that lost their coverage, the largest ranges first, at most 50 files", () => {
    const [losses] = baselineParts(assessmentOf(60));
    expect(losses).toMatchObject({ name: "180 untouched lines lost their coverage" });
    const rows = losses?.kind === "rows" ? losses.rows : [];
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([51, "| `src/f0.py` | 3 | 5–6, 1 |", "| … 10 more |  |  |"]);
  });
  it("says of carried flags which commit they are of and how old that is", () => {
    const [flags] = baselineParts(assessmentOf(0));
    const rows = flags?.kind === "rows" ? flags.rows : [];
    expect(rows.map((row) => (renderPlainText(row).split("\n")[0] ?? "").split(/ {2,}/))).toEqual([
      ["e2e", "ffffffffffff", "30 hours", "4"],
      ["@octocat", "ffffffffffff", "3 days", "4"],
      ["e2e", "ffffffffffff", "under 1 hour", "4"],
    ]);
  });
  it("shows each metric's distance", () => {
    const shown = [undefined, 0, percent("0.5"), 0 - percent("0.5")].map((delta) =>
      String(renderDrop(delta === undefined ? undefined : { ...drop, delta })),
    );
    expect(shown).toEqual(["–", "± 0.00", "▲ 0.50", "▼ 0.50"]);
  });
});
