import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const folders: string[] = [];

/** A new empty folder that {@link removeScratch} removes. */
export async function scratchFolder(): Promise<string> {
  const path = await realpath(await mkdtemp(join(tmpdir(), "host-")));
  folders.push(path);
  return path;
}

/** Removes every folder that {@link scratchFolder} made. */
export async function removeScratch(): Promise<void> {
  await Promise.all(folders.splice(0).map(async (path) => await rm(path, { recursive: true, force: true })));
}

/** Writes an empty file for each name, with its folders. */
export async function touch(root: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), "");
  }
}
