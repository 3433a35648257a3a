import { type AttemptPorts, defaultSchedule, type NewHash, type Schedule } from "@build-once/host";
import { ActionError, type Digest, type Repository } from "@build-once/kernel";
import type { Artifact } from "./artifact-manifest.ts";
import { Authorizer } from "./authorizer.ts";
import type { BlobContent, BlobName } from "./blob-transfer.ts";
import type { Credentials } from "./credentials.ts";
import type { Descriptor } from "./descriptor.ts";
import type { RegistryFacts } from "./doctor/symptom.ts";
import { endpointOf } from "./endpoint.ts";
import type { FetchedManifest } from "./fetched-manifest.ts";
import { ManifestStore, type Stored, type TagBefore, type TaggedBytes, type Written } from "./manifests.ts";
import type { Referrers } from "./referrers.ts";
import type { BlobStore, ReferrerStore } from "./stores.ts";
import { Session } from "./session.ts";
import { type RequestCounts, Transport } from "./transport.ts";

/** Which repository, as whom, and how. */
export interface RegistryOptions {
  readonly repository: Repository;
  readonly credentials: Credentials;
  /** Ask for `pull,push` once when anything may be pushed: one token serves the whole run. */
  readonly access: "pull" | "pull,push";
  /** Repositories of the same registry that blobs are mounted from. */
  readonly mountFrom?: readonly Repository[];
  /** Plain HTTP to a host that is not this machine. */
  readonly insecure?: boolean;
  /**
   * Whether the registry takes base64 of the password as a bearer token, which saves the token's request. Known for
   * ghcr.io; a registry that refuses it once is asked for a token from then on.
   */
  readonly directBearer?: boolean;
  readonly schedule?: Schedule;
  /** Of each request, until its headers and between the chunks of its body; 30 s unless given. */
  readonly timeoutMs?: number;
  /** Told each access token before it is shown to the registry, so that it is masked wherever an answer repeats it. */
  readonly onSecret?: (secret: string) => void;
  /** Told each warning of the registry once: foreign text, of at most 300 characters. */
  readonly onWarning?: (text: string) => void;
  /** What refusals are explained with. */
  readonly facts?: RegistryFacts;
}

/**
 * One repository of an image registry. Every error is an ActionError of `ociErrors` or `request-failed`; a lookup that
 * failed is never a missing image.
 */
export interface RegistryClient {
  readonly repository: Repository;
  /** Requests sent so far, the token service's included. */
  readonly requests: RequestCounts;
  /**
   * Reads what a tag or digest names, hashed here; `undefined` only when the registry itself says that it does not exist.
   * @throws {ActionError} `registry-*`, `request-failed` (upstream, permission), `digest-mismatch`, `manifest-invalid`, `manifest-too-large` (data)
   */
  resolve(reference: string): Promise<FetchedManifest | undefined>;
  /** As {@link resolve}, for what must exist. @throws {ActionError} also `registry-not-found` (input) */
  getManifest(reference: string): Promise<FetchedManifest>;
  /** True when the manifest exists, by HEAD: for children whose bytes nobody needs. @throws {ActionError} as {@link resolve} */
  hasManifest(digest: Digest): Promise<boolean>;
  /**
   * Stores bytes under a tag or digest, then reads them back.
   * @throws {ActionError} `tag-immutable` (input), `manifest-rejected`, `manifest-not-served` (upstream)
   */
  putManifest(bytes: Uint8Array, mediaType: string, reference: string): Promise<Stored>;
  /** Points `tag` to what `digest` names, byte for byte, then reads it back. @throws {ActionError} as {@link putManifest} */
  tag(digest: Digest, tag: string): Promise<Stored>;
  /**
   * Points tags to bytes that the registry has, without reading back: one request where it takes several tags at once.
   * Gives the tags that were refused, with the reason of each.
   */
  writeTags(image: TaggedBytes, tags: readonly string[]): Promise<ReadonlyMap<string, ActionError>>;
  /**
   * Reads `tag` back until it names `digest`, or another writer's for good, which is known within seconds where `before`
   * says what it named before the write, and else after half a minute.
   * @throws {ActionError} `manifest-not-served` (upstream)
   */
  confirmTag(tag: string, digest: Digest, before?: TagBefore): Promise<Stored>;
  /** Stores bytes under their digest without reading back: for what is proved by what names it. @throws {ActionError} `manifest-rejected` (upstream) */
  writeManifest(bytes: Uint8Array, mediaType: string, digest: Digest): Promise<Written>;
  /** Every tag, in the registry's order; empty when the repository does not exist. */
  listTags(): Promise<readonly string[]>;
  /** What refers to `digest`: by the API, or by the fallback tag where the registry has no API. */
  referrers(digest: Digest, artifactType?: string): Promise<Referrers>;
  /** Stores a manifest that has a `subject`, and keeps the fallback tag where the registry has no API. */
  putReferrer(bytes: Uint8Array, mediaType: string): Promise<Stored>;
  /** Adds entries to the fallback tag of `subject`, for referrers that the registry does not index itself. */
  addReferrers(subject: Digest, entries: readonly Descriptor[]): Promise<void>;
  /**
   * Stores an artifact and its blob without reading anything back, for what may be lost: one write when the repository
   * has the blob, three when it does not, and two more requests where the fallback tag is kept.
   * @throws {ActionError} `blob-upload-failed`, `manifest-rejected` (upstream)
   */
  putArtifact(artifact: Artifact): Promise<Digest>;
  /**
   * Reads a small blob whole, hashed here.
   * @throws {ActionError} `registry-not-found`, `digest-mismatch`, `blob-invalid`, `blob-too-large`
   */
  getBlob(descriptor: Pick<Descriptor, "digest" | "sizeBytes">, maxBytes: number): Promise<Uint8Array>;
  /** True when the blob is there. */
  hasBlob(digest: Digest): Promise<boolean>;
  /** Makes a blob of another repository of this registry available here; false when the registry wants it uploaded. */
  mountBlob(digest: Digest, from: Repository): Promise<boolean>;
  /**
   * Reads a blob of any size piece by piece; ends with an error when it is not what the descriptor says.
   * @throws {ActionError} `registry-not-found`, `digest-mismatch`, `blob-invalid`
   * @throws {HttpFailure} when it breaks off
   */
  readBlob(blob: BlobName, newHash: NewHash): AsyncIterable<Uint8Array>;
  /** Makes a blob available here, by mount or by streaming it in. @throws {ActionError} `blob-upload-failed` (upstream) */
  takeBlob(blob: BlobName, content: BlobContent): Promise<"there" | "mounted" | "uploaded">;
  /** Uploads a blob; in pieces of `chunkBytes` when given. @throws {ActionError} `blob-upload-failed` (upstream) */
  putBlob(bytes: Uint8Array, chunkBytes?: number): Promise<Digest>;
}

