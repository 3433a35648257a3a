import { join } from "node:path";
import {
  type BundleResult,
  type GitHubFake,
  type ResultsService,
  runBundle,
  scratchFolder,
  startGitHub,
  startResults,
  type WorkflowRun,
} from "@build-once/testkit";
import { type Checkout, git, type Tree, write } from "./consumer.ts";

/** The repository of every job. */
export const app = "acme/sample-app";

/** What jobs that save and find baselines run on. */
export interface BaselineStage {
  readonly results: ResultsService;
  readonly github: GitHubFake;
  /** The same folder for all runs, as all jobs of one kind of runner have. */
  readonly temporary: string;
}

/** How a job differs from the usual one. */
export interface Job {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, "read" | "write">>;
  readonly workspace?: string;
}

/** What finding a baseline needs; saving one needs nothing. */
export const reading = { actions: "read", contents: "read" } as const;

/** Starts the services. */
export async function openStage(): Promise<BaselineStage> {
  const results = await startResults();
  const github = await startGitHub({ artifacts: results.artifacts, blobUrl: results.url });
  github.seed.repository(app);
  return { results, github, temporary: await scratchFolder("temporary") };
}

/** Stops them. */
export async function closeStage({ results, github }: BaselineStage): Promise<void> {
  await results.stop();
  await github.stop();
}

/** Where a push leaves its baseline before it is uploaded. */
export function savedPath({ temporary }: BaselineStage): string {
  return join(temporary, "build-once/coverage-baseline-default/coverage-baseline.bin");
}

/** A run that pushes `commit` to `branch`. */
export function pushRun({ github }: BaselineStage, commit: string, branch = "main"): WorkflowRun {
  return github.seed.run(app, { headSha: commit, headBranch: branch, event: "push", status: "in_progress" });
}

/** What the job of `run` leaves, `commit` of `checkout` being checked out and `ref` being what it is about. */
export async function runPush(
  { results, github, temporary }: BaselineStage,
  run: WorkflowRun,
  checkout: Checkout,
  commit: string,
  reports: Tree,
  { inputs = {}, environment = {}, permissions = {}, ref = "refs/heads/main" }: Job & { readonly ref?: string } = {},
): Promise<BundleResult> {
  const workspace = await scratchFolder("pushed");
  await git(workspace, "clone", "-q", `file://${checkout.workspace}`, ".");
  await git(workspace, "checkout", "-q", commit);
  await write(workspace, reports);
  return await runBundle({
    action: "coverage-gate",
    workspace,
    temporary,
    inputs,
    token: github.token({ permissions }),
    event: { before: "0".repeat(40), repository: { default_branch: "main" } },
    environment: {
      ...results.environment({ runId: run.id }),
      GITHUB_API_URL: github.url,
      GITHUB_SHA: commit,
      GITHUB_REF: ref,
      GITHUB_RUN_ID: String(run.id),
      ...environment,
    },
  });
}

/** The gate of the pull request that `checkout` merges. */
export async function runPull(
  { github, temporary }: BaselineStage,
  checkout: Checkout,
  reports: Tree,
  { inputs = {}, environment = {}, permissions = reading, workspace = checkout.workspace }: Job,
): Promise<BundleResult> {
  await write(workspace, reports);
  const base = { ref: "main", sha: checkout.base, repo: { id: 1 } };
  const head = { ref: "change", sha: await git(checkout.workspace, "rev-parse", "HEAD^2"), repo: { id: 1 } };
  return await runBundle({
    action: "coverage-gate",
    workspace,
    temporary,
    inputs,
    token: github.token({ permissions }),
    event: { number: 7, pull_request: { number: 7, base, head }, repository: { default_branch: "main" } },
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_SHA: checkout.head,
      GITHUB_REF: "refs/pull/7/merge",
      ...environment,
    },
  });
}
