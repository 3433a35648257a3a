import type { BlobIdFormat } from "@build-once/host";
import type { OutlineRow } from "../context/tree-digest.ts";

/** A name and what stands for its value. Pairs and not an object: names are foreign. */
export type NamedValue = readonly [name: string, value: string];

/** A folder that a build reads. */
export interface FolderInputs {
  readonly kind: "folder";
  /** `sha256:…` of all that the build sees of it. */
  readonly digest: string;
  readonly format: BlobIdFormat;
  /** Only for whoever asks what changed; the digest says it already. */
  readonly files: number;
  /** Only for whoever asks what changed. */
  readonly outline: readonly OutlineRow[];
  /** True when `.git` is among what the build sees: it holds times and inodes, which differ with every checkout. */
  readonly holdsRepository: boolean;
}

/** What a named build context stands for: a folder, or something that is pinned by what it is called. */
export type NamedContext = FolderInputs | { readonly kind: "pinned"; readonly content: string };

/** A stage that the target needs. */
export interface StageInputs {
  /** Only for whoever asks what changed: `AS name`, else its place, counted from 0. */
  readonly name: string;
  readonly platform: string;
  /** The hash of its base and its instructions without comments, indentation, and line numbers. */
  readonly hash: string;
}

/**
 * All that the content of an image depends on, as a JSON document that can be kept beside the image. Values that a person
 * may not want to see there (build arguments, labels, annotations) are hashes. What the builder or the moment decides is
 * not in it: cache, progress, time, the builder's own version.
 */
export interface KeyInputs {
  readonly version: 1;
  readonly target: string;
  /** In normal form, sorted. */
  readonly platforms: readonly string[];
  readonly network: string;
  /** Reference and digest; null for the builder's own. */
  readonly frontend: NamedValue | null;
  /** The hash of what stands before the first stage. */
  readonly globals: string;
  readonly stages: readonly StageInputs[];
  /** Reference, as the Dockerfile's grammar completes it, to digest. */
  readonly bases: readonly NamedValue[];
  /** Every argument that the Dockerfile declares or BuildKit reads: the hash of its value, or null when none is given. */
  readonly buildArgs: readonly (readonly [name: string, hash: string | null])[];
  /** Ids that instructions ask for; their values are never looked at. */
  readonly secrets: readonly (readonly [id: string, given: boolean])[];
  readonly ssh: readonly string[];
  /** Null when nothing reads it. */
  readonly context: FolderInputs | null;
  readonly contexts: readonly (readonly [name: string, content: NamedContext])[];
  /** Address to checksum or commit. */
  readonly remotes: readonly NamedValue[];
  readonly labels: readonly NamedValue[];
  readonly annotations: readonly NamedValue[];
  /** As given; empty for BuildKit's default. */
  readonly provenance: string;
  readonly sbom: string;
}

/** The text that the key is the hash of: every input once, in a fixed order, without what only explains. */
export function canonicalKeyInputs(inputs: KeyInputs): string {
  return JSON.stringify([
    "build-once content key",
    inputs.version,
    inputs.target,
    inputs.platforms.toSorted(),
    inputs.network,
    inputs.frontend,
    inputs.globals,
    // Their order is how stages refer to each other.
    inputs.stages.map(({ platform, hash }) => [platform, hash]),
    sortedByName(inputs.bases),
    sortedByName(inputs.buildArgs),
    sortedByName(inputs.secrets),
    inputs.ssh.toSorted(),
    inputs.context === null ? null : contentOf(inputs.context),
    sortedByName(inputs.contexts).map(([name, content]) => [name, contentOf(content)]),
    sortedByName(inputs.remotes),
    sortedByName(inputs.labels),
    sortedByName(inputs.annotations),
    inputs.provenance,
    inputs.sbom,
  ]);
}

/** What two contexts are compared by. */
export function contentOf(content: NamedContext): string {
  return content.kind === "pinned" ? content.content : `${content.format} ${content.digest}`;
}

/** In the order of the names' UTF-16 code units, which no locale changes. */
export function sortedByName<P extends readonly [name: string, value: unknown]>(pairs: Iterable<P>): readonly P[] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
