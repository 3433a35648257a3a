import { ActionError, type Digest, digestAlgorithm, digestHex, type Repository } from "@build-once/kernel";
import { type Answer, answerError, describeAnswer } from "./answer.ts";
import { type Descriptor, renderDescriptor } from "./descriptor.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import type { FetchedManifest } from "./fetched-manifest.ts";
import { inParallel } from "./in-parallel.ts";
import { nextLink } from "./link.ts";
import { type ImageIndex, maxManifestBytes, parseManifest } from "./manifest.ts";
import type { ManifestStore, Stored } from "./manifests.ts";
import { manifestKind, mediaTypes } from "./media-types.ts";
import type { Session } from "./session.ts";
import { followingPage } from "./tags.ts";

/** What refers to a digest, and how that was found out. */
export interface Referrers {
  readonly entries: readonly Descriptor[];
  /** `tag`: the registry has no referrers API, so what older tools attached without the tag is not listed. */
  readonly source: "api" | "tag";
}

const maxPages = 100;
/** Dangling attestations by the ten thousand were seen; no list that is in use is longer. */
const maxEntries = 50_000;
const maxMerges = 10;
/** A rival needs as long for its merge as this run did, which met the same registry. */
const maxRivalMs = 10_000;
const looksAtOnce = 6;

/** The tag that stands in for the referrers API. @see OCI distribution specification 1.1.1, "Referrers Tag Schema" */
export function referrersTag(digest: Digest): string {
  return `${digestAlgorithm(digest).slice(0, 32)}-${digestHex(digest).slice(0, 64)}`;
}

/** Lists and adds referrers. @see OCI distribution specification 1.1.1, "Listing Referrers", "Pushing Manifests with Subject" */
export class ReferrerStore {
  readonly #session: Session;
  readonly #repository: Repository;
  readonly #manifests: ManifestStore;

  constructor(session: Session, repository: Repository, manifests: ManifestStore) {
    this.#session = session;
    this.#repository = repository;
    this.#manifests = manifests;
  }

