import type { Environment } from "@build-once/host";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEventContext } from "./event-context.ts";

const merge = "a".repeat(40);
const head = "b".repeat(40);

function environment(variables: Readonly<Record<string, string>>): Environment {
  const all = new Map(
    Object.entries({ GITHUB_REPOSITORY: "acme/app", GITHUB_SHA: merge, GITHUB_RUN_ID: "42", ...variables }),
  );
  return {
    get: (name) => all.get(name) || undefined,
    startingWith: () => all,
    platform: "linux",
    architecture: "amd64",
  };
}

describe("parseEventContext", () => {
  test("a pull request: the head is what the author pushed, not the merge commit", () => {
    const context = parseEventContext(environment({ GITHUB_EVENT_NAME: "pull_request" }), {
      action: "synchronize",
      pull_request: {
        number: 7,
        head: { sha: head, ref: "feature", repo: { id: 1 } },
        base: { sha: merge, ref: "main", repo: { id: 1 } },
      },
      repository: { id: 1, default_branch: "main" },
    });
    expect(context).toMatchObject({
      repository: { owner: "acme", name: "app" },
      sha: merge,
      headSha: head,
      pullRequest: { number: 7, headSha: head, headRef: "feature", baseRef: "main", fork: false },
      defaultBranch: "main",
      runId: 42,
      runAttempt: 1,
    });
  });

  test.each([
    ["another repository", { id: 2 }],
    ["a repository that is gone", null],
  ])("a head in %s is a fork", (_, repo) => {
    const pull = { number: 7, head: { sha: head, ref: "x", repo }, base: { repo: { id: 1 } } };
    const context = parseEventContext(environment({ GITHUB_EVENT_NAME: "pull_request" }), { pull_request: pull });
    expect(context.pullRequest?.fork).toBe(true);
  });

  test("a run that another run triggered", () => {
    const context = parseEventContext(environment({ GITHUB_EVENT_NAME: "workflow_run" }), {
      workflow_run: {
        id: 9,
        run_attempt: 2,
        event: "pull_request",
        head_sha: head,
        head_branch: "feature",
        conclusion: "failure",
        head_repository: { id: 5, full_name: "forker/app", owner: { login: "forker" } },
        repository: { id: 1 },
        pull_requests: [{ number: 3 }, { number: "4" }, null],
      },
    });
    expect(context).toMatchObject({
      headSha: head,
      workflowRun: { id: 9, attempt: 2, headOwner: "forker", headRepositoryId: 5, pullRequests: [3] },
    });
  });

  test.each([
    [`refs/heads/gh-readonly-queue/main/pr-12-${head}`, 12],
    [`refs/heads/gh-readonly-queue/release/1.0/pr-3-${head}`, 3],
    ["refs/heads/gh-readonly-queue/main/pr-12-xyz", undefined],
    ["refs/heads/pr-12", undefined],
  ])("a merge group of %s", (ref, number) => {
    const payload = { merge_group: { head_sha: head, head_ref: ref } };
    expect(parseEventContext(environment({ GITHUB_EVENT_NAME: "merge_group" }), payload)).toMatchObject({
      headSha: head,
      mergeGroupPullRequest: number,
    });
  });

  test.each(["", "acme", "acme/app/x", "../app", "acme/..", "acme/a b", "acme/app\n"])(
    "repository %j is refused",
    (name) => {
      expect(() => parseEventContext(environment({ GITHUB_REPOSITORY: name }), {})).toThrow("not owner/name");
    },
  );

  test("whatever the payload is, the context is a context", () => {
    const events = fc.constantFrom("pull_request", "pull_request_target", "workflow_run", "merge_group", "push", "x");
    fc.assert(
      fc.property(events, fc.anything(), fc.anything(), (event, part, other) => {
        for (const payload of [
          part,
          { pull_request: part, workflow_run: other, merge_group: part, repository: other },
        ]) {
          expect(parseEventContext(environment({ GITHUB_EVENT_NAME: event }), payload).sha).toBe(merge);
        }
      }),
    );
  });
});
