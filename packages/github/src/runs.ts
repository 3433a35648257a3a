import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";
import type { JsonView } from "./json-view.ts";
import { fetchAll } from "./paging.ts";

/** A workflow run. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly event: string;
  readonly name: string | undefined;
  /** Path of the workflow file. */
  readonly path: string | undefined;
  readonly status: string | undefined;
  readonly conclusion: string | undefined;
  readonly headSha: string;
  readonly headBranch: string | undefined;
  readonly headRepositoryId: number | undefined;
  readonly repositoryId: number | undefined;
}

/** An artifact of a run. */
export interface RunArtifact {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly expired: boolean;
  /** SHA-256 of the archive as `sha256:<hex>`, where GitHub tells it. */
  readonly digest: string | undefined;
  readonly createdAt: string | undefined;
  readonly runId: number | undefined;
  readonly headSha: string | undefined;
  readonly headBranch: string | undefined;
  readonly headRepositoryId: number | undefined;
  readonly repositoryId: number | undefined;
}

/** A job of a run. */
export interface RunJob {
  readonly id: number;
  readonly name: string;
  readonly status: string | undefined;
  readonly conclusion: string | undefined;
}

const readActions = "actions: read";

/** The run, or `undefined` when this repository has none of that id. @throws {ActionError} as {@link callApi} */
export async function fetchRun(api: GitHubApi, runId: number): Promise<WorkflowRun | undefined> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
  const answer = await callApi(api, { route, parameters: { run_id: runId }, permission: readActions, accept: [404] });
  if (answer.status === 404) return undefined;
  const run = answer.body;
  const id = run.at("id").integer();
  const headSha = run.at("head_sha").commit();
  const event = run.at("event").text();
  if (id !== runId || headSha === undefined || event === undefined) throw unexpectedAnswer(route, "run");
  return {
    id,
    attempt: run.at("run_attempt").integer() ?? 1,
    event,
    name: run.at("name").text(),
    path: run.at("path").text(),
    status: run.at("status").text(),
    conclusion: run.at("conclusion").text(),
    headSha,
    headBranch: run.at("head_branch").text(),
    headRepositoryId: run.at("head_repository").at("id").integer(),
    repositoryId: run.at("repository").at("id").integer(),
  };
}

/** Every artifact of a run, of a name the newest only. @throws {ActionError} as {@link callApi} */
export async function fetchRunArtifacts(api: GitHubApi, runId: number): Promise<readonly RunArtifact[]> {
  const { items } = await fetchAll(
    api,
    {
      route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
      parameters: { run_id: runId },
      permission: readActions,
    },
    "artifacts",
    10,
  );
  const newest = new Map<string, RunArtifact>();
  for (const artifact of items.flatMap((item) => parseArtifact(item) ?? [])) {
    if ((newest.get(artifact.name)?.id ?? -1) < artifact.id) newest.set(artifact.name, artifact);
  }
  return [...newest.values()].sort((a, b) => a.id - b.id);
}

/**
 * A page of a hundred artifacts of that name, of every run of the repository, the newest first; and whether there are more.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when the answer holds no list
 */
export async function fetchArtifactPage(
  api: GitHubApi,
  name: string,
  page: number,
): Promise<{ readonly artifacts: readonly RunArtifact[]; readonly more: boolean }> {
  const route = "GET /repos/{owner}/{repo}/actions/artifacts";
  const answer = await callApi(api, { route, parameters: { name, per_page: 100, page }, permission: readActions });
  const list = answer.body.at("artifacts");
  if (!list.isArray()) throw unexpectedAnswer(route, "artifacts");
  const artifacts = list.items().flatMap((item) => parseArtifact(item) ?? []);
  return { artifacts, more: (answer.body.at("total_count").integer() ?? 0) > page * 100 };
}

/** The jobs of a run's latest attempt. @throws {ActionError} as {@link callApi} */
export async function fetchRunJobs(api: GitHubApi, runId: number): Promise<readonly RunJob[]> {
  const { items } = await fetchAll(
    api,
    {
      route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
      parameters: { run_id: runId, filter: "latest" },
      permission: readActions,
    },
    "jobs",
    10,
  );
  return items.flatMap((job) => {
    const id = job.at("id").integer();
    const name = job.at("name").text();
    if (id === undefined || name === undefined) return [];
    return [{ id, name, status: job.at("status").text(), conclusion: job.at("conclusion").text() }];
  });
}

function parseArtifact(view: JsonView): RunArtifact | undefined {
  const id = view.at("id").integer();
  const name = view.at("name").text();
  const sizeBytes = view.at("size_in_bytes").integer();
  if (id === undefined || name === undefined || sizeBytes === undefined) return undefined;
  const run = view.at("workflow_run");
  return {
    id,
    name,
    sizeBytes,
    expired: view.at("expired").flag() ?? false,
    digest: view.at("digest").text(140),
    createdAt: view.at("created_at").text(40),
    runId: run.at("id").integer(),
    headSha: run.at("head_sha").commit(),
    headBranch: run.at("head_branch").text(),
    headRepositoryId: run.at("head_repository_id").integer(),
    repositoryId: run.at("repository_id").integer(),
  };
}
