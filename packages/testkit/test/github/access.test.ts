import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub, type TokenOptions, user } from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app" };

let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  for (const name of ["acme/sample-app", "acme/secret"]) {
    github.seed.repository(name, { private: name === "acme/secret" });
    github.seed.commit(name, { branch: "topic" });
    github.seed.pullRequest(name, { number: 7, headBranch: "topic" });
  }
});

afterEach(async () => {
  await github.stop();
});

function client(options: TokenOptions): ReturnType<typeof getOctokit> {
  return getOctokit(github.token(options), { baseUrl: github.url });
}

describe("tokens", () => {
  test("an unknown token is 401, whatever it asks", async () => {
    const octokit = getOctokit("ghs_stolen", { baseUrl: github.url });
    await expect(octokit.rest.repos.get(target)).rejects.toMatchObject({ status: 401, message: /^Bad credentials/ });
  });

  test("no token reads what is public and writes nothing", async () => {
    const read = await fetch(`${github.url}/repos/acme/sample-app/issues/7/comments`);
    expect(read.status).toBe(200);
    const write = await fetch(`${github.url}/repos/acme/sample-app/issues/7/comments`, {
      method: "POST",
      body: JSON.stringify({ body: "x" }),
    });
    expect(write.status).toBe(401);
  });

  test("a missing permission is 403 and the header names every permission that would do", async () => {
    const octokit = client({ permissions: { pull_requests: "read", contents: "write" } });
    const refused = octokit.rest.issues.createComment({ ...target, issue_number: 7, body: "x" });
    await expect(refused).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
      response: { headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" } },
    });
    expect(github.comments("acme", "sample-app", 7)).toEqual([]);
  });

  test.each(["issues", "pull_requests"])("%s: write alone is enough to comment", async (permission) => {
    const octokit = client({ permissions: { [permission]: "write" } });
    await octokit.rest.issues.createComment({ ...target, issue_number: 7, body: "x" });
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(1);
  });

  test("the job token of a fork's pull request reads and never writes, whatever was granted", async () => {
    const octokit = client({ permissions: { issues: "write", pull_requests: "write" }, fork: true });
    expect((await octokit.rest.issues.listComments({ ...target, issue_number: 7 })).status).toBe(200);
    await expect(octokit.rest.issues.createComment({ ...target, issue_number: 7, body: "x" })).rejects.toMatchObject({
      status: 403,
    });
  });

  test("a private repository is 404 outside a token's scope and 403 inside it without permission", async () => {
    const secret = { owner: "acme", repo: "secret", issue_number: 7 };
    const outside = client({ permissions: { issues: "write" }, repositories: ["acme/sample-app"] });
    await expect(outside.rest.issues.listComments(secret)).rejects.toMatchObject({ status: 404 });
    const inside = client({ permissions: { contents: "read" }, repositories: ["acme/secret"] });
    await expect(inside.rest.issues.listComments(secret)).rejects.toMatchObject({ status: 403 });
    const allowed = client({ permissions: { issues: "read" }, repositories: ["acme/secret"] });
    expect((await allowed.rest.issues.listComments(secret)).data).toEqual([]);
  });

  test("who am I is refused to an installation and answered to a person", async () => {
    await expect(client({ permissions: {} }).rest.users.getAuthenticated()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("Resource not accessible by integration"),
    });
    const person = client({ permissions: {}, identity: user("octocat", 583_231) });
    expect((await person.rest.users.getAuthenticated()).data.login).toBe("octocat");
  });

  test("the archive of an artifact needs a token with actions: read even in public", async () => {
    const { refs } = github.seed.find("acme/sample-app");
    github.seed.run("acme/sample-app", { id: 4242, headSha: refs.get("refs/heads/main") ?? "" });
    const { id } = github.seed.artifact({ runId: 4242, name: "report", files: { "a.txt": "a" } });
    const url = `${github.url}/repos/acme/sample-app/actions/artifacts/${String(id)}/zip`;
    expect((await fetch(url, { redirect: "manual" })).status).toBe(401);
    const authorization = `Bearer ${github.token({ permissions: { actions: "read" } })}`;
    const found = await fetch(url, { redirect: "manual", headers: { authorization } });
    expect(found.status).toBe(302);
    const archive = await fetch(found.headers.get("location") ?? "");
    expect(archive.headers.get("content-type")).toBe("application/zip");
    expect(
      Buffer.from(await archive.arrayBuffer())
        .toString("latin1")
        .startsWith("PK"),
    ).toBe(true);
  });
});
