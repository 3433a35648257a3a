import type { Environment } from "@build-once/host";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../testkit/src/github/index.ts";
import {
  addDeploymentStatus,
  createCheckRun,
  createDeployment,
  fetchDeployments,
  fetchDeploymentState,
  fetchPullRequest,
  fetchRun,
  fetchRunArtifacts,
  fetchRunJobs,
  findPullRequests,
  parseEventContext,
} from "../src/index.ts";
import { apiOf } from "./fetch-client.ts";

let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/app");
});

afterEach(async () => {
  await github.stop();
});

function api(permissions: Readonly<Record<string, "read" | "write">> = { pull_requests: "read", actions: "read" }) {
  return apiOf(github.url, github.token({ permissions }));
}

function context(event: string, payload: unknown, variables: Readonly<Record<string, string>> = {}) {
  const repositoryId = String(github.seed.find("acme/app").id);
  const all = new Map(
    Object.entries({
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_REPOSITORY_ID: repositoryId,
      GITHUB_EVENT_NAME: event,
      GITHUB_SHA: "a".repeat(40),
      ...variables,
    }),
  );
  const environment: Environment = {
    get: (name) => all.get(name),
    startingWith: () => all,
    platform: "linux",
    architecture: "amd64",
  };
  return parseEventContext(environment, payload);
}

/** The payload of a `workflow_run` event about a head, as GitHub sends it. */
function workflowRun(repository: string, headSha: string, branch: string, pulls: readonly number[] = []) {
  const head = github.seed.find(repository);
  return {
    workflow_run: {
      id: 1,
      event: "pull_request",
      head_sha: headSha,
      head_branch: branch,
      head_repository: { id: head.id, full_name: head.fullName, owner: { login: head.owner.login } },
      repository: { id: github.seed.find("acme/app").id },
      pull_requests: pulls.map((number) => ({ number })),
    },
  };
}

describe("findPullRequests", () => {
  test("pull_request: by its number", async () => {
    github.seed.commit("acme/app", { branch: "feature" });
    const pull = github.seed.pullRequest("acme/app", { headBranch: "feature" });
    const payload = { pull_request: { number: pull.number, head: { sha: pull.headSha } } };
    expect(await findPullRequests(api(), context("pull_request", payload))).toMatchObject({
      kind: "found",
      pullRequests: [{ number: pull.number, headSha: pull.headSha, fork: false, state: "open" }],
    });
  });

  test("workflow_run of this repository: by the numbers GitHub names, if the head is the same", async () => {
    github.seed.commit("acme/app", { branch: "feature" });
    const pull = github.seed.pullRequest("acme/app", { headBranch: "feature" });
    const payload = workflowRun("acme/app", pull.headSha, "feature", [pull.number]);
    expect(await findPullRequests(api(), context("workflow_run", payload))).toMatchObject({ kind: "found" });
    const stale = workflowRun("acme/app", "c".repeat(40), "feature", [pull.number]);
    expect(await findPullRequests(api(), context("workflow_run", stale))).toMatchObject({ kind: "none" });
  });

  test("workflow_run of a fork: no numbers are named, the head finds it", async () => {
    github.seed.repository("forker/app", { forkOf: "acme/app" });
    const commit = github.seed.commit("forker/app", { branch: "patch" });
    const pull = github.seed.pullRequest("acme/app", { headBranch: "patch", headRepository: "forker/app" });
    const found = await findPullRequests(
      api(),
      context("workflow_run", workflowRun("forker/app", commit.sha, "patch")),
    );
    expect(found).toMatchObject({ kind: "found", pullRequests: [{ number: pull.number, fork: true }] });
  });

  test("workflow_run of a fork whose head moved on: none, not the wrong one", async () => {
    github.seed.repository("forker/app", { forkOf: "acme/app" });
    const old = github.seed.commit("forker/app", { branch: "patch" });
    github.seed.commit("forker/app", { branch: "patch" });
    github.seed.pullRequest("acme/app", { headBranch: "patch", headRepository: "forker/app" });
    const payload = workflowRun("forker/app", old.sha, "patch");
    expect(await findPullRequests(api(), context("workflow_run", payload))).toMatchObject({ kind: "none" });
  });

  test("one branch with two bases: both", async () => {
    github.seed.commit("acme/app", { branch: "feature" });
    github.seed.commit("acme/app", { branch: "release" });
    const first = github.seed.pullRequest("acme/app", { headBranch: "feature" });
    const second = github.seed.pullRequest("acme/app", { headBranch: "feature", baseBranch: "release" });
    const payload = workflowRun("acme/app", first.headSha, "feature");
    const found = await findPullRequests(api(), context("workflow_run", payload));
    expect(found.kind === "found" && found.pullRequests.map((pull) => pull.number).sort((a, b) => a - b)).toEqual([
      first.number,
      second.number,
    ]);
  });

  test("workflow_run caused by a push belongs to no pull request", async () => {
    const payload = { workflow_run: { id: 1, event: "push", head_sha: "a".repeat(40) } };
    expect(await findPullRequests(api(), context("workflow_run", payload))).toMatchObject({
      kind: "none",
      why: expect.stringContaining("caused by push"),
    });
    expect(github.requests.count()).toBe(0);
  });

  test("merge_group: the number in the queue's branch, looked up", async () => {
    github.seed.commit("acme/app", { branch: "feature" });
    const pull = github.seed.pullRequest("acme/app", { headBranch: "feature" });
    const headRef = `refs/heads/gh-readonly-queue/main/pr-${pull.number}-${"d".repeat(40)}`;
    const payload = { merge_group: { head_sha: "e".repeat(40), head_ref: headRef } };
    expect(await findPullRequests(api(), context("merge_group", payload))).toMatchObject({ kind: "found" });
  });

  test("push: only an open pull request whose head is this commit", async () => {
    const commit = github.seed.commit("acme/app", { branch: "feature" });
    const pull = github.seed.pullRequest("acme/app", { headBranch: "feature" });
    const tip = context("push", {}, { GITHUB_REF: "refs/heads/feature", GITHUB_SHA: commit.sha });
    const other = context("push", {}, { GITHUB_REF: "refs/heads/feature", GITHUB_SHA: "f".repeat(40) });
    expect(await findPullRequests(api(), tip)).toMatchObject({ pullRequests: [{ number: pull.number }] });
    expect(await findPullRequests(api(), other)).toMatchObject({ kind: "none" });
  });

  test("a number that is not there is no pull request", async () => {
    expect(await fetchPullRequest(api(), 999)).toBeUndefined();
  });
});

