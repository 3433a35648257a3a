import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BundleResult,
  type GitHubFake,
  removeScratch,
  type ResultsService,
  scratchFolder,
  type WorkflowRun,
} from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  app,
  type BaselineStage,
  closeStage,
  type Job,
  openStage,
  pushRun,
  runPull,
  runPush,
  savedPath,
} from "./baseline-stage.ts";
import { type Checkout, changed, git, lcov, report, source, write } from "./consumer.ts";

/** Two of four lines; {@link report} has five of eight. */
const half = lcov({ "app.py": { 1: 1, 2: 1 }, "other.py": { 1: 0, 2: 0 } });
/** All lines. */
const full = lcov({ "app.py": { 1: 1, 2: 1 }, "other.py": { 1: 1, 2: 1 } });

let stage: BaselineStage;
let results: ResultsService;
let github: GitHubFake;
let checkout: Checkout;

beforeEach(async () => {
  stage = await openStage();
  ({ results, github } = stage);
  checkout = await changed();
});
afterEach(async () => await closeStage(stage));
afterAll(removeScratch);

/** What the job of a push to `branch` leaves, its commit being checked out. */
async function push(commit: string, text: string, job: Job & { readonly branch?: string } = {}): Promise<BundleResult> {
  const { branch = "main" } = job;
  return await leave(pushRun(stage, commit, branch), commit, text, { ...job, ref: `refs/heads/${branch}` });
}

async function leave(
  run: WorkflowRun,
  commit: string,
  text: string,
  job: Job & { readonly ref?: string } = {},
): Promise<BundleResult> {
  return await runPush(stage, run, checkout, commit, { "lcov.info": text }, job);
}

/** The gate of the pull request. */
async function pull(inputs: Readonly<Record<string, string>>, job: Job = {}): Promise<BundleResult> {
  return await runPull(stage, checkout, { "lcov.info": report }, { ...job, inputs });
}

const names = (): readonly string[] => results.artifacts.all().map(({ name }) => name);

describe("saving a baseline", () => {
  it("happens on a push to the default branch, without asking GitHub's API for anything", async () => {
    const result = await push(checkout.base, half);
    expect([result.exitCode, names()]).toEqual([0, ["coverage-baseline-default"]]);
    expect(github.requests.count()).toBe(0);
  });
  it("happens nowhere else unless it is asked for, and not when it is refused", async () => {
    await push(checkout.base, half, { branch: "feature" });
    await push(checkout.base, half, { inputs: { "save-baseline": "false" } });
    expect(names()).toEqual([]);
    await push(checkout.base, half, { branch: "feature", inputs: { "save-baseline": "true", "baseline-key": "unit" } });
    expect(names()).toEqual(["coverage-baseline-unit"]);
  });
  it("leaves out what is only a part", async () => {
    const result = await push(checkout.base, half, { inputs: { "expected-reports": "2" } });
    expect([result.outputs.get("state"), names()]).toEqual(["missing-shard", []]);
    expect(result.stdout).toContain("No baseline is saved: the state is missing-shard.");
  });
  it("does not happen for a commit that is not the event's", async () => {
    const result = await push(checkout.base, half, { environment: { GITHUB_SHA: checkout.head } });
    expect([result.exitCode, names()]).toEqual([0, []]);
  });
  it("does not change the verdict when the service refuses", async () => {
    results.faults.add({
      route: "POST /twirp/github.actions.results.api.v1.ArtifactService/CreateArtifact",
      fault: { kind: "reply", reply: { status: 403 } },
    });
    expect((await push(checkout.base, half)).exitCode).toBe(0);
  });
});

