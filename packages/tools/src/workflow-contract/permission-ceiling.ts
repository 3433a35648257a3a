import { type Level, reaches, restrictedDefault, spellOut, unionOf } from "./permission-level.ts";
import type { Workflow } from "@build-once/testkit/workflow-file";

/** Finds the workflow that a job's `uses:` names; none when it is not at hand. */
export type FindWorkflow = (uses: string) => Workflow | undefined;

/** Why a run of a caller would not start. */
export interface CeilingProblem {
  /** The caller's job whose grant is too small. */
  readonly job: string;
  /** The called jobs down to the one that asks, `/` between them. */
  readonly asks: string;
  /** What to write into the caller, or what to do. */
  readonly fix: string;
}

/** Workflows that GitHub nests at most, the caller among them. */
const deepest = 10;

/**
 * Compares what each calling job grants with what the jobs ask for that it calls, through every workflow called in
 * turn. GitHub checks it when it loads the run, for jobs as well that an `if:` would skip, and starts nothing on a miss.
 * A calling job's own `permissions` replace the workflow's; a called job without its own gets what the call grants.
 */
export function findCeilingProblems(caller: Workflow, findWorkflow: FindWorkflow): readonly CeilingProblem[] {
  return Object.entries(caller.jobs).flatMap(([id, job]) => {
    if (job.uses === undefined) return [];
    const granted = spellOut(job.permissions ?? caller.permissions ?? restrictedDefault);
    return [...walk({ job: id, uses: job.uses, chain: [], granted, depth: 2 }, findWorkflow)];
  });
}

interface CallUnderWay {
  readonly job: string;
  readonly uses: string;
  readonly chain: readonly string[];
  readonly granted: ReadonlyMap<string, Level>;
  readonly depth: number;
}

function* walk(call: CallUnderWay, findWorkflow: FindWorkflow): Generator<CeilingProblem> {
  const { job, uses, chain, granted, depth } = call;
  const workflow = findWorkflow(uses);
  if (workflow === undefined) {
    yield { job, asks: chain.join("/"), fix: `name a workflow that exists: ${uses} was not found` };
    return;
  }
  if (depth > deepest) {
    yield { job, asks: chain.join("/"), fix: `call fewer workflows in turn: ${uses} is the ${depth}th` };
    return;
  }
  for (const [id, called] of Object.entries(workflow.jobs)) {
    const declared = called.permissions ?? workflow.permissions;
    const asked = declared === undefined ? granted : spellOut(declared);
    const place = [...chain, id];
    const missing = [...asked].filter(([scope, level]) => !reaches(granted.get(scope) ?? "none", level));
    for (const [scope, level] of missing)
      yield { job, asks: place.join("/"), fix: `jobs.${job}.permissions: ${scope}: ${level}` };
    // The jobs below are held against what this one asks for, so that a miss is reported once, where it begins.
    if (called.uses !== undefined)
      yield* walk({ job, uses: called.uses, chain: place, granted: asked, depth: depth + 1 }, findWorkflow);
  }
}

/** What a caller's token must be able to do for the called workflow to start, each scope at its highest level. */
export function askedBy(uses: string, findWorkflow: FindWorkflow): ReadonlyMap<string, Level> {
  const workflow = findWorkflow(uses);
  if (workflow === undefined) throw new Error(`${uses} was not found`);
  return unionOf(
    Object.values(workflow.jobs).map((job) => {
      const declared = job.permissions ?? workflow.permissions;
      if (declared !== undefined) return spellOut(declared);
      return job.uses === undefined ? new Map<string, Level>() : askedBy(job.uses, findWorkflow);
    }),
  );
}

/** What a caller grants to called workflows and none of them asks for, `scope: level` each. */
export function findSpareGrants(caller: Workflow, findWorkflow: FindWorkflow): readonly string[] {
  const calls = Object.values(caller.jobs).flatMap((job) =>
    job.uses === undefined ? [] : [{ uses: job.uses, permissions: job.permissions }],
  );
  const granted = unionOf(
    calls.map(({ permissions }) => spellOut(permissions ?? caller.permissions ?? restrictedDefault)),
  );
  const asked = unionOf(calls.map(({ uses }) => askedBy(uses, findWorkflow)));
  return [...granted]
    .filter(([scope, level]) => !reaches(asked.get(scope) ?? "none", level))
    .map(([scope, level]) => `${scope}: ${level}`);
}
