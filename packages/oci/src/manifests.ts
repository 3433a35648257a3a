import { type Digest, parseDigest, type Repository, isTag } from "@build-once/kernel";
import { type Answer, answerError, describeAnswer, registryProblems, saysMissing } from "./answer.ts";
import { digestOf } from "./digest-of.ts";
import { ociErrors } from "./errors.ts";
import { acceptManifest, type FetchedManifest } from "./fetched-manifest.ts";
import { maxManifestBytes } from "./manifest.ts";
import { acceptManifests } from "./media-types.ts";
import type { Session } from "./session.ts";

/** What became of a write that was read back. */
export type Stored =
  /** The registry serves exactly what was written. `subjectKept` is true when it indexes the manifest's `subject` itself. */
  | { readonly outcome: "stored"; readonly digest: Digest; readonly subjectKept: boolean }
  /** Another writer's manifest is served under the tag; `digest` is what was written. */
  | { readonly outcome: "superseded"; readonly digest: Digest; readonly served: FetchedManifest };

const readBackAttempts = 6;

/** Reads and writes manifests. @see OCI distribution specification 1.1.1, "Pulling manifests", "Pushing manifests" */
export class ManifestStore {
  readonly #session: Session;
  readonly #repository: Repository;

  constructor(session: Session, repository: Repository) {
    this.#session = session;
    this.#repository = repository;
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
    throw answerError(answer, this.#repository.registry);
  }

  async get(reference: string): Promise<FetchedManifest> {
    const found = await this.resolve(reference);
    if (found !== undefined) return found;
    throw ociErrors.error(
      "registry-not-found",
      `${this.#repository.registry}/${this.#repository.path}: ${reference} does not exist`,
    );
  }

  /** A HEAD carries no reason, so a 404 is asked again with GET before it counts as missing. */
  async has(digest: Digest): Promise<boolean> {
    const answer = await this.#session.send({
      purpose: "manifest",
      method: "HEAD",
      url: this.#path(digest),
      headers: { accept: acceptManifests },
      maxBytes: maxManifestBytes,
    });
    if (answer.status === 200) return true;
    return (await this.resolve(digest)) !== undefined;
  }

  async put(bytes: Uint8Array, mediaType: string, reference: string, readBack = true): Promise<Stored> {
    if (bytes.length > maxManifestBytes)
      throw ociErrors.error("manifest-too-large", `${bytes.length} bytes to be stored as ${reference}`);
    const digest = await digestOf(bytes);
    const answer = await this.#session.send({
      purpose: "manifest",
      method: "PUT",
      url: this.#path(reference),
      headers: { "content-type": mediaType },
      body: bytes,
      maxBytes: maxManifestBytes,
    });
    if (answer.status !== 201) throw putError(answer, this.#repository.registry, reference);
    const announced = answer.headers.get("docker-content-digest");
    if (announced !== undefined && announced.startsWith("sha256:") && announced !== digest)
      throw ociErrors.error(
        "digest-mismatch",
        `${describeAnswer(answer)}: ${digest} was sent, the registry says it stored ${JSON.stringify(announced.slice(0, 100))}`,
      );
    const subjectKept = answer.headers.get("oci-subject") !== undefined;
    return readBack ? await this.#readBack(reference, digest, subjectKept) : { outcome: "stored", digest, subjectKept };
  }

  async tag(digest: Digest, tag: string): Promise<Stored> {
    const source = await this.get(digest);
    return this.put(source.bytes, source.mediaType, tag);
  }

  /** Registries may serve the state before a write for a while; only what is still there after that is another writer's. */
  async #readBack(reference: string, digest: Digest, subjectKept: boolean): Promise<Stored> {
    const { ports, schedule } = this.#session.transport;
    let served: FetchedManifest | undefined;
    for (let attempt = 0; attempt < readBackAttempts; attempt++) {
      if (attempt > 0)
        await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
      served = await this.resolve(reference);
      if (served?.digest === digest) return { outcome: "stored", digest, subjectKept };
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

function putError(answer: Answer, registry: string, reference: string): Error {
  const said = registryProblems(answer.bytes);
  const immutable = said.some(
    ({ code, message }) =>
      /immutable|IMAGE_?TAG_?ALREADY_?EXISTS/i.test(code) || /immutable|cannot be overwritten/i.test(message),
  );
  if (immutable && answer.status >= 400 && answer.status < 500)
    return ociErrors.error("tag-immutable", `${reference} cannot be moved: ${describeAnswer(answer)}`);
  if ([401, 403, 429].includes(answer.status) || answer.status >= 500 || saysMissing(answer))
    return answerError(answer, registry);
  return ociErrors.error("manifest-rejected", describeAnswer(answer));
}
