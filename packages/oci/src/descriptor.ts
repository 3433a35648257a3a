import type { Digest } from "@build-once/kernel";
import { type Platform, readPlatform } from "./platform.ts";
import type { Shape } from "./shape.ts";

/** A pointer to content by digest. @see OCI image specification 1.1, descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly platform: Platform | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

const members: ReadonlySet<string> = new Set([
  "mediaType",
  "digest",
  "size",
  "urls",
  "annotations",
  "data",
  "platform",
  "artifactType",
]);

/** Reads a descriptor out of a manifest or index. */
export function readDescriptor(shape: Shape): Descriptor {
  const platform = shape.spelling(members).optional("platform");
  return {
    mediaType: shape.required("mediaType").text(),
    digest: shape.required("digest").digest(),
    sizeBytes: shape.required("size").count(),
    platform: platform === undefined ? undefined : readPlatform(platform),
    artifactType: shape.optional("artifactType")?.text(),
    annotations: shape.optional("annotations")?.textMap() ?? new Map<string, string>(),
  };
}

/** True for an entry of an index that describes another entry instead of running: BuildKit's provenance and SBOM. */
export function isAttestation(descriptor: Descriptor): boolean {
  return descriptor.annotations.get("vnd.docker.reference.type") === "attestation-manifest";
}

/** The digest of the manifest that an attestation entry describes, as its annotation tells. */
export function attestedDigest(descriptor: Descriptor): string | undefined {
  return descriptor.annotations.get("vnd.docker.reference.digest");
}

/** The JSON form of a descriptor, for documents this project writes. */
export function renderDescriptor(descriptor: Descriptor): Readonly<Record<string, unknown>> {
  const { platform } = descriptor;
  return {
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.sizeBytes,
    ...(platform === undefined ? {} : { platform: renderPlatform(platform) }),
    ...(descriptor.artifactType === undefined ? {} : { artifactType: descriptor.artifactType }),
    ...(descriptor.annotations.size === 0 ? {} : { annotations: Object.fromEntries(descriptor.annotations) }),
  };
}

function renderPlatform(platform: Platform): Readonly<Record<string, string>> {
  const base = { architecture: platform.architecture, os: platform.os };
  return platform.variant === undefined ? base : { ...base, variant: platform.variant };
}
