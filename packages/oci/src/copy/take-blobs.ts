import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import { blobsAtOnce, type CopyPorts } from "./copy-ports.ts";
import { blobsOf } from "./manifest-set.ts";

/** What became of the blobs of a copy, each counted once. */
export interface BlobCounts {
  readonly mounted: number;
  /** In the target already. */
  readonly there: number;
  readonly streamed: number;
  readonly streamedBytes: number;
  /** Layers that by their type may not be distributed: they stay where they are. */
  readonly foreign: number;
}

/**
 * Makes every blob of `manifests` available in the target.
 *
 * @throws {ActionError} `blob-upload-failed` (upstream), `digest-mismatch`, `blob-invalid` (data), and the other errors of registries
 */
export async function takeBlobs(
  { source, target, newHash }: CopyPorts,
  manifests: readonly FetchedManifest[],
): Promise<BlobCounts> {
  const all = [...new Map(manifests.flatMap(blobsOf).map((blob) => [blob.digest, blob])).values()];
  const blobs = all.filter(({ mediaType }) => !isForeign(mediaType));
  const oneRegistry = source.repository.registry === target.repository.registry;
  const outcomes = await inParallel(blobs, blobsAtOnce, async (blob) => {
    const open = (): AsyncIterable<Uint8Array> => source.readBlob(blob, newHash);
    const outcome = await target.takeBlob(blob, oneRegistry ? { mountFrom: source.repository, open } : { open });
    return { outcome, sizeBytes: blob.sizeBytes };
  });
  const streamed = outcomes.filter(({ outcome }) => outcome === "uploaded");
  return {
    mounted: outcomes.filter(({ outcome }) => outcome === "mounted").length,
    there: outcomes.filter(({ outcome }) => outcome === "there").length,
    streamed: streamed.length,
    streamedBytes: streamed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    foreign: all.length - blobs.length,
  };
}

/** @see OCI image specification 1.1, layer.md, "Non-Distributable Layers"; Docker image manifest version 2, schema 2, "foreign layer" */
export function isForeign(mediaType: string): boolean {
  return (
    mediaType.startsWith("application/vnd.oci.image.layer.nondistributable.") ||
    mediaType.startsWith("application/vnd.docker.image.rootfs.foreign.")
  );
}