  async list(digest: Digest, artifactType?: string): Promise<Referrers> {
    const found = (await this.#byApi(digest, artifactType)) ?? (await this.#byTag(digest));
    if (artifactType === undefined) return found;
    // A registry says whether it filtered; filtering again costs nothing and trusts nobody.
    return { ...found, entries: found.entries.filter((entry) => entry.artifactType === artifactType) };
  }

  async put(bytes: Uint8Array, mediaType: string, readBack = true): Promise<Stored> {
    const parsed = parseManifest(bytes, mediaType);
    if (!parsed.ok) throw ociErrors.error("manifest-invalid", `the manifest to be attached: ${parsed.error}`);
    const { subject } = parsed.value;
    if (subject === undefined) throw ociErrors.error("manifest-invalid", "the manifest to be attached has no subject");
    const digest = await digestOf(bytes);
    const stored = await this.#manifests.put(bytes, mediaType, digest, { readBack });
    if (stored.outcome === "stored" && stored.subjectKept) return stored;
    const manifest = parsed.value;
    const artifactType =
      manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
    const entry = { mediaType, digest, sizeBytes: bytes.length, platform: undefined, artifactType };
    await this.addToTag(subject.digest, [{ ...entry, annotations: manifest.annotations }], readBack);
    return stored;
  }

  async #byApi(digest: Digest, artifactType: string | undefined): Promise<Referrers | undefined> {
    const query = artifactType === undefined ? "" : `?artifactType=${encodeURIComponent(artifactType)}`;
    let url: string | undefined = `/v2/${this.#repository.path}/referrers/${digest}${query}`;
    const entries: Descriptor[] = [];
    for (let page = 0; url !== undefined; page++) {
      if (page >= maxPages)
        throw ociErrors.error("registry-answer-invalid", `${digest}: the pages of its referrers do not end`);
      let answer = await this.#askForPage(url);
      // A page is the word of whatever stands before the registry, and what it hides is signatures: it has to say it twice.
      if (answer.status === 404 && isPage(answer)) answer = await this.#askForPage(url);
      if (answer.status === 404 && page === 0) return undefined;
      if (answer.status !== 200) throw await answerError(answer, this.#repository.registry);
      const parsed = parseManifest(answer.bytes, mediaTypes.ociIndex);
      if (!parsed.ok || parsed.value.kind !== "index")
        throw ociErrors.error(
          "registry-answer-invalid",
          `${describeAnswer(answer)}: ${parsed.ok ? "not an index" : parsed.error}`,
        );
      for (const entry of parsed.value.manifests) entries.push(entry);
      if (entries.length > maxEntries)
        throw ociErrors.error("copy-too-large", `${digest}: more than ${maxEntries} manifests refer to it`);
      url = followingPage(answer.url, nextLink(answer.headers.get("link")));
    }
    return { entries, source: "api" };
  }

  async #askForPage(url: string): Promise<Answer> {
    return await this.#session.send({
      purpose: "referrers",
      method: "GET",
      url,
      headers: { accept: mediaTypes.ociIndex },
      maxBytes: maxManifestBytes,
    });
  }

  async #byTag(digest: Digest): Promise<Referrers> {
    return { entries: (await this.#readTag(digest))?.index.manifests ?? [], source: "tag" };
  }

  async #readTag(digest: Digest): Promise<(FetchedManifest & { readonly index: ImageIndex }) | undefined> {
    const found = await this.#manifests.resolve(referrersTag(digest));
    if (found === undefined) return undefined;
    if (found.manifest.kind === "index") return { ...found, index: found.manifest };
    throw ociErrors.error("manifest-invalid", `${referrersTag(digest)} is kept for referrers and holds no index`);
  }

  /** Clean-up jobs delete referrers and leave the list, which registries that check its entries refuse from then on. */
  async #goneOf(entries: readonly Descriptor[]): Promise<ReadonlySet<string>> {
    const checked = entries.filter(({ mediaType }) => manifestKind(mediaType) !== undefined);
    const there = await inParallel(checked, looksAtOnce, async ({ digest }) => await this.#manifests.has(digest));
    return new Set(checked.filter((_, index) => there[index] === false).map(({ digest }) => digest));
  }

  /**
   * Adds entries to the tag that stands in for the API. Whoever read it before this write and writes it after takes back
   * what was added: it is looked for once more when such a rival must have written, and added again.
   */
  async addToTag(subject: Digest, entries: readonly Descriptor[], readBack = true): Promise<void> {
    const { clock, random } = this.#session.transport.ports;
    let gone: ReadonlySet<string> = new Set();
    for (let attempt = 0; attempt < maxMerges; attempt++) {
      const begun = clock.monotonic();
      const present = await this.#readTag(subject);
      const listed = new Set(present?.index.manifests.map(({ digest }) => digest));
      const missing = entries.filter(({ digest }) => !listed.has(digest));
      if (missing.length === 0) return;
      const bytes = withEntries(present?.bytes, missing, gone);
      const before = present?.digest ?? "absent";
      try {
        const tag = referrersTag(subject);
        const stored = await this.#manifests.put(bytes, mediaTypes.ociIndex, tag, { readBack, before });
        if (stored.outcome === "stored" && !readBack) return;
        await clock.sleep((1 + random.fraction()) * Math.min(maxRivalMs, clock.monotonic() - begun));
      } catch (error) {
        if (!(error instanceof ActionError) || error.code !== "manifest-rejected" || gone.size > 0) throw error;
        gone = await this.#goneOf(present?.index.manifests ?? []);
        if (gone.size === 0) throw error;
      }
    }
    throw ociErrors.error(
      "manifest-not-served",
      `${referrersTag(subject)} was changed by others each of the ${maxMerges} times that referrers were added to it`,
    );
  }
}

function isPage({ headers }: Answer): boolean {
  return /html/i.test(headers.get("content-type") ?? "");
}

/** The list with more entries and without what is gone. What others wrote into it stays as they wrote it, fields that nobody here knows included. */
function withEntries(
  list: Uint8Array | undefined,
  entries: readonly Descriptor[],
  gone: ReadonlySet<string>,
): Uint8Array {
  const known = list === undefined ? {} : (JSON.parse(new TextDecoder().decode(list)) as Record<string, unknown>);
  // It was read as an index a moment ago: its entries are a list.
  const present = (known["manifests"] ?? []) as readonly { readonly digest: string }[];
  const manifests = [...present.filter(({ digest }) => !gone.has(digest)), ...entries.map(renderDescriptor)];
  const index = { ...known, schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests };
  return new TextEncoder().encode(JSON.stringify(index));
}
