import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type GitHubFake,
  primaryLimitReply,
  replyRule,
  secondaryLimitReply,
  serverErrorReply,
  startGitHub,
} from "../../src/github/index.ts";

const target = { owner: "acme", repo: "sample-app", issue_number: 7 };
const create = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

let github: GitHubFake;
let octokit: ReturnType<typeof getOctokit>;
let token: string;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/sample-app");
  github.seed.commit("acme/sample-app", { branch: "topic" });
  github.seed.pullRequest("acme/sample-app", { number: 7, headBranch: "topic" });
  token = github.token({ permissions: { issues: "write" } });
  octokit = getOctokit(token, { baseUrl: github.url });
});

afterEach(async () => {
  await github.stop();
});

async function post(): Promise<unknown> {
  return await octokit.rest.issues.createComment({ ...target, body: "x" });
}

describe("faults", () => {
  test("a used up primary limit is 403 with nothing remaining and the time of the reset", async () => {
    github.setRemaining(token, 0, 1_900_000_000);
    await expect(octokit.rest.issues.listComments(target)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("API rate limit exceeded"),
      response: { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1900000000" } },
    });
    expect((await octokit.rest.rateLimit.get()).data.rate.remaining).toBe(0);
  });

  test("each request lowers what remains, of its own token only", async () => {
    const before = await octokit.rest.issues.listComments(target);
    const after = await octokit.rest.issues.listComments(target);
    const left = Number(before.headers["x-ratelimit-remaining"]);
    expect(Number(after.headers["x-ratelimit-remaining"])).toBe(left - 1);
  });

  test.each([403, 429] as const)("a limit may also be answered with %i", async (status) => {
    github.faults.add(replyRule(primaryLimitReply(1_900_000_000, status)));
    await expect(octokit.rest.issues.listComments(target)).rejects.toMatchObject({ status });
  });

  test("a secondary limit strikes the request it is set on, with or without retry-after", async () => {
    github.faults.add(replyRule(secondaryLimitReply(), create, 2));
    github.faults.add(replyRule(secondaryLimitReply(60, 429), create, 3));
    await post();
    await expect(post()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("secondary rate limit"),
      response: { headers: expect.not.objectContaining({ "retry-after": expect.anything() }) },
    });
    await expect(post()).rejects.toMatchObject({ status: 429, response: { headers: { "retry-after": "60" } } });
    await post();
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(2);
  });

  test("an error of the server is answered before anything was done", async () => {
    github.faults.add(replyRule(serverErrorReply(502), create));
    await expect(octokit.rest.issues.createComment({ ...target, body: "x" })).rejects.toMatchObject({ status: 502 });
    expect(github.comments("acme", "sample-app", 7)).toEqual([]);
  });

  test("a reset loses the request, a lost reply only the answer", async () => {
    github.faults.add({ route: create, fault: { kind: "reset" } });
    github.faults.add({ route: create, from: 2, fault: { kind: "lost-reply" } });
    await expect(post()).rejects.toMatchObject({ cause: expect.anything() });
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(0);
    await expect(post()).rejects.toMatchObject({ cause: expect.anything() });
    expect(github.comments("acme", "sample-app", 7)).toHaveLength(1);
  });

  test("a truncated body is no whole answer", async () => {
    github.faults.add({ fault: { kind: "truncate", keepBytes: 1 } });
    const reply = await fetch(`${github.url}/repos/acme/sample-app/pulls`);
    await expect(reply.text()).rejects.toThrow(/terminated/);
  });

  test("a request that hangs ends when its client gives up or the server stops", async () => {
    github.faults.add({ fault: { kind: "hang" } });
    const abort = new AbortController();
    const waiting = fetch(`${github.url}/repos/acme/sample-app/pulls`, { signal: abort.signal });
    await expect.poll(() => github.requests.count()).toBe(1);
    abort.abort();
    await expect(waiting).rejects.toThrow(/abort/);
    expect(github.requests.all[0]?.status).toBeUndefined();
  });
});
