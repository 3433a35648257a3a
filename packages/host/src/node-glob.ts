import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import picomatch from "picomatch";
import { missingIs } from "./missing-file.ts";
import { kindIn, placeBelow, realRootOf } from "./plain-paths.ts";

/** Folders nobody means by `**`, and which are large. */
const neverEntered: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** The files below `root` that a pattern matches and no pattern with a leading `!` does; see {@link Files.glob}. */
export function globBelow(patterns: readonly string[], root: string): readonly string[] {
  const wanted = patterns
    .filter((pattern) => !pattern.startsWith("!"))
    .map((pattern) => normal(pattern, root))
    .filter((pattern) => pattern !== "");
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith("!"))
    .map((pattern) => normal(pattern.slice(1), root))
    .filter((pattern) => pattern !== "");
  const realRoot = realRootOf(root);
  if (wanted.length === 0 || realRoot === undefined) return [];
  // Without the flag a name with a line end matches no `**` and hides from every check.
  const matches = picomatch(wanted, { dot: true, ignore: unwanted, flags: "s" });
  // A pattern that names such a folder means it.
  const entered = wanted.flatMap((pattern) => pattern.split(/[/{},]/)).filter((name) => neverEntered.has(name));
  const walk: Walk = { root: realRoot, matches, entered: new Set(entered), found: new Set() };
  for (const base of new Set(wanted.map((pattern) => picomatch.scan(pattern).base))) walkFrom(base, walk);
  return [...walk.found].sort();
}

/** A pattern as it is matched: relative to the root, without a leading `./`. */
function normal(pattern: string, root: string): string {
  const inside = pattern.startsWith(`${root}/`) ? pattern.slice(root.length + 1) : pattern;
  return inside.replace(/^(?:\.\/)+/, "");
}

interface Walk {
  readonly root: string;
  readonly matches: (name: string) => boolean;
  readonly entered: ReadonlySet<string>;
  readonly found: Set<string>;
}

/** Goes from the root to the pattern's fixed part one name at a time: upwards and through links leads out of the root. */
function walkFrom(base: string, walk: Walk): void {
  const place = placeBelow(walk.root, base);
  if (place?.kind === "file") take(place.path, walk);
  else if (place?.kind === "directory") walkFolder(place.path, walk);
}

function walkFolder(folder: string, walk: Walk): void {
  for (const entry of missingIs([], () => readdirSync(folder, { withFileTypes: true }))) {
    if (neverEntered.has(entry.name) && !walk.entered.has(entry.name)) continue;
    const kind = kindIn(entry);
    if (kind === "directory") walkFolder(join(folder, entry.name), walk);
    else if (kind === "file") take(join(folder, entry.name), walk);
  }
}

function take(path: string, walk: Walk): void {
  const name = relative(walk.root, path).split(sep).join("/");
  if (walk.matches(name)) walk.found.add(name);
}
