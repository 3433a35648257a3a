import { type Document, isMap, parseDocument, type YAMLMap } from "yaml";
import type { Weight } from "../src/workflow-contract/classify.ts";

/** A change to a workflow's text that its callers can see. */
export interface SeededEdit {
  readonly title: string;
  readonly weight: Weight;
  /** What the reason must speak of. */
  readonly reason: RegExp;
  /** Makes the change; false where this workflow has nothing to change. */
  readonly edit: (workflow: Document) => boolean;
}

/** Applies an edit to a workflow's text; none where the workflow has nothing for it. */
export function applyEdit(text: string, { edit }: SeededEdit): string | undefined {
  const document = parseDocument(text);
  return edit(document) ? document.toString({ lineWidth: 0 }) : undefined;
}

type Path = readonly string[];

const call: Path = ["on", "workflow_call"];
const inputs: Path = [...call, "inputs"];
const outputs: Path = [...call, "outputs"];
const secrets: Path = [...call, "secrets"];

function mapAt(workflow: Document, path: Path): YAMLMap | undefined {
  const node = workflow.getIn(path);
  return isMap(node) ? node : undefined;
}

function keysAt(workflow: Document, path: Path): readonly string[] {
  return (mapAt(workflow, path)?.items ?? []).map(({ key }) => String(key));
}

/** The first entry below `path` that passes. */
function firstAt(workflow: Document, path: Path, passes: (entry: Path) => boolean = () => true): Path | undefined {
  return keysAt(workflow, path)
    .map((key) => [...path, key])
    .find(passes);
}

function change(workflow: Document, path: Path | undefined, value: (before: unknown) => unknown): boolean {
  if (path === undefined) return false;
  workflow.setIn(path, value(workflow.getIn(path)));
  return true;
}

function drop(workflow: Document, path: Path | undefined): boolean {
  return path !== undefined && workflow.deleteIn(path);
}

function rename(workflow: Document, path: Path | undefined): boolean {
  if (path === undefined) return false;
  const value = workflow.getIn(path, true);
  workflow.deleteIn(path);
  workflow.setIn([...path.slice(0, -1), `${path.at(-1)}-renamed`], value);
  return true;
}

function inputOfType(workflow: Document, type: string): Path | undefined {
  return firstAt(workflow, inputs, (input) => workflow.getIn([...input, "type"]) === type);
}

/** The first input that a caller may leave out. */
function optionalInput(workflow: Document): Path | undefined {
  return firstAt(workflow, inputs, (input) => workflow.getIn([...input, "required"]) !== true);
}

/** A job that nothing else of the workflow speaks of, so that renaming it leaves a valid workflow. */
function unreferencedJob(workflow: Document): Path | undefined {
  const text = workflow.toString();
  return firstAt(
    workflow,
    ["jobs"],
    (job) => !new RegExp(`needs:.*\\b${job[1]}\\b|(?:jobs|needs)\\.${job[1]}\\b`).test(text),
  );
}

