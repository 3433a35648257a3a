import type { JobGrant, WorkflowReading } from "@build-once/workflow-syntax";
import { broken, type Finding, holds } from "../finding.ts";

const maxProblems = 20;

/** What the workflow files are worth: a row for each, and one more for each thing that GitHub would refuse. */
export function judgeWorkflows(readings: readonly WorkflowReading[], patterns: string): readonly Finding[] {
  if (readings.length === 0) {
    const fix = "Check the repository out before this step, and compare `workflows` with where the files are.";
    return [broken("preflight-workflows", patterns, "no workflow file is there", fix)];
  }
  return readings.flatMap((reading) => [...judgeSyntax(reading), ...judgeGrants(reading)]);
}

function judgeSyntax({ path, problems, jobs }: WorkflowReading): readonly Finding[] {
  if (problems.length === 0)
    return [holds("preflight-workflows", path, `well-formed, ${jobs.length === 1 ? "1 job" : `${jobs.length} jobs`}`)];
  return problems
    .slice(0, maxProblems)
    .map(({ line, message }) =>
      broken(
        "preflight-workflows",
        path,
        line === 0 ? message : `line ${line}: ${message}`,
        "GitHub starts no run of a workflow file that it cannot read; change what the row names.",
      ),
    );
}

function judgeGrants({ path, problems, jobs, onlyCalled }: WorkflowReading): readonly Finding[] {
  if (problems.length > 0) return [];
  const open = jobs.filter(({ grants }) => grants === undefined);
  const said = jobs.map(describe).join("; ");
  if (open.length === 0) return [holds("preflight-permissions", path, said)];
  // A called file may leave it to its caller, who cannot see what it needs then.
  const whose = onlyCalled
    ? "whatever the caller grants"
    : "the repository's default, which may be to write everything";
  const fix = "Write `permissions: {}` at the top of the file and what each job needs under the job.";
  return [broken("preflight-permissions", path, `${open.map(({ job }) => job).join(", ")}: ${whose}`, fix)];
}

function describe({ job, grants }: JobGrant): string {
  return `${job}: ${grants === undefined || grants.length === 0 ? "nothing" : grants.join(", ")}`;
}
