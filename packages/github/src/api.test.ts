import type { Clock, GitHubClient, GitHubResponse } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { describe, expect, test } from "vitest";
import { callApi, type GitHubApi } from "./api.ts";
import { githubErrors } from "./errors.ts";
import { JsonView } from "./json-view.ts";
import { fetchAll } from "./paging.ts";

type Step = Partial<GitHubResponse> | Error;

/** A GitHub that answers what it was told, in order, and a clock that only moves by sleeping. */
function scripted(...steps: readonly Step[]) {
  const calls: { readonly route: string; readonly parameters: Readonly<Record<string, unknown>> }[] = [];
  const slept: number[] = [];
  let now = 1_700_000_000_000;
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
  };
  const client: GitHubClient = {
    request: async (route, parameters) => {
      const step = steps[calls.length];
      calls.push({ route, parameters });
      if (step instanceof Error) throw step;
      if (step === undefined) throw new Error("no further answer was planned");
      return { status: 200, headers: new Map(), data: undefined, ...step };
    },
  };
  const api: GitHubApi = { client, clock, repository: { owner: "acme", name: "app" } };
  return { api, calls, slept, now: () => now };
}

const get = { route: "GET /repos/{owner}/{repo}/x", permission: "pull-requests: read" } as const;
const post = { route: "POST /repos/{owner}/{repo}/x", permission: "pull-requests: write" } as const;
const lost = new ActionError("upstream", "request-failed", "reset");

function headers(entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(entries));
}

async function failure(work: Promise<unknown>): Promise<ActionError> {
  const thrown: unknown = await work.catch((error: unknown) => error);
  if (!(thrown instanceof ActionError)) throw new Error("nothing was thrown");
  return thrown;
}

describe("callApi", () => {
  test("fills in owner and repository", async () => {
    const { api, calls } = scripted({ data: { a: 1 } });
    const answer = await callApi(api, { ...get, parameters: { page: 2 } });
    expect(calls[0]?.parameters).toEqual({ owner: "acme", repo: "app", page: 2 });
    expect(answer.body.at("a").integer()).toBe(1);
  });

  test("a server error of a reading call is tried again, four times in all", async () => {
    const { api, calls, slept } = scripted(
      { status: 502 },
      lost,
      { status: 500 },
      { status: 503, data: { message: "no" } },
    );
    expect(await failure(callApi(api, get))).toMatchObject({ kind: "upstream", code: "api-unavailable" });
    expect(calls).toHaveLength(4);
    expect(slept).toEqual([1000, 2000, 4000]);
  });

  test("a POST is not sent again after a server error or a lost answer: it may have worked", async () => {
    for (const step of [{ status: 500 }, lost]) {
      const { api, calls } = scripted(step);
      expect((await failure(callApi(api, post))).kind).toBe("upstream");
      expect(calls).toHaveLength(1);
    }
  });

  test("a primary limit is waited for until its reset", async () => {
    const reset = String(1_700_000_000 + 30);
    const limit = { status: 403, headers: headers({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }) };
    const { api, slept } = scripted(limit, {});
    await callApi(api, post);
    expect(slept).toEqual([31_000]);
  });

  test.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": "Tue, 14 Nov 2023 22:13:25 GMT" }, 5000],
    [{ "retry-after": "garbage" }, 60_000],
    [{}, 60_000],
  ])("a secondary limit with %j pauses %i ms", async (extra, ms) => {
    const message = "You have exceeded a secondary rate limit.";
    const { api, slept } = scripted({ status: 403, headers: headers(extra), data: { message } }, {});
    await callApi(api, post);
    expect(slept).toEqual([ms]);
  });

  test("a limit that lasts longer than the bound ends at once, and says how long", async () => {
    const { api, slept } = scripted({ status: 429, headers: headers({ "retry-after": "4000" }) });
    const error = await failure(callApi(api, get));
    expect(error).toMatchObject({ kind: "upstream", code: "rate-limited" });
    expect(error.message).toContain("wait 4000 s");
    expect(slept).toEqual([]);
  });

  test.each([
    ["issues=write; pull_requests=write", ["pull-requests: write"]],
    ["issues=write", ["issues: write"]],
    ["contents=read,pull_requests=write", ["contents: read", "pull-requests: write"]],
    [undefined, ["pull-requests: write"]],
    ["<script>=write; x", ["pull-requests: write"]],
  ])("403 with %j names the lines to add", async (accepted, lines) => {
    const map = accepted === undefined ? {} : { "x-accepted-github-permissions": accepted };
    const data = { message: "Resource not accessible by integration" };
    const { api } = scripted({ status: 403, headers: headers(map), data });
    const error = await failure(callApi(api, post));
    expect(error).toMatchObject({ kind: "permission", code: "permission-missing" });
    expect(error.hint).toContain(`permissions:\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
  });

  test("401 is a token that is refused, other refusals name their reason", async () => {
    expect(await failure(callApi(scripted({ status: 401 }).api, get))).toMatchObject({ code: "token-refused" });
    const refused = await failure(callApi(scripted({ status: 422, data: { message: "Body is too long" } }).api, post));
    expect(refused).toMatchObject({ kind: "upstream", code: "api-refused" });
    expect(refused.message).toContain("422: Body is too long");
  });

  test("accepted statuses are answers", async () => {
    expect((await callApi(scripted({ status: 404 }).api, { ...get, accept: [404] })).status).toBe(404);
  });
});

describe("fetchAll", () => {
  const next = headers({
    link: '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=9>; rel="last"',
  });
  const last = headers({ link: '<https://api.github.com/x?page=1>; rel="prev"' });

  test("reads as long as a next page is named, and asks for pages by number", async () => {
    const { api, calls } = scripted(
      { data: [1], headers: next },
      { data: [2], headers: next },
      { data: [3], headers: last },
    );
    const list = await fetchAll(api, get);
    expect(list).toMatchObject({ cut: false });
    expect(list.items.map((item) => item.integer())).toEqual([1, 2, 3]);
    expect(calls.map((call) => call.parameters["page"])).toEqual([1, 2, 3]);
  });

  test("stops at its bound and says so", async () => {
    const { api } = scripted({ data: { xs: [1] }, headers: next }, { data: { xs: [2] }, headers: next });
    expect(await fetchAll(api, get, "xs", 2)).toMatchObject({ cut: true });
  });

  test("an answer without a list is an error, never an empty list", async () => {
    expect(await failure(fetchAll(scripted({ data: "<html>" }).api, get))).toMatchObject({ code: "api-unexpected" });
  });
});

test("JsonView never throws and never sees inherited members", () => {
  const view = new JsonView({ a: { b: [1, "x"] }, n: -1, s: "y".repeat(2000) });
  expect(
    view
      .at("a")
      .at("b")
      .items()
      .map((item) => item.integer()),
  ).toEqual([1, undefined]);
  expect(view.at("toString").raw()).toBeUndefined();
  expect(view.at("n").integer()).toBeUndefined();
  expect(view.at("s").text()).toBeUndefined();
  expect(new JsonView(null).at("x").at("y").text()).toBeUndefined();
});

test("every error code is of the table", () => {
  expect(Object.keys(githubErrors.rows)).toHaveLength(7);
});
