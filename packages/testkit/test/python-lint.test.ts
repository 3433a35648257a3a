import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findJob, findStep } from "../src/workflow/index.ts";
import { callerOf, errorsOf, legsOf, type PythonStage, startPythonStage } from "./python-stage.ts";
import { minutes, told } from "./stage.ts";

const linters = [
  "black==26.10.1",
  "flake8==7.4.1",
  "mypy==2.4.1",
  "bandit==1.9.4",
  "ruff==0.17.5",
  "pre-commit==4.6.2",
];
const requirements = { "requirements-dev.txt": `${linters.join("\n")}\n` };
const one = { "python-versions": '["3.12"]' } as const;

/** A configuration whose one hook needs no network. */
const hook = (entry: string): string =>
  `repos:\n- repo: local\n  hooks:\n  - { id: own, name: own, language: system, entry: ${entry}, types: [python] }\n`;

describe("python-lint", () => {
  let stage: PythonStage;
  beforeAll(async () => {
    stage = await startPythonStage();
  }, minutes);
  afterAll(async () => await stage.stop());

  it(
    "runs every linter that the caller names, on every Python that it names",
    async () => {
      const tools = "flake8, black, mypy, bandit, ruff-format";
      const inputs = { tools, "python-versions": '["3.11","3.12"]', paths: "adder" };
      const run = await stage.run({ ...callerOf("python-lint", inputs), ...requirements });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(legsOf(run, "lint").size).toBe(2);
      const { log } = findJob(run.result, "lint") ?? { log: "" };
      for (const tool of tools.split(", ")) expect(log).toContain(`\n${tool}\n`);
    },
    3 * minutes,
  );

  it(
    "is red and names each linter that found something, after all of them ran",
    async () => {
      const bad = "import os\ndef add(left:int,right:int)->int:\n    assert left\n    return 'x'\n";
      const inputs = { ...one, tools: "flake8 black mypy bandit", paths: "adder" };
      const run = await stage.run({ ...callerOf("python-lint", inputs), ...requirements, "adder/bad.py": bad });
      expect(run.result.exitCode).toBe(1);
      expect(errorsOf(run)).toContain("flake8, black, mypy, bandit found something");
    },
    2 * minutes,
  );

  it(
    "goes by pre-commit where it is configured: green when its hooks change nothing, red with the difference when they do",
    async () => {
      const config = ".pre-commit-config.yaml";
      const green = await stage.run({ ...callerOf("python-lint", one), ...requirements, [config]: hook("ruff check") });
      expect(green.result.exitCode, told(green)).toBe(0);
      expect(
        findJob(green.result, "plan")?.steps.some(({ outputs }) => outputs.get("tools") === '["pre-commit"]'),
      ).toBe(true);
      const red = await stage.run({
        ...callerOf("python-lint", one),
        ...requirements,
        [config]: hook("sed -i s/left/first/"),
      });
      expect(red.result.exitCode).toBe(1);
      expect(red.result.log).toContain("+def add(first: int, right: int)");
    },
    3 * minutes,
  );

  it(
    "only warns of findings where the caller says so, and is red for a linter that cannot run even then",
    async () => {
      const inputs = { ...one, "on-findings": "warn" };
      const untidy = { "adder/untidy.py": "import os\n" };
      const warned = await stage.run({ ...callerOf("python-lint", inputs), ...untidy });
      expect(warned.result.exitCode, told(warned)).toBe(0);
      const files = warned.result.annotations
        .filter(({ level }) => level === "warning")
        .map(({ properties }) => properties.get("file"));
      expect(files).toContain("adder/untidy.py");
      const absent = await stage.run(callerOf("python-lint", { ...inputs, tools: "mypy" }));
      expect(absent.result.exitCode).toBe(1);
      expect(errorsOf(absent)).toMatch(/mypy is asked for, but it is not among what the project installs/);
      const broken = await stage.run({ ...callerOf("python-lint", inputs), "ruff.toml": "line-length = 'x'\n" });
      expect(broken.result.exitCode).toBe(1);
      expect(errorsOf(broken)).toMatch(/could not run: ruff \(exit code 2\)/);
      expect(findStep(findJob(broken.result, "lint"), "lint")?.outcome).toBe("failure");
    },
    4 * minutes,
  );
});