/** Twenty edits, each of one thing. */
export const seededEdits: readonly SeededEdit[] = [
  {
    title: "an input is dropped",
    weight: "major",
    reason: /^the input \S+ is gone$/,
    edit: (workflow) => drop(workflow, firstAt(workflow, inputs)),
  },
  {
    title: "an input is renamed",
    weight: "major",
    reason: /^the input \S+ is gone$/,
    edit: (workflow) => rename(workflow, firstAt(workflow, inputs)),
  },
  {
    title: "an input becomes a flag",
    weight: "major",
    reason: /was a string and is a boolean$/,
    edit: (workflow) => {
      const input = inputOfType(workflow, "string");
      return change(workflow, input, () => ({ description: "x", type: "boolean", default: true }));
    },
  },
  {
    title: "a number becomes a text",
    weight: "major",
    reason: /was a number and is a string$/,
    edit: (workflow) => {
      const input = inputOfType(workflow, "number");
      return change(workflow, input, () => ({ description: "x", type: "string", default: "10" }));
    },
  },
  {
    title: "an input becomes required",
    weight: "major",
    reason: /^the input \S+ is now required$/,
    edit: (workflow) => {
      const input = optionalInput(workflow);
      return (
        drop(workflow, input && [...input, "default"]) && change(workflow, input && [...input, "required"], () => true)
      );
    },
  },
  {
    title: "a default is changed",
    weight: "major",
    reason: /^the default of \S+ was .* and is "changed"$/,
    edit: (workflow) => {
      const input = firstAt(workflow, inputs, (one) => typeof workflow.getIn([...one, "default"]) === "string");
      return change(workflow, input && [...input, "default"], () => "changed");
    },
  },
  {
    title: "a limit is tightened",
    weight: "major",
    reason: /^the default of timeout-minutes was \d+ and is 1$/,
    edit: (workflow) =>
      workflow.hasIn([...inputs, "timeout-minutes"]) &&
      change(workflow, [...inputs, "timeout-minutes", "default"], () => 1),
  },
  {
    title: "a required input is added",
    weight: "major",
    reason: /^the input added is new and required$/,
    edit: (workflow) => change(workflow, [...inputs, "added"], () => ({ type: "string", required: true })),
  },
  {
    title: "an output is dropped",
    weight: "major",
    reason: /^the output \S+ is gone$/,
    edit: (workflow) => drop(workflow, firstAt(workflow, outputs)),
  },
  {
    title: "an output is renamed",
    weight: "major",
    reason: /^the output \S+ is gone$/,
    edit: (workflow) => rename(workflow, firstAt(workflow, outputs)),
  },
  {
    title: "an output is retargeted",
    weight: "major",
    reason: /^the output \S+ came from .* and comes from /,
    edit: (workflow) => {
      const values = keysAt(workflow, outputs).map((name) => [...outputs, name, "value"]);
      const [first, ...others] = values;
      const second = others.find((path) => workflow.getIn(path) !== workflow.getIn(first ?? path));
      return second !== undefined && change(workflow, first, () => workflow.getIn(second));
    },
  },
  {
    title: "a job's output is retargeted",
    weight: "major",
    reason: /^the output \S+ came from .* and comes from .*#elsewhere/,
    edit: (workflow) => {
      const text = workflow.toString();
      const used = keysAt(workflow, ["jobs"])
        .flatMap((job) => keysAt(workflow, ["jobs", job, "outputs"]).map((name) => ["jobs", job, "outputs", name]))
        .find(([, job, , name]) => text.includes(`value: \${{ jobs.${job}.outputs.${name} }}`));
      return change(workflow, used, (before) =>
        String(before).replaceAll(/(steps\.[\w-]+\.outputs)\.[\w-]+/g, "$1.elsewhere"),
      );
    },
  },
  {
    title: "a secret is dropped",
    weight: "major",
    reason: /^the secret \S+ is gone$/,
    edit: (workflow) => drop(workflow, firstAt(workflow, secrets)),
  },
  {
    title: "a secret becomes required",
    weight: "major",
    reason: /^the secret \S+ is now required$/,
    edit: (workflow) => {
      const secret = firstAt(workflow, secrets);
      return change(workflow, secret && [...secret, "required"], () => true);
    },
  },
  {
    title: "a required secret is added",
    weight: "major",
    reason: /^the secret added is new and required$/,
    edit: (workflow) => change(workflow, [...secrets, "added"], () => ({ required: true })),
  },
  {
    title: "a job's id is renamed",
    weight: "major",
    reason: /^the job \S+ is gone/,
    edit: (workflow) => rename(workflow, unreferencedJob(workflow)),
  },
  {
    title: "a job's name is changed",
    weight: "major",
    reason: /^the job \S+ was called ".*" and is called "Renamed"/,
    edit: (workflow) => {
      const job = firstAt(workflow, ["jobs"]);
      return change(workflow, job && [...job, "name"], () => "Renamed");
    },
  },
  {
    title: "a permission is added",
    weight: "major",
    reason: /^callers must now grant deployments: write$/,
    edit: (workflow) => {
      const job = firstAt(workflow, ["jobs"]);
      return change(workflow, job && [...job, "permissions", "deployments"], () => "write");
    },
  },
  {
    title: "a permission is raised",
    weight: "major",
    reason: /^callers must now grant \S+: write$/,
    edit: (workflow) => {
      const raised = keysAt(workflow, ["jobs"])
        .flatMap((job) =>
          keysAt(workflow, ["jobs", job, "permissions"]).map((scope) => ["jobs", job, "permissions", scope]),
        )
        .find((path) => {
          const grants = keysAt(workflow, ["jobs"]).map((job) => workflow.getIn(["jobs", job, "permissions", path[3]]));
          return workflow.getIn(path) === "read" && !grants.includes("write");
        });
      return change(workflow, raised, () => "write");
    },
  },
  {
    title: "an optional input is added",
    weight: "minor",
    reason: /^the input added is new$/,
    edit: (workflow) => change(workflow, [...inputs, "added"], () => ({ type: "string", default: "" })),
  },
  {
    title: "an output is added",
    weight: "minor",
    reason: /^the output added is new$/,
    edit: (workflow) => {
      const value = `\${{ jobs.${keysAt(workflow, ["jobs"])[0]}.outputs.added }}`;
      return change(workflow, [...outputs, "added"], () => ({ value }));
    },
  },
  {
    title: "an input is described in other words",
    weight: "patch",
    reason: /^the input \S+ is described in other words$/,
    edit: (workflow) => {
      const input = firstAt(workflow, inputs);
      return change(workflow, input && [...input, "description"], () => "Other words.");
    },
  },
];
