import type { Job, Step, Workflow } from "@build-once/testkit/workflow-file";

/**
 * What an output's value comes from, whatever jobs and steps are called: each `jobs.<job>.outputs.<name>` is followed
 * to the action, the called workflow or the script that writes it, `<uses without its ref>#<name>`.
 */
export function traceOutput(workflow: Workflow, value: string): string {
  return traceText(workflow, undefined, value, 0);
}

const reference =
  /\b(?:jobs|needs)\.([A-Za-z0-9_-]+)\.outputs\.([A-Za-z0-9_-]+)|\bsteps\.([A-Za-z0-9_-]+)\.outputs\.([A-Za-z0-9_-]+)/g;

function traceText(workflow: Workflow, job: Job | undefined, text: string, depth: number): string {
  // A chain this long is a cycle, which the parser refuses.
  if (depth > 20) throw new Error(`${text} leads nowhere`);
  return text.replaceAll(reference, (whole, jobId?: string, jobOutput = "", stepId?: string, stepOutput = "") => {
    if (jobId !== undefined) return traceJob(workflow, jobId, jobOutput, depth) ?? whole;
    const step = job?.steps?.find(({ id }) => id === stepId);
    if (step === undefined) return whole;
    return `${nameOf(step, job)}#${stepOutput}`;
  });
}

function traceJob(workflow: Workflow, id: string, output: string, depth: number): string | undefined {
  const job = workflow.jobs[id];
  if (job?.uses !== undefined) return `${withoutRef(job.uses)}#${output}`;
  const value = job?.outputs?.[output];
  return value === undefined ? undefined : withoutBraces(traceText(workflow, job, value, depth + 1));
}

/** The action of a step; its id as well where the action alone does not tell steps apart. */
function nameOf(step: Step, job: Job | undefined): string {
  if (step.uses === undefined) return `script ${step.id}`;
  const action = withoutRef(step.uses);
  const alike = job?.steps?.filter(({ uses }) => withoutRef(uses) === action) ?? [];
  return alike.length > 1 ? `${action} (${step.id})` : `${action}`;
}

function withoutRef(uses: string | undefined): string | undefined {
  return uses?.replace(/@.*$/, "");
}

/** An expression inside another stands without its own braces. */
function withoutBraces(text: string): string {
  return /^\$\{\{((?:(?!\}\}).)*)\}\}$/.exec(text)?.[1]?.trim() ?? text;
}
