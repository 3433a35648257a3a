import type { Files } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import { hashFile, type NewHasher } from "./hasher.ts";
import { type HashedFile, parseHashManifest } from "./hash-manifest.ts";

/** The files that a pattern matches, hashed. */
export interface ObservedFiles {
  readonly pattern: string;
  readonly files: readonly HashedFile[];
}

/** One name of a manifest beside what is there. */
export interface ObservedName {
  readonly path: string;
  readonly wanted: Digest;
  readonly found: { readonly digest: Digest } | { readonly problem: string };
}

/** A hash manifest beside the files it names. */
export interface ObservedManifest {
  readonly path: string;
  readonly problem: string | undefined;
  readonly names: readonly ObservedName[];
}

const maxManifestBytes = 64 * 1024 * 1024;

/** Hashes what a pattern matches, below the workspace. */
export async function observeFiles(files: Files, newHasher: NewHasher, pattern: string): Promise<ObservedFiles> {
  const hashed: HashedFile[] = [];
  for (const path of await files.glob([pattern], "."))
    hashed.push({ path, digest: await hashFile(files, newHasher, path) });
  return { pattern, files: hashed };
}

/** Reads a hash manifest and hashes what it names; links are not followed. */
export async function observeManifest(files: Files, newHasher: NewHasher, path: string): Promise<ObservedManifest> {
  const stat = await files.stat(path);
  if (stat?.kind !== "file")
    return {
      path,
      problem: stat === undefined ? "there is no such file" : `it is a ${stat.kind}, not a file`,
      names: [],
    };
  const parsed = parseHashManifest((await files.readText(path, maxManifestBytes)) ?? "");
  if (!parsed.ok) return { path, problem: parsed.error, names: [] };
  const links = new LinkFinder(files);
  const names: ObservedName[] = [];
  for (const { path: name, digest: wanted } of parsed.value)
    names.push({ path: name, wanted, found: await lookAt(files, newHasher, links, name) });
  return { path, problem: undefined, names };
}

async function lookAt(
  files: Files,
  newHasher: NewHasher,
  links: LinkFinder,
  path: string,
): Promise<ObservedName["found"]> {
  const stat = await files.stat(path);
  if (stat === undefined) return { problem: "is missing" };
  if (stat.kind !== "file") return { problem: `is a ${stat.kind}, not a file` };
  if (await links.above(path)) return { problem: "is reached through a link" };
  return { digest: await hashFile(files, newHasher, path) };
}

/** Tells whether a folder on the way to a file is a link, which may lead out of the workspace. */
class LinkFinder {
  readonly #files: Files;
  readonly #known = new Map<string, boolean>();

  constructor(files: Files) {
    this.#files = files;
  }

  async above(path: string): Promise<boolean> {
    const at = path.lastIndexOf("/");
    if (at <= 0) return false;
    const folder = path.slice(0, at);
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const linked = (await this.#files.stat(folder))?.kind === "symlink" || (await this.above(folder));
    this.#known.set(folder, linked);
    return linked;
  }
}
