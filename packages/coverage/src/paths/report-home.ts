import { isAbsolute, joinPath } from "./normalise-path.ts";

/** The folders that hold `folder`, itself first, without the root. */
function foldersAbove(folder: string): readonly string[] {
  const names = folder.split("/").filter((name) => name !== "" && name !== ".");
  return names.map((_, index) => names.slice(0, names.length - index).join("/"));
}

/**
 * The folder that a report's paths are relative to, when it lies in a folder that has every one of them: the report of a
 * package of a monorepo names `src/index.ts`, whatever the root has under that name. Nearest first.
 */
export function findHome(
  paths: readonly string[],
  reportFolder: string,
  files: ReadonlySet<string>,
): string | undefined {
  const relative = paths.filter((path) => !isAbsolute(path));
  if (relative.length === 0) return undefined;
  return foldersAbove(reportFolder).find((folder) => relative.every((path) => files.has(joinPath(folder, path))));
}

/** Of several files, the one nearest to the report; `undefined` when two are as near, or none is near at all. */
export function nearestTo(reportFolder: string, candidates: readonly string[]): string | undefined {
  for (const folder of foldersAbove(reportFolder)) {
    const near = candidates.filter((path) => path.startsWith(`${folder}/`));
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}
