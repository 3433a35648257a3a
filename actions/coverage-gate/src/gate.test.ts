import { pathMatcher, ReportReader, type Report, type Repository } from "@build-once/coverage";
import { parseInputs } from "@build-once/contract";
import { describe, expect, it } from "vitest";
import { contract } from "./contract.ts";
import { outcomeOf } from "./outcome.ts";
import { assess, type Assessment, type Inputs, type Readings } from "./gate.ts";
import { ReportJoin } from "./join-reports.ts";

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
interface Scene {
  readonly repository: Repository;
  readonly reports: readonly (readonly [Report, string])[];
  readonly generated: ReadonlySet<string>;
  readonly change: Readings["change"];
}

const scene: Scene = {
  repository: { files: ["src/a.py", "src/b.py", "src/c.py"], roots: [], modules: new Map(), mappings: [] },
  reports: [
    [first, "unit"],
    [second, "e2e"],
  ],
  generated: new Set(),
  change: { kind: "none", reason: "none" },
};

function assessScene({ repository, reports, generated, change }: Scene, inputs: Inputs = inputsOf()): Assessment {
  const globs = pathMatcher(inputs.exclude);
  const isExcluded = (path: string): boolean => generated.has(path) || globs(path);
  const join = new ReportJoin({ repository, isExcluded, partialLines: inputs["partial-lines"] });
  for (const [report, flag] of reports) join.add(report, new Set([flag]));
  const readings: Readings = {
    commit: "c".repeat(40),
    found: ["a.info", "b.info"],
    joined: join.end(),
    truncated: [],
    stale: [],
    change,
    isExcluded,
    baseline: { kind: "not-asked" },
    nowMs: 0,
  };
  return assess(readings, inputs);
}

describe("assessing", () => {
  it("joins reports under the repository's paths, whatever they call a file", () => {
    const assessment = assessScene(scene);
    expect([...assessment.files.keys()]).toEqual(["src/a.py", "src/b.py"]);
    expect(assessment.totals.lines).toEqual({ part: 2, whole: 4 });
    expect(assessment.paths).toEqual({ matched: 2, ambiguous: 0, unmatched: 0 });
  });
  it("does not depend on the order of reports", () => {
    const turned = assessScene({ ...scene, reports: [...scene.reports].reverse() });
    const { decision, totals } = assessScene(scene);
    expect({ decision: turned.decision, totals: turned.totals }).toEqual({ decision, totals });
  });
  it("keeps flags apart and counts a report once for each of its flags", () => {
    const { flags } = assessScene(scene);
    expect([...flags].map(([name, totals]) => [name, totals.lines])).toEqual([
      ["unit", { part: 1, whole: 3 }],
      ["e2e", { part: 1, whole: 2 }],
    ]);
  });
  it("counts neither generated nor excluded files", () => {
    const generated = assessScene({ ...scene, generated: new Set(["src/b.py"]) });
    const excluded = assessScene(scene, inputsOf({ exclude: "src/b*" }));
    for (const { totals, excluded: left } of [generated, excluded])
      expect([totals.lines, left]).toEqual([{ part: 2, whole: 3 }, ["src/b.py"]]);
  });
  it("lists a path that is found nowhere and does not count it, unless nothing at all is found", () => {
    const { paths, lost, totals } = assessScene({ ...scene, repository: { ...scene.repository, files: ["src/a.py"] } });
    expect([paths.unmatched, lost[0]?.path, totals.lines.whole]).toEqual([1, "src/b.py", 3]);
    const none = assessScene({ ...scene, repository: { ...scene.repository, files: [] } });
    expect([none.paths.matched, none.totals.lines.whole]).toEqual([0, 5]);
  });
  it("shows what each report holds beside what its tool printed", () => {
    expect(assessScene(scene).reports.map((row) => [row.name, row.measured.lines, row.native.lines])).toEqual([
      ["a.info", { part: 1, whole: 3 }, undefined],
      ["b.info", { part: 1, whole: 2 }, undefined],
    ]);
  });
});

describe("the outcome", () => {
  const added = [{ first: 1, last: 9 }];
  const file = {
    oldPath: undefined,
    change: "modified",
    content: "text",
    added,
    removed: [],
    removedLines: 0,
  } as const;
  const change = {
    kind: "known",
    base: "b".repeat(40),
    files: [
      { ...file, path: "src/a.py" },
      { ...file, path: "src/c.py" },
    ],
  } as const;
  const inputs = inputsOf({ "min-patch": "90" });
  const outcome = outcomeOf(assessScene({ ...scene, change }, inputs), inputs, "/tmp/report.json");

  it("is data: the same assessment gives the same outcome", () => {
    expect(outcomeOf(assessScene({ ...scene, change }, inputs), inputs, "/tmp/report.json")).toEqual(outcome);
  });
  it("sets every output of the contract", () => {
    expect(Object.keys(outcome.outputs).sort()).toEqual(Object.keys(contract.outputs).sort());
  });
  it("says how much is missing, warns of unmeasured files and marks uncovered ranges", () => {
    expect(outcome.message).toBe("patch: 66.66% is below 90.00%; it needs 1 more covered line.");
    expect(outcome.annotations).toEqual([
      { level: "warning", title: "changed-unmeasured", message: "Changed, and in no report: src/c.py." },
      {
        level: "warning",
        title: "not covered",
        message: "No test reaches this line.",
        file: "src/a.py",
        startLine: 3,
        endLine: 3,
      },
    ]);
  });
  it("plans what to cover: how much, in which file, which lines", () => {
    expect(outcome.summary).toContain("#### patch: needs 1 more covered line in 1 file: here they are");
    expect(outcome.summary).toContain("| `src/a.py` | 1 line | 3 |");
  });
  it("says what excluded files would have changed", () => {
    const without = inputsOf({ exclude: "src/b*" });
    expect(outcomeOf(assessScene(scene, without), without, "r").summary).toContain(
      "1 file does not count (generated or excluded); with their 1 lines, line coverage would be 50.00%",
    );
  });
  it("has a reason that the contract documents, for every state and check", () => {
    expect(Object.keys(contract.reasons)).toContain(outcome.reason);
  });
});
