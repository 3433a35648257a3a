import type { Environment, Files } from "@build-once/host";
import type { RepositoryName } from "./api.ts";
import { githubErrors } from "./errors.ts";
import { isCommit, JsonView } from "./json-view.ts";

/** A pull request as the event describes it. */
export interface EventPullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string | undefined;
  readonly baseRef: string | undefined;
  readonly baseSha: string | undefined;
  /** True when the head is in another repository; also when that cannot be told, as for a deleted fork. */
  readonly fork: boolean;
}

/** The run that triggered a `workflow_run` event. */
export interface EventWorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly name: string | undefined;
  readonly conclusion: string | undefined;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly headOwner: string | undefined;
  readonly headRepository: string | undefined;
  readonly headRepositoryId: number | undefined;
  readonly repositoryId: number | undefined;
  /** Numbers that GitHub names; empty for forks. */
  readonly pullRequests: readonly number[];
}

/** What this run is about. Everything in it was chosen by whoever caused the event, except names of our own job. */
export interface EventContext {
  readonly event: string;
  readonly action: string | undefined;
  readonly repository: RepositoryName;
  readonly repositoryId: number | undefined;
  /** What is checked out: on `pull_request` GitHub's merge commit. */
  readonly sha: string;
  /** What the author pushed. */
  readonly headSha: string;
  readonly ref: string;
  readonly defaultBranch: string | undefined;
  readonly pullRequest: EventPullRequest | undefined;
  readonly workflowRun: EventWorkflowRun | undefined;
  /** The pull request that the branch of a merge group names. */
  readonly mergeGroupPullRequest: number | undefined;
  readonly runId: number;
  readonly runAttempt: number;
  readonly job: string;
  readonly workflow: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

/** Payloads are at most 25 MB on the way in; the runner writes them out indented. */
const maxPayloadBytes = 64 * 2 ** 20;

/**
 * Reads what this run is about.
 *
 * @throws {ActionError} `event-unreadable` (data) when there is no readable payload or no repository
 * @see GitHub, "Variables reference", default environment variables; "Webhook events and payloads"
 */
export async function readEventContext(environment: Environment, files: Files): Promise<EventContext> {
  const path = environment.get("GITHUB_EVENT_PATH");
  const text = path === undefined ? "{}" : await files.readText(path, maxPayloadBytes);
  if (text === undefined) throw githubErrors.error("event-unreadable", `${path}: there is no such file`);
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    throw githubErrors.error("event-unreadable", `${path}: not JSON`, { cause: error });
  }
  return parseEventContext(environment, payload);
}

/** As {@link readEventContext}, from a payload that was read already. @throws {ActionError} `event-unreadable` (data) */
export function parseEventContext(environment: Environment, payload: unknown): EventContext {
  const view = new JsonView(payload);
  const event = environment.get("GITHUB_EVENT_NAME") ?? "";
  const sha = environment.get("GITHUB_SHA") ?? "";
  const pullRequest = event.startsWith("pull_request") ? parsePullRequest(view) : undefined;
  const workflowRun = event === "workflow_run" ? parseWorkflowRun(view.at("workflow_run")) : undefined;
  const mergeGroup = event === "merge_group" ? view.at("merge_group") : new JsonView(undefined);
  return {
    event,
    action: view.at("action").text(),
    repository: parseRepositoryName(environment.get("GITHUB_REPOSITORY") ?? ""),
    repositoryId: wholeNumber(environment.get("GITHUB_REPOSITORY_ID")) ?? view.at("repository").at("id").integer(),
    sha,
    headSha: pullRequest?.headSha ?? workflowRun?.headSha ?? mergeGroup.at("head_sha").commit() ?? sha,
    ref: environment.get("GITHUB_REF") ?? "",
    defaultBranch: view.at("repository").at("default_branch").text(),
    pullRequest,
    workflowRun,
    mergeGroupPullRequest: mergeGroupPullRequest(mergeGroup.at("head_ref").text()),
    runId: wholeNumber(environment.get("GITHUB_RUN_ID")) ?? 0,
    runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")) ?? 1,
    job: environment.get("GITHUB_JOB") ?? "",
    workflow: environment.get("GITHUB_WORKFLOW") ?? "",
    serverUrl: environment.get("GITHUB_SERVER_URL") ?? "https://github.com",
    apiUrl: environment.get("GITHUB_API_URL") ?? "https://api.github.com",
  };
}

/** Parses `owner/name`. @throws {ActionError} `event-unreadable` (data) */
export function parseRepositoryName(text: string): RepositoryName {
  const match = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/.exec(text);
  const [, owner, name] = match ?? [];
  if (owner === undefined || name === undefined || /^\.{1,2}$/.test(owner) || /^\.{1,2}$/.test(name))
    throw githubErrors.error("event-unreadable", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, not owner/name`);
  return { owner, name };
}

function parsePullRequest(view: JsonView): EventPullRequest | undefined {
  const pull = view.at("pull_request");
  const number = pull.at("number").integer() ?? view.at("number").integer();
  const headSha = pull.at("head").at("sha").commit();
  if (number === undefined || number === 0 || headSha === undefined) return undefined;
  const head = pull.at("head").at("repo").at("id").integer();
  const base = pull.at("base").at("repo").at("id").integer();
  return {
    number,
    headSha,
    headRef: pull.at("head").at("ref").text(),
    baseRef: pull.at("base").at("ref").text(),
    baseSha: pull.at("base").at("sha").commit(),
    fork: head === undefined || head !== base,
  };
}

function parseWorkflowRun(run: JsonView): EventWorkflowRun | undefined {
  const id = run.at("id").integer();
  const headSha = run.at("head_sha").commit();
  const event = run.at("event").text();
  if (id === undefined || headSha === undefined || event === undefined) return undefined;
  const head = run.at("head_repository");
  return {
    id,
    attempt: run.at("run_attempt").integer() ?? 1,
    event,
    name: run.at("name").text(),
    conclusion: run.at("conclusion").text(),
    headSha,
    headBranch: run.at("head_branch").text(),
    headOwner: head.at("owner").at("login").text(100),
    headRepository: head.at("full_name").text(210),
    headRepositoryId: head.at("id").integer(),
    repositoryId: run.at("repository").at("id").integer(),
    pullRequests: run
      .at("pull_requests")
      .items()
      .slice(0, 50)
      .flatMap((pull) => pull.at("number").integer() ?? []),
  };
}

/** `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>`. */
function mergeGroupPullRequest(headRef: string | undefined): number | undefined {
  const match = /^(?:refs\/heads\/)?gh-readonly-queue\/.{1,255}\/pr-(\d{1,10})-([0-9a-f]+)$/.exec(headRef ?? "");
  return match?.[2] !== undefined && isCommit(match[2]) ? Number(match[1]) : undefined;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
