import { existsSync, globSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { actionNames, root } from "../project.ts";
import { type BundleContract, deriveContract } from "./contract.ts";
import type { FindWorkflow } from "./permission-ceiling.ts";
import { isReusable, readWorkflow, type Workflow } from "@build-once/testkit/workflow-file";

/** A workflow file of this project or of one of its examples. */
export interface ProjectWorkflow {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** Folders of workflows: the project's own first, then each example's. */
export function workflowFolders(): readonly string[] {
  const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}/.github/workflows`);
  return [".github/workflows", ...examples.filter((folder) => existsSync(join(root, folder)))];
}

/** Reads every workflow below `folder`. @throws {Error} when there is none, or GitHub's parser refuses one */
export async function readWorkflowsIn(folder: string): Promise<readonly ProjectWorkflow[]> {
  const names = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  if (names.length === 0) throw new Error(`${folder} holds no workflow`);
  return await Promise.all(
    names.toSorted().map(async (name) => {
      const path = `${folder}/${name}`;
      const text = await readFile(join(root, path), "utf8");
      return { path, text, workflow: await readWorkflow(path, text) };
    }),
  );
}

/** Every workflow of the project and of its examples. */
export async function readProjectWorkflows(): Promise<readonly ProjectWorkflow[]> {
  return (await Promise.all(workflowFolders().map(readWorkflowsIn))).flat();
}

/** What callers of this checkout's reusable workflows can depend on. */
export function contractOf(workflows: readonly ProjectWorkflow[]): BundleContract {
  const reusable = workflows.filter(
    ({ path, workflow }) => path.startsWith(".github/workflows/") && isReusable(workflow),
  );
  return Object.fromEntries(
    reusable.map(({ path, workflow }) => {
      const file = path.slice(".github/workflows/".length);
      return [file, deriveContract(file, workflow)];
    }),
  );
}

/** Finds what a `uses:` of this project names, by `$/` or by the repository and any ref. */
export function finderOf(workflows: readonly ProjectWorkflow[], repository: string): FindWorkflow {
  const byPath = new Map(workflows.map(({ path, workflow }) => [path, workflow]));
  return (uses) => {
    const path = ownPath(uses, repository);
    return path === undefined ? undefined : byPath.get(path);
  };
}

/** The path that a `uses:` names in this project; none where it names something else. */
export function ownPath(uses: string, repository: string): string | undefined {
  if (uses.startsWith("$/")) return uses.slice("$/".length);
  return uses.startsWith(`${repository}/`) ? uses.slice(repository.length + 1).replace(/@.*$/, "") : undefined;
}

/** Every `action.yml` that a runner can reach in this project, published or only used by its workflows. */
export async function readProjectManifests(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const internal = globSync(".github/actions/**/action.yml", { cwd: root }).toSorted();
  const paths = ["action.yml", ...actionNames.map((name) => `actions/${name}/action.yml`), ...internal];
  return await Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })));
}
