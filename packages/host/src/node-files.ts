import { constants, createReadStream } from "node:fs";
import { appendFile, chmod, lstat, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { hostErrors } from "./errors.ts";
import type { Files, FileStat } from "./files.ts";
import { nodeRandom } from "./node-random.ts";

/** The file system, relative paths being below `workspace`. */
export function createFiles(workspace: string): Files {
  const at = (path: string): string => resolve(workspace, path);
  const files: Files = {
    stat: async (path) => await statOf(at(path)),
    readBytes: async (path, maxBytes) => await readWhole(at(path), maxBytes),
    readText: async (path, maxBytes) => (await readWhole(at(path), maxBytes))?.toString("utf8"),
    stream: (path) => streamOf(at(path)),
    write: async (path, content, options) => await replaceWhole(at(path), content, options?.mode),
    append: async (path, content) => {
      await mkdir(dirname(at(path)), { recursive: true });
      await appendFile(at(path), content);
    },
    createExclusive: async (path, content) => await createOnce(at(path), content),
    makeDirectory: async (path) => {
      await mkdir(at(path), { recursive: true });
    },
    list: async (path) => (await missingIs([], async () => await readdir(at(path)))).toSorted(),
    remove: async (path) => await rm(at(path), { recursive: true, force: true }),
    glob: async (patterns, root) => await (await import("./node-glob.ts")).globBelow(patterns, at(root)),
  };
  return files;
}

async function missingIs<T>(fallback: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (isMissing(error)) return fallback;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

async function statOf(path: string): Promise<FileStat | undefined> {
  const found = await missingIs(undefined, async () => await lstat(path));
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

async function readWhole(path: string, maxBytes: number): Promise<Buffer | undefined> {
  return await missingIs(undefined, async () => {
    // Without the flag a pipe that nobody writes would be waited for without end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await file.stat();
      if (size > maxBytes) throw tooLarge(path, String(size), maxBytes);
      const chunks: Buffer[] = [];
      // One byte more than allowed tells a file whose size is not known, such as a device, from one that fits.
      for await (const chunk of file.createReadStream({ end: maxBytes, autoClose: false, highWaterMark: 2 ** 18 }))
        chunks.push(chunk as Buffer);
      const content = Buffer.concat(chunks);
      if (content.length > maxBytes) throw tooLarge(path, `more than ${maxBytes}`, maxBytes);
      return content;
    } finally {
      await file.close();
    }
  });
}

function tooLarge(path: string, size: string, maxBytes: number): Error {
  return hostErrors.error("file-too-large", `${JSON.stringify(path)} has ${size} bytes; at most ${maxBytes} are read`);
}

async function* streamOf(path: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) yield chunk as Buffer;
  } catch (error) {
    if (isMissing(error))
      throw hostErrors.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
    throw error;
  }
}

async function replaceWhole(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const temporary = `${path}.${nodeRandom.hex(6)}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content, mode === undefined ? {} : { mode });
    // The process's mask takes rights away from what is asked for.
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(path, error);
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

async function createOnce(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(path, "wx");
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