describe("runs", () => {
  test("a run, its jobs and its artifacts, of a name the newest", async () => {
    const sha = github.seed.commit("acme/app", { branch: "feature" }).sha;
    const run = github.seed.run("acme/app", {
      headSha: sha,
      event: "pull_request",
      jobs: [{ name: "test", conclusion: "failure" }],
    });
    github.seed.artifact({ runId: run.id, name: "evidence-a", files: { "a.json": "{}" } });
    const second = github.seed.artifact({ runId: run.id, name: "evidence-a", files: { "a.json": "{} " }, attempt: 2 });
    expect(await fetchRun(api(), run.id)).toMatchObject({ id: run.id, event: "pull_request", headSha: sha });
    expect(await fetchRunJobs(api(), run.id)).toMatchObject([{ name: "test", conclusion: "failure" }]);
    expect(await fetchRunArtifacts(api(), run.id)).toMatchObject([
      { id: second.id, name: "evidence-a", expired: false, digest: expect.stringMatching(/^sha256:/), runId: run.id },
    ]);
    expect(await fetchRun(api(), 12345)).toBeUndefined();
  });
});

describe("deployments and checks", () => {
  test("a deployment goes through its states", async () => {
    const sha = github.seed.commit("acme/app", { branch: "main" }).sha;
    const write = api({ deployments: "write" });
    const id = await createDeployment(write, { ref: sha, environment: "production", payload: { digest: "x" } });
    expect(await fetchDeploymentState(write, id)).toBeUndefined();
    await addDeploymentStatus(write, id, { state: "in_progress" });
    await addDeploymentStatus(write, id, {
      state: "success",
      description: "served",
      logUrl: "https://github.com/acme/app",
    });
    expect(await fetchDeploymentState(write, id)).toBe("success");
    expect(await fetchDeployments(write, "production")).toMatchObject([{ id, sha, payload: { digest: "x" } }]);
    expect(await fetchDeployments(write, "staging")).toEqual([]);
  });

  test("a check run takes any number of annotations, fifty a request", async () => {
    const sha = github.seed.commit("acme/app", { branch: "main" }).sha;
    const annotations = Array.from({ length: 120 }, (_, i) => ({
      path: "a.py",
      line: i + 1,
      level: "failure" as const,
      title: "t",
      message: "m",
    }));
    const run = { name: "tests", headSha: sha, conclusion: "failure", title: "t", summary: "s", annotations } as const;
    const { id } = await createCheckRun(api({ checks: "write" }), run);
    expect(github.seed.find("acme/app").checkRuns.get(id)?.annotations).toHaveLength(120);
    expect(github.requests.count()).toBe(3);
  });

  test("without the permission the line to add is named", async () => {
    await expect(createDeployment(api({}), { ref: "main", environment: "x" })).rejects.toMatchObject({
      kind: "permission",
      hint: expect.stringContaining("deployments: write"),
    });
  });
});
