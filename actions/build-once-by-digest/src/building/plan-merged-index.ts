import { type FetchedManifest, formatPlatform, mediaTypes, type Platform, runnableEntries } from "@build-once/oci";
import { contentKeyAnnotation } from "../keys/image-annotations.ts";
import { appliedTagsAnnotation } from "../tags/apply-tags.ts";

/** One platform's part of an image: an index of that platform with its attestations, or its manifest alone. */
export interface Part {
  readonly platform: Platform;
  readonly image: FetchedManifest;
}

/** What the index says of itself, besides what all parts say. */
export interface MergedAnnotations {
  /** Hold where the parts say nothing. */
  readonly standard: ReadonlyMap<string, string>;
  /** Tags that will be applied. */
  readonly tags: readonly string[];
  /** What the caller wants written. */
  readonly given: ReadonlyMap<string, string>;
}

/** A document ready to be stored. */
export interface PlannedManifest {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * The index of all parts: the platforms' manifests in the order of their names, then what is attested about them in the
 * same order, every descriptor as its part has it. The same parts make the same bytes in whatever order they come.
 *
 * @see OCI image specification 1.1, image-index.md
 */
export function planMergedIndex(parts: readonly Part[], annotations: MergedAnnotations): PlannedManifest {
  const sorted = parts.toSorted((a, b) => compareTexts(formatPlatform(a.platform), formatPlatform(b.platform)));
  const entries = sorted.map(entriesOf);
  const document = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociIndex,
    manifests: [...entries.map(({ runnable }) => runnable), ...entries.flatMap(({ about }) => about)],
    annotations: Object.fromEntries(mergeAnnotations(sorted, annotations)),
  };
  return { bytes: new TextEncoder().encode(JSON.stringify(document)), mediaType: mediaTypes.ociIndex };
}

interface Entries {
  readonly runnable: unknown;
  readonly about: readonly unknown[];
}

/** Descriptors are copied as they were written: a member that this project does not know, such as `os.version`, is kept. */
function entriesOf({ platform, image }: Part): Entries {
  const { manifest } = image;
  if (manifest.kind === "manifest") {
    const { os, architecture, variant } = platform;
    const runsOn = { architecture, os, ...(variant === undefined ? {} : { variant }) };
    const descriptor = { mediaType: image.mediaType, digest: image.digest, size: image.sizeBytes, platform: runsOn };
    return { runnable: descriptor, about: [] };
  }
  // The bytes were parsed as an index when they were fetched.
  const { manifests } = JSON.parse(new TextDecoder().decode(image.bytes)) as { readonly manifests: readonly unknown[] };
  const [runnable] = runnableEntries(manifest);
  const isRunnable = (_: unknown, index: number): boolean => manifest.manifests[index] === runnable;
  return { runnable: manifests.find(isRunnable), about: manifests.filter((entry, index) => !isRunnable(entry, index)) };
}

/** What every part says alike is said of the whole; a part applied no tags. */
function mergeAnnotations(
  parts: readonly Part[],
  { standard, tags, given }: MergedAnnotations,
): readonly (readonly [string, string])[] {
  const [first, ...others] = parts.map(({ image }) => image.manifest.annotations);
  const shared = [...(first ?? [])].filter(([key, value]) => others.every((map) => map.get(key) === value));
  const merged = new Map([...standard, ...shared, ...given, [appliedTagsAnnotation, tags.join(",")]]);
  // A content key is of one platform's build; no build made the whole.
  merged.delete(contentKeyAnnotation);
  return [...merged].toSorted(([a], [b]) => compareTexts(a, b));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
