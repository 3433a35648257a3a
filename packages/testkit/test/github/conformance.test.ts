import { readFileSync } from "node:fs";
import { getOctokit } from "@actions/github";
import { describe, expect, test } from "vitest";
import { conformance } from "../../src/github/conformance.ts";
import { startGitHub } from "../../src/github/index.ts";
import { routeTable } from "../../src/github/route-table.ts";

const target = { owner: "acme", repo: "sample-app" };

function operation(route: string) {
  const found = conformance().description.operations.find((one) => one.route === route);
  if (found === undefined) throw new Error(route);
  return found;
}

describe("the description", () => {
  test("holds the listed operations and each has a route", () => {
    const listed = readFileSync(new URL("../../openapi/operations.txt", import.meta.url), "utf8")
      .trim()
      .split("\n");
    const described = conformance().description.operations.map(({ route }) => route);
    expect(described.toSorted()).toEqual(listed.toSorted());
    const answered = [...routeTable.keys(), "GET /user", "GET /rate_limit"];
    expect(answered.toSorted()).toEqual(listed.toSorted());
  });

  test("names the package and version it was cut from", () => {
    expect(conformance().description.source).toMatch(/^@octokit\/openapi@\d+\.\d+\.\d+$/);
  });
});

describe("a request", () => {
  const list = operation("GET /repos/{owner}/{repo}/issues/{issue_number}/comments");
  const create = operation("POST /repos/{owner}/{repo}/issues/{issue_number}/comments");
  const place = new Map([
    ["owner", "acme"],
    ["repo", "sample-app"],
    ["issue_number", "7"],
  ]);
  const query = new URLSearchParams();

  test("with an unknown query key is wrong", () => {
    expect(conformance().request(list, place, new URLSearchParams("per_pages=5"), undefined)).toEqual([
      'query has the unknown key "per_pages"',
    ]);
  });

  test("with a query value of the wrong type is wrong", () => {
    expect(conformance().request(list, place, new URLSearchParams("per_page=many"), undefined)).toHaveLength(1);
  });

  test("with a path parameter of the wrong type is wrong", () => {
    expect(conformance().request(list, new Map([...place, ["issue_number", "x"]]), query, undefined)).toHaveLength(1);
  });

  test("with an unknown, missing or mistyped body key is wrong", () => {
    expect(conformance().request(create, place, query, { body: "x", text: "y" })).toEqual([
      'body has the unknown key "text"',
    ]);
    expect(conformance().request(create, place, query, {})).toHaveLength(1);
    expect(conformance().request(create, place, query, { body: 5 })).toHaveLength(1);
    expect(conformance().request(create, place, query, undefined)).toEqual(["body is missing"]);
  });

  test("with a body where none is taken is wrong", () => {
    expect(conformance().request(list, place, query, { body: "x" })).toHaveLength(1);
  });

  test("as described is right", () => {
    expect(conformance().request(list, place, new URLSearchParams("per_page=5&page=2"), undefined)).toEqual([]);
    expect(conformance().request(create, place, query, { body: "x" })).toEqual([]);
  });

  test("with an unknown key deep in its body is wrong", () => {
    const body = { name: "x", head_sha: "y", output: { title: "t", summary: "s", annotation: [] } };
    const problems = conformance().request(operation("POST /repos/{owner}/{repo}/check-runs"), place, query, body);
    expect(problems).toEqual(['body/output has the unknown key "annotation"']);
  });
});

describe("a reply", () => {
  const get = operation("GET /repos/{owner}/{repo}/git/ref/{ref}");
  const right = {
    ref: "refs/heads/main",
    node_id: "x",
    url: "https://x.test/",
    object: { type: "commit", sha: "a".repeat(40), url: "https://x.test/" },
  };

  test("as described is right", () => {
    expect(conformance().reply(get, 200, right)).toEqual([]);
  });

  test("with a missing, mistyped or unknown key is wrong", () => {
    const { node_id: _, ...missing } = right;
    expect(conformance().reply(get, 200, missing)).toHaveLength(1);
    expect(conformance().reply(get, 200, { ...right, ref: null })).toHaveLength(1);
    expect(conformance().reply(get, 200, { ...right, extra: 1 })).toEqual(['reply has the unknown key "extra"']);
    expect(conformance().reply(get, 200, { ...right, url: "not a url" })).toHaveLength(1);
  });

  test("with a status below 400 that is not described is wrong; above it is allowed", () => {
    expect(conformance().reply(get, 206, right)).toHaveLength(1);
    expect(conformance().reply(get, 418, { message: "teapot" })).toEqual([]);
  });

  test("with null where the description says nullable, typed or not, is right", () => {
    const artifact = operation("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}");
    const facts = {
      id: 1,
      node_id: "x",
      name: "a",
      size_in_bytes: 1,
      url: "u",
      archive_download_url: "u",
      expired: false,
    };
    const times = { created_at: null, expires_at: null, updated_at: null };
    expect(conformance().reply(artifact, 200, { ...facts, ...times, digest: null, workflow_run: null })).toEqual([]);
    expect(conformance().reply(artifact, 200, { ...facts, ...times, name: null })).toHaveLength(1);
  });
});

describe("a violation", () => {
  test("of a client fails the test that caused it, with request and reason", async () => {
    const github = await startGitHub();
    github.seed.repository("acme/sample-app");
    const octokit = getOctokit(github.token({ permissions: {} }), { baseUrl: github.url });
    await octokit.request("GET /repos/{owner}/{repo}/pulls", { ...target, perpage: 5 });
    expect(() => github.assertNoViolations()).toThrow(
      /GET \/repos\/acme\/sample-app\/pulls\?perpage=5\n {2}query has the unknown key "perpage"/,
    );
    await github.stop();
  });

  test("of the fake itself fails the test that caused it", async () => {
    const github = await startGitHub();
    const repository = github.seed.repository("acme/sample-app");
    repository.refs.set("refs/heads/broken", 5 as unknown as string);
    const octokit = getOctokit(github.token({ permissions: {} }), { baseUrl: github.url });
    await octokit.rest.git.getRef({ ...target, ref: "heads/broken" });
    await expect(github.stop()).rejects.toThrow(/reply\/object\/sha must be string/);
  });

  test("is a route that the fake does not model", async () => {
    const github = await startGitHub();
    const octokit = getOctokit(github.token({ permissions: {} }), { baseUrl: github.url });
    await expect(octokit.request("GET /emojis")).rejects.toMatchObject({ status: 404 });
    await expect(github.stop()).rejects.toThrow(/GET \/emojis\n {2}the fake does not model this route/);
  });
});
