import type { Digest } from "@build-once/kernel";
import { digestOf } from "./digest-of.ts";
import type { FetchedManifest } from "./fetched-manifest.ts";
import { mediaTypes } from "./media-types.ts";
import { readShape } from "./shape.ts";

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

/** Documents up to this size stand in the manifest as well, so that reading one takes one request. */
const maxEmbeddedBytes = 64 * 1024;

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
  const embedded = blob.length > maxEmbeddedBytes ? {} : { data: encodeBase64(blob) };
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    artifactType,
    config: content,
    layers: [{ ...content, ...embedded }],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
    ...(annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }),
  };
  return { mediaType: mediaTypes.ociManifest, bytes: new TextEncoder().encode(JSON.stringify(manifest)), blob };
}

/**
 * The document that stands in an artifact's manifest; `undefined` when there is none, or when it is not the content that
 * its descriptor names.
 *
 * @see OCI image specification 1.1, descriptor.md, "Embedded Content"
 */
export async function embeddedDocument(fetched: FetchedManifest): Promise<Uint8Array | undefined> {
  const layer = fetched.manifest.kind === "manifest" ? fetched.manifest.layers[0] : undefined;
  if (layer === undefined) return undefined;
  const data = readShape(fetched.bytes, (document) => document.required("layers").list()[0]?.optional("data")?.text());
  const bytes = data.ok && data.value !== undefined ? decodeBase64(data.value) : undefined;
  return bytes !== undefined && (await digestOf(bytes)) === layer.digest ? bytes : undefined;
}

function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
