import type { BlobIdFormat, TreeEntry } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import type { IgnoreRules } from "./ignore-rules.ts";
import { readTrackedBlobs, type TrackedBlobs, type WorkTreePorts } from "./tracked-blobs.ts";
import { digestTree, type SeenEntry, type TreeDigest } from "./tree-digest.ts";

/** Where contents come from. */
export interface DigestSettings {
  /** `git` takes what git's index surely knows from there; `disk` reads every file. Both give the same digest. `git` unless given. */
  readonly contents?: "git" | "disk";
}

/** A digest, and how much work it was. */
export interface ContextDigest extends TreeDigest {
  /** Files whose bytes were read; the others are known to git. */
  readonly filesRead: number;
  /** True when git's own folder, or the file that names it, is among what the build sees. */
  readonly holdsRepository: boolean;
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
  const seen = await walkSeen(ports, root, rules, tracked);
  if (!seen.ok) return seen;
  const format = tracked?.format ?? "git-sha256";
  const believed =
    settings.contents !== "disk" && tracked !== undefined && (await tracked.usable) ? tracked : undefined;
  const ids = await blobIds(ports, root, seen.value, format, believed);
  const whole = digestTree(seen.value, (entry) => ids.of(entry), format, ports.tree.hash);
  const holdsRepository = seen.value.some(({ path }) => path === ".git");
  return ok({ ...whole, filesRead: ids.read, holdsRepository });
}

/** The entries that the build sees, each folder before what is in it. */
async function walkSeen(
  { tree }: WorkTreePorts,
  root: string,
  rules: IgnoreRules,
  tracked: TrackedBlobs | undefined,
): Promise<Result<readonly SeenEntry[], string>> {
  const entries: SeenEntry[] = [];
  /** Ignored folders, which are sent only with something in them. */
  const pending = new Map<string, SeenEntry>();
  const walked = tree.walk(root, (path) => {
    if (!rules.isIgnored(path)) return "take";
    return rules.mayContainIncluded(path) ? "into" : "skip";
  });
  for await (const batch of walked) {
    for (const entry of batch) {
      if (entry.kind === "other") return err(`${JSON.stringify(entry.path)} is neither file, folder nor symbolic link`);
      if (entry.kind === "directory" && rules.isIgnored(entry.path)) {
        pending.set(entry.path, seen(entry, undefined));
        continue;
      }
      if (pending.size > 0) entries.push(...claimed(entry.path, pending));
      entries.push(seen(entry, tracked?.placeOf(entry)));
    }
  }
  return ok(entries);
}

function seen(entry: TreeEntry, place: number | undefined): SeenEntry {
  const { path, kind, mode, target } = entry;
  return target === undefined ? { path, kind, mode, place } : { path, kind, mode, place, target };
}

/** Takes the folders above `path` out of the pending ones, from the top down. */
function claimed(path: string, pending: Map<string, SeenEntry>): readonly SeenEntry[] {
  const parents: SeenEntry[] = [];
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
  entries: readonly SeenEntry[],
  format: BlobIdFormat,
  tracked: TrackedBlobs | undefined,
): Promise<{ readonly of: (entry: SeenEntry) => string; readonly read: number }> {
  const known = ({ place }: SeenEntry) => (place === undefined ? undefined : tracked?.blobIdAt(place));
  const unknown = entries.filter((entry) => entry.kind === "file" && known(entry) === undefined);
  const paths = unknown.map(({ path }) => path);
  const ids = await tree.blobIds(root, paths, format);
  const read = new Map(unknown.map((entry, index) => [entry, ids[index]]));
  return {
    read: unknown.length,
    // What git knows is asked again rather than remembered: twenty thousand ids are large.
    of: (entry) => {
      const id = known(entry) ?? read.get(entry);
      if (id === undefined) throw new Error(`${JSON.stringify(entry.path)} has no id`);
      return id;
    },
  };
}
