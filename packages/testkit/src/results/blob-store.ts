import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import type { ReceivedRequest, Reply } from "../http/index.ts";

const root = "/results-storage/blobs/";
const lifetimeMs = 10 * 60_000;

/** What a signed URL allows. */
export type BlobAccess = "read" | "write";

interface Blob {
  bytes: Uint8Array | undefined;
  contentType: string;
  fileName: string | undefined;
  etag: string;
  readonly blocks: Map<string, Uint8Array>;
}

/**
 * Blobs behind signed URLs, as far as Azure's client and plain HTTP use them: single and block uploads, ranges, HEAD.
 * @see docs/fidelity/results.md
 */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();
  readonly #key = randomBytes(32);
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Makes an empty blob and gives its id. */
  create(contentType: string, fileName?: string): string {
    const id = randomUUID();
    this.#blobs.set(id, { bytes: undefined, contentType, fileName, etag: '"0x0"', blocks: new Map() });
    return id;
  }

  /** The bytes uploaded so far as one blob; `undefined` before the upload ended. */
  bytes(id: string): Uint8Array | undefined {
    return this.#blobs.get(id)?.bytes;
  }

  /** Puts `bytes` in place of whatever the blob held. */
  write(id: string, bytes: Uint8Array): void {
    const blob = this.#blobs.get(id);
    if (blob === undefined) throw new Error(`no blob ${id}`);
    blob.bytes = bytes;
    blob.etag = `"0x${sha256(bytes).slice(0, 15).toUpperCase()}"`;
  }

  delete(id: string): void {
    this.#blobs.delete(id);
  }

  /** A URL at `origin` that allows `access` to the blob for ten minutes. */
  signedUrl(origin: string, id: string, access: BlobAccess): string {
    const expires = new Date(this.#now() + lifetimeMs).toISOString();
    const query = new URLSearchParams({
      se: expires,
      sp: access === "read" ? "r" : "cw",
      sig: this.#signature(id, access, expires),
    });
    return `${origin}${root}${id}?${query.toString()}`;
  }

  /** The answer to a request for a blob; `undefined` when the path is none of a blob's. */
  answer(request: ReceivedRequest): Reply | undefined {
    if (!request.path.startsWith(root)) return undefined;
    const reply = this.#reply(request);
    // Azure always names the request; BuildKit's client dies without it.
    return { ...reply, headers: { ...reply.headers, "x-ms-request-id": randomUUID() } };
  }

  #reply(request: ReceivedRequest): Reply {
    const id = request.path.slice(root.length);
    const access = request.method === "PUT" ? "write" : "read";
    const blob = this.#blobs.get(id);
    if (!this.#allowed(request.url.searchParams, id, access)) {
      return failure(403, "AuthenticationFailed", "Server failed to authenticate the request.");
    }
    if (blob === undefined) return failure(404, "BlobNotFound", "The specified blob does not exist.");
    if (request.method === "PUT") return this.#put(id, blob, request);
    if (request.method !== "GET" && request.method !== "HEAD")
      return failure(405, "UnsupportedHttpVerb", "No such verb.");
    if (blob.bytes === undefined) return failure(404, "BlobNotFound", "The specified blob does not exist.");
    return read(blob, blob.bytes, request);
  }

  #put(id: string, blob: Blob, request: ReceivedRequest): Reply {
    const step = request.url.searchParams.get("comp");
    if (step === "block") {
      blob.blocks.set(request.url.searchParams.get("blockid") ?? "", request.body);
      return created({});
    }
    // The content type of the request itself is the block list's, or that of a plain upload.
    const type = request.headers.get("x-ms-blob-content-type");
    if (step === "blocklist") {
      const ids = [
        ...Buffer.from(request.body)
          .toString("utf8")
          .matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g),
      ];
      const blocks = ids.map((match) => blob.blocks.get(match[1] ?? ""));
      if (blocks.includes(undefined)) return failure(400, "InvalidBlockList", "The specified block list is invalid.");
      this.write(id, Buffer.concat(blocks.filter((block) => block !== undefined)));
    } else if (request.headers.get("x-ms-blob-type") === "BlockBlob") {
      this.write(id, request.body);
    } else {
      return failure(400, "MissingRequiredHeader", "x-ms-blob-type is missing.");
    }
    if (type !== undefined) blob.contentType = type;
    return created({ etag: blob.etag, "last-modified": new Date(this.#now()).toUTCString() });
  }

  #allowed(query: URLSearchParams, id: string, access: BlobAccess): boolean {
    const expires = query.get("se") ?? "";
    const given = Buffer.from(query.get("sig") ?? "");
    const expected = Buffer.from(this.#signature(id, access, expires));
    return given.length === expected.length && timingSafeEqual(given, expected) && Date.parse(expires) > this.#now();
  }

  // No padding: clients that parse and rebuild the URL escape "=" and so change the signature.
  #signature(id: string, access: BlobAccess, expires: string): string {
    return createHmac("sha256", this.#key).update(`${id}\n${access}\n${expires}`).digest("base64url");
  }
}

/** The SHA-256 of `bytes` in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function read(blob: Blob, bytes: Uint8Array, request: ReceivedRequest): Reply {
  const headers: Record<string, string> = {
    "content-type": blob.contentType,
    etag: blob.etag,
    "accept-ranges": "bytes",
    "x-ms-blob-type": "BlockBlob",
    "last-modified": new Date(0).toUTCString(),
  };
  if (blob.fileName !== undefined) {
    const name = encodeURIComponent(blob.fileName);
    headers["content-disposition"] = `attachment; filename="${name}"; filename*=UTF-8''${name}`;
  }
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("x-ms-range") ?? request.headers.get("range") ?? "");
  if (range === null)
    return { status: 200, headers: { ...headers, "content-length": String(bytes.length) }, body: bytes };
  const start = Number(range[1]);
  const end = Math.min(range[2] === "" ? bytes.length - 1 : Number(range[2]), bytes.length - 1);
  if (start > end) return failure(416, "InvalidRange", "The range specified is invalid.");
  headers["content-range"] = `bytes ${String(start)}-${String(end)}/${String(bytes.length)}`;
  return { status: 206, headers, body: bytes.subarray(start, end + 1) };
}

function created(headers: Readonly<Record<string, string>>): Reply {
  return { status: 201, headers: { ...headers, "x-ms-request-server-encrypted": "true" } };
}

function failure(status: number, code: string, message: string): Reply {
  return {
    status,
    headers: { "content-type": "application/xml", "x-ms-error-code": code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
