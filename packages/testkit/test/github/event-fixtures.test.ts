import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { conformance } from "../../src/github/conformance.ts";
import { type GitHubFake, startGitHub } from "../../src/github/index.ts";

const name = "acme/sample-app";
const fork = "mallory/sample-app";

let github: GitHubFake;
let topic: string;
let forked: string;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(name);
  github.seed.repository(fork, { forkOf: name });
  const files = [{ path: "a.py", status: "added", additions: 1, deletions: 0 }] as const;
  topic = github.seed.commit(name, { branch: "topic", files }).sha;
  forked = github.seed.commit(fork, { branch: "fix" }).sha;
  github.seed.pullRequest(name, { number: 7, headBranch: "topic" });
  github.seed.pullRequest(name, { number: 8, headRepository: fork, headBranch: "fix" });
});

afterEach(async () => {
  await github.stop();
});

function main(): string {
  return github.seed.find(name).refs.get("refs/heads/main") ?? "";
}

describe("payloads are as GitHub describes them", () => {
  test("push of a branch, of more commits, of a tag", () => {
    github.seed.find(name).refs.set("refs/tags/v1.0.0", main());
    const first = github.events.push(name, "topic");
    expect(first).toMatchObject({
      ref: "refs/heads/topic",
      after: topic,
      created: true,
      head_commit: { added: ["a.py"] },
    });
    const more = github.events.push(name, "topic", main());
    expect(more).toMatchObject({ before: main(), created: false, commits: [{ id: topic }] });
    const tag = github.events.push(name, "refs/tags/v1.0.0");
    expect(tag).toMatchObject({ ref: "refs/tags/v1.0.0", commits: [] });
    for (const payload of [first, more, tag]) expect(conformance().event("push", payload)).toEqual([]);
  });

  test("pull_request of the repository and of a fork", () => {
    const own = github.events.pullRequest(name, 7);
    expect(own).toMatchObject({ action: "opened", pull_request: { head: { sha: topic, repo: { full_name: name } } } });
    const foreign = github.events.pullRequest(name, 8);
    expect(foreign).toMatchObject({ pull_request: { head: { sha: forked, repo: { full_name: fork, fork: true } } } });
    for (const payload of [own, foreign]) expect(conformance().event("pull-request-opened", payload)).toEqual([]);
    const pushed = github.events.pullRequest(name, 7, main());
    expect(pushed).toMatchObject({ action: "synchronize", before: main(), after: topic });
    expect(conformance().event("pull-request-synchronize", pushed)).toEqual([]);
  });

  test("workflow_run of a push, of a pull request, of a fork's pull request", () => {
    github.seed.run(name, { id: 1, headSha: main() });
    github.seed.run(name, { id: 2, event: "pull_request", headSha: topic, headBranch: "topic" });
    const headRepository = fork;
    github.seed.run(name, { id: 3, event: "pull_request", headSha: forked, headBranch: "fix", headRepository });
    const [pushed, own, foreign] = [1, 2, 3].map((id) => github.events.workflowRun(name, id));
    expect(pushed).toMatchObject({ workflow_run: { event: "push", head_branch: "main", pull_requests: [] } });
    expect(own).toMatchObject({ workflow_run: { pull_requests: [{ number: 7, head: { sha: topic } }] } });
    expect(foreign).toMatchObject({ workflow_run: { pull_requests: [], head_repository: { full_name: fork } } });
    for (const payload of [pushed, own, foreign]) {
      expect(conformance().event("workflow-run-completed", payload)).toEqual([]);
    }
  });

  test("merge_group, whose reference names the pull request", () => {
    const { sha } = github.seed.commit(name, { parents: [main(), topic] });
    const payload = github.events.mergeGroup(name, 7, sha);
    const ref = `refs/heads/gh-readonly-queue/main/pr-7-${main()}`;
    expect(payload).toMatchObject({ merge_group: { head_sha: sha, head_ref: ref, base_ref: "refs/heads/main" } });
    expect(conformance().event("merge-group-checks-requested", payload)).toEqual([]);
  });

  test("workflow_dispatch and release", () => {
    github.seed.release(name, "v1.0.0");
    const dispatched = github.events.workflowDispatch(name, { digest: "sha256:x" });
    expect(conformance().event("workflow-dispatch", dispatched)).toEqual([]);
    const released = github.events.release(name, "v1.0.0");
    expect(released).toMatchObject({ action: "published", release: { tag_name: "v1.0.0" } });
    expect(conformance().event("release-published", released)).toEqual([]);
  });

  test("of what is not there are no payloads", () => {
    expect(() => github.events.pullRequest(name, 99)).toThrow(/no pull request 99/);
    expect(conformance().event("push", github.events.pullRequest(name, 7))).not.toEqual([]);
  });
});
