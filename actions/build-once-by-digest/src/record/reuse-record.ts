import type { Digest } from "@build-once/kernel";
import type { Artifact, ArtifactSubject, FetchedManifest, RegistryClient } from "@build-once/oci";
import type { RunIdentity } from "./build-record.ts";
import { type Note, readNote, renderNote } from "./note.ts";
import { orWarning, type RecordPorts } from "./write-record.ts";

/** The artifact type of a note that a further commit uses an image. */
export const reuseType = "application/vnd.build-once.reuse.v1+json";

/** An image that half the history uses needs no longer list. */
const maxReuses = 200;

/** The note that a commit which was not built uses this image; it has no document, its annotations say everything. */
export function planReuseRecord(subject: ArtifactSubject, run: RunIdentity, atMs: number): Artifact {
  return { artifactType: reuseType, subject, document: undefined, annotations: renderNote(run, atMs) };
}

/**
 * Attaches the note that the run's commit uses an image found by its content: one read and one write, unless the commit
 * is noted already or {@link maxReuses} are. A note that cannot be written is a warning and `undefined`.
 */
export async function writeReuse(
  { registry, log }: RecordPorts,
  image: FetchedManifest,
  run: RunIdentity,
  atMs: number,
): Promise<Digest | undefined> {
  return await orWarning(log, "That this commit uses the image was not noted", async () => {
    const known = await readReuses(registry, image.digest);
    if (known.length >= maxReuses || known.some(({ commit }) => commit === run.commit)) return undefined;
    return await registry.putArtifact(planReuseRecord(image, run, atMs));
  });
}

/**
 * The commits that use an image without having built it, oldest first; one request.
 *
 * @throws {ActionError} those of the registry
 */
export async function readReuses(registry: RegistryClient, digest: Digest): Promise<readonly Note[]> {
  const { entries } = await registry.referrers(digest, reuseType);
  const notes = entries.flatMap((entry) => readNote(entry.annotations) ?? []);
  return notes.toSorted((a, b) => a.atMs - b.atMs).slice(0, maxReuses);
}
