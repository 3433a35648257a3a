import { type Digest, isTag, parseDigest } from "@build-once/kernel";
import { bareMediaType, manifestKind, maxManifestBytes, parseManifest } from "@build-once/oci";
import type { ReceivedRequest, Reply } from "../http/index.ts";
import type { MemoryRegistryOptions } from "./options.ts";
import { refuse } from "./replies.ts";
import { hashOf, type RegistryStore, type StoredManifest, type StoredRepository } from "./store.ts";

/** Pulling, pushing and deleting manifests. */
export class ManifestEndpoint {
  readonly #store: RegistryStore;
  readonly #options: MemoryRegistryOptions;

  constructor(store: RegistryStore, options: MemoryRegistryOptions) {
    this.#store = store;
    this.#options = options;
  }

  answer(request: ReceivedRequest, name: string, reference: string): Reply {
    switch (request.method) {
      case "GET":
      case "HEAD":
        return this.#pull(request, name, reference);
      case "PUT":
        return this.#push(request, name, reference);
      case "DELETE":
        return this.#delete(name, reference);
      default:
        return refuse(405, "UNSUPPORTED", "the operation is unsupported");
    }
  }

  /** @see OCI distribution specification 1.1.1, "Pulling manifests", "Checking if content exists in the registry" */
  #pull(request: ReceivedRequest, name: string, reference: string): Reply {
    const repository = this.#store.find(name);
    if (repository === undefined) return refuse(404, "NAME_UNKNOWN", "repository name not known to registry");
    const manifest = lookUp(repository, reference);
    const accepted =
      this.#options.strictAccept === false || manifest === undefined || accepts(request, manifest.mediaType);
    if (manifest === undefined || !accepted) return refuse(404, "MANIFEST_UNKNOWN", "manifest unknown");
    return {
      status: 200,
      headers: {
        "content-type": manifest.mediaType,
        "docker-content-digest": manifest.digest,
        etag: `"${manifest.digest}"`,
      },
      body: manifest.bytes,
    };
  }

  /** @see OCI distribution specification 1.1.1, "Pushing Manifests", "Pushing Manifests with Subject" */
  #push(request: ReceivedRequest, name: string, reference: string): Reply {
    const byDigest = parseDigest(reference);
    if (!byDigest.ok && !isTag(reference)) return refuse(400, "MANIFEST_INVALID", "neither a tag nor a digest");
    if (request.body.length > maxManifestBytes) return refuse(413, "SIZE_INVALID", "a manifest has at most 4 MiB");
    const mediaType = bareMediaType(request.headers.get("content-type"));
    const parsed = parseManifest(request.body, mediaType);
    if (!parsed.ok) return refuse(400, "MANIFEST_INVALID", parsed.error);
    const digest = hashOf(request.body, reference);
    if (byDigest.ok && byDigest.value !== digest)
      return refuse(400, "DIGEST_INVALID", "provided digest did not match uploaded content");
    const repository = this.#store.open(name);
    const wanted =
      parsed.value.kind === "index"
        ? parsed.value.manifests.filter((entry) => !repository.manifests.has(entry.digest))
        : [parsed.value.config, ...parsed.value.layers.filter((entry) => !isForeign(entry.mediaType))].filter(
            (entry) => !repository.blobs.has(entry.digest),
          );
    if (wanted[0] !== undefined)
      return refuse(400, "MANIFEST_BLOB_UNKNOWN", `unknown to registry: ${wanted[0].digest}`);
    const tags = byDigest.ok ? this.#tagsBeside(request) : [reference];
    if (tags === undefined) return refuse(400, "MANIFEST_INVALID", "neither a tag nor a digest");
    for (const tag of tags) {
      const refused = this.#setTag(repository, tag, digest);
      if (refused !== undefined) return refused;
    }
    repository.manifests.set(digest, { digest, mediaType, bytes: request.body });
    const { subject } = parsed.value;
    return {
      status: 201,
      headers: {
        location: `/v2/${name}/manifests/${digest}`,
        "docker-content-digest": digest,
        ...(subject === undefined || this.#options.referrersApi === false ? {} : { "oci-subject": subject.digest }),
        ...(byDigest.ok && tags.length > 0 ? { "oci-tag": tags.join(", ") } : {}),
      },
    };
  }

  /** @see OCI distribution specification after 1.1.1, "Pushing Manifests": `tag` parameters beside a digest */
  #tagsBeside(request: ReceivedRequest): readonly string[] | undefined {
    if (this.#options.multiTag !== true) return [];
    const tags = request.url.searchParams.getAll("tag");
    return tags.every(isTag) ? tags : undefined;
  }

  #setTag(repository: StoredRepository, tag: string, digest: Digest): Reply | undefined {
    const before = repository.tags.get(tag);
    if (before !== undefined && before !== digest && this.#options.immutableTags?.(tag) === true)
      return refuse(
        400,
        "TAG_INVALID",
        `The tag '${tag}' already exists and cannot be overwritten because it is immutable.`,
      );
    const reads = this.#options.staleReads ?? 0;
    if (reads > 0 && before !== digest) repository.stale.set(tag, { before, reads });
    repository.tags.set(tag, digest);
    return undefined;
  }

  /** @see OCI distribution specification 1.1.1, "Deleting tags", "Deleting Manifests" */
  #delete(name: string, reference: string): Reply {
    if (this.#options.deletion === false) return refuse(405, "UNSUPPORTED", "the operation is unsupported");
    const repository = this.#store.find(name);
    const manifest = repository === undefined ? undefined : lookUp(repository, reference);
    if (repository === undefined || manifest === undefined) return refuse(404, "MANIFEST_UNKNOWN", "manifest unknown");
    if (isTag(reference) && !parseDigest(reference).ok) {
      repository.tags.delete(reference);
      return { status: 202 };
    }
    repository.manifests.delete(manifest.digest);
    for (const [tag, digest] of repository.tags) if (digest === manifest.digest) repository.tags.delete(tag);
    return { status: 202 };
  }
}

/** Layers that stay where they are by licence; their blobs need not be there. */
function isForeign(mediaType: string): boolean {
  return /\.foreign\.|\.nondistributable\./.test(mediaType);
}

function lookUp(repository: StoredRepository, reference: string): StoredManifest | undefined {
  const parsed = parseDigest(reference);
  const digest = parsed.ok ? parsed.value : readTag(repository, reference);
  return digest === undefined ? undefined : repository.manifests.get(digest);
}

/** A tag as a read sees it, which may lag behind the last write. */
function readTag(repository: StoredRepository, tag: string): Digest | undefined {
  const stale = repository.stale.get(tag);
  if (stale === undefined || stale.reads === 0) return repository.tags.get(tag);
  stale.reads -= 1;
  return stale.before;
}

function accepts(request: ReceivedRequest, mediaType: string): boolean {
  const accept = request.headers.get("accept");
  const types = (accept ?? "*/*").split(",").map((type) => bareMediaType(type));
  // Without the header real registries serve a single manifest and hide an index.
  if (accept === undefined || types.includes("*/*")) return manifestKind(mediaType) !== "index" || accept !== undefined;
  return types.includes(mediaType);
}
