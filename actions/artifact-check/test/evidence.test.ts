import { type GitHubFake, removeScratch, startGitHub } from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Checked, check, commit } from "./check.ts";

const repository = "acme/sample-app";
const run = 7001;
const digest = `sha256:${"a".repeat(64)}`;
const other = `sha256:${"b".repeat(64)}`;
let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(repository);
  github.seed.commit(repository, { sha: commit });
  github.seed.run(repository, { id: run, headSha: commit });
});
afterEach(async () => {
  await github.stop();
});
afterAll(removeScratch);

interface Piece {
  readonly action: string;
  readonly verdict?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly subject?: Readonly<Record<string, unknown>>;
}

const built: Piece = {
  action: "build-once-by-digest",
  facts: { digest, image: "ghcr.io/acme/sample-app", headCommit: commit },
};

function text({ action, verdict = "pass", facts = {}, subject = {} }: Piece): string {
  return JSON.stringify({
    schema: "build-once/evidence/v1",
    action,
    verdict,
    reason: "built",
    message: "m",
    subject: {
      repository,
      commit,
      ref: "refs/heads/main",
      event: "push",
      runId: run,
      runAttempt: 1,
      job: "build",
      workflow: "CI",
      ...subject,
    },
    at: "2026-01-02T03:04:05.000Z",
    durationMs: 1,
    facts,
    links: [],
    inputs: `sha256:${"0".repeat(64)}`,
  });
}

function builtAs(more: Readonly<Record<string, unknown>>): Piece {
  return { ...built, facts: { ...built.facts, ...more } };
}

function left(name: string, ...pieces: readonly (Piece | string)[]): void {
  const files = pieces.map(
    (piece, index) => [`${index}.json`, typeof piece === "string" ? piece : text(piece)] as const,
  );
  github.seed.artifact({ runId: run, name, files: Object.fromEntries(files) });
}

async function checkRun(subjects = "evidence=build-once-by-digest", rules = ""): Promise<Checked> {
  const id = 1;
  const payload = {
    workflow_run: {
      id: run,
      run_attempt: 1,
      event: "push",
      name: "CI",
      conclusion: "success",
      head_sha: commit,
      head_branch: "main",
      head_repository: { id, full_name: repository, owner: { login: "acme" } },
      repository: { id, full_name: repository },
      pull_requests: [],
    },
    repository: { id, full_name: repository, default_branch: "main", owner: { login: "acme" }, name: "sample-app" },
  };
  return await check(
    { subjects, rules },
    {
      token: github.token({ permissions: { actions: "read", metadata: "read" } }),
      environment: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: "workflow_run" },
      event: payload,
    },
  );
}

describe("the evidence of a run", () => {
  test("names the digest that the run built", async () => {
    left("evidence-build-1", built);
    left("evidence-test-2", { action: "coverage-gate" });
    const result = await checkRun("evidence=build-once-by-digest, coverage-gate");
    expect(result.outputs.get("reason"), result.stdout).toBe("checked");
    expect(result.outputs.get("digest")).toBe(digest);
  });

  test("may say the same twice, as after a run was started again", async () => {
    left("evidence-build-1", built);
    left("evidence-build-2", { ...built, facts: { ...built.facts, reused: true } });
    expect((await checkRun()).outputs.get("digest")).toBe(digest);
  });

  test("names the whole image, not a platform's part, a look-up or a promotion of another one", async () => {
    left("evidence-plan", builtAs({ mode: "resolve", digest: "" }));
    left("evidence-part", builtAs({ mode: "build", digest: other, key: `sha-${commit}-linux-arm64` }));
    left("evidence-promote", builtAs({ mode: "promote", digest: other, key: "prod" }));
    left("evidence-merge", builtAs({ mode: "build", key: `sha-${commit}` }));
    expect((await checkRun()).outputs.get("digest")).toBe(digest);
  });

  test("that lacks an action which is demanded is red", async () => {
    left("evidence-build-1", built);
    const result = await checkRun("evidence=build-once-by-digest, coverage-gate");
    expect(result.exitCode).toBe(1);
    expect(result.results("evidence-present")).toEqual(["pass", "fail"]);
    expect(result.outputs.get("digest")).toBe("");
  });

  test.each(["fail", "skip"])("of an action that ended with %s is red", async (verdict) => {
    left("evidence-build-1", built, { action: "coverage-gate", verdict });
    const result = await checkRun("evidence=build-once-by-digest, coverage-gate");
    expect(result.results("evidence-passed")).toEqual(["pass", "fail"]);
  });

  test.each<[string, Piece | string]>([
    ["another repository", { ...built, subject: { repository: "mallory/sample-app" } }],
    ["another run", { ...built, subject: { runId: 1 } }],
    ["another commit", { ...built, facts: { ...built.facts, headCommit: "2".repeat(40) } }],
    ["nothing that can be read", "{"],
    ["a schema of its own", text(built).replace("evidence/v1", "evidence/v9")],
  ])("that speaks about %s is red, and cannot be softened", async (_title, piece) => {
    left("evidence-build-1", built);
    left("evidence-evil", piece);
    const result = await checkRun();
    expect(result.exitCode).toBe(1);
    expect(result.results("evidence-subject")).toEqual(["fail"]);
    expect((await checkRun(undefined, "evidence-subject=off")).outputs.get("reason")).toBe("invalid-inputs");
  });

  test("that names a second digest names none", async () => {
    left("evidence-build-1", built);
    left("evidence-evil", { ...built, facts: { ...built.facts, digest: other } });
    const result = await checkRun();
    expect(result.results("evidence-digest")).toEqual(["fail"]);
    expect(result.outputs.get("digest")).toBe("");
  });

  test.each(["", "latest", "sha256:short", "::set-output name=digest::x", `${digest}\ndigest=${other}`])(
    "that names %j as digest is red",
    async (value) => {
      left("evidence-build-1", { ...built, facts: { ...built.facts, digest: value } });
      const result = await checkRun();
      expect(result.exitCode).toBe(1);
      expect(result.results("evidence-digest")).toEqual(["fail"]);
      expect(result.outputs.get("digest")).toBe("");
    },
  );

  test("whose archive climbs out of its folder is red", async () => {
    github.seed.artifact({ runId: run, name: "evidence-evil", files: { "../../evil.json": text(built) } });
    expect((await checkRun()).results("evidence-subject")).toEqual(["fail"]);
  });

  test("of a run without any is red", async () => {
    const result = await checkRun();
    expect(result.results("evidence-present")).toEqual(["fail"]);
    expect(result.results("evidence-digest")).toEqual(["fail"]);
  });
});
