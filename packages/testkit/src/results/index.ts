export { BlobStore, sha256 } from "./blob-store.ts";
export { type NewArtifact, RunStore, type StoredArtifact } from "./run-store.ts";
export { zip } from "./zip.ts";
