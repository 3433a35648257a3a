import { type Dirent, lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { missingIs } from "./missing-file.ts";

/** A path without anything that a pattern could mean, and without `.` and `..`. */
const plainPath = /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/;

/** The files below `root` that plain paths name, sorted; `undefined` when a pattern is more than that. */
export function filesNamed(patterns: readonly string[], root: string): readonly string[] | undefined {
  if (!patterns.every((pattern) => plainPath.test(pattern))) return undefined;
  const realRoot = realRootOf(root);
  if (realRoot === undefined) return [];
  return [...new Set(patterns)].filter((path) => placeBelow(realRoot, path)?.kind === "file").sort();
}

/** Where `root` is, if it is there: it is the caller's choice and may be a link; nothing below it may. */
export function realRootOf(root: string): string | undefined {
  return missingIs(undefined, () => realpathSync(root));
}

/** What `path` below `root`, which is no link, is; nothing when the way there leads through a link. */
export function placeBelow(root: string, path: string): { readonly path: string; readonly kind: Kind } | undefined {
  let at = root;
  for (const name of path.split("/").filter((part) => part !== "" && part !== ".")) {
    if (name === ".." || kindOf(at) !== "directory") return undefined;
    at = join(at, name);
  }
  return { path: at, kind: kindOf(at) };
}

/** A link is neither a file nor a directory. */
export type Kind = "file" | "directory" | undefined;

/** What an entry of a directory is. */
export function kindIn(entry: Pick<Dirent, "isFile" | "isDirectory"> | undefined): Kind {
  if (entry?.isFile() === true) return "file";
  return entry?.isDirectory() === true ? "directory" : undefined;
}

function kindOf(path: string): Kind {
  return kindIn(missingIs(undefined, () => lstatSync(path)));
}
