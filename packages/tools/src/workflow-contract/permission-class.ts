import type { Workflow } from "@build-once/testkit/workflow-file";
import { spellOut } from "./permission-level.ts";

/** What a write permission is for. */
const classes: ReadonlyMap<string, string> = new Map([
  ["attestations", "publish"],
  ["artifact-metadata", "publish"],
  ["id-token", "publish"],
  ["packages", "publish"],
  ["checks", "report"],
  ["issues", "report"],
  ["pull-requests", "report"],
  ["statuses", "report"],
  ["security-events", "scan"],
  ["deployments", "deploy"],
  ["contents", "release"],
  ["pages", "release"],
]);

/**
 * Where one job can write for more than one purpose, where a file's jobs together can, reports aside, and where a job
 * that may report also runs a script, which could be the project's code. Calling jobs are left out: what they grant is
 * the sum of what they call.
 */
export function findClassProblems(path: string, workflow: Workflow): readonly string[] {
  const problems: string[] = [];
  const ofFile = new Set<string>();
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (job.uses !== undefined) continue;
    const granted = spellOut(job.permissions ?? workflow.permissions ?? {});
    const writes = [...granted].filter(([, level]) => level === "write").map(([scope]) => classes.get(scope) ?? scope);
    const ofJob = new Set(writes);
    for (const one of ofJob) if (one !== "report") ofFile.add(one);
    if (ofJob.size > 1) problems.push(`${path}: ${id} can write for ${[...ofJob].join(" and ")}`);
    if (ofJob.has("report") && job.steps?.some(({ run }) => run !== undefined) === true)
      problems.push(`${path}: ${id} may report and runs a script`);
  }
  if (ofFile.size > 1) problems.push(`${path}: its jobs can write for ${[...ofFile].join(" and ")}`);
  return problems;
}
