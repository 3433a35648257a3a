import { renderMarkdown } from "@build-once/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failed, junit, marker, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await stage.stop();
});

describe("expect", () => {
  test("what did not report is named, and the comment is not green", async () => {
    await stage.call({
      inputs: { "test-results": "a.xml", expect: "tests, coverage, lint" },
      files: { "a.xml": junit(passed) },
    });
    const [body = ""] = stage.bodies();
    expect(body).toContain("⚠️ Not complete: no report from coverage, lint");
    expect(body).not.toMatch(/^#### ✅/m);
  });

  test("once everything reported it is green", async () => {
    await stage.call({ inputs: { "test-results": "a.xml", expect: "tests,lint" }, files: { "a.xml": junit(passed) } });
    await stage.call({ inputs: { "test-results": "a.xml", section: "lint" }, files: { "a.xml": junit(passed) } });
    expect(stage.bodies()[0]).toContain("#### ✅ All 2 parts passed");
  });
});

describe("sections", () => {
  test("each job owns one; an update keeps the others", async () => {
    await stage.call({ inputs: { section: "unit", "test-results": "a.xml" }, files: { "a.xml": junit(passed) } });
    await stage.call({ inputs: { section: "e2e", "test-results": "a.xml" }, files: { "a.xml": junit(failed) } });
    await stage.call({
      inputs: { section: "unit", "test-results": "a.xml" },
      files: { "a.xml": junit(passed, passed) },
    });
    expect(stage.bodies()).toHaveLength(1);
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("❌ 1 of 2 parts failed: e2e");
    expect(page.text).toContain("❌ e2e: 1 of 1 test failed");
    expect(page.text).toContain("✅ unit: 2 tests passed");
  });

  test("an older run does not write over a newer one", async () => {
    await stage.call({ inputs: { text: "new" }, environment: { GITHUB_RUN_ATTEMPT: "2" } });
    const old = await stage.call({ inputs: { text: "old" } });
    expect(old.outputs.get("verdict")).toBe("skip");
    expect(old.outputs.get("reason")).toBe("superseded");
    expect(old.exitCode).toBe(0);
    expect(stage.bodies()[0]).toContain("new");
  });

  test("a run whose commit is no longer the head writes nothing", async () => {
    const newer = stage.github.seed.commit("acme/sample-app", { branch: "feature" });
    stage.github.seed.find("acme/sample-app").pulls.get(7)!.headSha = newer.sha;
    const result = await stage.call({ inputs: { text: "late" } });
    expect(result.outputs.get("reason")).toBe("superseded");
    expect(stage.bodies()).toEqual([]);
  });

  test("another key is another comment", async () => {
    await stage.call({ inputs: { text: "a" } });
    await stage.call({ inputs: { text: "b", key: "nightly" } });
    expect(stage.bodies().map((body) => body.split("\n")[0])).toEqual([marker, marker.replace("default", "nightly")]);
  });

  test("two jobs at once end with one comment that holds both", async () => {
    const jobs = ["one", "two", "three"];
    const results = await Promise.all(
      jobs.map(async (section) => await stage.call({ inputs: { section, text: `from ${section}` } })),
    );
    expect(results.map((result) => result.exitCode)).toEqual([0, 0, 0]);
    expect(stage.bodies()).toHaveLength(1);
    for (const section of jobs) expect(stage.bodies()[0]).toContain(`from ${section}`);
  });

  test("two runs of one job at once end with one comment", async () => {
    await Promise.all([stage.call({ inputs: { text: "a" } }), stage.call({ inputs: { text: "a" } })]);
    expect(stage.bodies()).toHaveLength(1);
  });
});
