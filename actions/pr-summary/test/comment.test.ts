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
