import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { renderMarkdown } from "@build-once/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chain, evidence, failed, junit, passed, type Stage, setStage } from "./stage.ts";

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({ pull_requests: "write", actions: "read" });
});

afterEach(async () => {
  await stage.stop();
});

/** Runs `collect` as a job of the run would, and leaves its evidence as the run's artifact. */
async function collect(report: string, job: string, runId: number = stage.runId): Promise<void> {
  const result = await stage.call({
    inputs: { mode: "collect", "test-results": "a.xml" },
    files: { "a.xml": report },
    environment: { GITHUB_JOB: job, GITHUB_RUN_ID: String(runId) },
  });
  expect(result.outputs.get("reason")).toBe("collected");
  const folder = join(result.temporary, "build-once/evidence");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
  );
  stage.github.seed.artifact({ runId, name: `evidence-${job}-1`, files: Object.fromEntries(files) });
}

/** A finished run of a fork's pull request, with the payload of the `workflow_run` it triggers. */
function forkRun(conclusion: "success" | "failure" = "success") {
  const { github } = stage;
  github.seed.repository("forker/sample-app", { forkOf: "acme/sample-app" });
  const commit = github.seed.commit("forker/sample-app", { branch: "patch" });
  const pull = github.seed.pullRequest("acme/sample-app", { headBranch: "patch", headRepository: "forker/sample-app" });
  const run = github.seed.run("acme/sample-app", {
    headSha: commit.sha,
    headBranch: "patch",
    headRepository: "forker/sample-app",
    event: "pull_request",
    conclusion,
  });
  const base = github.seed.find("acme/sample-app");
  const head = github.seed.find("forker/sample-app");
  const event = {
    action: "completed",
    workflow_run: {
      id: run.id,
      run_attempt: 1,
      name: "CI",
      event: "pull_request",
      conclusion,
      head_sha: commit.sha,
      head_branch: "patch",
      head_repository: { id: head.id, full_name: "forker/sample-app", owner: { login: "forker" } },
      repository: { id: base.id },
      pull_requests: [],
    },
    repository: { id: base.id, default_branch: "main" },
  };
  return { run, pull, event };
}

const onRun = { GITHUB_EVENT_NAME: "workflow_run", GITHUB_REF: "refs/heads/main", GITHUB_RUN_ID: "99" };

function bodiesOf(number: number): readonly string[] {
  return stage.github.comments("acme", "sample-app", number).map((comment) => comment.body);
}

describe("collect", () => {
  test("writes nothing to GitHub; the job that comments adds everything up", async () => {
    await collect(junit(passed, failed), "unit");
    await collect(junit(passed, passed, failed), "e2e");
    expect(stage.github.requests.count()).toBe(0);
    const result = await stage.call({ environment: { GITHUB_JOB: "report" } });
    expect(["passed", "failed"].map((name) => result.outputs.get(name))).toEqual(["3", "2"]);
    const page = renderMarkdown(stage.bodies()[0] ?? "");
    expect(page.text).toContain("2 of 5 tests failed");
    expect(page.text).toMatch(/test_sub \((?:unit, e2e|e2e, unit)\)/);
    expect(page.text.match(/❌ test_sub/g)).toHaveLength(1);
  });

  test("evidence of other jobs makes the chain", async () => {
    const files = Object.fromEntries(
      chain.map((piece, i) => [`${i}.json`, JSON.stringify(evidence(stage.runId, piece))]),
    );
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-build-1", files });
    await stage.call({ environment: { GITHUB_JOB: "report" } });
    expect(renderMarkdown(stage.bodies()[0] ?? "").text).toContain("coverage ✅ → image ✅ → check ✅ → deploy ✅");
  });

  test("evidence that cannot be read is no proof that its tests passed: fail-on-tests is red", async () => {
    await collect(junit(passed), "unit");
    const bytes = new TextEncoder().encode("no archive");
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-e2e-1", bytes });
    const result = await stage.call({ inputs: { "fail-on-tests": "true" }, environment: { GITHUB_JOB: "report" } });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "tests-unreadable"]);
    expect(result.annotations[0]?.message).toContain("evidence-e2e-1");
  });

  test("without an artifact service the evidence of this job is still shown", async () => {
    const environment = { ACTIONS_RUNTIME_TOKEN: "", ACTIONS_RESULTS_URL: "" };
    await stage.call({ evidence: chain, environment });
    expect(stage.bodies()[0]).toContain("deploy healthy");
  });

  test("an artifact service that fails is said, and the comment is not green", async () => {
    await stage.call({ evidence: chain, environment: { ACTIONS_RESULTS_URL: "http://127.0.0.1:9/" } });
    expect(renderMarkdown(stage.bodies()[0] ?? "").text).toContain("evidence of other jobs could not be read");
    expect(stage.bodies()[0]).not.toMatch(/^#### ✅/m);
  }, 120_000);
});

