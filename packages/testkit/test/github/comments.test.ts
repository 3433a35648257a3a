import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub, user } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };

let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/sample-app");
  github.seed.commit("acme/sample-app", { branch: "topic" });
  github.seed.pullRequest("acme/sample-app", { number: 7, headBranch: "topic" });
});

afterEach(async () => {
  await github.stop();
});

function client(permissions: Readonly<Record<string, "read" | "write">>): ReturnType<typeof getOctokit> {
  return getOctokit(github.token({ permissions }), { baseUrl: github.url });
}

describe("comments", () => {
  test("a comment is written as the token's bot, through its app", async () => {
    const octokit = client({ pull_requests: "write" });
    const { data, status } = await octokit.rest.issues.createComment({ ...target, issue_number: 7, body: "hello" });
    expect(status).toBe(201);
    expect(data.user).toMatchObject({ login: "github-actions[bot]", id: 41_898_282, type: "Bot" });
    expect(data.performed_via_github_app).toMatchObject({ slug: "github-actions" });
    expect(github.comments("acme", "sample-app", 7).map((comment) => comment.body)).toEqual(["hello"]);
  });

  test("pages hold 30 unless asked, 100 at most, and are linked to the end", async () => {
    for (let number = 0; number < 205; number += 1)
      github.seed.comment("acme/sample-app", 7, `comment ${String(number)}`);
    const octokit = client({ issues: "read" });
    const first = await octokit.rest.issues.listComments({ ...target, issue_number: 7 });
    expect(first.data).toHaveLength(30);
    const most = await octokit.rest.issues.listComments({ ...target, issue_number: 7, per_page: 500 });
    expect(most.data).toHaveLength(100);
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...target, issue_number: 7, per_page: 100 });
    expect(all.map((comment) => comment.body)).toEqual(
      github.comments("acme", "sample-app", 7).map(({ body }) => body),
    );
    expect(github.requests.matching("GET /repositories/{id}/issues/{number}/comments")).toHaveLength(2);
  });

  test("two creators at once get their own comments", async () => {
    const octokit = client({ issues: "write" });
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        octokit.rest.issues.createComment({ ...target, issue_number: 7, body: `by ${String(index)}` }),
      ),
    );
    expect(new Set(made.map(({ data }) => data.id)).size).toBe(20);
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(20);
  });

  test("an update keeps the id and the place, a deletion takes the comment away", async () => {
    const octokit = client({ issues: "write" });
    const theirs = github.seed.comment("acme/sample-app", 7, "theirs", user("mallory", 1001));
    const { data } = await octokit.rest.issues.updateComment({ ...target, comment_id: theirs.id, body: "changed" });
    expect(data).toMatchObject({ id: theirs.id, body: "changed", user: { login: "mallory" } });
    await octokit.rest.issues.deleteComment({ ...target, comment_id: theirs.id });
    await expect(octokit.rest.issues.getComment({ ...target, comment_id: theirs.id })).rejects.toMatchObject({
      status: 404,
    });
  });

  test("65,536 characters are taken and one more is refused, emoji counting as one", async () => {
    const octokit = client({ issues: "write" });
    const fits = "🙂".repeat(65_536);
    await octokit.rest.issues.createComment({ ...target, issue_number: 7, body: fits });
    await expect(
      octokit.rest.issues.createComment({ ...target, issue_number: 7, body: `${fits}.` }),
    ).rejects.toMatchObject({ status: 422, message: expect.stringContaining("Body is too long") });
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(1);
  });

  test("a minimized comment says so", async () => {
    const token = github.token({ permissions: { pull_requests: "write" } });
    const octokit = getOctokit(token, { baseUrl: github.url });
    const comment = github.seed.comment("acme/sample-app", 7, "old");
    const { data } = await octokit.rest.issues.getComment({ ...target, comment_id: comment.id });
    await octokit.graphql(
      "mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { clientMutationId } }",
      { id: data.node_id },
    );
    expect(github.comments("acme", "sample-app", 7)[0]?.minimized).toBe("OUTDATED");
  });
});
