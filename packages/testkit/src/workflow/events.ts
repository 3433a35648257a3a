import type { PullRequestCommits } from "./consumer.ts";

/** What an event's payload tells about a repository. */
export interface EventRepository {
  readonly id: number;
  /** `owner/name` */
  readonly fullName: string;
}

/** A finished run, as a `workflow_run` event tells of it. */
export interface FinishedRun {
  readonly id: number;
  readonly event: string;
  readonly conclusion: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: EventRepository;
  /** The workflow's file; `.github/workflows/ci.yml` unless given. */
  readonly path?: string;
  /** 1 unless given; re-runs count up. */
  readonly attempt?: number;
  /** Login of who caused it; octocat unless given. */
  readonly actor?: string;
  /** Login of who started it last; who caused it unless given. */
  readonly startedBy?: string;
}

function repositoryPayload({ id, fullName }: EventRepository, fork = false): Readonly<Record<string, unknown>> {
  const [owner = "", name = ""] = fullName.split("/");
  return {
    id,
    name,
    full_name: fullName,
    private: false,
    fork,
    default_branch: "main",
    html_url: `https://github.com/${fullName}`,
    owner: { login: owner, id: id + 1, type: "Organization" },
  };
}

const sender = { login: "octocat", id: 583_231, type: "User" };

/** The payload of a `pull_request` event, as far as actions read it. @see GitHub, "Webhook events and payloads" */
export function pullRequestPayload(
  repository: EventRepository,
  head: EventRepository,
  pull: PullRequestCommits,
): Readonly<Record<string, unknown>> {
  return {
    action: "synchronize",
    number: pull.number,
    pull_request: {
      number: pull.number,
      state: "open",
      title: `Change on ${pull.branch}`,
      draft: false,
      html_url: `https://github.com/${repository.fullName}/pull/${pull.number}`,
      user: sender,
      merge_commit_sha: pull.merge,
      head: {
        ref: pull.branch,
        sha: pull.head,
        repo: repositoryPayload(head, head.fullName !== repository.fullName),
      },
      base: { ref: pull.baseBranch ?? "main", sha: pull.base, repo: repositoryPayload(repository) },
    },
    repository: repositoryPayload(repository),
    sender,
  };
}

/** The payload of a `push` to `main`. */
export function pushPayload(
  repository: EventRepository,
  before: string,
  after: string,
): Readonly<Record<string, unknown>> {
  return {
    ref: "refs/heads/main",
    before,
    after,
    created: false,
    deleted: false,
    forced: false,
    head_commit: { id: after, message: "Change main", timestamp: "2026-01-02T03:04:05Z" },
    commits: [{ id: after, message: "Change main" }],
    repository: repositoryPayload(repository),
    sender,
  };
}

/** The payload of a workflow that somebody starts by hand, on `main`. */
export function dispatchPayload(
  repository: EventRepository,
  workflow: string,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  return { inputs, ref: "refs/heads/main", workflow, repository: repositoryPayload(repository), sender };
}

/** The payload of a `workflow_run` event; `pull_requests` is empty, as GitHub leaves it for forks. */
export function workflowRunPayload(repository: EventRepository, run: FinishedRun): Readonly<Record<string, unknown>> {
  const path = run.path ?? ".github/workflows/ci.yml";
  const actor = { ...sender, login: run.actor ?? sender.login };
  return {
    action: "completed",
    workflow_run: {
      id: run.id,
      name: "CI",
      path,
      event: run.event,
      status: "completed",
      conclusion: run.conclusion,
      run_number: 1,
      run_attempt: run.attempt ?? 1,
      actor,
      triggering_actor: { ...sender, login: run.startedBy ?? actor.login },
      head_sha: run.headSha,
      head_branch: run.headBranch,
      head_repository: repositoryPayload(run.headRepository, run.headRepository.fullName !== repository.fullName),
      repository: repositoryPayload(repository),
      pull_requests: [],
      html_url: `https://github.com/${repository.fullName}/actions/runs/${run.id}`,
    },
    workflow: { name: "CI", path },
    repository: repositoryPayload(repository),
    sender,
  };
}
