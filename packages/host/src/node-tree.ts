import { createHash, hash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  type Stats,
} from "node:fs";
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { hostErrors } from "./errors.ts";
import { type BlobIdFormat, pathBytes, pathText, type Tree, type TreeEntry, type WalkChoice } from "./tree.ts";

/** After so many entries, or so many bytes read, other work gets its turn. */
const batchEntries = 512;
const batchBytes = 4 * 2 ** 20;
const pieceBytes = 2 ** 18;
/** Room for `blob <size>` and a zero byte in front of the first piece. */
const headerBytes = 32;

/**
 * Walks and hashes through calls that wait: twenty thousand answers by promise take five times as long as all of them in
 * turn, because each crosses two threads.
 */
export function createTree(workspace: string): Tree {
  const at = (path: string): string => resolve(workspace, path);
  return {
    realPath: async (path) => await realpath(at(path)).catch(() => undefined),
    walk: (root, choose) => walkBelow(at(root), choose),
    blobIds: async (root, paths, format) => await hashFiles(at(root), paths, format),
    hash: (algorithm, content) => hash(algorithm, content, "hex"),
  };
}

async function* walkBelow(root: string, choose: (path: string) => WalkChoice): AsyncIterable<readonly TreeEntry[]> {
  const folders = [""];
  let batch: TreeEntry[] = [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of namesIn(root, folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const choice = choose(path);
      if (choice === "skip") continue;
      const entry = entryAt(root, path);
      if (entry === undefined) continue;
      if (entry.kind === "directory") folders.push(path);
      if (entry.kind === "directory" || choice === "take") batch.push(entry);
      if (batch.length < batchEntries) continue;
      yield batch;
      batch = [];
      await setImmediate();
    }
  }
  yield batch;
}

/** A path as the system takes it: text where that is exact, else bytes. */
function onDisk(root: string, path: string): string | Buffer {
  const whole = path === "" ? root : `${root}/${path}`;
  return whole.isWellFormed() ? whole : Buffer.from(pathBytes(whole));
}

function namesIn(root: string, folder: string): readonly string[] {
  return reading(folder, () => {
    const path = onDisk(root, folder);
    const names = readdirSync(path);
    if (!names.some((name) => name.includes("\ufffd"))) return names;
    return readdirSync(path, { encoding: "buffer" }).map((name) => pathText(name));
  });
}

function entryAt(root: string, path: string): TreeEntry | undefined {
  return reading(path, () => {
    const whole = onDisk(root, path);
    const stats = lstatSync(whole, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const kind = kindOf(stats);
    const entry = {
      path,
      kind,
      mode: stats.mode & 0o7777,
      sizeBytes: stats.size,
      modifiedMs: stats.mtimeMs,
      changedMs: stats.ctimeMs,
      inode: stats.ino,
    } as const;
    return kind === "symlink" ? { ...entry, target: pathText(readlinkSync(whole, { encoding: "buffer" })) } : entry;
  });
}

function kindOf(stats: Stats): TreeEntry["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "directory";
  return stats.isSymbolicLink() ? "symlink" : "other";
}

async function hashFiles(root: string, paths: readonly string[], format: BlobIdFormat): Promise<readonly string[]> {
  const algorithm = format === "git-sha1" ? "sha1" : "sha256";
  const buffer = Buffer.allocUnsafeSlow(headerBytes + pieceBytes);
  const ids: string[] = [];
  let bytes = 0;
  for (const path of paths) {
    const reader = openFile(root, path);
    try {
      if (reader.sizeBytes <= pieceBytes) ids.push(hashSmall(reader, algorithm, buffer));
      else ids.push(await hashLarge(reader, algorithm, buffer));
    } finally {
      closeSync(reader.file);
    }
    bytes += Math.min(reader.sizeBytes, pieceBytes) + 1024;
    if (bytes < batchBytes) continue;
    bytes = 0;
    await setImmediate();
  }
  return ids;
}

interface OpenFile {
  readonly path: string;
  readonly file: number;
  readonly sizeBytes: number;
}

function openFile(root: string, path: string): OpenFile {
  return reading(path, () => {
    // A link or a pipe that took the file's place since it was looked at must be neither followed nor waited for.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = openSync(onDisk(root, path), flags);
    const stats = fstatSync(file);
    if (stats.isFile()) return { path, file, sizeBytes: stats.size };
    closeSync(file);
    throw changing(path);
  });
}

function hashSmall({ path, file, sizeBytes }: OpenFile, algorithm: string, buffer: Buffer): string {
  const header = `blob ${sizeBytes}\0`;
  const start = headerBytes - header.length;
  buffer.write(header, start, "latin1");
  fill(path, file, buffer, sizeBytes);
  if (readSync(file, buffer, 0, 1, sizeBytes) !== 0) throw changing(path);
  return hash(algorithm, buffer.subarray(start, headerBytes + sizeBytes), "hex");
}

async function hashLarge({ path, file, sizeBytes }: OpenFile, algorithm: string, buffer: Buffer): Promise<string> {
  const sum = createHash(algorithm).update(`blob ${sizeBytes}\0`);
  let left = sizeBytes;
  for (let piece = 1; left > 0; piece++) {
    const wanted = Math.min(left, pieceBytes);
    fill(path, file, buffer, wanted, sizeBytes - left);
    sum.update(buffer.subarray(headerBytes, headerBytes + wanted));
    left -= wanted;
    if ((piece * pieceBytes) % batchBytes === 0) await setImmediate();
  }
  if (readSync(file, buffer, 0, 1, sizeBytes) !== 0) throw changing(path);
  return sum.digest("hex");
}

/** Reads exactly `wanted` bytes from `from` on into the room behind the header. */
function fill(path: string, file: number, buffer: Buffer, wanted: number, from = 0): void {
  let got = 0;
  while (got < wanted) {
    const count = reading(path, () => readSync(file, buffer, headerBytes + got, wanted - got, from + got));
    if (count === 0) throw changing(path);
    got += count;
  }
}

function changing(path: string): Error {
  return hostErrors.error("file-changing", `${JSON.stringify(path)} was changed while it was read`);
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (hostErrors.owns(error)) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const name = path === "" ? "the folder" : JSON.stringify(path);
    if (code === "ENOENT" && path !== "") throw changing(path);
    throw hostErrors.error("folder-unreadable", `${name} cannot be read: ${code}`, { cause: error });
  }
}
