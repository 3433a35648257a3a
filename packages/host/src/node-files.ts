import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { appendFile, lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { hostErrors } from "./errors.ts";
import type { Files, FileStat } from "./files.ts";

/** Folders nobody means by `**`, and which are large. */
const neverEntered: ReadonlySet<string> = new Set([".git", "node_modules"]);

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
    glob: async (patterns, root) => await globBelow(patterns, at(root)),
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
    const { size } = await stat(path);
    if (size > maxBytes) throw tooLarge(path, size, maxBytes);
    // Links, devices and files that grow say nothing of their size: never more than the limit is held.
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(path, { end: maxBytes })) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    if (content.length > maxBytes) throw tooLarge(path, content.length, maxBytes);
    return content;
  });
}

function tooLarge(path: string, sizeBytes: number, maxBytes: number): Error {
  return hostErrors.error(
    "file-too-large",
    `${JSON.stringify(path)} has ${sizeBytes} bytes; at most ${maxBytes} are read`,
  );
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

async function replaceWhole(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, content, { mode });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
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

async function globBelow(patterns: readonly string[], root: string): Promise<readonly string[]> {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map((pattern) => normal(pattern, root));
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith("!"))
    .map((pattern) => normal(pattern.slice(1), root));
  if (wanted.length === 0) return [];
  // Without the flag a name with a line end matches no `**` and hides from every check.
  const matches = picomatch([...wanted], { dot: true, ignore: [...unwanted], flags: "s" });
  // A pattern that names such a folder means it.
  const entered = wanted.flatMap((pattern) => pattern.split("/")).filter((name) => neverEntered.has(name));
  const found: string[] = [];
  const folders = [...new Set(wanted.map((pattern) => join(root, picomatch.scan(pattern).base)))];
  for (const folder of folders) await walk(folder, root, matches, new Set(entered), found);
  return [...new Set(found)].sort();
}

/** A pattern as it is matched: relative to the root, without a leading `./`. */
function normal(pattern: string, root: string): string {
  const inside = pattern.startsWith(`${root}/`) ? pattern.slice(root.length + 1) : pattern;
  return inside.replace(/^(?:\.\/)+/, "");
}

async function walk(
  path: string,
  root: string,
  matches: (name: string) => boolean,
  entered: ReadonlySet<string>,
  found: string[],
): Promise<void> {
  const start = await statOf(path);
  if (start?.kind === "file") {
    const name = relative(root, path).split(sep).join("/");
    if (matches(name)) found.push(name);
  }
  if (start?.kind !== "directory") return;
  for (const entry of await missingIs([], async () => await readdir(path, { withFileTypes: true }))) {
    if (neverEntered.has(entry.name) && !entered.has(entry.name)) continue;
    if (entry.isDirectory()) await walk(join(path, entry.name), root, matches, entered, found);
    else if (entry.isFile()) {
      const name = relative(root, join(path, entry.name)).split(sep).join("/");
      if (matches(name)) found.push(name);
    }
  }
}
