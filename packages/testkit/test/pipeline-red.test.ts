import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FileChanges, findJob, findStep, type Platform } from "../src/workflow/index.ts";
import { commentsOf, matrix, minutes, newPlatform, testReport, told, withTestInputs } from "./stage.ts";

describe("CI is red", () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await newPlatform();
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it(
    "when the coverage is below 90, and builds no image",
    async () => {
      const body = Array.from({ length: 20 }, (_, line) => `    total += ${line}\n`).join("");
      const untested = `def untested(total: int) -> int:\n${body}    return total\n`;
      const pull = await platform.openPullRequest(11, { "sample_app/untested.py": untested });
      const run = await platform.runCi(pull, { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findJob(run.result, "test", matrix)?.outcome).toBe("success");
      expect(findStep(testReport(run), "coverage")?.outcome).toBe("failure");
      expect(Number(findStep(testReport(run), "coverage")?.outputs.get("lines"))).toBeLessThan(90);
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
      expect(commentsOf(platform, 11)).toHaveLength(1);
    },
    2 * minutes,
  );

  it(
    "when ruff finds something and was told to block; without that it only shows it",
    async () => {
      const untidy: FileChanges = { "tests/test_untidy.py": "import os\n\n\ndef test_nothing():\n    assert True\n" };
      const lenient = await platform.runCi(await platform.openPullRequest(13, untidy), { matrix });
      expect(lenient.result.exitCode, told(lenient)).toBe(0);
      expect(lenient.result.annotations.map((annotation) => annotation.properties.get("file")).join()).toContain(
        "test_untidy.py",
      );
      const strict = { ...untidy, ...withTestInputs({ lint: "fail" }) };
      const run = await platform.runCi(await platform.openPullRequest(14, strict), { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findJob(run.result, "lint", matrix)?.outcome).toBe("failure");
      expect(findStep(findJob(run.result, "test", matrix), "pytest")).toBeUndefined();
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
    },
    2 * minutes,
  );

  it(
    "when a test fails, and the comment says so",
    async () => {
      const failing = "def test_that_fails():\n    assert 2 + 3 == 6\n";
      const pull = await platform.openPullRequest(12, { [join("tests", "test_failing.py")]: failing });
      const run = await platform.runCi(pull, { matrix });
      expect(run.result.exitCode).toBe(1);
      expect(findStep(findJob(run.result, "test", matrix), "pytest")?.outcome).toBe("failure");
      expect(findStep(testReport(run), "summary")?.outputs.get("failed")).toBe("1");
      expect(findStep(findJob(run.result, "build"), "image")).toBeUndefined();
      expect(commentsOf(platform, 12)[0]).toContain("test_that_fails");
    },
    2 * minutes,
  );
});
