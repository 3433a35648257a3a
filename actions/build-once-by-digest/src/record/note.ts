import { runAnnotation } from "../keys/image-annotations.ts";
import type { RunIdentity } from "./build-record.ts";

/** The annotations that say, in a list of referrers, whose a record or a reuse is: no further request is needed. */
export const noteNames: Readonly<Record<"revision" | "created" | "ref" | "run", string>> = {
  revision: "org.opencontainers.image.revision",
  created: "org.opencontainers.image.created",
  ref: "io.github.build-once.ref",
  run: runAnnotation,
};

/** Before each name of `metadata` in the annotations of a record or note. */
export const metadataPrefix = "io.github.build-once.metadata.";

/** Who did something to an image, as a list of referrers tells it. Foreign: everybody who may push can write it. */
export interface Note {
  readonly commit: string;
  readonly ref: string;
  readonly runUrl: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** The annotations of a note. */
export function renderNote(run: RunIdentity, atMs: number): ReadonlyMap<string, string> {
  return new Map([
    [noteNames.revision, run.commit],
    [noteNames.created, new Date(atMs).toISOString()],
    [noteNames.ref, run.ref],
    [noteNames.run, run.runUrl],
    ...[...(run.metadata ?? [])].map(([name, value]) => [`${metadataPrefix}${name}`, value] as const),
  ]);
}

/** Reads a note; `undefined` when the annotations are not one. */
export function readNote(annotations: ReadonlyMap<string, string>): Note | undefined {
  const commit = annotations.get(noteNames.revision) ?? "";
  const created = annotations.get(noteNames.created) ?? "";
  const ref = annotations.get(noteNames.ref) ?? "";
  const runUrl = annotations.get(noteNames.run) ?? "";
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) || ref.length > 500 || runUrl.length > 500) return undefined;
  const atMs = created.length <= 40 ? Date.parse(created) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : { commit, ref, runUrl, atMs };
}
