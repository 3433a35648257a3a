export { type MemoryRegistry, startMemoryRegistry } from "./memory-registry.ts";
export type { MemoryRegistryOptions, RegistryAccount, RegistryAuth } from "./options.ts";
export { hashOf, RegistryStore, type StoredManifest, type StoredRepository } from "./store.ts";
export {
  buildImage,
  buildIndex,
  buildReferrer,
  type BuiltImage,
  type BuiltManifest,
  type ImageSpec,
  pushImage,
  storeImage,
} from "./image.ts";
export { type LayerFile, tarLayer } from "./tar-layer.ts";
export { conformanceCases, type ConformanceResult, runConformance } from "./conformance.ts";
export type { ConformanceCase, Observation, RegistryKind } from "./conformance-case.ts";
export { type Quirk, quirkAccount, quirks, startQuirkyRegistry } from "./quirks/index.ts";
