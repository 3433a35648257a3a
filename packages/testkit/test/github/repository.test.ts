import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };
const name = "acme/sample-app";

let github: GitHubFake;
let octokit: ReturnType<typeof getOctokit>;
let main: string;

beforeEach(async () => {
  github = await startGitHub();
  main = github.seed.repository(name).refs.get("refs/heads/main") ?? "";
  octokit = getOctokit(github.token({ permissions: { contents: "write", statuses: "write" } }), {
    baseUrl: github.url,
  });
});

afterEach(async () => {
  await github.stop();
});

describe("a repository", () => {
  test("is found whatever the case of its name and keeps its own spelling", async () => {
    const { data } = await octokit.rest.repos.get({ owner: "ACME", repo: "Sample-App" });
    expect(data).toMatchObject({ full_name: name, default_branch: "main", fork: false });
  });

  test("that is a fork names its parent", async () => {
    github.seed.repository("mallory/sample-app", { forkOf: name });
    const { data } = await octokit.rest.repos.get({ owner: "mallory", repo: "sample-app" });
    expect(data.parent?.full_name).toBe(name);
  });

  test("gives a file as JSON or raw, and a release by its tag once it is published", async () => {
    github.seed.find(name).files.set("docs/a.md", "text\n");
    const { data } = await octokit.rest.repos.getContent({ ...target, path: "docs/a.md" });
    expect(data).toMatchObject({ type: "file", content: "dGV4dAo=\n" });
    const raw = await octokit.rest.repos.getContent({ ...target, path: "docs/a.md", mediaType: { format: "raw" } });
    expect(raw.data).toBe("text\n");
    github.seed.release(name, "v1.0.0");
    github.seed.release(name, "v2.0.0", { draft: true });
    expect((await octokit.rest.repos.getReleaseByTag({ ...target, tag: "v1.0.0" })).data.tag_name).toBe("v1.0.0");
    await expect(octokit.rest.repos.getReleaseByTag({ ...target, tag: "v2.0.0" })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("gives the attestations of a digest, and 404 where there is none", async () => {
    const digest = `sha256:${"a".repeat(64)}`;
    github.seed.find(name).attestations.set(digest, [{ mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" }]);
    const { data } = await octokit.rest.repos.listAttestations({ ...target, subject_digest: digest });
    expect(data.attestations).toHaveLength(1);
    await expect(
      octokit.rest.repos.listAttestations({ ...target, subject_digest: `sha256:${"b".repeat(64)}` }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe("commits and references", () => {
  test("a commit is found by SHA, branch or short SHA, and 422 otherwise", async () => {
    for (const ref of [main, "main", "heads/main", main.slice(0, 7)]) {
      expect((await octokit.rest.repos.getCommit({ ...target, ref })).data.sha).toBe(main);
    }
    await expect(octokit.rest.repos.getCommit({ ...target, ref: "f".repeat(40) })).rejects.toMatchObject({
      status: 422,
    });
  });

  test("a comparison counts both ways and lists what the head adds", async () => {
    const topic = github.seed.commit(name, {
      branch: "topic",
      files: [{ path: "a", status: "added", additions: 1, deletions: 0 }],
    });
    github.seed.commit(name, { branch: "main" });
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...target, basehead: "main...topic" });
    expect(data).toMatchObject({ status: "diverged", ahead_by: 1, behind_by: 1, merge_base_commit: { sha: main } });
    expect(data.commits.map(({ sha }) => sha)).toEqual([topic.sha]);
    expect(data.files?.map(({ filename }) => filename)).toEqual(["a"]);
    await expect(
      octokit.rest.repos.compareCommitsWithBasehead({ ...target, basehead: "main...gone" }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("of two creators of one reference the second is told that it exists", async () => {
    const create = async (): Promise<number> =>
      (await octokit.rest.git.createRef({ ...target, ref: "refs/locks/deploy", sha: main })).status;
    const results = await Promise.allSettled([create(), create()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { status: 422, message: expect.stringContaining("Reference already exists") },
    });
    expect((await octokit.rest.git.getRef({ ...target, ref: "locks/deploy" })).data.object.sha).toBe(main);
    await octokit.rest.git.deleteRef({ ...target, ref: "locks/deploy" });
    await expect(octokit.rest.git.getRef({ ...target, ref: "locks/deploy" })).rejects.toMatchObject({ status: 404 });
    await expect(octokit.rest.git.deleteRef({ ...target, ref: "locks/deploy" })).rejects.toMatchObject({ status: 422 });
  });

  test("a reference may name a tag object, and references are listed by how their names begin", async () => {
    const make = { ...target, tag: "v1", message: "what\nand why", object: main, type: "commit" } as const;
    const { data } = await octokit.rest.git.createTag(make);
    await octokit.rest.git.createRef({ ...target, ref: "refs/locks/a/1", sha: data.sha });
    const found = await octokit.rest.git.listMatchingRefs({ ...target, ref: "locks/a" });
    expect(found.data.map(({ ref, object }) => [ref, object.type])).toEqual([["refs/locks/a/1", "tag"]]);
    expect((await octokit.rest.git.listMatchingRefs({ ...target, ref: "locks/b" })).data).toEqual([]);
    expect((await octokit.rest.git.getTag({ ...target, tag_sha: data.sha })).data).toMatchObject({
      message: "what\nand why",
      object: { sha: main },
    });
    await expect(octokit.rest.git.getTag({ ...target, tag_sha: main })).rejects.toMatchObject({ status: 404 });
    await expect(octokit.rest.git.createTag({ ...make, object: "f".repeat(40) })).rejects.toMatchObject({
      status: 422,
    });
  });

  test("a reference moves forward only, unless forced", async () => {
    const { sha } = github.seed.commit(name, { branch: "main" });
    const move = { ...target, ref: "heads/main", sha: main };
    await expect(octokit.rest.git.updateRef(move)).rejects.toMatchObject({ status: 422 });
    await octokit.rest.git.updateRef({ ...move, force: true });
    await octokit.rest.git.updateRef({ ...move, sha });
    expect(github.seed.find(name).refs.get("refs/heads/main")).toBe(sha);
  });
});

describe("commit statuses", () => {
  test("the latest of a context counts, all are kept", async () => {
    for (const state of ["pending", "success"] as const) {
      await octokit.rest.repos.createCommitStatus({ ...target, sha: main, state, context: "ci" });
    }
    expect((await octokit.rest.repos.listCommitStatusesForRef({ ...target, ref: "main" })).data).toHaveLength(2);
    const { data } = await octokit.rest.repos.getCombinedStatusForRef({ ...target, ref: main });
    expect(data).toMatchObject({ state: "success", total_count: 1 });
    await octokit.rest.repos.createCommitStatus({ ...target, sha: main, state: "error", context: "other" });
    expect((await octokit.rest.repos.getCombinedStatusForRef({ ...target, ref: main })).data.state).toBe("failure");
  });
});
