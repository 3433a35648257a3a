import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { workflowErrors } from "./errors.ts";

/** A third-party action as a workflow names it. */
export interface UsedAction {
  /** `owner/repo` */
  readonly repository: string;
  /** Inside the repository; empty for its root. */
  readonly path: string;
  readonly ref: string;
}

const remote = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)\/?([^@\s]*)@(\S+)$/;

/** The remote actions and workflows that a workflow or action file names; `./`, `$/` and `docker://` are none. */
export function findUsedActions(text: string): readonly UsedAction[] {
  return usesIn(parse(text)).flatMap((uses) => {
    const [, repository, path = "", ref = ""] = remote.exec(uses) ?? [];
    return repository === undefined ? [] : [{ repository, path, ref }];
  });
}

/** The value of every key `uses`, however deep. */
function usesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    key === "uses" && typeof value === "string" ? [value] : usesIn(value),
  );
}

/**
 * Lays out the stand-ins of one repository as the engine wants them: each `action.yml`, and a small loader for each of its phases
 * that imports the TypeScript from this package, where its dependencies resolve.
 *
 * @throws {ActionError} `stand-in-missing`
 */
export async function prepareStandIn(standIns: string, target: string, repository: string): Promise<string> {
  const source = join(standIns, repository);
  const paths = existsSync(source) ? await readdir(source, { recursive: true }) : [];
  const actions = paths.filter((path) => basename(path) === "action.yml").map((path) => dirname(path));
  if (actions.length === 0)
    throw workflowErrors.error("stand-in-missing", `no stand-in for the action ${repository} in ${standIns}`);
  const folder = join(target, repository);
  for (const action of actions) await layOutAction(join(source, action), join(folder, action));
  return folder;
}

async function layOutAction(source: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await copyFile(join(source, "action.yml"), join(folder, "action.yml"));
  for (const name of await readdir(source)) {
    if (!name.endsWith(".ts")) continue;
    const address = pathToFileURL(join(source, name)).href;
    await writeFile(join(folder, name.replace(/\.ts$/, ".mjs")), loader(address));
  }
}

/** A stand-in fails as the toolkit's actions do: with an error annotation and exit code 1. */
function loader(address: string): string {
  return [
    `process.removeAllListeners("warning");`,
    `try {`,
    `  await import(${JSON.stringify(address)});`,
    `} catch (error) {`,
    `  console.log("::error::" + String(error?.message ?? error).replaceAll("%", "%25").replaceAll("\\r", "%0D").replaceAll("\\n", "%0A"));`,
    `  process.exitCode = 1;`,
    `}`,
    ``,
  ].join("\n");
}

/**
 * Every action that running `workflow` of the consumer can reach, each `owner/repo@ref` once: what it names, and what
 * the actions and workflows of `own` (which live in the folder `checkout`) name in their turn.
 */
export async function reachableActions(
  workflow: string,
  own: { readonly repository: string; readonly checkout: string },
): Promise<readonly UsedAction[]> {
  const found = new Map<string, UsedAction>();
  const read = new Set<string>();
  const queue = [workflow];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (read.has(file) || !existsSync(file)) continue;
    read.add(file);
    for (const used of findUsedActions(await readFile(file, "utf8"))) {
      found.set(`${used.repository}@${used.ref}`, used);
      if (used.repository !== own.repository) continue;
      const isWorkflow = /\.ya?ml$/.test(used.path);
      queue.push(join(own.checkout, isWorkflow ? used.path : join(used.path, "action.yml")));
    }
  }
  return [...found.values()];
}
