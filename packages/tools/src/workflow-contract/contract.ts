import { traceOutput } from "./output-source.ts";
import { type Level, spellOut, unionOf } from "./permission-level.ts";
import type { DeclaredInput, Job, Workflow } from "@build-once/testkit/workflow-file";

/** An input as callers see it. */
export interface InputContract {
  readonly type: DeclaredInput["type"];
  readonly required: boolean;
  /** What a caller gets who gives nothing; none where it is required. */
  readonly default?: string | boolean | number;
  readonly description: string;
}

/** An output as callers see it. */
export interface OutputContract {
  readonly description: string;
  /** What writes it, whatever jobs and steps are called. */
  readonly source: string;
}

/** A job as callers see it: its name is part of a check's name, its permissions must be granted. */
export interface JobContract {
  readonly name: string;
  readonly permissions: Readonly<Record<string, Level>>;
  /** The workflow that it calls. */
  readonly uses?: string;
}

/** Everything of one reusable workflow that a caller can depend on. */
export interface WorkflowContract {
  readonly name: string;
  readonly inputs: Readonly<Record<string, InputContract>>;
  readonly outputs: Readonly<Record<string, OutputContract>>;
  readonly secrets: Readonly<Record<string, { readonly required: boolean; readonly description: string }>>;
  /** What a caller must grant. */
  readonly permissions: Readonly<Record<string, Level>>;
  readonly jobs: Readonly<Record<string, JobContract>>;
}

/** The contracts of all reusable workflows, by file name. */
export type BundleContract = Readonly<Record<string, WorkflowContract>>;

const emptyValues = { string: "", boolean: false, number: 0 } as const;

/** Derives what callers of a reusable workflow can depend on. @throws {Error} when it is not reusable */
export function deriveContract(file: string, workflow: Workflow): WorkflowContract {
  if (!("workflow_call" in workflow.on)) throw new Error(`${file} is not reusable`);
  const call = workflow.on.workflow_call ?? {};
  const jobs = Object.entries(workflow.jobs).map(([id, job]) => [id, jobContract(workflow, id, job)] as const);
  return {
    name: workflow.name ?? file,
    inputs: mapValues(call.inputs ?? {}, inputContract),
    outputs: mapValues(call.outputs ?? {}, ({ description, value }) => ({
      description: description ?? "",
      source: traceOutput(workflow, value),
    })),
    secrets: mapValues(call.secrets ?? {}, (secret) => ({
      required: secret?.required === true,
      description: secret?.description ?? "",
    })),
    permissions: Object.fromEntries(unionOf(jobs.map(([, { permissions }]) => new Map(Object.entries(permissions))))),
    jobs: Object.fromEntries(jobs),
  };
}

function inputContract(input: DeclaredInput): InputContract {
  // GitHub asks for a required input even where a default is written.
  const required = input.required === true;
  return {
    type: input.type,
    required,
    ...(required ? {} : { default: input.default ?? emptyValues[input.type] }),
    description: input.description ?? "",
  };
}

function jobContract(workflow: Workflow, id: string, job: Job): JobContract {
  const permissions = unionOf([spellOut(job.permissions ?? workflow.permissions ?? {})]);
  return {
    name: job.name ?? id,
    permissions: Object.fromEntries(permissions),
    ...(job.uses === undefined ? {} : { uses: job.uses }),
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Renders `docs/contract.json`, workflows in alphabetical order. */
export function renderContract(contract: BundleContract): string {
  const sorted = Object.entries(contract).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `${JSON.stringify({ workflows: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}

/** Reads what `renderContract` wrote. @throws {Error} when it holds no contract of any workflow */
export function parseContract(text: string): BundleContract {
  const { workflows } = JSON.parse(text) as { readonly workflows?: BundleContract };
  if (workflows === undefined || Object.keys(workflows).length === 0)
    throw new Error("no workflow has a contract there");
  return workflows;
}
