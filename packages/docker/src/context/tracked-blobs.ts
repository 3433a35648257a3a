import type { BlobIdFormat, Exec, Files, Tree, TreeEntry } from "@build-once/host";
import { type GitIndex, type IndexEntry, parseGitIndex } from "./git-index.ts";

/** What git knows of the files of a folder. */
export interface TrackedBlobs {
  readonly format: BlobIdFormat;
  /** Where the index has an entry that `lstat` finds unchanged; undefined when the file has to be read. */
  placeOf(entry: TreeEntry): number | undefined;
  /** The blob id there; undefined when git converts the file, so that it has to be read. Only once `usable` has settled. */
  blobIdAt(place: number): string | undefined;
  /** False: the file of no place is surely its blob. */
  readonly usable: Promise<boolean>;
}

/** The ports that looking at a work tree takes. */
export interface WorkTreePorts {
  readonly tree: Tree;
  readonly files: Files;
  readonly exec: Exec;
}

const maxIndexBytes = 256 * 2 ** 20;
const maxPointerBytes = 4096;
const maxConfigBytes = 2 ** 20;
const gitTimeoutMs = 30_000;

/**
 * What git's index tells about the files below `root`: nothing when it cannot be read, undefined when `root` lies in no work
 * tree. A file is believed to be its blob when all of these hold: nothing that `lstat` tells has changed since git wrote the entry,
 * change time and inode included; both times lie before the index was written; its size is the blob's size; and git
 * applies neither a filter nor an encoding to it.
 */
export async function readTrackedBlobs(ports: WorkTreePorts, root: string): Promise<TrackedBlobs | undefined> {
  const place = await findWorkTree(ports, root);
  if (place === undefined) return undefined;
  const indexPath = `${place.gitDirectory}/index`;
  // Looked at before it is read: were it replaced in between, fewer entries would be believed, not more.
  const written = await ports.files.stat(indexPath);
  const isReadable = written?.kind === "file" && written.sizeBytes <= maxIndexBytes;
  const bytes = isReadable ? await ports.files.readBytes(indexPath, maxIndexBytes) : undefined;
  const index = bytes === undefined ? undefined : parseGitIndex(bytes, place.prefix, ports.tree.hash);
  if (written === undefined || index?.ok !== true) return await knowingNothing(ports, place);
  const { format, places, entryAt } = index.value;
  const converted = new Set<number>();
  const usable = Promise.all([
    addResized(ports, place, index.value, converted),
    addFiltered(ports, place, index.value, converted),
  ]);
  return {
    format,
    usable: usable.then(
      (known) => known.every(Boolean),
      () => false,
    ),
    placeOf: (entry) => {
      const found = places.get(entry.path);
      if (found === undefined) return undefined;
      return isUnchanged(entry, entryAt(found), written.modifiedMs) ? found : undefined;
    },
    blobIdAt: (found) => (converted.has(found) ? undefined : index.value.blobIdAt(found)),
  };
}

/** The format is the repository's all the same, so that what becomes of its index changes no digest. */
async function knowingNothing({ files }: WorkTreePorts, { gitDirectory }: WorkTree): Promise<TrackedBlobs> {
  const shared = (await files.readText(`${gitDirectory}/commondir`, maxPointerBytes))?.trim();
  const common = shared?.startsWith("/") === true ? shared : `${gitDirectory}/${shared ?? "."}`;
  const config = (await files.readText(`${common}/config`, maxConfigBytes)) ?? "";
  const format = /^\s*objectformat\s*=\s*"?sha256/im.test(config) ? "git-sha256" : "git-sha1";
  return { format, placeOf: () => undefined, blobIdAt: () => undefined, usable: Promise.resolve(false) };
}

interface WorkTree {
  readonly root: string;
  readonly gitDirectory: string;
  /** From the work tree's root to the folder: empty, or with `/` at its end. */
  readonly prefix: string;
}

