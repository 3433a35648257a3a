import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failed, junit, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await stage.stop();
});

describe("fail-on-tests", () => {
  test.each([
    ["tests-failed", junit(passed, failed)],
    ["tests-unreadable", "<testsuites><testsuite"],
    ["tests-unreadable", `<testsuite name="s" tests="3" failures="1"/>`],
    ["tests-missing", junit()],
    ["tests-missing", junit(`<testcase name="a"><skipped/></testcase>`)],
  ])("%s", async (reason, report) => {
    const result = await stage.call({
      inputs: { "test-results": "a.xml", "fail-on-tests": "true" },
      files: { "a.xml": report },
    });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe(reason);
    expect(stage.bodies()).toHaveLength(1);
    expect(stage.bodies()[0]).not.toMatch(/^#### ✅/m);
  });

  test("a pattern that matches nothing is no success", async () => {
    const result = await stage.call({ inputs: { "test-results": "nowhere/*.xml", "fail-on-tests": "true" } });
    expect(result.outputs.get("reason")).toBe("tests-missing");
    expect(result.exitCode).toBe(1);
    expect(stage.bodies()[0]).toContain("no report matches");
  });

  test("passing tests pass", async () => {
    const inputs = { "test-results": "a.xml", "fail-on-tests": "true" };
    expect((await stage.call({ inputs, files: { "a.xml": junit(passed) } })).exitCode).toBe(0);
  });
});
