import type { BlobIdFormat, TreeEntry } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import type { IgnoreRules } from "./ignore-rules.ts";
import { readTrackedBlobs, type TrackedBlobs, type WorkTreePorts } from "./tracked-blobs.ts";
import { digestTree, type TreeDigest } from "./tree-digest.ts";

/** Where contents come from. */
export interface DigestSettings {
  /** `git` takes what git's index surely knows from there; `disk` reads every file. Both give the same digest. `git` unless given. */
  readonly contents?: "git" | "disk";
}

/** A digest, and how much work it was. */
export interface ContextDigest extends TreeDigest {
  /** Files whose bytes were read; the others are known to git. */
  readonly filesRead: number;
}

/**
 * The digest of everything that a build sees of the folder `root` under the ignore rules, empty folders included; an
 * ignored folder counts when something in it does not. The error names a path that BuildKit could not send as it is.
 *
 * @throws {ActionError} `folder-unreadable` (input) · `file-changing` (data)
 */
export async function digestContext(
  ports: WorkTreePorts,
  root: string,
  rules: IgnoreRules,
  settings: DigestSettings = {},
): Promise<Result<ContextDigest, string>> {
  const tracked = await readTrackedBlobs(ports, root);
  const seen = await walkSeen(ports, root, rules);
  if (!seen.ok) return seen;
  const format = tracked?.format ?? "git-sha256";
  const believed =
    settings.contents !== "disk" && tracked !== undefined && (await tracked.usable) ? tracked : undefined;
  const ids = await blobIds(ports, root, seen.value, format, believed);
  const whole = digestTree(seen.value, (entry) => ids.of(entry), format, ports.tree.hash);
  return ok({ ...whole, filesRead: ids.read });
}

/** The entries that the build sees, each folder before what is in it. */
async function walkSeen(
  { tree }: WorkTreePorts,
  root: string,
  rules: IgnoreRules,
): Promise<Result<readonly TreeEntry[], string>> {
  const entries: TreeEntry[] = [];
  /** Ignored folders, which are sent only with something in them. */
  const pending = new Map<string, TreeEntry>();
  const walked = tree.walk(root, (path) => {
    if (!rules.isIgnored(path)) return "take";
    return rules.mayContainIncluded(path) ? "into" : "skip";
  });
  for await (const batch of walked) {
    for (const entry of batch) {
      if (entry.kind === "other") return err(`${JSON.stringify(entry.path)} is neither file, folder nor symbolic link`);
      if (entry.kind === "directory" && rules.isIgnored(entry.path)) {
        pending.set(entry.path, entry);
        continue;
      }
      if (pending.size > 0) entries.push(...claimed(entry.path, pending));
      entries.push(entry);
    }
  }
  return ok(entries);
}

/** Takes the folders above `path` out of the pending ones, from the top down. */
function claimed(path: string, pending: Map<string, TreeEntry>): readonly TreeEntry[] {
  const parents: TreeEntry[] = [];
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    const parent = pending.get(folder);
    if (parent === undefined) continue;
    pending.delete(folder);
    parents.unshift(parent);
  }
  return parents;
}

async function blobIds(
  { tree }: WorkTreePorts,
  root: string,
  entries: readonly TreeEntry[],
  format: BlobIdFormat,
  tracked: TrackedBlobs | undefined,
): Promise<{ readonly of: (entry: TreeEntry) => string; readonly read: number }> {
  const files = entries.filter((entry) => entry.kind === "file");
  const known = new Map<string, string>();
  const unknown: string[] = [];
  for (const file of files) {
    const id = tracked?.blobIdOf(file);
    if (id === undefined) unknown.push(file.path);
    else known.set(file.path, id);
  }
  const read = await tree.blobIds(root, unknown, format);
  return {
    read: unknown.length,
    of: ({ path }) => {
      const id = known.get(path) ?? read.get(path);
      if (id === undefined) throw new Error(`${JSON.stringify(path)} has no id`);
      return id;
    },
  };
}
