import { beforeAll, describe, expect, it } from "vitest";
import { readToolPaths } from "../../testkit/src/engine/tool-paths.ts";
import type { FormatName, Totals } from "../src/index.ts";
import { formatExceptions } from "./exceptions.ts";
import { runCpp } from "./producers/cpp.ts";
import { type GoRun, runGo } from "./producers/golang.ts";
import { runJava } from "./producers/java.ts";
import { runC8, runVitest } from "./producers/javascript.ts";
import { type PythonRun, runPython } from "./producers/python.ts";
import { isRead, type ProducedRun, totalsOfFiles } from "./producers/run.ts";

const longMs = 180_000;

function formatOf(report: string): FormatName {
  const last = report.split(" ").at(-1);
  if (last === "json")
    return report.startsWith("gcovr") ? "gcovr" : report.startsWith("coverage.py") ? "coverage-py" : "istanbul";
  return last === "json-summary" ? "istanbul-summary" : (last as FormatName);
}

/** Holds every report of a run to the same totals; a difference must be in the list, and an entry of the list must be a difference. */
function expectEqual(
  reports: ReadonlyMap<string, string>,
  wanted: Partial<Totals> | Partial<Record<keyof Totals, string>>,
) {
  const metrics = Object.keys(wanted) as (keyof Totals)[];
  for (const [report, path] of reports) {
    if (!isRead(formatOf(report))) continue;
    const totals = totalsOfFiles(path);
    for (const metric of metrics) {
      const exception = formatExceptions.find((one) => one.report === report && one.field === metric);
      expect([report, metric, totals[metric]]).toEqual([report, metric, exception?.ours ?? wanted[metric]]);
      if (exception !== undefined)
        expect([exception.expected, exception.ours === exception.expected]).toEqual([wanted[metric], false]);
    }
  }
}

function percent(fractions: readonly string[], digits: number): string {
  const pairs = fractions.map((fraction) => fraction.split("/").map(Number));
  const sum = (at: number) => pairs.reduce((total, pair) => total + (pair[at] ?? 0), 0);
  return ((100 * sum(0)) / sum(1)).toFixed(digits);
}

describe("coverage.py and pytest-cov", () => {
  let whole: PythonRun;
  let first: PythonRun;
  let second: PythonRun;
  let plain: PythonRun;

  beforeAll(() => {
    whole = runPython(true);
    plain = runPython(false);
    first = runPython(true, "tests/test_add.py");
    second = runPython(true, "tests/test_ship.py");
  }, longMs);

  it("print the lines and branches together where they measure branches", () => {
    const { lines, branches } = totalsOfFiles(whole.reports.get("coverage.py json"));
    expect([lines, branches]).toEqual(["22/28", "10/12"]);
    expect(percent([lines, branches], 2)).toBe(whole.total);
  });

  it("print the lines where they measure no branches", () => {
    const { lines, branches } = totalsOfFiles(plain.reports.get("coverage.py json"));
    expect([percent([lines], 2), branches]).toEqual([plain.total, "0/0"]);
  });

  it("say the same in Cobertura, JSON and lcov", () => {
    expectEqual(whole.reports, { lines: "22/28", branches: "10/12" });
    expectEqual(plain.reports, { lines: "22/28", branches: "0/0" });
  });

  it("give the whole when shards are joined, in any order and more than once", () => {
    for (const [report, path] of whole.reports) {
      const shards = [first, second].map((shard) => shard.reports.get(report));
      const joined = totalsOfFiles(...shards, ...shards.toReversed());
      expect([report, joined.lines]).toEqual([report, "22/28"]);
      // Cobertura only has how many arms were taken, not which.
      if (report !== "coverage.py cobertura")
        expect([report, joined.branches]).toEqual([report, totalsOfFiles(path).branches]);
    }
  });
});

