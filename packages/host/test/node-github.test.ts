import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../testkit/src/github/index.ts";
import { type ChildRun, runChildHost } from "./run-child-host.ts";
import { removeScratch } from "./scratch.ts";

const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
const parameters = { owner: "acme", repo: "sample-app", pull_number: 7 };
const token = "ghs_SecretOfThisJob";

let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/sample-app");
  github.seed.commit("acme/sample-app", { branch: "topic" });
  github.seed.pullRequest("acme/sample-app", { number: 7, headBranch: "topic", title: "::error::forged" });
  github.token({ token, permissions: { pull_requests: "read" } });
});

afterEach(async () => {
  await github.stop();
  await removeScratch();
});

interface Response {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly data: unknown;
}

async function request(
  overrides: {
    readonly route?: string;
    readonly parameters?: object;
    readonly token?: string;
    readonly withinMs?: number;
  } = {},
  url = github.url,
): Promise<ChildRun> {
  const call = { do: "request", token, route, parameters, ...overrides } as const;
  return await runChildHost([{ ...call, parameters: { ...call.parameters } }], { GITHUB_API_URL: url });
}

function responseOf({ outcomes }: ChildRun): Response {
  return outcomes[0]?.value as Response;
}

describe("a call of GitHub's API", () => {
  test("goes to the API of the environment under its token, and gives status, headers in lower case and parsed data", async () => {
    const ended = await request();
    const { status, headers, data } = responseOf(ended);
    expect([status, data]).toEqual([200, expect.objectContaining({ number: 7, title: "::error::forged" })]);
    expect(new Map(headers).get("content-type")).toMatch(/^application\/json/);
    expect(headers.map(([name]) => name)).toEqual(headers.map(([name]) => name.toLowerCase()));
    expect(github.requests.all.map(({ headers }) => headers.get("authorization"))).toEqual([`token ${token}`]);
    expect(ended.printed).toBe("");
  });

  test("puts what is foreign into the path escaped", async () => {
    await request({
      route: "GET /repos/{owner}/{repo}/git/ref/{ref}",
      parameters: { owner: "acme", repo: "../../user", ref: "heads/a?b=c#d" },
    });
    expect(github.requests.all.map(({ path, query }) => [path, query])).toEqual([
      ["/repos/acme/..%2F..%2Fuser/git/ref/heads%2Fa%3Fb%3Dc%23d", ""],
    ]);
  });
});

describe("an answer that is an error is an answer", () => {
  test("404 of what is not there", async () => {
    const ended = await request({ parameters: { ...parameters, pull_number: 8 } });
    expect(responseOf(ended)).toMatchObject({ status: 404, data: { message: "Not Found" } });
    expect(ended.printed).toBe("");
  });

  test("401 of a token that nobody knows", async () => {
    const ended = await request({ token: "ghs_stolen" });
    expect(responseOf(ended)).toMatchObject({ status: 401, data: { message: "Bad credentials" } });
    expect(ended.printed).toBe("");
  });

  test("403 of a permission that is missing, with its header", async () => {
    const ended = await request({
      route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
      parameters: { owner: "acme", repo: "sample-app", issue_number: 7, body: "x" },
    });
    const { status, headers } = responseOf(ended);
    expect(status).toBe(403);
    expect(new Map(headers).get("x-accepted-github-permissions")).toBe("issues=write; pull_requests=write");
    expect(ended.printed).toBe("");
  });

  test.each([429, 500, 502, 503])("%i, tried once: the caller decides about another attempt", async (status) => {
    const reply = {
      status,
      headers: { "content-type": "text/html", "retry-after": "7" },
      body: "<h1>::error::no</h1>",
    };
    github.faults.add({ times: 99, fault: { kind: "reply", reply } });
    const ended = await request();
    const response = responseOf(ended);
    expect([response.status, new Map(response.headers).get("retry-after")]).toEqual([status, "7"]);
    expect(github.requests.count()).toBe(1);
    expect(ended.printed).toBe("");
  });
});

describe("no answer is a failed request, and says the route and no secret", () => {
  test("when the connection is torn down", async () => {
    github.faults.add({ times: 99, fault: { kind: "reset" } });
    const { outcomes, printed } = await request();
    expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "request-failed" });
    expect(outcomes[0]?.error?.message).toContain(route);
    expect(outcomes[0]?.error?.message).not.toContain(token);
    expect(printed).toBe("");
  });

  test.each(["application/json; charset=utf-8", "application/zip"])(
    "when a reply ends in its middle, of type %s",
    async (type) => {
      const cut = createServer((_request, response) => {
        response.writeHead(200, { "content-type": type, "content-length": "100" });
        response.write('{"number": 7', () => response.destroy());
      });
      await new Promise<void>((resolve) => cut.listen(0, "127.0.0.1", resolve));
      const { outcomes } = await request({}, `http://127.0.0.1:${(cut.address() as AddressInfo).port}`);
      cut.close();
      expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "request-failed" });
    },
  );

  test("when no answer comes in time, or its body does not end", async () => {
    github.faults.add({ times: 1, fault: { kind: "hang" } });
    const silent = await request({ withinMs: 100 });
    expect(silent.outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "request-failed" });
    const endless = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"number": 7');
    });
    await new Promise<void>((resolve) => endless.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
    const { outcomes } = await request({ withinMs: 100 }, url);
    endless.closeAllConnections();
    endless.close();
    expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "request-failed" });
  });

  test("when nobody listens", async () => {
    const { outcomes, printed } = await request({}, "http://127.0.0.1:1");
    expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "request-failed" });
    expect(printed).toBe("");
  });
});
