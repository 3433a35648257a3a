import { err, type Result } from "@build-once/kernel";
import { type Descriptor, isAttestation, readDescriptor } from "./descriptor.ts";
import { manifestKind } from "./media-types.ts";
import { readShape, type Shape } from "./shape.ts";

/** The largest manifest that is read or written, in bytes. @see OCI distribution specification 1.1.1, "Pushing manifests" */
export const maxManifestBytes: number = 4 * 1024 * 1024;

/** One image for one platform, or any other artifact. @see OCI image specification 1.1, manifest.md */
export interface ImageManifest {
  readonly kind: "manifest";
  readonly mediaType: string;
  readonly artifactType: string | undefined;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly subject: Descriptor | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

/** Images for several platforms, with what is attested about them. @see OCI image specification 1.1, image-index.md */
export interface ImageIndex {
  readonly kind: "index";
  readonly mediaType: string;
  readonly artifactType: string | undefined;
  readonly manifests: readonly Descriptor[];
  readonly subject: Descriptor | undefined;
  readonly annotations: ReadonlyMap<string, string>;
}

/** What a registry keeps under a tag or a digest. */
export type Manifest = ImageManifest | ImageIndex;

/**
 * Parses the bytes of a manifest that came with `mediaType`; what the body says of its own type must agree.
 *
 * @see OCI image specification 1.1, manifest.md, image-index.md; Docker image manifest version 2, schema 2
 */
export function parseManifest(bytes: Uint8Array, mediaType: string): Result<Manifest, string> {
  if (bytes.length > maxManifestBytes)
    return err(`a manifest has at most ${maxManifestBytes} bytes, not ${bytes.length}`);
  const kind = manifestKind(mediaType);
  if (kind === undefined)
    return err(`${JSON.stringify(mediaType.slice(0, 100))} is no manifest type this project reads`);
  return readShape(bytes, (document) => {
    document.spelling(members);
    if (document.required("schemaVersion").count() !== 2) document.required("schemaVersion").fail("2");
    const said = document.optional("mediaType");
    if (said !== undefined && said.text() !== mediaType) said.fail(`the type it was served as, ${mediaType}`);
    return kind === "index" ? readIndex(document, mediaType) : readManifest(document, mediaType);
  });
}

const members: ReadonlySet<string> = new Set([
  "schemaVersion",
  "mediaType",
  "artifactType",
  "config",
  "layers",
  "manifests",
  "subject",
  "annotations",
]);

function readManifest(document: Shape, mediaType: string): ImageManifest {
  // A document that is an index and a manifest at once is read differently by different tools.
  document.optional("manifests")?.fail("allowed in a manifest: it belongs to an index");
  return {
    kind: "manifest",
    config: readDescriptor(document.required("config")),
    layers: document.required("layers").list().map(readDescriptor),
    ...readShared(document, mediaType),
  };
}

function readIndex(document: Shape, mediaType: string): ImageIndex {
  document.optional("layers")?.fail("allowed in an index: it belongs to a manifest");
  document.optional("config")?.fail("allowed in an index: it belongs to a manifest");
  return {
    kind: "index",
    manifests: document.required("manifests").list().map(readDescriptor),
    ...readShared(document, mediaType),
  };
}

function readShared(document: Shape, mediaType: string): Omit<ImageManifest, "kind" | "config" | "layers"> {
  const subject = document.optional("subject");
  return {
    mediaType,
    artifactType: document.optional("artifactType")?.text(),
    subject: subject === undefined ? undefined : readDescriptor(subject),
    annotations: document.optional("annotations")?.textMap() ?? new Map<string, string>(),
  };
}

/** The entries of an index that run: everything that is not an attestation about another entry. */
export function runnableEntries(index: ImageIndex): readonly Descriptor[] {
  return index.manifests.filter((entry) => !isAttestation(entry) && entry.platform?.os !== "unknown");
}

/** The media type that the body claims for itself; `undefined` when it claims none or is unreadable. */
export function claimedMediaType(bytes: Uint8Array): string | undefined {
  const claimed = readShape(bytes, (document) => document.optional("mediaType")?.text());
  return claimed.ok ? claimed.value : undefined;
}
