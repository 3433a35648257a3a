import type { BlobIdFormat, Hash, TreeEntry } from "@build-once/host";
import { type Digest, sha256Digest } from "@build-once/kernel";

/** A part of a context, told apart from other parts for whoever asks what changed. */
export interface OutlineRow {
  /** Below the context; a folder's ends with `/`. */
  readonly path: string;
  /** The first hexadecimal digits of the hash of everything in it, kinds, permissions and names included. */
  readonly hash: string;
  /** Files and symbolic links in it; 1 for a file. */
  readonly files: number;
}

/** Everything a build sees of a folder, in one digest. */
export interface TreeDigest {
  readonly digest: Digest;
  readonly files: number;
  /** How contents were named; the same tree has another digest in another format. */
  readonly format: BlobIdFormat;
  /** The folder's parts, from the top down, as many levels as fit; sorted by path. Says nothing that `digest` does not. */
  readonly outline: readonly OutlineRow[];
}

/** The most parts that an outline has. */
export const maxOutlineRows = 128;

const outlineHashDigits = 16;

/** What is digested of an entry; less than a walk tells, for twenty thousand of them are kept until git has answered. */
export interface SeenEntry extends Pick<TreeEntry, "path" | "kind" | "mode" | "target"> {
  /** Where git's index has it, for {@link digestTree}'s caller. */
  readonly place: number | undefined;
}

interface Folder {
  readonly entry: Pick<SeenEntry, "path" | "mode">;
  readonly children: (Folder | SeenEntry)[];
  /** Of all that is in it; made from the bottom up. */
  hash: string;
  files: number;
}

/** What one entry is hashed as; the name is quoted, so that no name can look like another line. */
const line = (kind: string, mode: number, id: string, name: string): string =>
  `${kind} ${mode.toString(8)} ${id} ${JSON.stringify(name)}\n`;

/**
 * The digest of a tree of entries: of each its path, its kind, its permission bits (not a symbolic link's, which mean
 * nothing), a file's blob id, a link's target. Their order, times, owners and inodes make no difference, nor does the root's own mode.
 * Entries may name a folder in which nothing is; each folder comes before what is in it.
 */
export function digestTree(
  entries: Iterable<SeenEntry>,
  blobId: (entry: SeenEntry) => string,
  format: BlobIdFormat,
  hash: Hash,
): TreeDigest {
  const root = newFolder({ path: "", mode: 0 });
  const folders = new Map([["", root]]);
  for (const entry of entries) {
    const parent = folders.get(entry.path.slice(0, Math.max(entry.path.lastIndexOf("/"), 0)));
    if (parent === undefined) throw new Error(`${JSON.stringify(entry.path)} came before its folder`);
    const child = entry.kind === "directory" ? newFolder(entry) : entry;
    parent.children.push(child);
    if ("children" in child) folders.set(entry.path, child);
  }
  // What is in a folder comes behind it, so backwards each is complete when its parent asks.
  for (const folder of [...folders.values()].reverse()) {
    const lines = folder.children.map((child) => lineOf(child, blobId));
    folder.hash = hash("sha256", lines.sort().join(""));
    folder.files = folder.children.reduce((sum, child) => sum + filesIn(child), 0);
  }
  const digest = sha256Digest(hash("sha256", `build-once tree 1 ${format}\n${root.hash}`));
  return { digest, files: root.files, format, outline: outlineOf(root, blobId, hash) };
}

function newFolder(entry: Folder["entry"]): Folder {
  return { entry, children: [], hash: "", files: 0 };
}

function pathOf(part: Folder | SeenEntry): string {
  return "children" in part ? part.entry.path : part.path;
}

function filesIn(part: Folder | SeenEntry): number {
  return "children" in part ? part.files : 1;
}

function lineOf(part: Folder | SeenEntry, blobId: (entry: SeenEntry) => string): string {
  const path = pathOf(part);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if ("children" in part) return line("folder", part.entry.mode, part.hash, name);
  if (part.kind === "symlink") return line("link", 0, JSON.stringify(part.target), name);
  return line("file", part.mode, blobId(part), name);
}

function outlineOf(root: Folder, blobId: (entry: SeenEntry) => string, hash: Hash): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const folders = [root];
  for (const { children } of folders) {
    if (rows.length + children.length > maxOutlineRows) continue;
    for (const part of children.toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))) {
      const isFolder = "children" in part;
      const short = hash("sha256", lineOf(part, blobId)).slice(0, outlineHashDigits);
      rows.push({ path: isFolder ? `${pathOf(part)}/` : pathOf(part), hash: short, files: filesIn(part) });
      if (isFolder) folders.push(part);
    }
  }
  return rows.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