describe("gcovr", () => {
  let whole: ProducedRun;
  let first: ProducedRun;
  let second: ProducedRun;

  beforeAll(() => {
    whole = runCpp([], ["a"]);
    first = runCpp([]);
    second = runCpp(["a"]);
  }, longMs);

  it("prints the totals that are measured, in each of its seven formats", () => {
    expectEqual(whole.reports, { lines: whole.printed.lines ?? "", branches: whole.printed.branches ?? "" });
  });

  it("prints the functions that its lcov lists", () => {
    expect(totalsOfFiles(whole.reports.get("gcovr lcov")).functions).toBe(whole.printed.functions);
  });

  it("gives the whole when two runs are joined", () => {
    for (const [report, path] of whole.reports) {
      // In JaCoCo's form gcovr tells how many lines were reached, not which: totals alone cannot be joined.
      if (!isRead(formatOf(report)) || report === "gcovr jacoco") continue;
      const joined = totalsOfFiles(first.reports.get(report), second.reports.get(report), first.reports.get(report));
      expect([report, joined.lines]).toEqual([report, totalsOfFiles(path).lines]);
    }
  });
});

describe("go test", () => {
  let modes: readonly GoRun[];
  let shapes: GoRun;
  let words: GoRun;
  let alone: GoRun;

  beforeAll(() => {
    modes = (["set", "count", "atomic"] as const).map((mode) => runGo(mode, true, "./..."));
    shapes = runGo("count", true, "./shapes");
    words = runGo("count", true, "./words");
    alone = runGo("set", false, "./shapes");
  }, longMs);

  it("prints the statements of one package", () => {
    const { statements } = totalsOfFiles(alone.profile);
    expect(alone.printed).toEqual([percent([statements], 1)]);
  });

  it("prints the statements of all packages for the tests of each", () => {
    expect(shapes.printed).toEqual([percent([totalsOfFiles(shapes.profile).statements], 1)]);
    expect(words.printed).toEqual([percent([totalsOfFiles(words.profile).statements], 1)]);
  });

  it("gives the same statements and lines in every mode, blocks of several packages joined", () => {
    for (const { profile } of modes)
      expect(totalsOfFiles(profile)).toMatchObject({ statements: "12/18", lines: "20/29" });
  });

  it("leaves closures outside of functions out of what cover -func prints", () => {
    for (const { functions } of modes) expect(functions).toBe(percent(["11/17"], 1));
  });

  it("gives the whole when the profiles of packages are joined", () => {
    expect(totalsOfFiles(words.profile, shapes.profile, words.profile)).toEqual(totalsOfFiles(modes[1]?.profile));
  });
});

describe("vitest and c8", () => {
  let runs: readonly ProducedRun[];
  let c8: ProducedRun;
  let shards: readonly ProducedRun[];

  beforeAll(() => {
    runs = [runVitest("v8"), runVitest("istanbul")];
    shards = [runVitest("istanbul", "first.spec.js"), runVitest("istanbul", "second.spec.js")];
    c8 = runC8();
  }, longMs);

  it("print the lines, branches and functions that are measured in each of their five formats", () => {
    for (const { reports, printed } of [...runs, c8])
      expectEqual(reports, {
        lines: printed.lines ?? "",
        branches: printed.branches ?? "",
        functions: printed.functions ?? "",
      });
  });

  it("print the statements that their JSON holds", () => {
    for (const { reports, printed } of [...runs, c8])
      for (const [report, path] of reports)
        if (report.includes("json"))
          expect([report, totalsOfFiles(path).statements]).toEqual([report, printed.statements]);
  });

  it("give the whole when the reports of spec files are joined", () => {
    for (const [report, path] of runs[1]?.reports ?? []) {
      // Totals alone cannot be joined, and Cobertura and Clover only have how many arms were taken.
      if (!/(?:istanbul json|lcov)$/.test(report)) continue;
      const joined = totalsOfFiles(...shards.map((shard) => shard.reports.get(report)));
      expect([report, joined]).toEqual([report, totalsOfFiles(path)]);
    }
  });
});

const { jacoco } = readToolPaths();

describe.runIf(jacoco !== undefined && isRead("jacoco"))("JaCoCo", () => {
  const tools = jacoco ?? "";

  it("counts the lines, branches and methods that are measured", { timeout: longMs }, () => {
    const { reports, printed } = runJava(tools, [], ["a", "b"]);
    expect(totalsOfFiles(reports.get("jacoco"))).toMatchObject(printed);
  });

  it("gives the lines of both runs when their reports are joined", { timeout: longMs }, () => {
    const whole = runJava(tools, [], ["a", "b"]).reports.get("jacoco");
    const shards = [runJava(tools, []), runJava(tools, ["a", "b"])].map((shard) => shard.reports.get("jacoco"));
    expect(totalsOfFiles(...shards).lines).toBe(totalsOfFiles(whole).lines);
  });
});