/**
 * A client of one repository; nothing is sent before the first operation.
 *
 * @see OCI distribution specification 1.1.1
 */
export function connectRegistry(ports: AttemptPorts, options: RegistryOptions): RegistryClient {
  const { repository, credentials } = options;
  const endpoint = endpointOf(repository, options.insecure ?? false, options.directBearer);
  const transport = new Transport(ports, options.schedule ?? defaultSchedule, options.timeoutMs);
  const scopes = [
    `repository:${repository.path}:${options.access}`,
    ...(options.mountFrom ?? []).map((from) => `repository:${from.path}:pull`),
  ];
  const authorizer = new Authorizer(transport, endpoint, credentials, { scopes, onSecret: options.onSecret });
  const session = new Session(endpoint, transport, authorizer, options.onWarning);
  const manifests = new ManifestStore(session, repository);
  const stores = storesOf(session, repository, manifests);
  const explain = explainer(options.facts ?? {}, repository.registry);
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (thrown) {
      throw thrown instanceof ActionError ? await explain(thrown) : thrown;
    }
  };
  return {
    repository,
    get requests() {
      return transport.counts();
    },
    resolve: (reference) => told(manifests.resolve(reference)),
    getManifest: (reference) => told(manifests.get(reference)),
    hasManifest: (digest) => told(manifests.has(digest)),
    putManifest: (bytes, mediaType, reference) => told(manifests.put(bytes, mediaType, reference)),
    tag: (digest, tag) => told(manifests.tag(digest, tag)),
    writeTags: async (image, tags) => {
      const refused = await told(manifests.point(image, tags));
      const explained = [...refused].map(async ([tag, error]) => [tag, await explain(error)] as const);
      return new Map(await Promise.all(explained));
    },
    confirmTag: (tag, digest, before) => told(manifests.confirm(tag, digest, { before })),
    writeManifest: (bytes, mediaType, digest) => told(manifests.write(bytes, mediaType, digest)),
    listTags: async () => told((await stores()).listTags()),
    referrers: async (digest, artifactType) => told((await stores()).referrers.list(digest, artifactType)),
    putReferrer: async (bytes, mediaType) => told((await stores()).referrers.put(bytes, mediaType)),
    addReferrers: async (subject, entries) => told((await stores()).referrers.addToTag(subject, entries)),
    putArtifact: async (artifact) => told((await stores()).putArtifact(artifact)),
    getBlob: async (descriptor, maxBytes) => told((await stores()).blobs.get(descriptor, maxBytes)),
    hasBlob: async (digest) => told((await stores()).blobs.has(digest)),
    mountBlob: async (digest, from) => told((await stores()).blobs.mount(digest, from)),
    readBlob: async function* (blob, newHash) {
      try {
        yield* (await stores()).blobs.read(blob, newHash);
      } catch (thrown) {
        throw thrown instanceof ActionError ? await explain(thrown) : thrown;
      }
    },
    takeBlob: async (blob, content) => told((await stores()).blobs.take(blob, content)),
    putBlob: async (bytes, chunkBytes) => told((await stores()).blobs.put(bytes, chunkBytes)),
  };
}

/** Tells errors with what is known of the run; what explains them is loaded for the first. */
function explainer(facts: RegistryFacts, host: string): (error: ActionError) => Promise<ActionError> {
  return async (error) => (await import("./refusal.ts")).explainWith(error, facts, host);
}

interface Stores {
  readonly blobs: BlobStore;
  readonly referrers: ReferrerStore;
  putArtifact(artifact: Artifact): Promise<Digest>;
  listTags(): Promise<readonly string[]>;
}

/** What the registry holds beside manifests, loaded once. */
function storesOf(session: Session, repository: Repository, manifests: ManifestStore): () => Promise<Stores> {
  const load = async (): Promise<Stores> => {
    const { BlobStore, ReferrerStore, listTags, putArtifact } = await import("./stores.ts");
    const blobs = new BlobStore(session, repository);
    const referrers = new ReferrerStore(session, repository, manifests);
    return {
      blobs,
      referrers,
      putArtifact: async (artifact) => await putArtifact(artifact, referrers, blobs),
      listTags: async () => await listTags(session, repository),
    };
  };
  let loading: Promise<Stores> | undefined;
  return async () => await (loading ??= load());
}
