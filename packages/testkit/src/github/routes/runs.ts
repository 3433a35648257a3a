import type { Reply } from "../../http/index.ts";
import { type Call, numberOf, textOf } from "../call.ts";
import { page } from "../paging.ts";
import { json, notFound } from "../refusal.ts";
import { renderJob, renderRun } from "../render/run.ts";
import type { Job, Repository, WorkflowRun } from "../state.ts";

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}` */
export function getRun(call: Call, repository: Repository): Reply {
  return json(200, renderRun(call.state, call.apiUrl, repository, runOf(call, repository)));
}

/** `GET /repos/{owner}/{repo}/actions/runs`: newest first. */
export function listRuns(call: Call, repository: Repository): Reply {
  return runPage(call, repository, [...repository.runs.values()]);
}

/** `GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs`: by id or by the name of the file. */
export function listWorkflowRuns(call: Call, repository: Repository): Reply {
  const workflow = textOf(call, "workflow_id");
  const runs = [...repository.runs.values()].filter(
    (run) => String(run.workflowId) === workflow || run.path.endsWith(`/${workflow}`),
  );
  if (runs.length === 0) throw notFound();
  return runPage(call, repository, runs);
}

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs`: the latest attempt's, unless `filter=all`. */
export function listJobs(call: Call, repository: Repository): Reply {
  const run = runOf(call, repository);
  const all = call.query.get("filter") === "all";
  return jobPage(
    call,
    repository,
    run,
    run.jobs.filter((job) => all || job.attempt === run.attempt),
  );
}

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs` */
export function listAttemptJobs(call: Call, repository: Repository): Reply {
  const run = runOf(call, repository);
  const attempt = numberOf(call, "attempt_number");
  if (attempt < 1 || attempt > run.attempt) throw notFound();
  return jobPage(
    call,
    repository,
    run,
    run.jobs.filter((job) => job.attempt === attempt),
  );
}

function jobPage(call: Call, repository: Repository, run: WorkflowRun, jobs: readonly Job[]): Reply {
  return page(
    call,
    jobs,
    (job) => renderJob(call.apiUrl, repository, run, job),
    (rendered) => ({ total_count: jobs.length, jobs: rendered }),
  );
}

function runPage(call: Call, repository: Repository, runs: readonly WorkflowRun[]): Reply {
  const { query } = call;
  const status = query.get("status");
  const matching = runs
    .filter((run) => fits(query.get("event"), run.event) && fits(query.get("head_sha"), run.headSha))
    .filter((run) => fits(query.get("branch"), run.headBranch) && fits(query.get("actor"), run.actor.login))
    .filter((run) => status === null || status === run.status || status === run.conclusion)
    .sort((a, b) => b.createdMs - a.createdMs || b.id - a.id);
  return page(
    call,
    matching,
    (run) => renderRun(call.state, call.apiUrl, repository, run),
    (rendered) => ({ total_count: matching.length, workflow_runs: rendered }),
  );
}

function fits(wanted: string | null, value: string): boolean {
  return wanted === null || wanted === value;
}

/** The run a request names. @throws {Refusal} 404 */
export function runOf(call: Call, repository: Repository): WorkflowRun {
  const run = repository.runs.get(numberOf(call, "run_id"));
  if (run === undefined) throw notFound();
  return run;
}
