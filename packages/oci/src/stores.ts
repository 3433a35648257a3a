/**
 * What a registry holds beside manifests. Finding an image needs nothing of it, so the client loads it when it is asked
 * for.
 *
 * @module
 */
export { putArtifact } from "./artifacts.ts";
export { BlobStore } from "./blobs.ts";
export { ReferrerStore } from "./referrers.ts";
export { listTags } from "./tags.ts";
