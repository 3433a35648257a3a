import type { OutlineRow } from "../context/tree-digest.ts";
import { contentOf, type FolderInputs } from "./key-inputs.ts";
import { shown } from "./shown-name.ts";

/** What differs between two states of a folder, each sentence after `prefix`; undefined stands for a folder that is not read. */
export function folderChanges(
  prefix: string,
  before: FolderInputs | null,
  after: FolderInputs | null,
): readonly string[] {
  if (before === null && after === null) return [];
  if (before === null) return [`${prefix}the build reads its context, which it did not`];
  if (after === null) return [`${prefix}the build no longer reads its context`];
  if (contentOf(before) === contentOf(after)) return [];
  if (before.format !== after.format) return [`${prefix}files are compared by another kind of hash than before`];
  const changes = outlineChanges(before.outline, after.outline);
  if (changes.length > 0) return changes.map((change) => prefix + change);
  return [`${prefix}files changed (${counted(before.files, after.files)})`];
}

function counted(before: number, after: number): string {
  return before === after ? `${after} in all` : `${before} → ${after}`;
}

interface Outline {
  readonly rows: ReadonlyMap<string, OutlineRow>;
  /** Folders whose parts have rows of their own. */
  readonly open: ReadonlySet<string>;
}

function outline(rows: readonly OutlineRow[]): Outline {
  return { rows: new Map(rows.map((row) => [row.path, row])), open: new Set(rows.map(({ path }) => folderOf(path))) };
}

/** Of `a/b/` and `a/b` it is `a/`; of `a` it is empty. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}

/** What is in a folder that both outlines open is told part by part; any other folder is told as one. */
function outlineChanges(before: readonly OutlineRow[], after: readonly OutlineRow[]): readonly string[] {
  const [old, current] = [outline(before), outline(after)];
  const isOpen = (folder: string): boolean => old.open.has(folder) && current.open.has(folder);
  const differing = [...new Set([...old.rows.keys(), ...current.rows.keys()])]
    .filter((path) => isOpen(folderOf(path)) && old.rows.get(path)?.hash !== current.rows.get(path)?.hash)
    .sort();
  const toldByParts = new Set(differing.map(folderOf));
  const files = new Map<string, string[]>();
  const folders: string[] = [];
  for (const path of differing) {
    const [was, is] = [old.rows.get(path), current.rows.get(path)];
    const verb = was === undefined ? "new" : is === undefined ? "gone" : "changed";
    if (path.endsWith("/")) {
      const told = verb === "changed" && toldByParts.has(path);
      if (!told) folders.push(`${shown(path)} ${folderVerb(verb, was?.files ?? 0, is?.files ?? 0)}`);
      continue;
    }
    const group = `${verb} ${folderOf(path)}`;
    files.set(group, [...(files.get(group) ?? []), path]);
  }
  return [...[...files].map(([group, paths]) => filesSentence(group, paths)), ...folders];
}

type Verb = "new" | "gone" | "changed";

function folderVerb(verb: Verb, before: number, after: number): string {
  return verb === "changed" ? `changed (files: ${counted(before, after)})` : `is ${verb}`;
}

function filesSentence(group: string, paths: readonly string[]): string {
  const [verb = ""] = group.split(" ", 1);
  const folder = group.slice(verb.length + 1);
  const [first = ""] = paths;
  if (paths.length === 1) return `${shown(first)} ${verb === "changed" ? "changed" : `is ${verb}`}`;
  const where = folder === "" ? "at the top of the context" : `in ${shown(folder)}`;
  return `${paths.length} files ${where} ${verb === "changed" ? "changed" : `are ${verb}`}`;
}
