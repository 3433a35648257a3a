import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };
const name = "acme/sample-app";

let github: GitHubFake;
let octokit: ReturnType<typeof getOctokit>;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(name);
  github.seed.repository("mallory/sample-app", { forkOf: name });
  octokit = getOctokit(github.token({ permissions: {} }), { baseUrl: github.url });
});

afterEach(async () => {
  await github.stop();
});

function pullFromFork(branch: string): string {
  const { sha } = github.seed.commit("mallory/sample-app", { branch });
  github.seed.pullRequest(name, { headRepository: "mallory/sample-app", headBranch: branch });
  return sha;
}

async function numbers(query: object): Promise<number[]> {
  return (await octokit.rest.pulls.list({ ...target, ...query })).data.map((pull) => pull.number);
}

async function ofCommit(owner: string, sha: string): Promise<number[]> {
  const commit = { owner, repo: "sample-app", commit_sha: sha };
  return (await octokit.rest.repos.listPullRequestsAssociatedWithCommit(commit)).data.map((pull) => pull.number);
}

describe("pull requests", () => {
  test("are open ones unless asked, newest first, and found by owner and branch of the head", async () => {
    for (const branch of ["one", "two"]) github.seed.commit(name, { branch });
    github.seed.pullRequest(name, { headBranch: "one" });
    github.seed.pullRequest(name, { headBranch: "two" });
    github.seed.pullRequest(name, { headBranch: "one", state: "closed" });
    pullFromFork("one");
    expect(await numbers({})).toEqual([4, 2, 1]);
    expect(await numbers({ state: "all" })).toEqual([4, 3, 2, 1]);
    expect(await numbers({ head: "acme:one" })).toEqual([1]);
    expect(await numbers({ head: "mallory:one" })).toEqual([4]);
    expect(await numbers({ base: "release" })).toEqual([]);
  });

  test("name their fork, or no repository once the fork was deleted", async () => {
    pullFromFork("fix");
    const { data } = await octokit.rest.pulls.get({ ...target, pull_number: 1 });
    expect(data.head.repo).toMatchObject({ full_name: "mallory/sample-app", fork: true });
    expect(data.head.repo?.id).not.toBe(data.base.repo.id);
    const pull = github.seed.find(name).pulls.get(1);
    if (pull !== undefined) pull.headRepository = undefined;
    expect((await octokit.rest.pulls.get({ ...target, pull_number: 1 })).data.head.repo).toBeNull();
  });

  test("have a reference to their head in the base repository, whoever's the branch is", async () => {
    const sha = pullFromFork("fix");
    expect((await octokit.rest.git.getRef({ ...target, ref: "pull/1/head" })).data.object.sha).toBe(sha);
    await expect(octokit.rest.git.getRef({ ...target, ref: "pull/2/head" })).rejects.toMatchObject({ status: 404 });
  });

  test("count and list the files and commits that the base does not have", async () => {
    const file = {
      path: "src/a b.py",
      status: "modified",
      additions: 3,
      deletions: 1,
      patch: "@@ -1 +1,3 @@",
    } as const;
    github.seed.commit(name, { branch: "topic", files: [file] });
    github.seed.commit(name, {
      branch: "topic",
      files: [{ ...file, path: "README.md", status: "added", deletions: 0 }],
    });
    github.seed.pullRequest(name, { headBranch: "topic" });
    const { data } = await octokit.rest.pulls.get({ ...target, pull_number: 1 });
    expect(data).toMatchObject({ commits: 2, changed_files: 2, additions: 6, deletions: 1 });
    const files = await octokit.rest.pulls.listFiles({ ...target, pull_number: 1 });
    expect(files.data.map(({ filename, changes }) => [filename, changes])).toEqual([
      ["src/a b.py", 4],
      ["README.md", 3],
    ]);
    expect((await octokit.rest.pulls.listCommits({ ...target, pull_number: 1 })).data).toHaveLength(2);
  });
});

describe("the pull requests of a commit", () => {
  test("of a branch are the open ones that hold it", async () => {
    const { sha } = github.seed.commit(name, { branch: "topic" });
    github.seed.commit(name, { branch: "topic" });
    github.seed.pullRequest(name, { headBranch: "topic" });
    expect(await ofCommit("acme", sha)).toEqual([1]);
  });

  test("of a fork are unknown to the base repository and known to the fork", async () => {
    const sha = pullFromFork("fix");
    expect(await ofCommit("acme", sha)).toEqual([]);
    expect(await ofCommit("mallory", sha)).toEqual([1]);
  });

  test("of the default branch are the merged one only", async () => {
    github.seed.commit(name, { branch: "topic" });
    const merge = github.seed.commit(name, { branch: "main" });
    github.seed.pullRequest(name, { headBranch: "topic", mergeCommitSha: merge.sha });
    github.seed.pullRequest(name, { headBranch: "topic" });
    expect(await ofCommit("acme", merge.sha)).toEqual([1]);
  });

  test("of a commit that nobody has are refused", async () => {
    await expect(ofCommit("acme", "f".repeat(40))).rejects.toMatchObject({ status: 422 });
  });
});