describe("finding a baseline", () => {
  it("takes that of the base commit, in three calls of the API", async () => {
    await push(checkout.base, half);
    const result = await pull({ "max-drop": "0" });
    expect([result.exitCode, result.outputs.get("delta")]).toEqual([0, "12.50"]);
    expect(github.requests.all.map(({ method, path }) => `${method} ${path}`)).toHaveLength(3);
  });
  it("fails a drop", async () => {
    await push(checkout.base, full);
    const result = await pull({ "max-drop": "10" });
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("delta")]).toEqual([
      1,
      "coverage-dropped",
      "-37.50",
    ]);
  });
  it("takes that of the nearest ancestor, in a whole checkout and in a shallow one", async () => {
    await push(checkout.base, half);
    await git(checkout.workspace, "checkout", "-q", "main");
    await write(checkout.workspace, { "readme.md": "x\n" });
    await git(checkout.workspace, "add", "readme.md");
    await git(checkout.workspace, "commit", "-qm", "later");
    const base = await git(checkout.workspace, "rev-parse", "HEAD");
    await git(checkout.workspace, "checkout", "-q", "--detach");
    await git(checkout.workspace, "merge", "-q", "--no-ff", "-m", "merge", "change");
    const head = await git(checkout.workspace, "rev-parse", "HEAD");
    checkout = { ...checkout, base, head };
    expect((await pull({ "max-drop": "0" })).outputs.get("delta")).toBe("12.50");
    const before = checkout.workspace;
    const [root = ""] = (await git(before, "rev-list", "--first-parent", "--reverse", base)).split("\n");
    github.seed.commit(app, { sha: root, parents: [] });
    github.seed.commit(app, { sha: base, parents: [root] });
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=2", `file://${before}`, ".");
    github.requests.clear();
    const result = await pull({ "max-drop": "0" }, { workspace: shallow });
    expect(result.outputs.get("delta")).toBe("12.50");
    expect(github.requests.count()).toBeLessThanOrEqual(5);
  });
  it("asks nothing of the network when nothing compares", async () => {
    await push(checkout.base, half);
    github.requests.clear();
    results.requests.clear();
    const result = await pull(
      { "min-lines": "50", "min-patch": "50", thresholds: "app.py=lines>=10" },
      { environment: results.environment({ runId: 4242 }) },
    );
    expect(result.exitCode).toBe(0);
    expect([github.requests.count(), results.requests.count()]).toEqual([0, 0]);
    await pull({ "max-drop": "1", baseline: join(checkout.workspace, "lcov.info") });
    expect(github.requests.count()).toBe(0);
  });
  it("names the permission that is missing", async () => {
    await push(checkout.base, half);
    for (const isPrivate of [false, true]) {
      Object.assign(github.seed.find(app), { private: isPrivate });
      const result = await pull({ "max-drop": "0" }, { permissions: { contents: "read" } });
      expect([result.exitCode, result.outputs.get("state")]).toEqual([0, "no-baseline"]);
      expect(result.annotations[0]?.message).toMatch(/permissions:\s+actions: read/);
    }
  });
  it("says that there is none when no push left one, and never passes as compared", async () => {
    const result = await pull({ "max-drop": "0", "on-empty": "no-baseline=fail" });
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("delta")]).toEqual([
      1,
      "no-baseline",
      "",
    ]);
    expect(result.summary).toContain("No push to main left a baseline");
  });
  it("says that it could not ask when GitHub is down", async () => {
    github.faults.add({
      route: "GET /repos/acme/sample-app/actions/artifacts",
      fault: { kind: "reply", reply: { status: 422 } },
    });
    const result = await pull({ "max-drop": "0" });
    expect([result.exitCode, result.outputs.get("state")]).toEqual([0, "no-baseline"]);
    expect(result.summary).toContain("could not be looked for");
  });
  it("keeps gates apart by their keys", async () => {
    await push(checkout.base, full, { inputs: { "baseline-key": "unit" } });
    expect((await pull({ "max-drop": "0" })).outputs.get("state")).toBe("no-baseline");
    expect((await pull({ "max-drop": "0", "baseline-key": "unit" })).outputs.get("delta")).toBe("-37.50");
  });
  it("falls back to the cache, and believes what the bytes say, not the key", async () => {
    const cached = { ACTIONS_RESULTS_URL: `${results.url}/`, ...results.environment({ runId: 1 }) };
    await push(checkout.base, half);
    for (const { id } of results.artifacts.all()) results.artifacts.delete(id);
    const found = await pull({ "max-drop": "0" }, { environment: cached });
    expect(found.outputs.get("delta")).toBe("12.50");
    // The newest entry whose key only begins alike is of a commit that is no ancestor.
    await push(checkout.head, full);
    for (const { id } of results.artifacts.all()) results.artifacts.delete(id);
    checkout = { ...checkout, base: await git(checkout.workspace, "rev-parse", "change") };
    const other = await pull({ "max-drop": "0", base: checkout.base }, { environment: cached });
    expect(other.outputs.get("state")).toBe("no-baseline");
    expect(other.stdout).toMatch(/The cache entry .* is ignored: it is of the commit/);
  });
  it("reads a baseline file that it is given", async () => {
    await push(checkout.base, half);
    const path = savedPath(stage);
    await write(checkout.workspace, {});
    expect((await readFile(path)).length).toBeGreaterThan(10);
    expect((await pull({ "max-drop": "0", baseline: path })).outputs.get("delta")).toBe("12.50");
  });
});

