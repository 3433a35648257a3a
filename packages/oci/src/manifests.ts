import { ActionError, type Digest, parseDigest, type Repository, isTag } from "@build-once/kernel";
import { type Answer, answerError, describeAnswer, registryProblems, saysMissing } from "./answer.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import { acceptManifest, type FetchedManifest } from "./fetched-manifest.ts";
import { inParallel } from "./in-parallel.ts";
import { maxManifestBytes } from "./manifest.ts";
import { acceptManifests } from "./media-types.ts";
import type { Session } from "./session.ts";

/** What became of a write that was read back. */
export type Stored =
  /** The registry serves exactly what was written. `subjectKept` is true when it indexes the manifest's `subject` itself. */
  | { readonly outcome: "stored"; readonly digest: Digest; readonly subjectKept: boolean }
  /** Another writer's manifest is served under the tag; `digest` is what was written. */
  | { readonly outcome: "superseded"; readonly digest: Digest; readonly served: FetchedManifest };

/** What a tag named before it was written; `undefined` where nobody looked. */
export type TagBefore = Digest | "absent";

/** How a write is proved. */
export interface PutOptions {
  /** False: the registry's word that it stored the bytes is taken for it. */
  readonly readBack?: boolean;
  readonly before?: TagBefore | undefined;
}

/** What was accepted and not yet read back. */
export interface Written {
  readonly digest: Digest;
  /** True when the registry indexes the manifest's `subject` itself. */
  readonly subjectKept: boolean;
}

/** Bytes to be stored under tags. */
export interface TaggedBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** With the usual schedule the last one comes after 32 s: registries are known to lag for 30. */
const readBackAttempts = 8;

/**
 * As many reads in a row that name a third digest, neither what was written nor what was there before, are another
 * writer's and no lag. The pauses double: the longer a registry has lagged already, the longer a third one must stay.
 */
const strangerReads = 5;

const blobUnseenAttempts = 3;

/** Refusals to write a tag that stands, which may have been set by the very write whose answer was lost. */
const keptTag: ReadonlySet<string> = new Set(["tag-immutable", "tag-protected"]);

const tagsAtOnce = 6;

/** Hosted registries that are not known to take several tags at once: asking them would be one request more. */
const takesOneTag =
  /(?:^|\.)(?:ghcr\.io|docker\.io|gitlab\.com|quay\.io|gcr\.io|pkg\.dev|azurecr\.io|amazonaws\.com|public\.ecr\.aws)$/;

/** Reads and writes manifests. @see OCI distribution specification 1.1.1, "Pulling manifests", "Pushing manifests" */
export class ManifestStore {
  readonly #session: Session;
  readonly #repository: Repository;
  #oneTagOnly: boolean;

  constructor(session: Session, repository: Repository) {
    this.#session = session;
    this.#repository = repository;
    this.#oneTagOnly = takesOneTag.test(repository.registry.toLowerCase());
  }

