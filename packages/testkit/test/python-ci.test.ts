import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { type FileChanges, findJob, findStep, type PlatformRun } from "../src/workflow/index.ts";
import { callerOf, errorsOf, legsOf, type PythonStage, startPythonStage } from "./python-stage.ts";
import { commentsOf, minutes, told } from "./stage.ts";

const untidy = { "adder/untidy.py": "import os\n" };

describe("python-ci called without an input", () => {
  let stage: PythonStage;
  let run: PlatformRun;
  beforeAll(async () => {
    stage = await startPythonStage();
    run = await stage.run(callerOf("python-ci"));
  }, 3 * minutes);
  afterAll(async () => await stage.stop());

  it("is green on a conventional repository, its gate last", () => {
    expect(run.result.exitCode, told(run)).toBe(0);
    expect(findJob(run.result, "gate")?.outcome).toBe("success");
  });

  it("lints on the oldest Python that the project admits and tests on each", () => {
    expect([...legsOf(run, "lint").keys()]).toEqual(["ubuntu-24.04-py3.11-unit"]);
    expect([...legsOf(run, "test").keys()].sort()).toEqual(["ubuntu-24.04-py3.11-unit", "ubuntu-24.04-py3.12-unit"]);
  });

  it("keeps what each leg found under its flag, and reports all of it in one comment", () => {
    const names = stage.platform.results.artifacts.ofRun(run.id).map(({ name }) => name);
    for (const flag of legsOf(run, "test").keys())
      expect(names).toEqual(expect.arrayContaining([`python-reports-${flag}`, `python-coverage-html-${flag}`]));
    expect(findStep(findJob(run.result, "report"), "coverage")?.outputs.get("lines")).toBe("100.00");
    expect(commentsOf(stage.platform, 101)).toHaveLength(1);
  });

  it(
    "is red when a linter finds something, and tests nothing",
    async () => {
      const red = await stage.run({ ...callerOf("python-ci"), ...untidy });
      expect(red.result.exitCode).toBe(1);
      expect(errorsOf(red)).toMatch(/F401: .*os.*\n?[^]*ruff found something/);
      expect(legsOf(red, "test").size).toBe(0);
      // The engine starts no further job after a called workflow that failed; the gate's own answer is below.
      expect(findJob(red.result, "gate")?.outcome).not.toBe("success");
    },
    2 * minutes,
  );

  it(
    "is green with findings that only warn, and without linters that the caller leaves out",
    async () => {
      const one = { "python-versions": '["3.12"]', comment: false };
      const warned = await stage.run({
        ...callerOf("python-ci", { ...one, lint: "warn" }),
        ...untidy,
        "tests/test_untidy.py": "import adder.untidy  # noqa: F401\n",
      });
      expect(warned.result.exitCode, told(warned)).toBe(0);
      expect(
        warned.result.annotations.some(({ level, message }) => level === "warning" && message.includes("F401")),
      ).toBe(true);
      const without = await stage.run({ ...callerOf("python-ci", { ...one, lint: "off" }) });
      expect(without.result.exitCode, told(without)).toBe(0);
      expect(legsOf(without, "lint").size).toBe(0);
      expect(findJob(without.result, "gate")?.outcome).toBe("success");
      expect(commentsOf(stage.platform, 104)).toHaveLength(0);
      expect(findStep(findJob(without.result, "report"), "summary")?.outputs.get("passed")).toBe("2");
    },
    4 * minutes,
  );
});

describe("the gate of python-ci", () => {
  const file = resolve(import.meta.dirname, "../../../.github/workflows/python-ci.yml");
  const { jobs } = parse(readFileSync(file, "utf8")) as {
    readonly jobs: {
      readonly gate: {
        readonly if: string;
        readonly needs: readonly string[];
        readonly steps: readonly { readonly run: string }[];
      };
    };
  };
  const script = jobs.gate.steps[0]?.run ?? "exit 0";

  function decide(needs: Readonly<Record<string, string>>, maySkip = ""): number | null {
    const env = {
      PATH: process.env["PATH"] ?? "",
      NEEDS: JSON.stringify(
        Object.fromEntries(Object.entries(needs).map(([id, result]) => [id, { result, outputs: {} }])),
      ),
      MAY_SKIP: maySkip,
    };
    return spawnSync("bash", ["-c", script], { env }).status;
  }

  it(
    "sees a job that failed and one that was skipped, and runs after both",
    async () => {
      const runner = { "runs-on": "ubuntu-24.04" };
      const plain = (lint: string): FileChanges => {
        const gate = { ...jobs.gate, ...runner, "timeout-minutes": 5 };
        const others = {
          lint: { ...runner, steps: [{ run: lint }] },
          test: { ...runner, needs: "lint", steps: [{ run: "true" }] },
        };
        return { ".github/workflows/ci.yml": stringify({ name: "CI", on: "pull_request", jobs: { ...others, gate } }) };
      };
      const stage = await startPythonStage();
      const red = await stage.run(plain("exit 1"));
      const green = await stage.run(plain("true"));
      await stage.stop();
      expect(findStep(findJob(red.result, "gate"), "decide")?.outcome).toBe("failure");
      expect(findStep(findJob(red.result, "gate"), "decide")?.log).toMatch(/lint: failure\n[^]*test: skipped/);
      expect(findStep(findJob(green.result, "gate"), "decide")?.outcome, told(green)).toBe("success");
      expect(green.result.exitCode).toBe(0);
    },
    minutes,
  );

  it("runs whatever happened, and needs every other job", () => {
    expect(jobs.gate.if).toBe("always()");
    expect(new Set(jobs.gate.needs)).toEqual(new Set(Object.keys(jobs).filter((id) => id !== "gate")));
  });

  it.each([
    ["lint and tests succeeded", { lint: "success", test: "success" }, "", 0],
    ["the linters were left out by the caller", { lint: "skipped", test: "success" }, "lint", 0],
    ["lint failed", { lint: "failure", test: "skipped" }, "", 1],
    ["lint was skipped for no reason", { lint: "skipped", test: "success" }, "", 1],
    ["a leg failed", { lint: "success", test: "failure" }, "", 1],
    ["a leg was cancelled", { lint: "success", test: "cancelled" }, "", 1],
    ["the tests were skipped", { lint: "success", test: "skipped" }, "lint", 1],
    ["lint was cancelled although it may be left out", { lint: "cancelled", test: "success" }, "lint", 1],
    ["a result is one that nobody knows", { lint: "success", test: "neutral" }, "", 1],
    ["there is nothing to look at", {}, "", 1],
  ])("when %s", (_, needs, maySkip, exitCode) => {
    expect(decide(needs, maySkip)).toBe(exitCode);
  });
});
