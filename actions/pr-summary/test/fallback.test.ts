import {
  primaryLimitReply,
  renderMarkdown,
  replyRule,
  secondaryLimitReply,
  serverErrorReply,
} from "@build-once/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { failed, junit, marker, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

afterEach(async () => {
  await stage.stop();
});

const listing = "GET /repos/{owner}/{repo}/issues/{n}/comments";
const creating = "POST /repos/{owner}/{repo}/issues/{n}/comments";
const red = { inputs: { "test-results": "a.xml" }, files: { "a.xml": junit(passed, failed) } };

function warnings(result: Awaited<ReturnType<Stage["call"]>>): readonly string[] {
  return result.annotations.filter(({ name }) => name === "warning").map(({ message }) => message);
}

describe("a token that may not comment", () => {
  test.each([
    ["may only read", { pull_requests: "read" }],
    ["may do nothing", {}],
  ] as const)("%s: one warning names the permission, the step summary has everything", async (_, permissions) => {
    stage = await setStage(permissions);
    const result = await stage.call(red);
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("reason")).toBe("comment-not-permitted");
    expect(warnings(result)).toHaveLength(1);
    expect(warnings(result)[0]).toContain("pull-requests: write");
    const page = renderMarkdown(result.summary);
    expect(page.text).toContain("1 of 2 tests failed");
    expect(page.text).toContain("tests/test_sub.py:12");
    expect(page.text).toContain("could not be written as a comment");
    expect(stage.bodies()).toEqual([]);
    expect(result.outputs.get("failed")).toBe("1");
  });

  test("a private repository hides what the token may not see: that is the same case", async () => {
    stage = await setStage({ contents: "read" }, { private: true });
    const result = await stage.call(red);
    expect(result.outputs.get("reason")).toBe("comment-not-permitted");
    expect(warnings(result)).toHaveLength(1);
    expect(warnings(result)[0]).toContain("pull-requests: write");
  });

  test("a pull request of a fork is such a case", async () => {
    stage = await setStage();
    const { github } = stage;
    github.seed.repository("forker/sample-app", { forkOf: "acme/sample-app" });
    const token = github.token({ permissions: { pull_requests: "write" }, fork: true });
    const result = await stage.call({ ...red, token });
    expect(result.outputs.get("reason")).toBe("comment-not-permitted");
    expect(warnings(result)).toHaveLength(1);
  });

  test("no token at all", async () => {
    stage = await setStage();
    const result = await stage.call({ ...red, token: "" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("reason")).toBe("comment-not-permitted");
    expect(stage.github.requests.count()).toBe(0);
  });

  test("a token that GitHub does not know", async () => {
    stage = await setStage();
    const result = await stage.call({ ...red, token: "ghs_unknown" });
    expect(result.outputs.get("reason")).toBe("comment-not-permitted");
  });

  test("failing tests still fail where that is asked for", async () => {
    stage = await setStage({});
    const result = await stage.call({ ...red, inputs: { ...red.inputs, "fail-on-tests": "true" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("tests-failed");
    expect(warnings(result)).toHaveLength(1);
  });

  test("a check run that may not be written does not stop the comment", async () => {
    stage = await setStage();
    const result = await stage.call({ ...red, inputs: { ...red.inputs, "check-run": "true" } });
    expect(result.outputs.get("reason")).toBe("commented");
    expect(warnings(result)[0]).toContain("checks: write");
  });
});

describe("a GitHub that is unwell", () => {
  test("a server error while reading is tried again", async () => {
    stage = await setStage();
    stage.github.faults.add(replyRule(serverErrorReply(502), listing));
    expect((await stage.call(red)).outputs.get("reason")).toBe("commented");
  });

  test("a secondary limit is waited for", async () => {
    stage = await setStage();
    stage.github.faults.add(replyRule(secondaryLimitReply(1), creating));
    expect((await stage.call(red)).outputs.get("reason")).toBe("commented");
    expect(stage.bodies()).toHaveLength(1);
  });

  test("a primary limit that lasts an hour ends in the step summary", async () => {
    stage = await setStage();
    const reset = Math.floor(Date.now() / 1000) + 3600;
    stage.github.faults.add(replyRule(primaryLimitReply(reset), creating, 1, 10));
    const result = await stage.call(red);
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("reason")).toBe("comment-failed");
    expect(warnings(result)[0]).toContain("rate limit");
    expect(result.summary).toContain("1 of 2 tests failed");
  });

  test("an answer lost after the comment was created leaves one comment", async () => {
    stage = await setStage();
    stage.github.faults.add({ route: creating, fault: { kind: "lost-reply" } });
    expect((await stage.call(red)).exitCode).toBe(0);
    expect(stage.bodies()).toHaveLength(1);
  });

  test("a connection that is reset is tried again", async () => {
    stage = await setStage();
    stage.github.faults.add({ route: listing, fault: { kind: "reset" } });
    expect((await stage.call(red)).outputs.get("reason")).toBe("commented");
  });

  test("a comment that GitHub finds too long is written at half the size", async () => {
    stage = await setStage();
    const refusal = { status: 422, headers: { "content-type": "application/json" }, body: tooLong };
    stage.github.faults.add(replyRule(refusal, creating));
    expect((await stage.call(red)).outputs.get("reason")).toBe("commented");
    expect(stage.bodies()[0]?.split("\n")[0]).toBe(marker);
  });
});

const tooLong = JSON.stringify({
  message: "Validation Failed",
  errors: [
    {
      resource: "IssueComment",
      code: "unprocessable",
      field: "data",
      message: "Body is too long (maximum is 65536 characters)",
    },
  ],
  documentation_url: "https://docs.github.com/rest/issues/comments#create-an-issue-comment",
});

describe("events without a pull request", () => {
  test("a push to a branch without one: the step summary only", async () => {
    stage = await setStage();
    const environment = { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" };
    const result = await stage.call({ ...red, event: { ref: "refs/heads/main" }, environment });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("reason")).toBe("no-pull-request");
    expect(result.outputs.get("comment-id")).toBe("");
  });

  test("a push to the branch of an open pull request comments there", async () => {
    stage = await setStage();
    const environment = { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/feature", GITHUB_SHA: stage.pull.headSha };
    const result = await stage.call({ ...red, event: {}, environment });
    expect(result.outputs.get("reason")).toBe("commented");
    expect(stage.bodies()).toHaveLength(1);
  });

  test("an explicit number is where the comment goes; one that is not there is an error", async () => {
    stage = await setStage();
    const environment = { GITHUB_EVENT_NAME: "schedule", GITHUB_REF: "refs/heads/main" };
    const at = async (number: string) =>
      await stage.call({ ...red, event: {}, environment, inputs: { ...red.inputs, "pull-request": number } });
    expect((await at("7")).outputs.get("pull-request")).toBe("7");
    const missing = await at("8");
    expect(missing.exitCode).toBe(1);
    expect(missing.outputs.get("reason")).toBe("pull-request-missing");
  });

  test("a merge queue comments nowhere", async () => {
    stage = await setStage();
    const headSha = "e".repeat(40);
    const event = { merge_group: { head_sha: headSha, head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${headSha}` } };
    const result = await stage.call({ ...red, event, environment: { GITHUB_EVENT_NAME: "merge_group" } });
    expect(result.outputs.get("reason")).toBe("no-pull-request");
    expect(stage.bodies()).toEqual([]);
  });
});

describe("inputs", () => {
  test("every problem is named at once, nothing is written", async () => {
    stage = await setStage();
    const inputs = { mode: "coment", "max-bytes": "10", section: "a b", "comment-on": "sometimes", "test-result": "x" };
    const result = await stage.call({ inputs });
    expect(result.exitCode).toBe(1);
    const message = result.annotations.map((annotation) => annotation.message).join("\n");
    for (const name of ["mode", "max-bytes", "section", "comment-on", "test-result"]) expect(message).toContain(name);
    expect(message).toContain("comment");
    expect(stage.github.requests.count()).toBe(0);
  });

  test("an image without its digest, and publish with own results, are contradictions", async () => {
    stage = await setStage();
    const tagged = await stage.call({ inputs: { image: "ghcr.io/acme/app:latest" } });
    expect(tagged.annotations[0]?.message).toContain("image needs a digest");
    const publish = await stage.call({ inputs: { mode: "publish", "test-results": "a.xml" } });
    expect(publish.annotations[0]?.message).toContain("publish takes its results from the triggering run");
  });

  test("publish outside workflow_run is an error that says where it works", async () => {
    stage = await setStage();
    const result = await stage.call({ inputs: { mode: "publish" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("publish-impossible");
  });

  test("a payload that is not JSON is an error", async () => {
    stage = await setStage();
    const result = await stage.call({ environment: { GITHUB_EVENT_PATH: "/nonexistent/event.json" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("event-unreadable");
  });
});
