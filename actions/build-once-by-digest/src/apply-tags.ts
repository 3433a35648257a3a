import { ActionError, type Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { compareCommits } from "./compare-commits.ts";
import { decideVersionTag, type WantedTag } from "./plan-tags.ts";
import type { Session } from "./session.ts";
import { ladder, parseVersion } from "./version.ts";

/** On an index: the tags that the run which built it applied, so that a later run of the commit need not ask for each. */
export const appliedTagsAnnotation = "io.github.build-once.tags";

const revisionAnnotation = "org.opencontainers.image.revision";

/** What became of the wanted tags. */
export interface TagReport {
  readonly moved: readonly { readonly tag: string; readonly from: Digest | undefined }[];
  readonly held: readonly { readonly tag: string; readonly reason: string }[];
}

/** The tags that still have to be applied to an image that was there already. */
export function tagsLeft(wanted: readonly WantedTag[], image: FetchedManifest, attempt: number): readonly WantedTag[] {
  // Somebody who runs a job again wants it repaired, if something was cut short.
  if (attempt > 1) return wanted;
  const applied = new Set((image.manifest.annotations.get(appliedTagsAnnotation) ?? "").split(","));
  // Which version is the highest changes without the commit changing.
  return wanted.filter(({ tag, moves }) => moves === "version" || !applied.has(tag));
}

/** Points the tags to `image`, each forward only, and says of each what happened. @throws {ActionError} those of the registry */
export async function applyTags(
  session: Session,
  image: FetchedManifest,
  wanted: readonly WantedTag[],
): Promise<TagReport> {
  const moved: TagReport["moved"][number][] = [];
  const held: TagReport["held"][number][] = [];
  const all = wanted.some(({ moves }) => moves === "version") ? await session.registry.listTags() : [];
  for (const entry of wanted) {
    const outcome = await applyTag(session, image, entry, all);
    if (outcome.kind === "moved") moved.push({ tag: entry.tag, from: outcome.from });
    if (outcome.kind === "held") held.push({ tag: entry.tag, reason: outcome.reason });
  }
  return { moved, held };
}

type TagOutcome =
  | { readonly kind: "moved"; readonly from: Digest | undefined }
  | { readonly kind: "held"; readonly reason: string }
  | { readonly kind: "there" };

async function applyTag(
  session: Session,
  image: FetchedManifest,
  wanted: WantedTag,
  allTags: readonly string[],
): Promise<TagOutcome> {
  const current = await session.registry.resolve(wanted.tag);
  if (current?.digest === image.digest) return { kind: "there" };
  const reason = current === undefined ? undefined : await reasonToHold(session, current, wanted, allTags);
  if (reason !== undefined) return { kind: "held", reason };
  try {
    const stored = await session.registry.putManifest(image.bytes, image.mediaType, wanted.tag);
    if (stored.outcome === "stored") return { kind: "moved", from: current?.digest };
    return { kind: "held", reason: `another run pointed it to ${stored.served.digest} at the same time` };
  } catch (error) {
    if (wanted.moves !== "fixed" && error instanceof ActionError && error.code === "tag-immutable") {
      return { kind: "held", reason: "the registry does not let it move" };
    }
    throw error;
  }
}

async function reasonToHold(
  session: Session,
  current: FetchedManifest,
  wanted: WantedTag,
  allTags: readonly string[],
): Promise<string | undefined> {
  if (wanted.moves === "fixed") return undefined;
  if (wanted.moves === "version") {
    const version = parseVersion(session.facts.ref.replace(/^refs\/tags\//, ""));
    const others = allTags.filter((tag) => version === undefined || tag !== ladder(version)[0]);
    return version === undefined ? undefined : decideVersionTag(wanted, version, others);
  }
  const theirs = current.manifest.annotations.get(revisionAnnotation);
  if (theirs === undefined || !/^[0-9a-f]{40}$/.test(theirs)) return undefined;
  const order = await compareCommits(session, theirs, session.facts.commit);
  return order === "older" ? `it points to ${theirs.slice(0, 12)}, which is newer` : undefined;
}
