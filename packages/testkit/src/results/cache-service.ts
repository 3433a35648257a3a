import type { Reply } from "../http/index.ts";
import type { BlobStore } from "./blob-store.ts";
import type { CacheScope, RuntimeClaims } from "./runtime-claims.ts";
import { field, requiredField, TwirpError, type TwirpMessage, twirpReply } from "./twirp.ts";

/** An entry of the cache. */
export interface CacheEntry {
  readonly id: number;
  readonly key: string;
  /** What the client made of paths and compression: only an equal version matches. */
  readonly version: string;
  readonly scope: string;
  readonly blob: string;
  readonly createdMs: number;
  /** `undefined` until the upload was finalised. */
  sizeBytes: number | undefined;
}

/** What a method works with. */
export interface CacheCall {
  readonly cache: CacheStore;
  readonly claims: RuntimeClaims;
  readonly message: TwirpMessage;
  readonly origin: string;
}

/** The entries of one repository's cache. */
export class CacheStore {
  readonly blobs: BlobStore;
  readonly #entries: CacheEntry[] = [];
  readonly #now: () => number;

  constructor(blobs: BlobStore, now: () => number) {
    this.blobs = blobs;
    this.#now = now;
  }

  get entries(): readonly CacheEntry[] {
    return this.#entries;
  }

  /** Reserves an entry; `undefined` when there is one of that key, version and scope. */
  reserve(key: string, version: string, scope: string): CacheEntry | undefined {
    if (this.#entries.some((entry) => entry.key === key && entry.version === version && entry.scope === scope)) {
      return undefined;
    }
    const entry: CacheEntry = {
      id: this.#entries.length + 1,
      key,
      version,
      scope,
      blob: this.blobs.create("application/octet-stream"),
      createdMs: this.#now(),
      sizeBytes: undefined,
    };
    this.#entries.push(entry);
    return entry;
  }

  /** The best entry: scope by scope, key by key, the whole key before one that only begins with it, the newest of those. */
  lookUp(keys: readonly string[], version: string, scopes: readonly CacheScope[]): CacheEntry | undefined {
    for (const { scope, read } of scopes) {
      if (!read) continue;
      const entries = this.#entries.filter(
        (entry) => entry.scope === scope && entry.version === version && entry.sizeBytes !== undefined,
      );
      for (const key of keys) {
        const found =
          entries.findLast((entry) => entry.key === key) ?? entries.findLast((entry) => entry.key.startsWith(key));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }
}

/** The methods of `github.actions.results.api.v1.CacheService`. */
export const cacheMethods: ReadonlyMap<string, (call: CacheCall) => Reply> = new Map([
  ["CreateCacheEntry", createCacheEntry],
  ["FinalizeCacheEntryUpload", finalizeCacheEntryUpload],
  ["GetCacheEntryDownloadURL", getCacheEntryDownloadUrl],
]);

function createCacheEntry(call: CacheCall): Reply {
  const scope = call.claims.caches.find(({ write }) => write);
  if (scope === undefined) {
    return twirpReply(200, { ok: false, message: "cache write denied: token has no writable cache scopes" });
  }
  const entry = call.cache.reserve(
    requiredField(call.message, "key"),
    requiredField(call.message, "version"),
    scope.scope,
  );
  if (entry === undefined) {
    throw new TwirpError("already_exists", "cache entry with the same key, version, and scope already exists");
  }
  return twirpReply(200, { ok: true, signed_upload_url: call.cache.blobs.signedUrl(call.origin, entry.blob, "write") });
}

function finalizeCacheEntryUpload(call: CacheCall): Reply {
  const key = requiredField(call.message, "key");
  const version = requiredField(call.message, "version");
  const scopes = new Set(call.claims.caches.filter(({ write }) => write).map(({ scope }) => scope));
  const entry = call.cache.entries.find(
    (one) => one.key === key && one.version === version && scopes.has(one.scope) && one.sizeBytes === undefined,
  );
  if (entry === undefined) throw new TwirpError("not_found", `no upload of cache ${key} is under way`);
  const bytes = call.cache.blobs.bytes(entry.blob);
  const size = Number(requiredField(call.message, "size_bytes"));
  if (bytes?.length !== size) {
    return twirpReply(200, {
      ok: false,
      message: `size ${String(size)} given, ${String(bytes?.length)} bytes uploaded`,
    });
  }
  entry.sizeBytes = size;
  return twirpReply(200, { ok: true, entry_id: String(entry.id) });
}

function getCacheEntryDownloadUrl(call: CacheCall): Reply {
  if (!call.claims.caches.some(({ read }) => read)) {
    throw new TwirpError("permission_denied", "cache read denied: token has no readable cache scopes");
  }
  const restoreKeys = call.message["restore_keys"];
  const keys = [requiredField(call.message, "key"), ...(Array.isArray(restoreKeys) ? restoreKeys.map(String) : [])];
  const entry = call.cache.lookUp(keys, field(call.message, "version") ?? "", call.claims.caches);
  if (entry === undefined) return twirpReply(200, { ok: false });
  return twirpReply(200, {
    ok: true,
    matched_key: entry.key,
    signed_download_url: call.cache.blobs.signedUrl(call.origin, entry.blob, "read"),
  });
}
