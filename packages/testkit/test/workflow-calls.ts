import { globSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import type { Call, Step, Workflow } from "../src/workflow/workflow-file.ts";

export const root: string = resolve(import.meta.dirname, "../../..");

/** Reads a workflow of this checkout. */
export function readWorkflowFile(path: string): Workflow {
  return parse(readFileSync(join(root, path), "utf8")) as Workflow;
}

function workflowsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);
}

/** This project's own workflows. */
export const own: readonly string[] = workflowsIn(".github/workflows");
/** Those of them that others call. */
export const reusable: readonly string[] = own.filter((path) => "workflow_call" in readWorkflowFile(path).on);
/** The examples' callers. */
export const examples: readonly string[] = readdirSync(join(root, "examples")).flatMap((name) =>
  workflowsIn(`examples/${name}/.github/workflows`),
);
/** Composite actions that only our own workflows use. */
export const internal: readonly string[] = globSync(".github/actions/**/action.yml", { cwd: root }).toSorted();

/** Where a `uses:` of this project points: an action's or a workflow's path. */
export function ownPath(uses: string): string | undefined {
  return /^(?:\$\/|build-once\/pipeline\/)([^@]+)/.exec(uses)?.[1];
}

interface CallSite {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Every `uses:` of a workflow or of a composite action, with what it gives. */
export function callsOf(
  path: string,
): readonly { readonly uses: string; readonly given: Readonly<Record<string, unknown>> }[] {
  const document: Partial<Workflow> & { readonly runs?: { readonly steps?: readonly Step[] } } = readWorkflowFile(path);
  const ofJobs = Object.values(document.jobs ?? {}).flatMap((job): readonly CallSite[] => [job, ...(job.steps ?? [])]);
  return [...ofJobs, ...(document.runs?.steps ?? [])].flatMap(({ uses, with: given }) =>
    uses === undefined ? [] : [{ uses, given: given ?? {} }],
  );
}

/** Input names of one of our actions or workflows, and whether each must be given. */
export function inputsOf(target: string): ReadonlyMap<string, boolean> {
  const file = target.endsWith(".yml") ? target : join(target, "action.yml");
  const document = parse(readFileSync(join(root, file), "utf8")) as Partial<Workflow> & Call;
  const inputs = document.inputs ?? document.on?.workflow_call?.inputs ?? {};
  return new Map(
    Object.entries(inputs).map(([name, input]) => [name, input.required === true && input.default === undefined]),
  );
}
