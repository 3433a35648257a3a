import { gzipSync } from "node:zlib";
import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { conformance } from "../../src/github/conformance.ts";
import { type GitHubFake, startGitHub, user } from "../../src/github/index.ts";

const name = "acme/sample-app";
const digest = `sha256:${"a".repeat(64)}`;

let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
});

afterEach(async () => {
  await github.stop();
});

type Parameters = Readonly<Record<string, unknown>>;

// One thing of each kind, and the parameters that name them.
function seeded(): Parameters {
  const repository = github.seed.repository(name);
  const { sha } = github.seed.commit(name, {
    branch: "topic",
    files: [{ path: "b.py", previousPath: "a.py", status: "renamed", additions: 0, deletions: 0, patch: "" }],
  });
  github.seed.pullRequest(name, { number: 7, headBranch: "topic" });
  github.seed.run(name, { id: 4242, headSha: sha, headBranch: "topic" });
  github.seed.release(name, "v1.0.0");
  repository.files.set("README.md", "text");
  repository.attestations.set(digest, [{ mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" }]);
  return {
    owner: "acme",
    repo: "sample-app",
    issue_number: 7,
    pull_number: 7,
    comment_id: github.seed.comment(name, 7, "text").id,
    artifact_id: github.seed.artifact({ runId: 4242, name: "report", files: { a: "1" } }).id,
    archive_format: "zip",
    run_id: 4242,
    attempt_number: 1,
    workflow_id: 1,
    subject_digest: digest,
    commit_sha: sha,
    sha,
    basehead: "main...topic",
    path: "README.md",
    tag: "v1.0.0",
  };
}

const here = "/repos/{owner}/{repo}";

const statement = { subject: [{ name: "app", digest: { sha256: digest.slice("sha256:".length) } }] };

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

// What goes into the body, by what is known so far.
const bodies = new Map<string, (given: Parameters) => Parameters>([
  [`POST ${here}/attestations`, () => ({ bundle: { dsseEnvelope: { payload: base64(statement) } } })],
  [
    `POST ${here}/code-scanning/sarifs`,
    ({ sha }) => ({ commit_sha: sha, ref: "refs/heads/topic", sarif: gzipSync("{}").toString("base64") }),
  ],
  [`POST ${here}/check-runs`, ({ sha }) => ({ name: "coverage", head_sha: sha, output: { title: "t", summary: "s" } })],
  [`PATCH ${here}/check-runs/{check_run_id}`, () => ({ conclusion: "success" })],
  [`POST ${here}/deployments`, ({ sha }) => ({ ref: sha, auto_merge: false, required_contexts: [] })],
  [`POST ${here}/deployments/{deployment_id}/statuses`, () => ({ state: "success" })],
  [`POST ${here}/git/refs`, ({ sha }) => ({ ref: "refs/locks/deploy", sha })],
  [`POST ${here}/git/tags`, ({ sha }) => ({ tag: "v1", message: "text", object: sha, type: "commit" })],
  [`PATCH ${here}/git/refs/{ref}`, ({ sha }) => ({ sha, force: true })],
  [`POST ${here}/issues/{issue_number}/comments`, () => ({ body: "text" })],
  [`PATCH ${here}/issues/comments/{comment_id}`, () => ({ body: "other" })],
  [`POST ${here}/statuses/{sha}`, () => ({ state: "success" })],
]);

// Where the answer to a creation is named by later requests.
const created = new Map([
  [`POST ${here}/check-runs`, "check_run_id"],
  [`POST ${here}/deployments`, "deployment_id"],
  [`POST ${here}/git/tags`, "tag_sha"],
]);

// Creations first and deletions last.
function order(route: string): number {
  return ["POST", "GET", "PATCH", "DELETE"].indexOf(route.split(" ")[0] ?? "");
}

function parametersOf(route: string, given: Parameters): Parameters {
  const names = [...route.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const ref = route.includes("/git/") ? "locks/deploy" : "topic";
  return {
    ...Object.fromEntries(names.map((one) => [one, one === "ref" ? ref : given[one]])),
    ...bodies.get(route)?.(given),
  };
}

describe("every operation", () => {
  test("succeeds once, as GitHub describes it", async () => {
    const permissions = {
      actions: "write",
      attestations: "write",
      checks: "write",
      contents: "write",
      deployments: "write",
      issues: "write",
      security_events: "write",
      statuses: "write",
    } as const;
    const job = getOctokit(github.token({ permissions }), { baseUrl: github.url });
    const person = getOctokit(github.token({ permissions, identity: user("octocat", 583_231) }), {
      baseUrl: github.url,
    });
    const given: Record<string, unknown> = { ...seeded() };
    const routes = conformance().description.operations.map(({ route }) => route);
    const statuses = new Map<string, number>();
    for (const route of routes.toSorted((a, b) => order(a) - order(b) || a.localeCompare(b))) {
      const client = route === "GET /user" ? person : job;
      const { status, data } = await client.request(route, {
        ...parametersOf(route, given),
        request: { redirect: "manual" },
      });
      statuses.set(route, status);
      const name = created.get(route);
      if (name !== undefined) given[name] = (data as Parameters)[name === "tag_sha" ? "sha" : "id"];
    }
    expect([...statuses].filter(([, status]) => ![200, 201, 202, 204, 302].includes(status))).toEqual([]);
    expect(statuses.size).toBe(routes.length);
    expect(github.violations.all).toEqual([]);
  });
});
