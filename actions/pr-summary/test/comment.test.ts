import { readFile } from "node:fs/promises";
import { renderMarkdown } from "@build-once/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chain, digest, failed, junit, marker, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await stage.stop();
});

describe("the comment", () => {
  test("says what failed first, with file and line linked at the tested commit", async () => {
    const result = await stage.call({
      inputs: { "test-results": "reports/*.xml" },
      files: { "reports/a.xml": junit(passed, failed) },
    });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("reason")).toBe("commented");
    const [body = ""] = stage.bodies();
    expect(body.split("\n")[0]).toBe(marker);
    const page = renderMarkdown(body);
    expect(page.text).toContain("❌ 1 of 2 tests failed");
    expect(page.text).toContain("tests/test_sub.py:12");
    expect(page.links).toContain(`https://github.com/acme/sample-app/blob/${stage.pull.headSha}/tests/test_sub.py#L12`);
    expect(page.text).toContain("assert 1 == 2");
    expect(page.elements).toContain("table");
  });

  test("is green in one line when everything passed, and names the commit and the run", async () => {
    await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) }, evidence: chain });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("✅ 1 test passed · lines 91.25 % · image reused · check passed · deploy healthy");
    expect(page.text).toContain("coverage ✅ → image ✅ → check ✅ → deploy ✅");
    expect(page.text).toContain(`For commit ${stage.pull.headSha.slice(0, 7)}`);
    expect(page.links).toContain(`https://github.com/acme/sample-app/actions/runs/${stage.runId}/attempts/1`);
    expect(page.links).toContain("https://github.com/acme/sample-app/pkgs/container/sample-app");
    expect(page.text).toContain("sha256:abababababab");
    expect(page.text).toContain("changed lines 50.00 %");
    expect(page.text).toContain("sample_app/calc.py:7-9");
  });

  test("is created once, updated in place, and left alone when nothing changed", async () => {
    const red = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } };
    const green = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } };
    const first = await stage.call(red);
    const second = await stage.call(green);
    const third = await stage.call(green);
    expect([first, second, third].map((result) => result.outputs.get("reason"))).toEqual([
      "commented",
      "commented",
      "unchanged",
    ]);
    expect(second.outputs.get("comment-id")).toBe(first.outputs.get("comment-id"));
    expect(stage.bodies()).toHaveLength(1);
    expect(stage.bodies()[0]).toContain("✅ 1 test passed");
    const writes = stage.github.requests.all.filter((request) => request.method !== "GET");
    expect(writes.map((request) => request.method)).toEqual(["POST", "PATCH"]);
  });

  test("an update costs five requests at most", async () => {
    await stage.call({ inputs: { text: "one" } });
    stage.github.requests.clear();
    await stage.call({ inputs: { text: "two" } });
    expect(stage.github.requests.count()).toBeLessThanOrEqual(4);
    stage.github.requests.clear();
    await stage.call({ inputs: { text: "two" } });
    expect(stage.github.requests.count()).toBe(2);
  });

  test("outputs name counts, comment and files", async () => {
    const skipped = `<testcase name="s"><skipped/></testcase>`;
    const flaky = `<testcase name="f"><flakyFailure message="once"/></testcase>`;
    const result = await stage.call({
      inputs: { "test-results": "**/*.xml" },
      files: { "a.xml": junit(passed, skipped), "b/c.xml": junit(failed, flaky) },
    });
    const numbers = ["passed", "failed", "skipped", "flaky", "pull-request"].map((name) => result.outputs.get(name));
    expect(numbers).toEqual(["1", "1", "1", "1", "7"]);
    expect(result.outputs.get("comment-url")).toContain("/acme/sample-app/pull/7#issuecomment-");
    expect(await readFile(result.outputs.get("body") ?? "", "utf8")).toBe(stage.bodies()[0]);
    const model = JSON.parse(await readFile(result.outputs.get("model") ?? "", "utf8")) as { tests: { tests: number } };
    expect(model.tests.tests).toBe(4);
    expect(result.evidence[0]?.links).toEqual([{ title: "Comment", url: result.outputs.get("comment-url") }]);
  });

  test("the step summary says the same", async () => {
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } });
    expect(renderMarkdown(result.summary).text).toContain("1 of 1 test failed");
    expect(result.summary).not.toContain(marker);
    const off = await stage.call({ inputs: { summary: "false" } });
    expect(off.summary).toBe("");
  });

  test("failed tests are annotations at their place", async () => {
    const result = await stage.call({ inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } });
    expect(
      result.annotations.map(({ name, properties, message }) => [
        name,
        properties.get("file"),
        properties.get("line"),
        message,
      ]),
    ).toEqual([["error", "tests/test_sub.py", "12", "assert 1 == 2"]]);
  });

  test("the first broken link of the chain is named", async () => {
    const broken = [
      {
        ...chain[0],
        verdict: "fail" as const,
        reason: "below-threshold",
        message: "lines are 71.25 %, 80 % are demanded",
      },
      ...chain.slice(1),
    ];
    await stage.call({ evidence: broken });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("❌ the chain breaks at coverage");
    expect(page.text).toContain("First broken link: coverage. lines are 71.25 %, 80 % are demanded");
  });

  test("a deployment of another digest than was built breaks the chain", async () => {
    const other = `sha256:${"cd".repeat(32)}`;
    await stage.call({ evidence: [...chain.slice(0, 3), { ...chain[3], facts: { digest: other, class: "healthy" } }] });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("First broken link: deploy.");
    expect(page.text.replaceAll("\u200b", "")).toContain(`it speaks about ${other}, but this run built ${digest}`);
  });

  test("artifacts of the run are linked with their size; evidence is not among them", async () => {
    stage.github.seed.artifact({ runId: stage.runId, name: "wheel", files: { "a.whl": "x".repeat(2000) } });
    stage.github.seed.artifact({ runId: stage.runId, name: "logs", files: { "a.log": "x" } });
    await stage.call({ inputs: { files: "wh*" } });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.links.some((link) => /\/actions\/runs\/\d+\/artifacts\/\d+$/.test(link))).toBe(true);
    expect(page.text).toContain("wheel");
    expect(page.text).not.toContain("logs");
  });

  test("nothing to report is said, and is not green", async () => {
    const result = await stage.call();
    expect(result.exitCode).toBe(0);
    expect(stage.bodies()[0]).toContain("❔ nothing was reported");
  });

  test("text is shown as text, title above the sections", async () => {
    await stage.call({ inputs: { text: "**not bold** <b>x</b> @octocat #1", title: "Nightly" } });
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.mentions).toEqual([]);
    expect(page.references).toEqual([]);
    expect(page.elements).not.toContain("b");
    expect(page.text).toContain("**not bold**");
    expect(page.text).toContain("Nightly");
  });
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

