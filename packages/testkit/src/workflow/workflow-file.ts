import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { parse } from "yaml";

/** What a job's or a workflow's token may do: a level per scope, or one word for all scopes. */
export type Permissions = Readonly<Record<string, string>> | string;

/** A step of a job or of a composite action. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job: steps of its own, or the call of a workflow. */
export interface Job {
  readonly name?: string;
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>> | string;
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: unknown;
}

/** A declared input of a reusable workflow. */
export interface DeclaredInput {
  readonly description?: string;
  readonly type: "string" | "boolean" | "number";
  readonly required?: boolean;
  readonly default?: string | boolean | number;
}

/** What a reusable workflow declares to its callers. */
export interface Call {
  readonly inputs?: Readonly<Record<string, DeclaredInput>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string; readonly value: string }>>;
  readonly secrets?: Readonly<
    Record<string, { readonly description?: string; readonly required?: boolean } | null | undefined>
  >;
}

/** A workflow as its author wrote it, expressions unevaluated. */
export interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>> & { readonly workflow_call?: Call | null };
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What GitHub's own parser says against a workflow, `file (Line: …)` first; none for one that it would load. */
export async function findWorkflowProblems(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** What GitHub's own parser says against an `action.yml`. */
export function findActionProblems(name: string, content: string): readonly string[] {
  const { context } = parseAction({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** Reads a workflow that GitHub's parser accepts. @throws {Error} with what the parser says against it */
export async function readWorkflow(name: string, content: string): Promise<Workflow> {
  const problems = await findWorkflowProblems(name, content);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const document = parse(content) as Omit<Workflow, "on"> & { readonly on: unknown };
  return { ...document, on: eventsOf(document.on) };
}

/** `on: push`, `on: [push]` and `on: { push: … }` mean the same. */
function eventsOf(on: unknown): Workflow["on"] {
  if (typeof on === "string") return { [on]: {} };
  if (Array.isArray(on)) return Object.fromEntries(on.map((event: unknown) => [String(event), {}]));
  return on as Workflow["on"];
}

/** Whether other workflows may call it. */
export function isReusable(workflow: Workflow): boolean {
  return "workflow_call" in workflow.on;
}