  async resolve(reference: string): Promise<FetchedManifest | undefined> {
    const answer = await this.#session.send({
      purpose: "manifest",
      method: "GET",
      url: this.#path(reference),
      headers: { accept: acceptManifests },
      maxBytes: maxManifestBytes,
    });
    if (answer.status === 200) {
      const digest = parseDigest(reference);
      return acceptManifest(answer, digest.ok ? digest.value : undefined);
    }
    if (saysMissing(answer)) return undefined;
    throw await answerError(answer, this.#repository.registry);
  }

  async get(reference: string): Promise<FetchedManifest> {
    const found = await this.resolve(reference);
    if (found !== undefined) return found;
    throw ociErrors.error(
      "registry-not-found",
      `${this.#repository.registry}/${this.#repository.path}: ${reference} does not exist`,
    );
  }

  /** A HEAD counts when it names the digest; whatever else it says, a page's 200 or a bare 404, is asked again with GET. */
  async has(digest: Digest): Promise<boolean> {
    const answer = await this.#session.send({
      purpose: "manifest",
      method: "HEAD",
      url: this.#path(digest),
      headers: { accept: acceptManifests },
      maxBytes: maxManifestBytes,
    });
    if (answer.status === 200 && answer.headers.get("docker-content-digest") === digest) return true;
    return (await this.resolve(digest)) !== undefined;
  }

  async put(
    bytes: Uint8Array,
    mediaType: string,
    reference: string,
    { readBack = true, before }: PutOptions = {},
  ): Promise<Stored> {
    const written = await this.write(bytes, mediaType, reference);
    if (!readBack) return { outcome: "stored", ...written };
    return this.confirm(reference, written.digest, { subjectKept: written.subjectKept, before });
  }

  /** Stores without reading back: for what is proved by what names it. */
  async write(bytes: Uint8Array, mediaType: string, reference: string): Promise<Written> {
    const algorithm = parseDigest(reference).ok && reference.startsWith("sha512:") ? "sha512" : "sha256";
    const digest = await digestOf(bytes, algorithm);
    const answer = await this.#sendPatiently({ bytes, mediaType }, reference);
    if (answer.status !== 201) {
      const error = await answerError(answer, this.#repository.registry);
      // A write whose answer was lost is sent again, and then finds the tag that it has set itself.
      if (!keptTag.has(error.code) || (await this.resolve(reference))?.digest !== digest) throw error;
      return { digest, subjectKept: false };
    }
    this.#checkAnnounced(answer, digest);
    return { digest, subjectKept: answer.headers.get("oci-subject") !== undefined };
  }

  /**
   * Points `tags` to bytes without reading back: with one request where the registry takes several tags at once, else
   * with one a tag. Gives the tags that were refused, with the reason of each.
   *
   * @see OCI distribution specification after 1.1.1, "Pushing Manifests": `tag` parameters and `OCI-Tag`
   */
  async point(image: TaggedBytes, tags: readonly string[]): Promise<ReadonlyMap<string, ActionError>> {
    const accepted = await this.#pointAtOnce(image, tags);
    const refused = new Map<string, ActionError>();
    const pointOne = async (tag: string): Promise<void> => {
      try {
        await this.write(image.bytes, image.mediaType, tag);
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        refused.set(tag, error);
      }
    };
    await inParallel(
      tags.filter((tag) => !accepted.has(tag)),
      tagsAtOnce,
      pointOne,
    );
    return refused;
  }

  async #pointAtOnce(image: TaggedBytes, tags: readonly string[]): Promise<ReadonlySet<string>> {
    if (tags.length < 2 || this.#oneTagOnly) return new Set();
    const digest = await digestOf(image.bytes);
    const answer = await this.#send(image, digest, tags);
    // Without the header the bytes were stored under their digest alone; a refusal may be about one of the tags.
    const told = answer.status === 201 ? answer.headers.get("oci-tag") : undefined;
    if (told === undefined) this.#oneTagOnly = true;
    else this.#checkAnnounced(answer, digest);
    const named = new Set((told ?? "").split(",").map((tag) => tag.trim()));
    return new Set(tags.filter((tag) => named.has(tag)));
  }

  /** GHCR and Docker Hub are known not to see blobs for a moment that they have just taken. */
  async #sendPatiently(image: TaggedBytes, reference: string): Promise<Answer> {
    const { ports, schedule } = this.#session.transport;
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#send(image, reference);
      const unseen =
        answer.status === 400 && registryProblems(answer.bytes).some(({ code }) => code === "MANIFEST_BLOB_UNKNOWN");
      if (!unseen || attempt === blobUnseenAttempts) return answer;
      await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
    }
  }

  async #send(image: TaggedBytes, reference: string, tags: readonly string[] = []): Promise<Answer> {
    const { bytes, mediaType } = image;
    if (bytes.length > maxManifestBytes)
      throw ociErrors.error("manifest-too-large", `${bytes.length} bytes to be stored as ${reference}`);
    const query = new URLSearchParams(tags.map((tag): [string, string] => ["tag", tag]));
    return this.#session.send({
      purpose: "manifest",
      method: "PUT",
      url: `${this.#path(reference)}${tags.length === 0 ? "" : `?${query.toString()}`}`,
      headers: { "content-type": mediaType },
      body: bytes,
      maxBytes: maxManifestBytes,
    });
  }

  #checkAnnounced(answer: Answer, digest: Digest): void {
    const announced = answer.headers.get("docker-content-digest");
    const algorithm = digest.slice(0, digest.indexOf(":") + 1);
    if (announced === undefined || !announced.startsWith(algorithm) || announced === digest) return;
    throw ociErrors.error(
      "digest-mismatch",
      `${describeAnswer(answer)}: ${digest} was sent, the registry says it stored ${JSON.stringify(announced.slice(0, 100))}`,
    );
  }

  async tag(digest: Digest, tag: string): Promise<Stored> {
    const source = await this.get(digest);
    return this.put(source.bytes, source.mediaType, tag);
  }

  /**
   * Registries may serve the state before a write for a while; only what is still there after that is another writer's.
   * Where it is known what was there before, anything else that stays is another writer's sooner.
   */
  async confirm(
    reference: string,
    digest: Digest,
    { subjectKept = false, before }: { readonly subjectKept?: boolean; readonly before?: TagBefore | undefined } = {},
  ): Promise<Stored> {
    const { ports, schedule } = this.#session.transport;
    let served: FetchedManifest | undefined;
    let stranger: Digest | undefined;
    let reads = 0;
    for (let attempt = 0; attempt < readBackAttempts; attempt++) {
      if (attempt > 0)
        await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
      served = await this.resolve(reference);
      if (served?.digest === digest) return { outcome: "stored", digest, subjectKept };
      if (served === undefined || before === undefined || served.digest === before) {
        stranger = undefined;
        continue;
      }
      reads = served.digest === stranger ? reads + 1 : 1;
      stranger = served.digest;
      if (reads >= strangerReads) break;
    }
    if (served !== undefined) return { outcome: "superseded", digest, served };
    throw ociErrors.error(
      "manifest-not-served",
      `${this.#repository.registry}/${this.#repository.path}: ${reference} was accepted and read back ${readBackAttempts} times without being there`,
    );
  }

  #path(reference: string): string {
    // Both grammars exclude every character that could change the path.
    if (!isTag(reference) && !parseDigest(reference).ok)
      throw ociErrors.error(
        "registry-not-found",
        `${JSON.stringify(reference.slice(0, 150))} is neither a tag nor a digest`,
      );
    return `/v2/${this.#repository.path}/manifests/${reference}`;
  }
}
