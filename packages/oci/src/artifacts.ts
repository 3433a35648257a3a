import { ActionError, type Digest } from "@build-once/kernel";
import { type Artifact, planArtifact } from "./artifact-manifest.ts";
import type { BlobStore } from "./blobs.ts";
import type { ReferrerStore } from "./referrers.ts";

/**
 * Stores an artifact and its blob, nothing read back. A document is new; the empty blob was pushed once by whoever came
 * first, so the manifest is tried without it.
 */
export async function putArtifact(artifact: Artifact, referrers: ReferrerStore, blobs: BlobStore): Promise<Digest> {
  const { bytes, mediaType, blob } = await planArtifact(artifact);
  const store = async (): Promise<Digest> => (await referrers.put(bytes, mediaType, false)).digest;
  if (artifact.document === undefined) {
    try {
      return await store();
    } catch (error) {
      if (!lacksBlob(error)) throw error;
    }
  }
  await blobs.put(blob, undefined, true);
  return await store();
}

/** Registries say that a blob is missing in words of their own; a refusal of another kind comes back from the second write. */
function lacksBlob(error: unknown): boolean {
  return error instanceof ActionError && (error.code === "manifest-rejected" || error.code === "registry-not-found");
}