describe("publish", () => {
  test("comments on the pull request of a fork, found by its head", async () => {
    const { run, pull, event } = forkRun();
    await collect(junit(passed, failed), "unit", run.id);
    const result = await stage.call({ event, environment: onRun });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("pull-request")).toBe(String(pull.number));
    expect(result.outputs.get("reason")).toBe("commented");
    const page = renderMarkdown(bodiesOf(pull.number)[0] ?? "");
    expect(page.text).toContain("1 of 2 tests failed");
    expect(page.text).toContain(`For commit ${pull.headSha.slice(0, 7)}`);
    expect(page.text).toContain("as reported by the run of a fork");
    expect(bodiesOf(7)).toEqual([]);
  });

  test("a run that did not succeed is not green, whatever its evidence says", async () => {
    const { run, pull, event } = forkRun("failure");
    await collect(junit(passed), "unit", run.id);
    await stage.call({ event, environment: onRun });
    expect(bodiesOf(pull.number)[0]).toContain("❌ the run ended with failure");
  });

  test("a pull request number in an artifact is not looked at", async () => {
    const { run, pull, event } = forkRun();
    const piece = evidence(run.id, { ...chain[0], subject: { pullRequest: 7 } as never });
    const files = { "a.json": JSON.stringify(piece), "pr-number.txt": "7", "event.json": '{"number":7}' };
    stage.github.seed.artifact({ runId: run.id, name: "evidence-build-1", files });
    await stage.call({ event, environment: onRun });
    expect(bodiesOf(7)).toEqual([]);
    expect(bodiesOf(pull.number)).toHaveLength(1);
  });

  test("evidence that speaks about another run is refused", async () => {
    const { run, pull, event } = forkRun();
    const files = { "a.json": JSON.stringify(evidence(stage.runId, chain[1] ?? {})) };
    stage.github.seed.artifact({ runId: run.id, name: "evidence-build-1", files });
    await stage.call({ event, environment: onRun });
    expect(renderMarkdown(bodiesOf(pull.number)[0] ?? "").text).toContain("it speaks about run");
  });

  test("links in evidence lead nowhere else", async () => {
    const { run, pull, event } = forkRun();
    const piece = evidence(run.id, {
      ...chain[3],
      message: "see https://evil.example",
      facts: { ...chain[3]?.facts, url: "https://evil.example/login" },
      links: [{ title: "Log in", url: "https://evil.example" }],
    });
    stage.github.seed.artifact({ runId: run.id, name: "evidence-x", files: { "a.json": JSON.stringify(piece) } });
    await stage.call({ event, environment: onRun });
    const page = renderMarkdown(bodiesOf(pull.number)[0] ?? "");
    expect(page.links.filter((link) => !link.startsWith("https://github.com/acme/sample-app/"))).toEqual([]);
  });

  test("a run of a push publishes nothing and passes", async () => {
    const event = { workflow_run: { id: 1, event: "push", head_sha: "a".repeat(40), conclusion: "success" } };
    const result = await stage.call({ event, environment: onRun });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("verdict")).toBe("skip");
    expect(result.outputs.get("reason")).toBe("not-a-pull-request-run");
  });

  test("a fork whose head moved on gets no comment", async () => {
    const { event } = forkRun();
    stage.github.seed.commit("forker/sample-app", { branch: "patch" });
    for (const pull of stage.github.seed.find("acme/sample-app").pulls.values()) {
      if (pull.headBranch === "patch") pull.headSha = "c".repeat(40);
    }
    const result = await stage.call({ event, environment: onRun });
    expect(result.outputs.get("reason")).toBe("no-pull-request");
  });

  test("without permission to comment it is red and names the line: it has no other purpose", async () => {
    const { event } = forkRun();
    const token = stage.github.token({ permissions: { actions: "read" } });
    const result = await stage.call({ event, environment: onRun, token });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("permission-missing");
    expect(result.annotations[0]?.message).toContain("pull-requests: write");
  });

  test("a run of another repository is refused", async () => {
    const { event } = forkRun();
    const foreign = { ...event, workflow_run: { ...event.workflow_run, repository: { id: 1 } } };
    const result = await stage.call({ event: foreign, environment: onRun });
    expect(result.outputs.get("reason")).toBe("publish-impossible");
  });
});

describe("report jobs of several workflows in one run", () => {
  test("each tells its own; what another has told is not told again, and the chain is drawn over all", async () => {
    const environment = { GITHUB_JOB: "report" };
    await stage.call({ inputs: { section: "python" }, evidence: chain.slice(0, 1), environment });
    const files = Object.fromEntries(
      chain.slice(0, 3).map((piece, i) => [`${i}.json`, JSON.stringify(evidence(stage.runId, piece))]),
    );
    stage.github.seed.artifact({ runId: stage.runId, name: "evidence-build-1", files });
    await stage.call({ inputs: { section: "image" }, environment });
    const [body = ""] = stage.bodies();
    expect(body.match(/^\| Coverage \|/gm)).toHaveLength(1);
    expect(body.match(/^coverage .*$/gm)).toEqual(["coverage ✅ → image ✅ → check ✅ → deploy ❔"]);
    expect(body).toContain("#### ✅ All 2 parts passed");
  });
});