/** What a run of another kind uploads under the name, saying that it is of the base. */
async function poison(run: Parameters<GitHubFake["seed"]["run"]>[1]): Promise<void> {
  const made = github.seed.run(app, { status: "in_progress", ...run });
  // The job of an attacker says what it likes of itself.
  await leave(made, checkout.base, full);
  expect(names()).toContain("coverage-baseline-default");
}
async function ignored(): Promise<void> {
  const result = await pull({ "max-drop": "0" });
  expect([result.outputs.get("state"), result.outputs.get("delta")]).toEqual(["no-baseline", ""]);
  expect(result.stdout).toMatch(/ignored/);
}

describe("baselines that are not to be trusted are ignored", () => {
  it("a pull request's run", async () => {
    await poison({ headSha: checkout.base, headBranch: "main", event: "pull_request" });
    await ignored();
  });
  it("a run that somebody started by hand", async () => {
    await poison({ headSha: checkout.base, headBranch: "main", event: "workflow_dispatch" });
    await ignored();
  });
  it("a push to another branch that has the base's commit", async () => {
    await poison({ headSha: checkout.base, headBranch: "evil", event: "push" });
    await ignored();
  });
  it("a fork's run", async () => {
    github.seed.repository("mallory/sample-app", { forkOf: app });
    await poison({ headSha: checkout.base, headBranch: "main", event: "push", headRepository: "mallory/sample-app" });
    const result = await pull({ "max-drop": "0" });
    expect(result.outputs.get("state")).toBe("no-baseline");
  });
  it("bytes that are of another commit than their run", async () => {
    await poison({ headSha: checkout.head, headBranch: "main", event: "push" });
    checkout = { ...checkout };
    const result = await pull({ "max-drop": "0", base: "HEAD" });
    expect(result.outputs.get("state")).toBe("no-baseline");
    expect(result.stdout).toMatch(/ignored: it is of the commit/);
  });
  it("bytes that are of another repository", async () => {
    const run = github.seed.run(app, { headSha: checkout.base, event: "push" });
    await leave(run, checkout.base, full, {
      ref: "refs/heads/main",
      environment: { GITHUB_REPOSITORY: "mallory/sample-app" },
    });
    await ignored();
  });
  it("an archive that holds something else, or is none", async () => {
    const run = github.seed.run(app, { headSha: checkout.base, event: "push" });
    github.seed.artifact({ runId: run.id, name: "coverage-baseline-default", files: { "other.txt": source } });
    await ignored();
    const again = github.seed.run(app, { headSha: checkout.base, event: "push" });
    github.seed.artifact({
      runId: again.id,
      name: "coverage-baseline-default",
      files: { "coverage-baseline.bin": "build-once/coverage-baseline/v2\nrubbish" },
    });
    await ignored();
    const { id } = github.seed.run(app, { headSha: checkout.base, event: "push" });
    github.seed.artifact({ runId: id, name: "coverage-baseline-default", bytes: new TextEncoder().encode("no zip") });
    await ignored();
  });
});
