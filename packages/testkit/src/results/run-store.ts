import { BlobStore, sha256 } from "./blob-store.ts";

/** An artifact of a workflow run. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly attempt: number;
  readonly jobId: string;
  readonly blob: string;
  readonly createdMs: number;
  expiresMs: number;
  /** Set when the upload was finalised; an artifact without it is seen by nobody. */
  stored: { readonly sizeBytes: number; readonly digest: string } | undefined;
}

/** What a new artifact is. */
export interface NewArtifact {
  readonly name: string;
  readonly runId: number;
  /** 1 unless given. */
  readonly attempt?: number;
  readonly jobId?: string;
  /** `application/zip` unless given. */
  readonly contentType?: string;
  /** 90 days from now unless given. */
  readonly expiresMs?: number;
}

const ninetyDaysMs = 90 * 24 * 3_600_000;

/** The artifacts of all runs: what the results service takes in, and what GitHub's API shows. */
export class RunStore {
  readonly blobs: BlobStore;
  readonly now: () => number;
  readonly #artifacts = new Map<number, StoredArtifact>();
  #lastId = 3_000_000_000;

  constructor(now: () => number = Date.now) {
    this.now = now;
    this.blobs = new BlobStore(now);
  }

  /** Begins an artifact; `undefined` when this attempt of the run has one of that name. */
  begin(artifact: NewArtifact): StoredArtifact | undefined {
    const attempt = artifact.attempt ?? 1;
    const taken = [...this.#artifacts.values()].some(
      (other) => other.runId === artifact.runId && other.attempt === attempt && other.name === artifact.name,
    );
    if (taken) return undefined;
    this.#lastId += 1;
    const contentType = artifact.contentType ?? "application/zip";
    const fileName = contentType === "application/zip" ? `${artifact.name}.zip` : artifact.name;
    const begun: StoredArtifact = {
      id: this.#lastId,
      name: artifact.name,
      runId: artifact.runId,
      attempt,
      jobId: artifact.jobId ?? "job",
      blob: this.blobs.create(contentType, fileName),
      createdMs: this.now(),
      expiresMs: artifact.expiresMs ?? this.now() + ninetyDaysMs,
      stored: undefined,
    };
    this.#artifacts.set(begun.id, begun);
    return begun;
  }

  /** Stores a whole artifact, as a job of that run would have. @throws {Error} when the name is taken */
  add(artifact: NewArtifact, bytes: Uint8Array): StoredArtifact {
    const begun = this.begin(artifact);
    if (begun === undefined)
      throw new Error(`run ${String(artifact.runId)} has an artifact "${artifact.name}" already`);
    this.blobs.write(begun.blob, bytes);
    begun.stored = { sizeBytes: bytes.length, digest: `sha256:${sha256(bytes)}` };
    return begun;
  }

  /** Changes the stored bytes behind the recorded digest's back. */
  corrupt(id: number, bytes: Uint8Array): void {
    const artifact = this.#artifacts.get(id);
    if (artifact === undefined) throw new Error(`no artifact ${String(id)}`);
    this.blobs.write(artifact.blob, bytes);
  }

  find(id: number): StoredArtifact | undefined {
    const artifact = this.#artifacts.get(id);
    return artifact?.stored === undefined ? undefined : artifact;
  }

  /** The artifact that was begun under this name and not finalised. */
  findBegun(runId: number, attempt: number, name: string): StoredArtifact | undefined {
    return [...this.#artifacts.values()].find(
      (artifact) =>
        artifact.runId === runId &&
        artifact.attempt === attempt &&
        artifact.name === name &&
        artifact.stored === undefined,
    );
  }

  /** The finalised artifacts of a run, every attempt's, oldest first. */
  ofRun(runId: number): readonly StoredArtifact[] {
    return this.all().filter((artifact) => artifact.runId === runId);
  }

  /** Every finalised artifact, oldest first. */
  all(): readonly StoredArtifact[] {
    return [...this.#artifacts.values()].filter((artifact) => artifact.stored !== undefined);
  }

  delete(id: number): void {
    const artifact = this.#artifacts.get(id);
    if (artifact !== undefined) this.blobs.delete(artifact.blob);
    this.#artifacts.delete(id);
  }

  expired(artifact: StoredArtifact): boolean {
    return artifact.expiresMs <= this.now();
  }
}
