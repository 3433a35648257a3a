import {
  appendFileSync,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  read,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { hostErrors } from "./errors.ts";
import type { Files, FileStat } from "./files.ts";
import { isMissing, missingIs } from "./missing-file.ts";
import { nodeRandom } from "./node-random.ts";
import { filesNamed } from "./plain-paths.ts";

/** What is asked for beyond the size that a file says it has. */
const unexpectedBytes = 4096;

/** Without the second flag a pipe that nobody writes would be waited for without end. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** How much of a streamed file is read at a time. */
const streamBytes = 2 ** 20;

/**
 * The file system, relative paths being below `workspace`. The calls hold the thread for the microseconds that they take:
 * handing them over takes longer, and what hands them over takes milliseconds to load.
 */
export function createFiles(workspace: string): Files {
  const at = (path: string): string => resolve(workspace, path);
  const files: Files = {
    stat: async (path) => statOf(at(path)),
    readBytes: async (path, maxBytes) => readWhole(at(path), maxBytes),
    readText: async (path, maxBytes) => readWhole(at(path), maxBytes)?.toString("utf8"),
    stream: (path) => streamOf(at(path)),
    write: async (path, content, options) => replaceWhole(at(path), content, options?.mode),
    append: async (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      appendFileSync(at(path), content);
    },
    createExclusive: async (path, content) => createOnce(at(path), content),
    makeDirectory: async (path) => {
      mkdirSync(at(path), { recursive: true });
    },
    list: async (path) => missingIs([], () => readdirSync(at(path))).toSorted(),
    remove: async (path) => rmSync(at(path), { recursive: true, force: true }),
    glob: async (patterns, root) => await filesMatching(patterns, at(root)),
  };
  return files;
}

/** Most inputs name files as they are called; what matches patterns is loaded for others. */
async function filesMatching(patterns: readonly string[], root: string): Promise<readonly string[]> {
  return filesNamed(patterns, root) ?? (await import("./node-glob.ts")).globBelow(patterns, root);
}

function statOf(path: string): FileStat | undefined {
  const found = missingIs(undefined, () => lstatSync(path));
  if (found === undefined) return undefined;
  const kind = found.isFile()
    ? "file"
    : found.isDirectory()
      ? "directory"
      : found.isSymbolicLink()
        ? "symlink"
        : "other";
  return { kind, sizeBytes: found.size, modifiedMs: found.mtimeMs };
}

function readWhole(path: string, maxBytes: number): Buffer | undefined {
  return missingIs(undefined, () => {
    const file = openSync(path, readOnly);
    try {
      const { size } = fstatSync(file);
      if (size > maxBytes) throw tooLarge(path, String(size), maxBytes);
      // One byte more than allowed tells a file whose size is not known, such as a device, from one that fits.
      const content = readUpTo(file, maxBytes + 1, size);
      if (content.length > maxBytes) throw tooLarge(path, `more than ${maxBytes}`, maxBytes);
      return content;
    } finally {
      closeSync(file);
    }
  });
}

/** Reads to the end or to `limit` bytes, in one piece when the file has the size it says. */
function readUpTo(file: number, limit: number, expected: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(limit - length, Math.max(expected - length, 0) + unexpectedBytes));
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}

function tooLarge(path: string, size: string, maxBytes: number): Error {
  return hostErrors.error("file-too-large", `${JSON.stringify(path)} has ${size} bytes; at most ${maxBytes} are read`);
}

/** Reads ahead: while the caller looks at one buffer, the file is read into the other. */
async function* streamOf(path: string): AsyncIterable<Uint8Array> {
  const file = openToStream(path);
  const { size } = fstatSync(file);
  const bytes = size === 0 ? streamBytes : Math.min(size, streamBytes);
  const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)] as const;
  let reading = readInto(file, buffers[0]);
  try {
    for (let turn = 0; ; turn++) {
      const count = await reading;
      if (count === 0) return;
      const chunk = buffers[turn % 2 === 0 ? 0 : 1];
      reading = readInto(file, buffers[turn % 2 === 0 ? 1 : 0]);
      yield count === chunk.length ? chunk : chunk.subarray(0, count);
    }
  } finally {
    // The caller may have gone while the file is being read.
    await reading.catch(() => 0);
    closeSync(file);
  }
}

function openToStream(path: string): number {
  try {
    return openSync(path, readOnly);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw hostErrors.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
  }
}

async function readInto(file: number, buffer: Uint8Array): Promise<number> {
  return await new Promise((settle, fail) => {
    read(file, buffer, 0, buffer.length, null, (error, count) => (error === null ? settle(count) : fail(error)));
  });
}

function replaceWhole(path: string, content: string | Uint8Array, mode: number | undefined): void {
  const temporary = `${path}.${nodeRandom.hex(6)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, content, mode === undefined ? {} : { mode });
    // The process's mask takes rights away from what is asked for.
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    discard(temporary);
    throw unwritable(path, error);
  }
}

/** The reason that the file cannot be written is told, not that its beginning cannot be removed. */
function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // It lies beside the file under a name of its own.
  }
}

/** What the caller's path, or the disk, is to blame for. */
const unwritableCodes = new Set([
  "EACCES",
  "EEXIST",
  "EISDIR",
  "ELOOP",
  "ENAMETOOLONG",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

function unwritable(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!unwritableCodes.has(code)) return error;
  return hostErrors.error("file-unwritable", `${JSON.stringify(path)} cannot be written: ${code}`, { cause: error });
}

function createOnce(path: string, content: string): boolean {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
