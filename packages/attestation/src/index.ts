export type { Attester } from "./decide-attested.ts";
export * from "./errors.ts";
export type { WantedAttestation } from "./expectation.ts";
export * from "./snappy.ts";
export * from "./trusted-roots.ts";
export * from "./verify-attestation.ts";
