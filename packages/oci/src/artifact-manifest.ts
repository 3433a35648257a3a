import type { Digest } from "@build-once/kernel";
import { digestOf } from "./digest-of.ts";
import { mediaTypes } from "./media-types.ts";

/** What an artifact refers to: an image or index of the same repository. */
export interface ArtifactSubject {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** Something small that is kept beside an image and refers to it. */
export interface Artifact {
  readonly artifactType: string;
  readonly subject: ArtifactSubject;
  /** The artifact's one blob; `undefined` when the annotations say everything. */
  readonly document: Uint8Array | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

/** The manifest of an artifact, and the one blob that must be in the repository before it. */
export interface PlannedArtifact {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly blob: Uint8Array;
}

/** The content of `application/vnd.oci.empty.v1+json`. @see OCI image specification 1.1, manifest.md, "Guidance for an Empty Descriptor" */
export const emptyDocument: Uint8Array = new TextEncoder().encode("{}");

/**
 * Plans the manifest of an artifact. Registries refuse a manifest whose blobs they lack, whatever it carries inline, so a
 * document is both its configuration and its layer: one blob to push instead of the document and the empty one.
 *
 * @see OCI image specification 1.1, manifest.md, "Guidelines for Artifact Usage"
 */
export async function planArtifact(artifact: Artifact): Promise<PlannedArtifact> {
  const { artifactType, subject, document, annotations } = artifact;
  const blob = document ?? emptyDocument;
  const content = {
    mediaType: document === undefined ? mediaTypes.ociEmpty : artifactType,
    digest: await digestOf(blob),
    size: blob.length,
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    artifactType,
    config: content,
    layers: [content],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
    ...(annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }),
  };
  return { mediaType: mediaTypes.ociManifest, bytes: new TextEncoder().encode(JSON.stringify(manifest)), blob };
}
