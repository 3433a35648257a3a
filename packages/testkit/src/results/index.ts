export { BlobStore, sha256 } from "./blob-store.ts";
export { type CacheEntry, CacheStore } from "./cache-service.ts";
export {
  artifactRoute,
  cacheRoute,
  type ResultsOptions,
  type ResultsService,
  startResults,
} from "./results-service.ts";
export { type NewArtifact, RunStore, type StoredArtifact } from "./run-store.ts";
export { type CacheScope, mintRuntimeToken, type RuntimeTokenOptions } from "./runtime-claims.ts";
export { zip } from "./zip.ts";
