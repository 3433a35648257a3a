import { ReportReader, type Report } from "@build-once/coverage";
import { parseInputs } from "@build-once/contract";
import { describe, expect, it } from "vitest";
import { contract } from "./contract.ts";
import { outcomeOf } from "./effects.ts";
import { assess, type Inputs, type Readings } from "./gate.ts";

function inputsOf(given: Readonly<Record<string, string>> = {}): Inputs {
  const parsed = parseInputs(
    contract,
    new Map(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
  if (!parsed.values.ok) throw new Error(JSON.stringify(parsed.values.error));
  return parsed.values.value;
}

function read(name: string, text: string): Report {
  const reader = new ReportReader(name);
  reader.push(new TextEncoder().encode(text));
  return reader.end();
}

const first = read("a.info", "SF:/ci/src/a.py\nDA:1,1\nDA:2,0\nend_of_record\nSF:src/b.py\nDA:1,0\nend_of_record\n");
const second = read("b.info", "SF:src/a.py\nDA:2,5\nDA:3,0\nend_of_record\n");
const readings: Readings = {
  commit: "c".repeat(40),
  repository: { files: ["src/a.py", "src/b.py", "src/c.py"], roots: [], modules: new Map(), mappings: [] },
  found: ["a.info", "b.info"],
  reports: [
    { report: first, flags: new Set(["unit"]) },
    { report: second, flags: new Set(["e2e"]) },
  ],
  truncated: [],
  stale: [],
  change: { kind: "none", reason: "none" },
  generated: new Set(),
  baseline: { kind: "not-asked" },
};

describe("assessing", () => {
  it("joins reports under the repository's paths, whatever they call a file", () => {
    const assessment = assess(readings, inputsOf());
    expect([...assessment.files.keys()]).toEqual(["src/a.py", "src/b.py"]);
    expect(assessment.totals.lines).toEqual({ part: 2, whole: 4 });
    expect(assessment.paths).toEqual({ matched: 2, ambiguous: 0, unmatched: 0 });
  });
  it("does not depend on the order of reports", () => {
    const turned = assess({ ...readings, reports: [...readings.reports].reverse() }, inputsOf());
    const { decision, totals } = assess(readings, inputsOf());
    expect({ decision: turned.decision, totals: turned.totals }).toEqual({ decision, totals });
  });
  it("keeps flags apart and counts a report once for each of its flags", () => {
    const { flags } = assess(readings, inputsOf());
    expect([...flags].map(([name, totals]) => [name, totals.lines])).toEqual([
      ["unit", { part: 1, whole: 3 }],
      ["e2e", { part: 1, whole: 2 }],
    ]);
  });
  it("counts neither generated nor excluded files", () => {
    const generated = assess({ ...readings, generated: new Set(["src/b.py"]) }, inputsOf());
    const excluded = assess(readings, inputsOf({ exclude: "src/b*" }));
    for (const { totals, excluded: left } of [generated, excluded])
      expect([totals.lines, left]).toEqual([{ part: 2, whole: 3 }, ["src/b.py"]]);
  });
  it("counts a path that is found nowhere under its own name and lists it", () => {
    const { paths, lost, totals } = assess(
      { ...readings, repository: { ...readings.repository, files: ["src/a.py"] } },
      inputsOf(),
    );
    expect([paths.unmatched, lost[0]?.path, totals.lines.whole]).toEqual([1, "src/b.py", 4]);
  });
  it("shows what each report holds beside what its tool printed", () => {
    expect(assess(readings, inputsOf()).reports.map((row) => [row.name, row.measured.lines, row.native.lines])).toEqual(
      [
        ["a.info", { part: 1, whole: 3 }, undefined],
        ["b.info", { part: 1, whole: 2 }, undefined],
      ],
    );
  });
});

describe("the outcome", () => {
  const added = [{ first: 1, last: 9 }];
  const file = { oldPath: undefined, change: "modified", content: "text", added, removedLines: 0 } as const;
  const change = {
    kind: "known",
    base: "b".repeat(40),
    files: [
      { ...file, path: "src/a.py" },
      { ...file, path: "src/c.py" },
    ],
  } as const;
  const inputs = inputsOf({ "min-patch": "90" });
  const outcome = outcomeOf(assess({ ...readings, change }, inputs), inputs, "/tmp/report.json");

  it("is data: the same assessment gives the same outcome", () => {
    expect(outcomeOf(assess({ ...readings, change }, inputs), inputs, "/tmp/report.json")).toEqual(outcome);
  });
  it("sets every output of the contract", () => {
    expect(Object.keys(outcome.outputs).sort()).toEqual(Object.keys(contract.outputs).sort());
  });
  it("says how much is missing, warns of unmeasured files and marks uncovered ranges", () => {
    expect(outcome.message).toBe("patch: 66.66% is below 90.00%; it needs 1 more covered line.");
    expect(outcome.annotations).toEqual([
      { level: "warning", title: "changed-unmeasured", message: "Changed, and in no report: src/c.py." },
      {
        level: "notice",
        title: "not covered",
        message: "No test reaches this line.",
        file: "src/a.py",
        startLine: 3,
        endLine: 3,
      },
    ]);
  });
  it("has a reason that the contract documents, for every state and check", () => {
    expect(Object.keys(contract.reasons)).toContain(outcome.reason);
  });
});
