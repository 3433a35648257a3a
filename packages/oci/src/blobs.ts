import { ActionError, type Digest, digestAlgorithm, type Repository } from "@build-once/kernel";
import { type Answer, answerError, describeAnswer, saysMissing } from "./answer.ts";
import type { Descriptor } from "./descriptor.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import type { Session, SessionRequest } from "./session.ts";

const maxAnswerBytes = 64 * 1024;

/** Reads and writes blobs. @see OCI distribution specification 1.1.1, "Pulling blobs", "Pushing blobs" */
export class BlobStore {
  readonly #session: Session;
  readonly #repository: Repository;

  constructor(session: Session, repository: Repository) {
    this.#session = session;
    this.#repository = repository;
  }

  async get(descriptor: Pick<Descriptor, "digest" | "sizeBytes">, maxBytes: number): Promise<Uint8Array> {
    const { digest, sizeBytes } = descriptor;
    if (sizeBytes > maxBytes)
      throw ociErrors.error(
        "blob-too-large",
        `${digest} has ${sizeBytes} bytes, more than the ${maxBytes} it may have`,
      );
    const answer = await this.#send({ method: "GET", url: `${this.#base}/blobs/${digest}`, maxBytes });
    if (answer.status !== 200) throw answerError(answer, this.#repository.registry);
    const actual = await digestOf(answer.bytes, digestAlgorithm(digest));
    if (actual !== digest)
      throw ociErrors.error("digest-mismatch", `blob ${digest}: the ${answer.bytes.length} bytes served are ${actual}`);
    if (answer.bytes.length !== sizeBytes)
      throw ociErrors.error(
        "blob-invalid",
        `blob ${digest}: ${answer.bytes.length} bytes, its descriptor says ${sizeBytes}`,
      );
    return answer.bytes;
  }

  async has(digest: Digest): Promise<boolean> {
    const url = `${this.#base}/blobs/${digest}`;
    const answer = await this.#send({ method: "HEAD", url, maxBytes: maxAnswerBytes });
    if (answer.status === 200) return true;
    // A HEAD carries no reason: whoever answered 404 is asked for one before the blob counts as missing.
    if (answer.status === 404) {
      const reason = await this.#send({
        method: "GET",
        url,
        maxBytes: maxAnswerBytes,
        headers: { range: "bytes=0-0" },
      });
      if (saysMissing(reason)) return false;
      throw answerError(reason, this.#repository.registry);
    }
    throw answerError(answer, this.#repository.registry);
  }

  /** @see OCI distribution specification 1.1.1, "Mounting a blob from another repository" */
  async mount(digest: Digest, from: Repository): Promise<boolean> {
    if (from.registry !== this.#repository.registry) return false;
    const query = new URLSearchParams({ mount: digest, from: from.path });
    const asked = this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/?${query.toString()}` });
    const answer = await asked.catch(unlessUnauthorized);
    if (answer === undefined) return false;
    if (answer.status === 201) return true;
    if (answer.status !== 202) {
      // Who does not know `from`, may not read it, or does not mount at all, refuses in ways of its own (Harbor: 401). The
      // blob can still be uploaded, and whoever may not push is told so there.
      if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return false;
      throw answerError(answer, this.#repository.registry);
    }
    const session = answer.headers.get("location");
    if (session !== undefined) await this.#cancel(this.#resolve(answer, session));
    return false;
  }

  /** A courtesy: GHCR answers 405, and what is not cancelled expires. */
  async #cancel(upload: string): Promise<void> {
    try {
      await this.#send({ method: "DELETE", url: upload });
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
    }
  }

  async put(bytes: Uint8Array, chunkBytes?: number, isNew = false): Promise<Digest> {
    const digest = await digestOf(bytes);
    const known = isNew ? undefined : await this.#send({ method: "HEAD", url: `${this.#base}/blobs/${digest}` });
    if (known?.status === 200) return digest;
    let location = await this.#startUpload();
    let rest = bytes;
    if (chunkBytes !== undefined && bytes.length > chunkBytes) {
      location = await this.#sendChunks(location, bytes, chunkBytes);
      rest = new Uint8Array();
    }
    const url = new URL(location);
    url.searchParams.set("digest", digest);
    const answer = await this.#send({
      method: "PUT",
      url: url.href,
      headers: { "content-type": "application/octet-stream" },
      body: rest,
    });
    if (answer.status !== 201) throw answerError(answer, this.#repository.registry);
    return digest;
  }

  async #startUpload(): Promise<string> {
    const answer = await this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/`, body: new Uint8Array() });
    if (answer.status !== 202) throw answerError(answer, this.#repository.registry);
    return this.#nextLocation(answer);
  }

  /** @see OCI distribution specification 1.1.1, "Pushing a blob in chunks" */
  async #sendChunks(start: string, bytes: Uint8Array, chunkBytes: number): Promise<string> {
    let location = start;
    for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
      const chunk = bytes.subarray(offset, offset + chunkBytes);
      const answer = await this.#send({
        method: "PATCH",
        url: location,
        headers: {
          "content-type": "application/octet-stream",
          "content-range": `${offset}-${offset + chunk.length - 1}`,
        },
        body: chunk,
      });
      if (answer.status !== 202) throw answerError(answer, this.#repository.registry);
      location = this.#nextLocation(answer);
    }
    return location;
  }

  #nextLocation(answer: Answer): string {
    const location = answer.headers.get("location");
    if (location === undefined)
      throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: no Location to upload to`);
    return this.#resolve(answer, location);
  }

  #resolve(answer: Answer, location: string): string {
    if (!URL.canParse(location, answer.url))
      throw ociErrors.error("registry-answer-invalid", `${describeAnswer(answer)}: its Location is not a URL`);
    return new URL(location, answer.url).href;
  }

  async #send(request: Omit<SessionRequest, "purpose" | "maxBytes"> & { readonly maxBytes?: number }): Promise<Answer> {
    return this.#session.send({ purpose: "blob", maxBytes: maxAnswerBytes, ...request });
  }

  get #base(): string {
    return `/v2/${this.#repository.path}`;
  }
}

function unlessUnauthorized(error: unknown): undefined {
  if (!ociErrors.owns(error) || error.code !== "registry-unauthorized") throw error;
}
