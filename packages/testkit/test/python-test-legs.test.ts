import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep, type PlatformRun } from "../src/workflow/index.ts";
import { findPythons } from "../src/workflow/pythons.ts";
import { callerOf, errorsOf, legsOf, project, type PythonStage, startPythonStage } from "./python-stage.ts";
import { commentsOf, minutes, testReport, told } from "./stage.ts";

/** What one leg does and another does not needs two Pythons; where only one is, it stands in for the other. */
const minors = new Set((await findPythons(process.env["PATH"] ?? "")).map(({ version }) => version.split(".")[1]));
const hasBoth = minors.has("11") && minors.has("12");

const one = { "python-versions": '["3.12"]' } as const;

describe("python-test", () => {
  let stage: PythonStage;
  beforeAll(async () => {
    stage = await startPythonStage();
  }, minutes);
  afterAll(async () => await stage.stop());

  describe("with a leg that covers less than another", () => {
    // What only Python 3.11 runs is covered by the whole matrix and not by the leg of 3.12.
    const files = {
      "adder/old.py":
        'import sys\n\nNAME = "new"\nif sys.version_info < (3, 12):\n    NAME = "old"\n    NAME += "er"\n    NAME += "est"\n',
      "tests/test_old.py": "from adder.old import NAME\n\n\ndef test_name():\n    assert NAME\n",
    };
    const flag = "ubuntu-24.04-py3.12-unit";
    const runWith = async (inputs: Readonly<Record<string, string>>): Promise<PlatformRun> =>
      await stage.run({ ...callerOf("python-test", inputs), ...files });

    it(
      "holds the merged reports of all legs",
      async () => {
        const whole = await runWith({ "min-lines": "100", thresholds: `flag:${flag}=lines>=60` });
        expect(whole.result.exitCode, told(whole)).toBe(0);
        expect(findStep(testReport(whole), "coverage")?.outputs.get("lines")).toBe("100.00");
      },
      2 * minutes,
    );

    it.skipIf(!hasBoth)(
      "holds each leg by itself where the caller says so",
      async () => {
        const held = await runWith({ "min-lines": "100", "min-flag-lines": "90" });
        expect(held.result.exitCode).toBe(1);
        expect(findStep(testReport(held), "coverage")?.outcome, told(held)).toBe("failure");
        expect(errorsOf(held)).toContain(flag);
      },
      2 * minutes,
    );
  });

  it.skipIf(!hasBoth)(
    "is red when a leg left no report, and the report says which",
    async () => {
      const requirements = `${String(project["requirements-dev.txt"])}absent==1.0; python_version == "3.12"\n`;
      const run = await stage.run({ ...callerOf("python-test"), "requirements-dev.txt": requirements });
      expect(run.result.exitCode).toBe(1);
      expect(findStep(testReport(run), "coverage")?.outputs.get("state"), told(run)).toBe("missing-shard");
      expect(errorsOf(run)).toContain("ubuntu-24.04-py3.12-unit");
    },
    3 * minutes,
  );

  it.each<[string, Readonly<Record<string, string | null>>, Readonly<Record<string, unknown>>, RegExp]>([
    ["no test is collected", { "tests/test_add.py": null, "tests/empty.py": "" }, {}, /no test was collected/],
    [
      "every test is skipped",
      { "tests/test_add.py": "import pytest\n\npytestmark = pytest.mark.skip\n\n\ndef test_it():\n    pass\n" },
      {},
      /no test ran: all 1 were skipped/,
    ],
    ["a command of the caller leaves no report", {}, { command: "true" }, /left no \$REPORTS\/junit.xml/],
    ["a plugin is missing", { "requirements-dev.txt": "pytest==9.2.0\n" }, { ruff: "off" }, /pytest-cov is not among/],
  ])(
    "is red when %s",
    async (_, files, inputs, reason) => {
      const run = await stage.run({ ...callerOf("python-test", { ...one, ...inputs }), ...files });
      expect(run.result.exitCode).toBe(1);
      expect([...legsOf(run, "test").values()].map(({ outcome }) => outcome)).toEqual(["failure"]);
      expect(errorsOf(run)).toMatch(reason);
      expect(testReport(run)?.outcome).toBe("failure");
    },
    2 * minutes,
  );

  it(
    "is red before any leg when the project cannot be planned",
    async () => {
      const run = await stage.run({ ...callerOf("python-test"), "pyproject.toml": "[project\n" });
      expect(run.result.exitCode).toBe(1);
      expect(findJob(run.result, "plan")?.outcome).toBe("failure");
      expect(legsOf(run, "test").size).toBe(0);
      expect(errorsOf(run)).toMatch(/pyproject.toml cannot be read/);
    },
    minutes,
  );

  it(
    "runs a command of the caller, in a folder of the repository, with arguments and paths otherwise",
    async () => {
      const inner = Object.fromEntries(Object.entries(project).map(([path, content]) => [`service/${path}`, content]));
      const command = 'pytest --junitxml="$REPORTS/junit.xml" --cov --cov-report="xml:$REPORTS/coverage.xml" -k two';
      const given = await stage.run({
        ...callerOf("python-test", {
          ...one,
          command,
          "working-directory": "service",
          section: "service",
          suite: "fast",
        }),
        ...inner,
      });
      expect(given.result.exitCode, told(given)).toBe(0);
      expect([...legsOf(given, "test").keys()]).toEqual(["ubuntu-24.04-py3.12-fast"]);
      expect(findStep(testReport(given), "summary")?.outputs.get("passed")).toBe("1");
      const narrowed = await stage.run(
        callerOf("python-test", { ...one, arguments: "-k\nnothing", paths: "tests/test_add.py" }),
      );
      expect(narrowed.result.exitCode, told(narrowed)).toBe(0);
      expect(findStep(testReport(narrowed), "summary")?.outputs.get("passed")).toBe("1");
    },
    3 * minutes,
  );

  it("was understood by GitHub, with one comment a pull request", () => {
    expect(commentsOf(stage.platform, 101)).toHaveLength(1);
    stage.platform.github.assertNoViolations();
  });
});
