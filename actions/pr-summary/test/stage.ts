import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Evidence } from "@build-once/evidence";
import {
  type BundleResult,
  type GitHubFake,
  type NewRepository,
  type PullRequest,
  removeScratch,
  type ResultsService,
  runBundle,
  scratchFolder,
  startGitHub,
  startResults,
  type TokenOptions,
} from "@build-once/testkit";

/** The marker of the comment of key `default`. */
export const marker = "<!-- build-once/pr-summary key=default -->";

/** One call of the action. */
export interface Call {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of the workspace by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  /** Evidence that earlier steps of the job left. */
  readonly evidence?: readonly Partial<Evidence>[];
  readonly token?: string;
}

/** A repository with an open pull request, a GitHub and a results service around it. */
export interface Stage {
  readonly github: GitHubFake;
  readonly results: ResultsService;
  readonly pull: PullRequest;
  readonly runId: number;
  /** The payload of a `pull_request` event about the pull request. */
  readonly event: unknown;
  call(options?: Call): Promise<BundleResult>;
  bodies(): readonly string[];
  stop(): Promise<void>;
}

/** Sets the stage; `permissions` are those of the job token. */
export async function setStage(
  permissions: TokenOptions["permissions"] = { pull_requests: "write" },
  repository: NewRepository = {},
): Promise<Stage> {
  const results = await startResults();
  const github = await startGitHub({ artifacts: results.artifacts, blobUrl: results.url });
  github.seed.repository("acme/sample-app", repository);
  github.seed.commit("acme/sample-app", { branch: "feature" });
  const pull = github.seed.pullRequest("acme/sample-app", { headBranch: "feature", number: 7 });
  const run = github.seed.run("acme/sample-app", {
    headSha: pull.headSha,
    event: "pull_request",
    status: "in_progress",
  });
  const token = github.token({ permissions });
  const event = eventOf(github, pull);
  return {
    github,
    results,
    pull,
    runId: run.id,
    event,
    call: async (options = {}) => {
      const workspace = await scratchFolder("workspace");
      const temporary = await scratchFolder("temporary");
      await writeAll(workspace, options.files ?? {});
      for (const [index, piece] of (options.evidence ?? []).entries()) {
        const path = join(temporary, "build-once/evidence", `${index}.json`);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, JSON.stringify(evidence(run.id, piece)));
      }
      return await runBundle({
        action: "pr-summary",
        workspace,
        temporary,
        token: options.token ?? token,
        event: options.event ?? event,
        inputs: options.inputs ?? {},
        environment: {
          ...results.environment({ runId: run.id }),
          GITHUB_EVENT_NAME: "pull_request",
          GITHUB_REF: "refs/pull/7/merge",
          GITHUB_RUN_ID: String(run.id),
          GITHUB_API_URL: github.url,
          GITHUB_JOB: "test",
          ...options.environment,
        },
      });
    },
    bodies: () => github.comments("acme", "sample-app", 7).map((comment) => comment.body),
    stop: async () => {
      await results.stop();
      await github.stop();
      await removeScratch();
    },
  };
}

/** The payload of a `pull_request` event. */
export function eventOf(github: GitHubFake, pull: PullRequest): unknown {
  const base = github.seed.find("acme/sample-app");
  const head = github.seed.find(pull.headRepository ?? "acme/sample-app");
  return {
    action: "synchronize",
    number: pull.number,
    pull_request: {
      number: pull.number,
      head: { sha: pull.headSha, ref: pull.headBranch, repo: { id: head.id } },
      base: { sha: pull.baseSha, ref: pull.baseBranch, repo: { id: base.id } },
    },
    repository: { id: base.id, default_branch: "main" },
  };
}

/** Evidence of a run as an action would have left it. */
export function evidence(runId: number, piece: Partial<Evidence>): Evidence {
  return {
    schema: "build-once/evidence/v1",
    action: "coverage-gate",
    verdict: "pass",
    reason: "passed",
    message: "as it should be",
    at: "2026-01-01T00:00:00.000Z",
    durationMs: 10,
    facts: {},
    links: [],
    inputs: `sha256:${"0".repeat(64)}`,
    ...piece,
    subject: {
      repository: "acme/sample-app",
      commit: "1".repeat(40),
      ref: "refs/pull/7/merge",
      event: "pull_request",
      runId,
      runAttempt: 1,
      job: "build",
      workflow: "CI",
      ...piece.subject,
    },
  };
}

/** A JUnit report with these cases. */
export function junit(...cases: readonly string[]): string {
  return `<?xml version="1.0"?><testsuites><testsuite name="s">${cases.join("\n")}</testsuite></testsuites>`;
}

/** A passing case. */
export const passed = `<testcase classname="tests.test_add" name="test_add" time="0.01"/>`;

/** A failing case with a place. */
export const failed = `<testcase classname="tests.test_sub" name="test_sub"><failure message="assert 1 == 2">tests/test_sub.py:12: AssertionError</failure></testcase>`;

/** Evidence of a chain whose links all hold; each can be changed. */
export const digest: string = `sha256:${"ab".repeat(32)}`;

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** The whole chain, all links good. */
export const chain: readonly Partial<Evidence>[] = [
  {
    action: "coverage-gate",
    facts: {
      lines: { part: 73, whole: 80, percent: "91.25" },
      patch: { lines: { part: 1, whole: 2, percent: "50.00" } },
      delta: "0.20",
      uncovered: [{ path: "sample_app/calc.py", first: 7, last: 9, lines: 3 }],
    },
  },
  {
    action: "build-once-by-digest",
    reason: "reused",
    facts: { digest, reference: `ghcr.io/acme/sample-app@${digest}`, platforms: { "linux/amd64": digest } },
  },
  { action: "artifact-check", facts: { digest, checked: 12, failed: 0, warned: 1 } },
  {
    action: "deploy-smoke",
    facts: { digest, image: `ghcr.io/acme/sample-app@${digest}`, class: "healthy", environment: "staging" },
  },
];