describe("comment-on and layout", () => {
  const green = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed) } };
  const red = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(failed) } };

  test("never: the step summary only, no request", async () => {
    const result = await stage.call({ ...red, inputs: { ...red.inputs, "comment-on": "never" } });
    expect(result.outputs.get("reason")).toBe("not-wanted");
    expect(result.summary).toContain("1 of 1 test failed");
    expect(stage.github.requests.count()).toBe(0);
  });

  test("failure: no comment for green, but a red one is brought up to date", async () => {
    const on = { "comment-on": "failure" };
    expect((await stage.call({ ...green, inputs: { ...green.inputs, ...on } })).outputs.get("reason")).toBe(
      "not-wanted",
    );
    await stage.call({ ...red, inputs: { ...red.inputs, ...on } });
    expect(stage.bodies()).toHaveLength(1);
    await stage.call({ ...green, inputs: { ...green.inputs, ...on } });
    expect(stage.bodies()[0]).toContain("✅ 1 test passed");
  });

  test("change: written when the verdict changes", async () => {
    const on = { "comment-on": "change" };
    await stage.call({ ...red, inputs: { ...red.inputs, ...on } });
    const same = await stage.call({
      ...red,
      files: { "a.xml": junit(failed, failed) },
      inputs: { ...red.inputs, ...on },
    });
    expect(same.outputs.get("reason")).toBe("not-wanted");
    const other = await stage.call({ ...green, inputs: { ...green.inputs, ...on } });
    expect(other.outputs.get("reason")).toBe("commented");
  });

  test("bottom-if-talked-over: moved down after others commented, else edited in place", async () => {
    const inputs = { layout: "bottom-if-talked-over" };
    const first = await stage.call({ inputs: { ...inputs, text: "1" } });
    const second = await stage.call({ inputs: { ...inputs, text: "2" } });
    expect(second.outputs.get("comment-id")).toBe(first.outputs.get("comment-id"));
    const bob = { kind: "user", account: stage.github.seed.account("bob") } as const;
    stage.github.seed.comment("acme/sample-app", 7, "looks good", bob);
    await stage.call({ inputs: { ...inputs, text: "3" } });
    expect(stage.bodies()).toHaveLength(2);
    expect(stage.bodies()[0]).toBe("looks good");
    expect(stage.bodies()[1]).toContain(marker);
  });

  test("preview writes the body and nothing to GitHub", async () => {
    const result = await stage.call({ ...red, inputs: { ...red.inputs, mode: "preview" } });
    expect(result.outputs.get("reason")).toBe("previewed");
    expect(await readFile(result.outputs.get("body") ?? "", "utf8")).toContain("1 of 1 test failed");
    expect(stage.github.requests.count()).toBe(0);
  });
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
