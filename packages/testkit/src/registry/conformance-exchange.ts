import type { Http, HttpRequest } from "@build-once/host";
import { registryErrorCode } from "./error-code.ts";
import type { Observation } from "./conformance-case.ts";
import { hashOf } from "./store.ts";

/** An answer with its body read. */
export interface Received {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** The repository that the requests use. */
export const conformanceRepository = "conformance/app";

/** Sends the requests of one run and keeps what later requests need. */
export class Exchange {
  readonly #http: Http;
  readonly #url: string;
  readonly accept: string;

  constructor(http: Http, url: string, accept: string) {
    this.#http = http;
    this.#url = url;
    this.accept = accept;
  }

  async send(
    method: HttpRequest["method"],
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Uint8Array,
  ): Promise<Received> {
    const url = new URL(path, this.#url).href;
    const response = await this.#http.send({ method, url, headers, ...(body === undefined ? {} : { body }) });
    const bytes = await response.bytes(16 * 1024 * 1024);
    return { status: response.status, headers: response.headers, bytes };
  }

  /** Begins an upload; the address to go on with. */
  async beginUpload(name: string = conformanceRepository): Promise<string> {
    const begun = await this.send("POST", `/v2/${name}/blobs/uploads/`);
    return new URL(begun.headers.get("location") ?? "", this.#url).href;
  }

  /** Stores a blob and gives its digest. */
  async storeBlob(bytes: Uint8Array, name: string = conformanceRepository): Promise<string> {
    const digest = hashOf(bytes);
    const location = new URL(await this.beginUpload(name));
    location.searchParams.set("digest", digest);
    await this.send("PUT", location.href, { "content-type": "application/octet-stream" }, bytes);
    return digest;
  }

  /** The address after `received`, made whole. */
  next(received: Received): string {
    return new URL(received.headers.get("location") ?? "", this.#url).href;
  }
}

/** An address with a digest added to its query. */
export function withDigest(location: string, digest: string): string {
  const url = new URL(location);
  url.searchParams.set("digest", digest);
  return url.href;
}

/** The status, with the error code where one is expected. */
export function failure(received: Received): Observation {
  return { status: received.status, code: registryErrorCode(received.bytes) };
}

/** The status, and whether the announced digest is that of `content`. */
export function announced(received: Received, content: Uint8Array): Observation {
  const told = received.headers.get("docker-content-digest");
  const digest = told === undefined ? "absent" : told === hashOf(content) ? "right" : "wrong";
  return { status: received.status, digest };
}

/** As {@link announced}, and whether the body is `content`. */
export function served(received: Received, content: Uint8Array): Observation {
  return {
    ...announced(received, content),
    body: Buffer.compare(received.bytes, content) === 0 ? "same" : "different",
  };
}
