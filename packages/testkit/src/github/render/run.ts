import type { RunStore, StoredArtifact } from "../../results/run-store.ts";
import {
  findRepository,
  type GitHubState,
  type Job,
  type PullRequest,
  type Repository,
  type WorkflowRun,
} from "../state.ts";
import { renderSimpleCommit } from "./commit.ts";
import { nodeId, renderAccount, time, timeOrNull } from "./people.ts";
import { renderMinimalPull } from "./pull-request.ts";
import { renderMinimalRepository, repositoryPage, repositoryUrl } from "./repository.ts";

type Json = Readonly<Record<string, unknown>>;

/** The open pull requests a run belongs to: those of the repository's own branch, never a fork's. */
export function pullsOfRun(repository: Repository, run: WorkflowRun): readonly PullRequest[] {
  if (run.headRepository.toLowerCase() !== repository.fullName.toLowerCase()) return [];
  return [...repository.pulls.values()].filter(
    (pull) =>
      pull.state === "open" &&
      pull.headBranch === run.headBranch &&
      pull.headRepository?.toLowerCase() === repository.fullName.toLowerCase(),
  );
}

/** `workflow-run`. */
export function renderRun(state: GitHubState, apiUrl: string, repository: Repository, run: WorkflowRun): Json {
  const head = findRepository(state, run.headRepository) ?? repository;
  const commit = head.commits.get(run.headSha);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId("WFR", run.id),
    ...runUrls(apiUrl, repository, run),
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId("CS", run.id + 1),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: commit?.message.split("\n")[0] ?? run.name,
    run_number: run.runNumber,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion ?? null,
    workflow_id: run.workflowId,
    pull_requests: pullsOfRun(repository, run).map((pull) => renderMinimalPull(apiUrl, repository, pull)),
    created_at: time(run.createdMs),
    updated_at: time(run.createdMs),
    run_started_at: time(run.createdMs),
    actor: renderAccount(apiUrl, run.actor),
    triggering_actor: renderAccount(apiUrl, run.actor),
    referenced_workflows: [],
    head_commit: commit === undefined ? null : renderSimpleCommit(commit),
    repository: renderMinimalRepository(apiUrl, repository),
    head_repository: renderMinimalRepository(apiUrl, head),
  };
}

function runUrls(apiUrl: string, repository: Repository, run: WorkflowRun): Json {
  const api = repositoryUrl(apiUrl, repository);
  const url = `${api}/actions/runs/${String(run.id)}`;
  return {
    url,
    html_url: `${repositoryPage(repository)}/actions/runs/${String(run.id)}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${String(run.attempt - 1)}` : null,
    check_suite_url: `${api}/check-suites/${String(run.id + 1)}`,
    workflow_url: `${api}/actions/workflows/${String(run.workflowId)}`,
  };
}

/** `job`. */
export function renderJob(apiUrl: string, repository: Repository, run: WorkflowRun, job: Job): Json {
  const api = repositoryUrl(apiUrl, repository);
  const done = job.status === "completed";
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${String(run.id)}`,
    run_attempt: job.attempt,
    node_id: nodeId("CR", job.id),
    head_sha: run.headSha,
    head_branch: run.headBranch,
    url: `${api}/actions/jobs/${String(job.id)}`,
    html_url: `${repositoryPage(repository)}/actions/runs/${String(run.id)}/job/${String(job.id)}`,
    status: job.status,
    conclusion: job.conclusion ?? null,
    created_at: time(run.createdMs),
    started_at: time(run.createdMs),
    completed_at: timeOrNull(done ? run.createdMs + 1000 : undefined),
    name: job.name,
    steps: [],
    check_run_url: `${api}/check-runs/${String(job.id)}`,
    labels: ["ubuntu-latest"],
    runner_id: 1,
    runner_name: "GitHub Actions 1",
    runner_group_id: 0,
    runner_group_name: "GitHub Actions",
    workflow_name: run.name,
  };
}

/** `artifact`. */
export function renderArtifact(
  state: GitHubState,
  apiUrl: string,
  repository: Repository,
  store: RunStore,
  artifact: StoredArtifact,
): Json {
  const url = `${repositoryUrl(apiUrl, repository)}/actions/artifacts/${String(artifact.id)}`;
  const run = repository.runs.get(artifact.runId);
  const head = run === undefined ? undefined : findRepository(state, run.headRepository);
  return {
    id: artifact.id,
    node_id: nodeId("A", artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.stored?.sizeBytes ?? 0,
    digest: artifact.stored?.digest ?? null,
    url,
    archive_download_url: `${url}/zip`,
    expired: store.expired(artifact),
    created_at: time(artifact.createdMs),
    updated_at: time(artifact.createdMs),
    expires_at: time(artifact.expiresMs),
    workflow_run: {
      id: artifact.runId,
      repository_id: repository.id,
      head_repository_id: head?.id ?? repository.id,
      head_branch: run?.headBranch ?? repository.defaultBranch,
      head_sha: run?.headSha ?? "",
    },
  };
}