async function findWorkTree({ tree, files }: WorkTreePorts, root: string): Promise<WorkTree | undefined> {
  const real = await tree.realPath(root);
  for (let at = real ?? ""; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
    const dotGit = `${at}/.git`;
    const kind = (await files.stat(dotGit))?.kind;
    const prefix = at === real ? "" : `${(real ?? "").slice(at.length + 1)}/`;
    if (kind === "directory") return { root: at, gitDirectory: dotGit, prefix };
    if (kind !== "file") continue;
    // A linked work tree or a submodule names its folder in a file.
    const pointer = /^gitdir: (.+?)\n*$/s.exec((await files.readText(dotGit, maxPointerBytes)) ?? "")?.[1];
    if (pointer === undefined) return undefined;
    return { root: at, gitDirectory: pointer.startsWith("/") ? pointer : `${at}/${pointer}`, prefix };
  }
  return undefined;
}

function isUnchanged(entry: TreeEntry, tracked: IndexEntry, indexWrittenMs: number): boolean {
  return (
    entry.kind === "file" &&
    entry.sizeBytes === tracked.sizeBytes &&
    entry.modifiedMs === tracked.modifiedMs &&
    entry.changedMs === tracked.changedMs &&
    // The index holds the lower 32 bits.
    entry.inode % 2 ** 32 === tracked.inode &&
    // What was changed in the tick of the clock in which the index was written looks unchanged.
    tracked.modifiedMs < indexWrittenMs &&
    tracked.changedMs < indexWrittenMs
  );
}

/** Adds the files whose blob has another size than the file had: line ends, `$Id$`, and most filters change it. */
async function addResized(
  ports: WorkTreePorts,
  place: WorkTree,
  index: GitIndex,
  converted: Set<number>,
): Promise<boolean> {
  const wanted: string[] = [];
  for (const found of index.places.values()) wanted.push(index.blobIdAt(found));
  const args = ["cat-file", "--buffer", "--batch-check=%(objectsize)"];
  const printed = await runGit(ports, place, args, new TextEncoder().encode(`${wanted.join("\n")}\n`));
  const sizes = printed?.split("\n");
  if (sizes === undefined || sizes.pop() !== "" || sizes.length !== index.places.size) return false;
  let line = 0;
  for (const found of index.places.values())
    if (sizes[line++] !== String(index.entryAt(found).sizeBytes)) converted.add(found);
  return true;
}

/** Adds the files that git gives to a filter, or keeps in another encoding; neither need change the size. */
async function addFiltered(
  ports: WorkTreePorts,
  place: WorkTree,
  { places }: GitIndex,
  converted: Set<number>,
): Promise<boolean> {
  const unfiltered = ":(top,exclude,attr:!filter !working-tree-encoding)";
  const printed = await runGit(ports, place, ["ls-files", "-z", "--", ":(top)", unfiltered]);
  // A name that is no text could not be found again.
  if (printed === undefined || printed.includes("\ufffd")) return false;
  for (const path of printed.split("\0")) {
    const found = path.startsWith(place.prefix) ? places.get(path.slice(place.prefix.length)) : undefined;
    if (found !== undefined) converted.add(found);
  }
  return true;
}

/** What git printed; undefined when it is not there or does not end well. A repository's configuration starts nothing. */
async function runGit(
  { exec }: WorkTreePorts,
  place: WorkTree,
  args: readonly string[],
  input?: Uint8Array,
): Promise<string | undefined> {
  const safe = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
  const result = await exec.run("git", [...safe, ...args], {
    cwd: place.root,
    env: {
      GIT_DIR: place.gitDirectory,
      GIT_WORK_TREE: place.root,
      GIT_INDEX_FILE: `${place.gitDirectory}/index`,
      GIT_OPTIONAL_LOCKS: "0",
      GIT_LITERAL_PATHSPECS: "0",
      GIT_TERMINAL_PROMPT: "0",
      // An object that is missing in a partial clone is not fetched for this, by no version of git.
      GIT_NO_LAZY_FETCH: "1",
      GIT_ALLOW_PROTOCOL: "none",
      LC_ALL: "C",
    },
    timeoutMs: gitTimeoutMs,
    maxOutputBytes: maxIndexBytes,
    ...(input === undefined ? {} : { input }),
  });
  return result.exitCode === 0 && !result.truncated && !result.timedOut ? result.stdout : undefined;
}
