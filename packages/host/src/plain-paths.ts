import { type Dirent, lstatSync } from "node:fs";
import { join } from "node:path";

/** A path without anything that a pattern could mean, and without `.` and `..`. */
const plainPath = /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/;

/** The files below `root`, which is no link, that plain paths name, sorted; `undefined` when a pattern is more than that. */
export function filesNamed(patterns: readonly string[], root: string): readonly string[] | undefined {
  if (!patterns.every((pattern) => plainPath.test(pattern))) return undefined;
  return [...new Set(patterns)].filter((path) => placeBelow(root, path)?.kind === "file").sort();
}

/** What `path` below `root` is; nothing when the way there leads through a link. */
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
  return kindIn(unlessGone(() => lstatSync(path)));
}

/** What `read` gives, or nothing where there is nothing to read. */
export function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
