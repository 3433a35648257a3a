import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workflowErrors } from "./errors.ts";

/** A third-party action as a workflow names it. */
export interface UsedAction {
  /** `owner/repo` */
  readonly repository: string;
  readonly ref: string;
}

const usesLine = /^\s*(?:-\s+)?["']?uses["']?\s*:\s*["']?([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+)[^@\s"']*@([^\s"'#]+)/gm;

/** The remote actions and workflows that a workflow or action file names, each once; `./`, `$/` and `docker://` are none. */
export function findUsedActions(text: string): readonly UsedAction[] {
  const found = new Map<string, UsedAction>();
  for (const [, repository = "", ref = ""] of text.matchAll(usesLine))
    if (!repository.startsWith("docker:")) found.set(`${repository}@${ref}`, { repository, ref });
  return [...found.values()];
}

/**
 * Lays out one stand-in as the engine wants it: its `action.yml`, and a small loader for each of its phases
 * that imports the TypeScript from this package, where its dependencies resolve.
 *
 * @throws {ActionError} `stand-in-missing`
 */
export async function prepareStandIn(standIns: string, target: string, repository: string): Promise<string> {
  const source = join(standIns, repository);
  if (!existsSync(join(source, "action.yml")))
    throw workflowErrors.error("stand-in-missing", `no stand-in for the action ${repository} in ${standIns}`);
  const folder = join(target, repository);
  await mkdir(folder, { recursive: true });
  await copyFile(join(source, "action.yml"), join(folder, "action.yml"));
  for (const name of await readdir(source)) {
    if (!name.endsWith(".ts")) continue;
    const address = pathToFileURL(join(source, name)).href;
    await writeFile(join(folder, name.replace(/\.ts$/, ".mjs")), loader(address));
  }
  return folder;
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

/** Reads every workflow and action file below the given folders and returns the actions that they use. */
export async function usedActionsBelow(folders: readonly string[]): Promise<readonly UsedAction[]> {
  const texts: string[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.ya?ml$/.test(entry.name) && !entry.parentPath.includes("node_modules"))
        texts.push(await readFile(join(entry.parentPath, entry.name), "utf8"));
  }
  return findUsedActions(texts.join("\n"));
}
