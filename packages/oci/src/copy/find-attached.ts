import type { Digest } from "@build-once/kernel";
import type { RegistryClient } from "../client.ts";
import type { Descriptor } from "../descriptor.ts";
import { ociErrors } from "../errors.ts";
import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import { manifestKind } from "../media-types.ts";
import { type Referrers, referrersTag } from "../referrers.ts";
import { manifestsAtOnce } from "./copy-ports.ts";
import type { ManifestSet } from "./manifest-set.ts";

/** A manifest under a tag that is made of another one's digest, as cosign kept signatures before referrers. */
export interface TaggedAttachment {
  readonly tag: string;
  readonly manifest: FetchedManifest;
}

/** A referrer as its subject's list names it. */
export interface ListedReferrer {
  readonly subject: Digest;
  readonly entry: Descriptor;
}

/** What is attached to an image, without the image. */
export interface Attached {
  readonly manifests: readonly FetchedManifest[];
  readonly listed: readonly ListedReferrer[];
  readonly tagged: readonly TaggedAttachment[];
  /** Referrers that a list names and that cannot be read. */
  readonly left: readonly LeftReferrer[];
}

/** A referrer that stays behind: a list names it, and it is gone, or of a type that nobody can tell the parts of. */
export interface LeftReferrer {
  readonly digest: Digest;
  /** Never foreign text. */
  readonly why: string;
}

/** Signatures of signatures of SBOMs; each level is one more round of requests. */
const maxLevels = 16;

/** Of all lists together; each manifest is named by one as a rule. */
const maxEntries = 50_000;

/** What is known of the source before anything else is asked. */
export interface SourceLists {
  readonly tags: readonly string[];
  readonly root: Digest;
  /** What refers to `root`, and with that whether there is a referrers API. */
  readonly referrers: Referrers;
}

/** Reads the list of all tags, which saves a question for each that is not there, and what refers to `root`. */
export async function readSourceLists(source: RegistryClient, root: Digest): Promise<SourceLists> {
  const [tags, referrers] = await Promise.all([source.listTags(), source.referrers(root)]);
  return { tags, root, referrers };
}

/**
 * Finds everything attached to `subjects`, and what is attached to that: by the referrers API, by the fallback tag, and
 * under tags of the form `sha256-<hex>.sig`.
 *
 * @throws {ActionError} those of the registry; `copy-too-large` (data)
 */
export async function findAttached(
  source: RegistryClient,
  set: ManifestSet,
  subjects: readonly FetchedManifest[],
  lists: SourceLists,
): Promise<Attached> {
  const finder = new Finder(source, set, lists);
  const manifests: FetchedManifest[] = [];
  const tagged: TaggedAttachment[] = [];
  const listed: ListedReferrer[] = [];
  const left = new Map<Digest, string>();
  let level = subjects;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= maxLevels)
      throw ociErrors.error("copy-too-large", `what is attached is attached more than ${maxLevels} levels deep`);
    const found = await finder.attachedTo(level.map(({ digest }) => digest));
    for (const each of found.listed) {
      listed.push(each);
      if (manifestKind(each.entry.mediaType) === undefined)
        left.set(each.entry.digest, "its type is no manifest of OCI or Docker");
    }
    tagged.push(...found.tagged);
    const named = found.listed.map(({ entry }) => entry.digest);
    const fresh = new Set(named.filter((digest) => !set.has(digest) && !left.has(digest)));
    const read = await set.read([...fresh], async (digest) => await source.resolve(digest));
    for (const [index, digest] of [...fresh].entries())
      if (read[index] === undefined) left.set(digest, "a list names it and the registry does not have it");
    const roots = [...read.flatMap((manifest) => manifest ?? []), ...found.tagged.map(({ manifest }) => manifest)];
    level = await set.addWhole(roots);
    manifests.push(...level);
  }
  return {
    manifests,
    listed: listed.filter(({ entry }) => !left.has(entry.digest)),
    tagged,
    left: [...left].map(([digest, why]) => ({ digest, why })),
  };
}

class Finder {
  readonly #source: RegistryClient;
  readonly #set: ManifestSet;
  #entries = 0;
  readonly #lists: SourceLists;
  readonly #tags: ReadonlySet<string>;
  /** By what they are made of. */
  readonly #attachmentTags: ReadonlyMap<string, readonly string[]>;

  constructor(source: RegistryClient, set: ManifestSet, lists: SourceLists) {
    this.#source = source;
    this.#set = set;
    this.#lists = lists;
    this.#tags = new Set(lists.tags);
    const attaching = lists.tags.filter((tag) => attachmentPattern.test(tag));
    this.#attachmentTags = Map.groupBy(attaching, (tag) => tag.slice(0, tag.indexOf(".")));
  }

  async attachedTo(digests: readonly Digest[]): Promise<Pick<Attached, "listed" | "tagged">> {
    const listed = await inParallel(digests, manifestsAtOnce, async (digest) => await this.#listed(digest));
    const names = digests.flatMap((digest) => this.#attachmentTags.get(referrersTag(digest)) ?? []);
    const tagged = await this.#set.read(names, async (tag) => await this.#source.resolve(tag));
    return {
      listed: listed.flat(),
      tagged: names.flatMap((tag, index) => {
        const manifest = tagged[index];
        return manifest === undefined ? [] : [{ tag, manifest }];
      }),
    };
  }

  /** A registry that got the API later may keep older referrers under the tag alone: both are read. */
  async #listed(subject: Digest): Promise<readonly ListedReferrer[]> {
    const entries = new Map<Digest, Descriptor>();
    const { root, referrers } = this.#lists;
    if (referrers.source === "api") {
      const found = subject === root ? referrers : await this.#source.referrers(subject);
      for (const entry of found.entries) entries.set(entry.digest, entry);
    }
    const tag = referrersTag(subject);
    const byTag = this.#tags.has(tag) ? (await this.#source.resolve(tag))?.manifest : undefined;
    if (byTag?.kind === "index") for (const entry of byTag.manifests) entries.set(entry.digest, entry);
    this.#entries += entries.size;
    if (this.#entries > maxEntries)
      throw ociErrors.error("copy-too-large", `more than ${maxEntries} manifests are listed as attached to the image`);
    return [...entries.values()].map((entry) => ({ subject, entry }));
  }
}

const attachmentPattern = /^sha(?:256|512)-[0-9a-f]{64}\.[A-Za-z0-9_-]+$/;
