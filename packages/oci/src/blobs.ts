import { HttpFailure, type NewHash } from "@build-once/host";
import { ActionError, type Digest, digestAlgorithm, type Repository } from "@build-once/kernel";
import { type Answer, answerError, describeAnswer, saysMissing } from "./answer.ts";
import { readBlob } from "./blob-stream.ts";
import {
  type BlobContent,
  type BlobName,
  collect,
  isPassing,
  maxHeldBytes,
  remembering,
  settleMs,
} from "./blob-transfer.ts";
import type { Descriptor } from "./descriptor.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import type { Session, SessionRequest } from "./session.ts";

/** What asking for a mount led to; with `upload` the registry wants the bytes, there. */
type Mount =
  | { readonly kind: "mounted" }
  | { readonly kind: "upload"; readonly location: string }
  | { readonly kind: "refused" };

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
    if (answer.status !== 200) throw await answerError(answer, this.#repository.registry);
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
    if (isThere(answer, digest)) return true;
    // A HEAD carries no reason: whoever answered 404 is asked for one before the blob counts as missing.
    if (answer.status === 404) {
      const reason = await this.#send({
        method: "GET",
        url,
        maxBytes: maxAnswerBytes,
        headers: { range: "bytes=0-0" },
      });
      if (saysMissing(reason)) return false;
      if (reason.status === 206) return true;
      throw await answerError(reason, this.#repository.registry);
    }
    throw await answerError(answer, this.#repository.registry);
  }

  async mount(digest: Digest, from: Repository): Promise<boolean> {
    const begun = await this.#beginMount(digest, from);
    if (begun.kind === "upload") await this.#cancel(begun.location);
    return begun.kind === "mounted";
  }

  /** @see OCI distribution specification 1.1.1, "Mounting a blob from another repository" */
  async #beginMount(digest: Digest, from: Repository): Promise<Mount> {
    if (from.registry !== this.#repository.registry) return { kind: "refused" };
    const query = new URLSearchParams({ mount: digest, from: from.path });
    const asked = this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/?${query.toString()}` });
    const answer = await asked.catch(unlessUnauthorized);
    if (answer === undefined) return { kind: "refused" };
    if (answer.status === 201) return { kind: "mounted" };
    if (answer.status === 202) {
      const location = answer.headers.get("location");
      return location === undefined
        ? { kind: "refused" }
        : { kind: "upload", location: this.#resolve(answer, location) };
    }
    // Who does not know `from`, may not read it, or does not mount at all, refuses in ways of its own (Harbor: 401). The
    // blob can still be uploaded, and whoever may not push is told so there.
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return { kind: "refused" };
    throw await answerError(answer, this.#repository.registry);
  }

  read(blob: BlobName, newHash: NewHash): AsyncIterable<Uint8Array> {
    return readBlob(this.#session, this.#repository, blob, newHash);
  }

  /** The transport sends a POST once; to ask for a mount again does no harm, and saves the layer's bytes. */
  async #mountPatiently(digest: Digest, from: Repository | undefined): Promise<Mount> {
    if (from === undefined) return { kind: "refused" };
    const { ports, schedule } = this.#session.transport;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#beginMount(digest, from);
      } catch (error) {
        if (!isPassing(error) || attempt >= schedule.attempts) throw error;
        await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
      }
    }
  }

  /**
   * Makes a blob available here: by mount where the registry does that, else by uploading what `content` opens, unless
   * it is there. A transfer that breaks off begins anew, content and all.
   */
  async take(blob: BlobName, content: BlobContent): Promise<"there" | "mounted" | "uploaded"> {
    const begun = await this.#mountPatiently(blob.digest, content.mountFrom);
    if (begun.kind === "mounted") return "mounted";
    const known = await this.#send({ method: "HEAD", url: `${this.#base}/blobs/${blob.digest}` });
    let location = begun.kind === "upload" ? begun.location : undefined;
    if (isThere(known, blob.digest)) {
      if (location !== undefined) await this.#cancel(location);
      return "there";
    }
    const { ports, schedule } = this.#session.transport;
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#upload(location ?? (await this.#startUpload()), blob, content);
        return "uploaded";
      } catch (error) {
        // A stream is sent once with what was held: a token that expired meanwhile is asked for anew.
        const expired = ociErrors.owns(error) && error.code === "registry-unauthorized" && attempt === 1;
        if (!isPassing(error) && !expired) throw error;
        if (attempt >= schedule.attempts)
          throw error instanceof HttpFailure
            ? ociErrors.error("blob-upload-failed", error.message, { cause: error })
            : error;
        location = undefined;
        await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
      }
    }
  }

  /** @see OCI distribution specification 1.1.1, "POST then PUT" */
  async #upload(location: string, { digest, sizeBytes }: BlobName, content: BlobContent): Promise<void> {
    const url = new URL(location);
    url.searchParams.set("digest", digest);
    const broken: unknown[] = [];
    // Each reading opens the content anew: a refused authorisation is answered with the whole body again.
    const stream = { [Symbol.asyncIterator]: () => remembering(content.open(), broken)[Symbol.asyncIterator]() };
    const small = sizeBytes <= maxHeldBytes;
    const asked = this.#send({
      method: "PUT",
      url: url.href,
      headers: { "content-type": "application/octet-stream" },
      body: small ? await collect(stream, sizeBytes) : { stream, sizeBytes },
      timeoutMs: settleMs(sizeBytes),
    });
    const answer = await asked.catch((error: unknown) => {
      // A content that breaks off tears the connection down; why it did is what counts.
      throw broken.at(-1) ?? error;
    });
    if (answer.status !== 201) throw await answerError(answer, this.#repository.registry);
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
    if (known !== undefined && isThere(known, digest)) return digest;
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
    if (answer.status !== 201) throw await answerError(answer, this.#repository.registry);
    return digest;
  }

  async #startUpload(): Promise<string> {
    const answer = await this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/`, body: new Uint8Array() });
    if (answer.status !== 202) throw await answerError(answer, this.#repository.registry);
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
      if (answer.status !== 202) throw await answerError(answer, this.#repository.registry);
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

/** A page answers any HEAD with 200; storage behind a redirect need not know the digest. */
function isThere(answer: Answer, digest: Digest): boolean {
  const told = answer.headers.get("docker-content-digest");
  const type = answer.headers.get("content-type") ?? "";
  return answer.status === 200 && (told === undefined ? !/html/i.test(type) : told === digest);
}
