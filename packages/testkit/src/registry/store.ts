import { createHash } from "node:crypto";
import { type Digest, parseDigest, sha256Digest } from "@build-once/kernel";

/** A manifest as it was pushed: its bytes are never changed. */
export interface StoredManifest {
  readonly digest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An upload that was begun and not finished. */
export interface Upload {
  readonly id: string;
  readonly chunks: Uint8Array[];
  sizeBytes: number;
}

/** One repository; blobs are visible where they were pushed or mounted, as in real registries. */
export interface StoredRepository {
  readonly blobs: Map<Digest, Uint8Array>;
  readonly manifests: Map<Digest, StoredManifest>;
  readonly tags: Map<string, Digest>;
  /** What `tags` said before the writes that reads must not see yet. */
  readonly stale: Map<string, { readonly before: Digest | undefined; reads: number }>;
  readonly uploads: Map<string, Upload>;
}

/** Everything a memory registry holds. */
export class RegistryStore {
  readonly #repositories = new Map<string, StoredRepository>();

  /** The repository, made when it is not there. */
  open(name: string): StoredRepository {
    let repository = this.#repositories.get(name);
    if (repository === undefined) {
      repository = { blobs: new Map(), manifests: new Map(), tags: new Map(), stale: new Map(), uploads: new Map() };
      this.#repositories.set(name, repository);
    }
    return repository;
  }

  /** The repository when anything was stored in it. */
  find(name: string): StoredRepository | undefined {
    return this.#repositories.get(name);
  }

  names(): readonly string[] {
    return [...this.#repositories.keys()].sort();
  }

  /** The digest a tag has, as the registry knows it, lag or not. */
  tag(name: string, tag: string): Digest | undefined {
    return this.#repositories.get(name)?.tags.get(tag);
  }

  /** Puts a blob where a push would. */
  addBlob(name: string, bytes: Uint8Array): Digest {
    const digest = hashOf(bytes);
    this.open(name).blobs.set(digest, bytes);
    return digest;
  }

  /** Puts a manifest, and a tag to it, where a push would, without any check. */
  addManifest(name: string, mediaType: string, bytes: Uint8Array, tag?: string): Digest {
    const digest = hashOf(bytes);
    const repository = this.open(name);
    repository.manifests.set(digest, { digest, mediaType, bytes });
    if (tag !== undefined) repository.tags.set(tag, digest);
    return digest;
  }
}

/** The digest of bytes, in the algorithm of `like` when that is a digest. */
export function hashOf(bytes: Uint8Array, like?: string): Digest {
  const sha512 = like?.startsWith("sha512:") === true;
  const hex = createHash(sha512 ? "sha512" : "sha256")
    .update(bytes)
    .digest("hex");
  if (!sha512) return sha256Digest(hex);
  const parsed = parseDigest(`sha512:${hex}`);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
