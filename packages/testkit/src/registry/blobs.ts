import { randomUUID } from "node:crypto";
import { type Digest, parseDigest } from "@build-once/kernel";
import type { ReceivedRequest, Reply } from "../http/index.ts";
import type { MemoryRegistryOptions } from "./options.ts";
import { refuse } from "./replies.ts";
import { hashOf, type RegistryStore, type Upload } from "./store.ts";

/** Pulling, pushing, mounting and deleting blobs. */
export class BlobEndpoint {
  readonly #store: RegistryStore;
  readonly #options: MemoryRegistryOptions;

  constructor(store: RegistryStore, options: MemoryRegistryOptions) {
    this.#store = store;
    this.#options = options;
  }

  /** @see OCI distribution specification 1.1.1, "Pulling blobs", "Deleting Blobs" */
  blob(request: ReceivedRequest, name: string, reference: string): Reply {
    const digest = parseDigest(reference);
    if (!digest.ok) return refuse(400, "DIGEST_INVALID", digest.error);
    const repository = this.#store.find(name);
    const bytes = repository?.blobs.get(digest.value);
    if (repository === undefined || bytes === undefined) return refuse(404, "BLOB_UNKNOWN", "blob unknown to registry");
    if (request.method === "DELETE") {
      if (this.#options.deletion === false) return refuse(405, "UNSUPPORTED", "the operation is unsupported");
      repository.blobs.delete(digest.value);
      return { status: 202 };
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(405, "UNSUPPORTED", "the operation is unsupported");
    const headers = {
      "content-type": "application/octet-stream",
      "docker-content-digest": digest.value,
      "accept-ranges": "bytes",
    };
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
    if (range === null || request.method === "HEAD") return { status: 200, headers, body: bytes };
    const first = Number(range[1]);
    const last = Math.min(range[2] === "" ? Number.POSITIVE_INFINITY : Number(range[2]), bytes.length - 1);
    if (first > last)
      return refuse(416, "SIZE_INVALID", "range not satisfiable", { "content-range": `bytes */${bytes.length}` });
    return {
      status: 206,
      headers: { ...headers, "content-range": `bytes ${first}-${last}/${bytes.length}` },
      body: bytes.subarray(first, last + 1),
    };
  }

  /** Begins an upload, takes a whole blob in one POST, or mounts. */
  begin(request: ReceivedRequest, name: string, mayReadFrom: (from: string) => boolean): Reply {
    if (request.method !== "POST") return refuse(405, "UNSUPPORTED", "the operation is unsupported");
    const query = request.url.searchParams;
    const mount = parseDigest(query.get("mount") ?? "");
    const from = query.get("from");
    // "Mounting a blob from another repository": what cannot be mounted falls back to an upload.
    if (mount.ok && from !== null && mayReadFrom(from)) {
      const bytes = this.#store.find(from)?.blobs.get(mount.value);
      if (bytes !== undefined) {
        this.#store.open(name).blobs.set(mount.value, bytes);
        return created(name, mount.value);
      }
    }
    // "Single POST".
    const whole = query.get("digest");
    if (whole !== null) return this.#keep(name, whole, request.body);
    const upload: Upload = { id: randomUUID(), chunks: [], sizeBytes: 0 };
    this.#store.open(name).uploads.set(upload.id, upload);
    return underWay(name, upload);
  }

  /** @see OCI distribution specification 1.1.1, "POST then PUT", "Pushing a blob in chunks" */
  upload(request: ReceivedRequest, name: string, id: string): Reply {
    const repository = this.#store.find(name);
    const upload = repository?.uploads.get(id);
    if (repository === undefined || upload === undefined)
      return refuse(404, "BLOB_UPLOAD_UNKNOWN", "blob upload unknown to registry");
    switch (request.method) {
      case "GET":
        return { ...underWay(name, upload), status: 204 };
      case "DELETE":
        repository.uploads.delete(id);
        return { status: 204 };
      case "PATCH": {
        const refused = this.#append(request, name, upload);
        return refused ?? underWay(name, upload);
      }
      case "PUT": {
        const refused = request.body.length === 0 ? undefined : this.#append(request, name, upload);
        if (refused !== undefined) return refused;
        const whole = upload.chunks.length === 1 ? upload.chunks[0] : Buffer.concat(upload.chunks);
        const kept = this.#keep(name, request.url.searchParams.get("digest") ?? "", whole ?? new Uint8Array());
        if (kept.status === 201) repository.uploads.delete(id);
        return kept;
      }
      default:
        return refuse(405, "UNSUPPORTED", "the operation is unsupported");
    }
  }

  /** Chunks arrive in order; one that does not continue the upload is 416 and changes nothing. */
  #append(request: ReceivedRequest, name: string, upload: Upload): Reply | undefined {
    const told = request.headers.get("content-range");
    if (told !== undefined) {
      const range = /^(?:bytes )?(\d+)-(\d+)/.exec(told);
      const length = range === null ? -1 : Number(range[2]) - Number(range[1]) + 1;
      if (range === null || Number(range[1]) !== upload.sizeBytes || length !== request.body.length)
        return { ...underWay(name, upload), status: 416 };
    }
    upload.chunks.push(request.body);
    upload.sizeBytes += request.body.length;
    return undefined;
  }

  #keep(name: string, told: string, bytes: Uint8Array): Reply {
    const digest = parseDigest(told);
    if (!digest.ok) return refuse(400, "DIGEST_INVALID", digest.error);
    if (hashOf(bytes, digest.value) !== digest.value)
      return refuse(400, "DIGEST_INVALID", "provided digest did not match uploaded content");
    this.#store.open(name).blobs.set(digest.value, bytes);
    return created(name, digest.value);
  }
}

function created(name: string, digest: Digest): Reply {
  return { status: 201, headers: { location: `/v2/${name}/blobs/${digest}`, "docker-content-digest": digest } };
}

function underWay(name: string, upload: Upload): Reply {
  return {
    status: 202,
    headers: {
      location: `/v2/${name}/blobs/uploads/${upload.id}`,
      range: `0-${Math.max(0, upload.sizeBytes - 1)}`,
      "docker-upload-uuid": upload.id,
    },
  };
}
