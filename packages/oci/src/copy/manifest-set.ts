import type { Digest } from "@build-once/kernel";
import type { RegistryClient } from "../client.ts";
import type { Descriptor } from "../descriptor.ts";
import { ociErrors } from "../errors.ts";
import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import { manifestKind } from "../media-types.ts";
import { manifestsAtOnce } from "./copy-ports.ts";

/** More manifests than any image has with everything that refers to it. */
const maxManifests = 5000;

/** All of them are held until they are written; thousands of usual size have a tenth of this. */
const maxBytes = 128 * 1024 * 1024;

/** Indexes in indexes; the deepest seen in use are two. */
const maxDepth = 8;

/** The manifests of a copy, each once, however many others name it. */
export class ManifestSet {
  readonly #source: RegistryClient;
  readonly #manifests = new Map<Digest, FetchedManifest>();
  #bytes = 0;

  constructor(source: RegistryClient) {
    this.#source = source;
  }

  has(digest: Digest): boolean {
    return this.#manifests.has(digest);
  }

  get size(): number {
    return this.#manifests.size;
  }

  /**
   * Reads what is to be added, by digest or tag: no more than there is room for, in number and in bytes, and asks for
   * nothing where it is too much from the start.
   *
   * @throws {ActionError} `copy-too-large` (data), and what `look` throws
   */
  async read<R extends FetchedManifest | undefined>(
    names: readonly string[],
    look: (name: string) => Promise<R>,
  ): Promise<readonly R[]> {
    this.#checkRoom(names.length);
    return await inParallel(names, manifestsAtOnce, async (name) => {
      const found = await look(name);
      this.#bytes += found?.sizeBytes ?? 0;
      if (this.#bytes > maxBytes)
        throw ociErrors.error(
          "copy-too-large",
          `the manifests that belong to the image have more than ${maxBytes} bytes`,
        );
      return found;
    });
  }

  /**
   * Adds `roots` with everything below them, level by level; gives what is new.
   *
   * @throws {ActionError} `registry-not-found` (input) when a child is gone; `copy-too-large` (data)
   */
  async addWhole(roots: readonly FetchedManifest[]): Promise<readonly FetchedManifest[]> {
    const added: FetchedManifest[] = [];
    let level = roots;
    for (let depth = 0; level.length > 0; depth++) {
      if (depth > maxDepth) throw ociErrors.error("copy-too-large", `indexes are nested more than ${maxDepth} deep`);
      const fresh = level.filter((each) => this.#add(each));
      added.push(...fresh);
      const wanted = new Set(fresh.flatMap((each) => childrenOf(each).map(({ digest }) => digest)));
      const missing = [...wanted].filter((digest) => !this.#manifests.has(digest));
      level = await this.read(missing, async (digest) => await this.#source.getManifest(digest));
    }
    return added;
  }

  #add(manifest: FetchedManifest): boolean {
    if (this.#manifests.has(manifest.digest)) return false;
    this.#checkRoom(1);
    this.#manifests.set(manifest.digest, manifest);
    return true;
  }

  #checkRoom(more: number): void {
    if (this.#manifests.size + more > maxManifests)
      throw ociErrors.error("copy-too-large", `more than ${maxManifests} manifests belong to the image`);
  }
}

/** The manifests that an index lists; entries of other types are blobs. */
export function childrenOf({ manifest }: FetchedManifest): readonly Descriptor[] {
  if (manifest.kind === "manifest") return [];
  return manifest.manifests.filter((entry) => manifestKind(entry.mediaType) !== undefined);
}

/** The blobs that a manifest names: configuration and layers, or the entries of an index that are no manifests. */
export function blobsOf({ manifest }: FetchedManifest): readonly Descriptor[] {
  if (manifest.kind === "manifest") return [manifest.config, ...manifest.layers];
  return manifest.manifests.filter((entry) => manifestKind(entry.mediaType) === undefined);
}

/** Sorts manifests into stages: what a stage names among them is in the stages before it. */
export function inStages(manifests: readonly FetchedManifest[]): readonly (readonly FetchedManifest[])[] {
  const byDigest = new Map(manifests.map((each) => [each.digest, each]));
  const heights = new Map<Digest, number>();
  // Digests cannot name each other in a circle, and the depth was bounded when they were read.
  const heightOf = (manifest: FetchedManifest): number => {
    const known = heights.get(manifest.digest);
    if (known !== undefined) return known;
    const below = childrenOf(manifest).flatMap(({ digest }) => byDigest.get(digest) ?? []);
    const height = below.length === 0 ? 0 : 1 + Math.max(...below.map(heightOf));
    heights.set(manifest.digest, height);
    return height;
  };
  const stages: FetchedManifest[][] = [];
  for (const each of byDigest.values()) (stages[heightOf(each)] ??= []).push(each);
  return stages;
}
