import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };
const name = "acme/sample-app";
const runId = 4242;

let github: GitHubFake;
let octokit: ReturnType<typeof getOctokit>;
let main: string;

beforeEach(async () => {
  github = await startGitHub();
  main = github.seed.repository(name).refs.get("refs/heads/main") ?? "";
  octokit = getOctokit(github.token({ permissions: { actions: "write", checks: "write" } }), { baseUrl: github.url });
});

afterEach(async () => {
  await github.stop();
});

describe("workflow runs", () => {
  test("of a branch name its pull request, of a fork none", async () => {
    const topic = github.seed.commit(name, { branch: "topic" });
    github.seed.pullRequest(name, { headBranch: "topic" });
    github.seed.run(name, { id: runId, event: "pull_request", headSha: topic.sha, headBranch: "topic" });
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...target, run_id: runId });
    expect(data.pull_requests?.map(({ number }) => number)).toEqual([1]);
    github.seed.repository("mallory/sample-app", { forkOf: name });
    const { sha } = github.seed.commit("mallory/sample-app", { branch: "topic" });
    github.seed.pullRequest(name, { headRepository: "mallory/sample-app", headBranch: "topic" });
    const headRepository = "mallory/sample-app";
    github.seed.run(name, { id: 4243, event: "pull_request", headSha: sha, headBranch: "topic", headRepository });
    const fork = await octokit.rest.actions.getWorkflowRun({ ...target, run_id: 4243 });
    expect(fork.data).toMatchObject({ pull_requests: [], head_repository: { full_name: headRepository } });
  });

  test("of a workflow are filtered by branch, event, commit and status, newest first", async () => {
    github.seed.run(name, { id: 1, headSha: main, createdMs: 1000 });
    github.seed.run(name, { id: 2, headSha: main, createdMs: 2000, conclusion: "failure" });
    github.seed.run(name, { id: 3, headSha: main, path: ".github/workflows/cd.yml", workflowId: 2 });
    const ids = async (query: object): Promise<number[]> =>
      (
        await octokit.rest.actions.listWorkflowRuns({ ...target, workflow_id: "ci.yml", ...query })
      ).data.workflow_runs.map(({ id }) => id);
    expect(await ids({})).toEqual([2, 1]);
    expect(await ids({ workflow_id: 2 })).toEqual([3]);
    expect(await ids({ status: "success" })).toEqual([1]);
    expect(await ids({ branch: "other" })).toEqual([]);
    expect(await ids({ head_sha: main, event: "push" })).toEqual([2, 1]);
    expect((await octokit.rest.actions.listWorkflowRunsForRepo(target)).data.total_count).toBe(3);
  });

  test("list the jobs of their latest attempt unless all are asked for", async () => {
    const jobs = [
      { name: "test", attempt: 1, conclusion: "failure" as const },
      { name: "test", attempt: 2 },
    ];
    github.seed.run(name, { id: runId, headSha: main, attempt: 2, jobs });
    const latest = await octokit.rest.actions.listJobsForWorkflowRun({ ...target, run_id: runId });
    expect(latest.data.jobs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    const all = await octokit.rest.actions.listJobsForWorkflowRun({ ...target, run_id: runId, filter: "all" });
    expect(all.data.total_count).toBe(2);
    const first = await octokit.rest.actions.listJobsForWorkflowRunAttempt({
      ...target,
      run_id: runId,
      attempt_number: 1,
    });
    expect(first.data.jobs.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
  });
});

describe("artifacts", () => {
  test("are listed by run and by repository, filtered by name, with digest and the run they come from", async () => {
    github.seed.run(name, { id: runId, headSha: main });
    github.seed.run(name, { id: 4243, headSha: main });
    github.seed.artifact({ runId, name: "report", files: { a: "1" } });
    github.seed.artifact({ runId, name: "other", files: { a: "2" } });
    const again = github.seed.artifact({ runId: 4243, name: "report", files: { a: "3" } });
    const ofRun = await octokit.rest.actions.listWorkflowRunArtifacts({ ...target, run_id: runId, name: "report" });
    expect(ofRun.data).toMatchObject({
      total_count: 1,
      artifacts: [{ name: "report", expired: false, workflow_run: { id: runId, head_sha: main, head_branch: "main" } }],
    });
    const all = await octokit.rest.actions.listArtifactsForRepo({ ...target, name: "report" });
    expect(all.data.artifacts.map(({ id, digest }) => [id, digest])[0]).toEqual([again.id, again.stored?.digest]);
  });

  test("are gone with 410 once expired, and with 404 once deleted", async () => {
    github.seed.run(name, { id: runId, headSha: main });
    const { id } = github.seed.artifact({ runId, name: "report", files: { a: "1" }, expired: true });
    const one = { ...target, artifact_id: id };
    expect((await octokit.rest.actions.getArtifact(one)).data.expired).toBe(true);
    await expect(octokit.rest.actions.downloadArtifact({ ...one, archive_format: "zip" })).rejects.toMatchObject({
      status: 410,
    });
    await octokit.rest.actions.deleteArtifact(one);
    await expect(octokit.rest.actions.getArtifact(one)).rejects.toMatchObject({ status: 404 });
  });
});

describe("check runs", () => {
  const annotation = { path: "a.py", start_line: 1, end_line: 1, annotation_level: "warning", message: "m" } as const;
  const output = { title: "t", summary: "s" };

  test("take 50 annotations a request and append those of an update", async () => {
    const annotations = Array.from({ length: 50 }, () => annotation);
    const { data } = await octokit.rest.checks.create({
      ...target,
      name: "coverage",
      head_sha: main,
      output: { ...output, annotations },
    });
    expect(data).toMatchObject({
      status: "queued",
      app: { slug: "github-actions" },
      output: { annotations_count: 50 },
    });
    const done = await octokit.rest.checks.update({
      ...target,
      check_run_id: data.id,
      conclusion: "success",
      output: { ...output, annotations: annotations.slice(0, 5) },
    });
    expect(done.data).toMatchObject({ status: "completed", conclusion: "success", output: { annotations_count: 55 } });
    const page = await octokit.rest.checks.listAnnotations({ ...target, check_run_id: data.id, page: 2 });
    expect(page.data).toHaveLength(25);
  });

  test("refuse 51 annotations whole, and the violation says so", async () => {
    const annotations = Array.from({ length: 51 }, () => annotation);
    const check = { ...target, name: "coverage", head_sha: main, output: { ...output, annotations } };
    await expect(octokit.rest.checks.create(check)).rejects.toMatchObject({ status: 422 });
    expect(github.seed.find(name).checkRuns.size).toBe(0);
    expect(github.violations.take()).toMatchObject([{ problems: [expect.stringContaining("50")] }]);
  });

  test("belong to the app that made them and to a commit of the repository", async () => {
    const check = { ...target, name: "coverage", head_sha: main };
    const { data } = await octokit.rest.checks.create(check);
    const app = { id: 99, slug: "other", name: "Other" };
    const identity = { kind: "installation", account: { login: "other[bot]", id: 100, type: "Bot" }, app } as const;
    const other = getOctokit(github.token({ permissions: { checks: "write" }, identity }), { baseUrl: github.url });
    await expect(other.rest.checks.update({ ...target, check_run_id: data.id, name: "x" })).rejects.toMatchObject({
      status: 403,
    });
    await expect(octokit.rest.checks.create({ ...check, head_sha: "f".repeat(40) })).rejects.toMatchObject({
      status: 422,
    });
    const listed = await octokit.rest.checks.listForRef({ ...target, ref: main });
    expect(listed.data.check_runs.map(({ id }) => id)).toEqual([data.id]);
  });
});
