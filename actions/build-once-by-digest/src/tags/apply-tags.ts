import { ActionError, type Digest } from "@build-once/kernel";
import { digestOf, type FetchedManifest, inParallel } from "@build-once/oci";
import type { WantedTag } from "./plan-tags.ts";
import type { Session } from "../session.ts";

/** On an index: the tags that the run which built it applied, so that a later run of the commit need not ask for each. */
export const appliedTagsAnnotation = "io.github.build-once.tags";

/** What became of the wanted tags. */
export interface TagReport {
  readonly moved: readonly { readonly tag: string; readonly from: Digest | undefined }[];
  readonly held: readonly { readonly tag: string; readonly reason: string }[];
}

/** The tags that still have to be applied to an image that was there already. */
export function tagsLeft(
  { facts, host }: Session,
  wanted: readonly WantedTag[],
  image: FetchedManifest,
): readonly WantedTag[] {
  const { annotations } = image.manifest;
  // Somebody who runs a job again wants it repaired, if something was cut short; and what was applied for another
  // commit that read the same may have moved on since.
  const rerun = Number(host.environment.get("GITHUB_RUN_ATTEMPT") ?? "1") > 1;
  if (rerun || annotations.get("org.opencontainers.image.revision") !== facts.commit) return wanted;
  const applied = new Set((annotations.get(appliedTagsAnnotation) ?? "").split(","));
  // Which version is the highest changes without the commit changing.
  return wanted.filter(({ tag, moves }) => moves === "version" || !applied.has(tag));
}

/** Points the tags to `image`, each forward only, and says of each what happened. @throws {ActionError} those of the registry and of GitHub's API */
export async function applyTags(
  session: Session,
  image: FetchedManifest,
  wanted: readonly WantedTag[],
): Promise<TagReport> {
  const { registry } = session;
  const all = wanted.some(({ moves }) => moves === "version") ? await registry.listTags() : [];
  // What a tag names is known by its SHA-256, whatever digest the image was asked for by.
  const digest = await digestOf(image.bytes);
  const decided = await inParallel(wanted, atOnce, async (entry) => await decideOne(session, digest, entry, all));
  const moving = decided.filter((each) => each.kind === "moves");
  const names = moving.map(({ entry }) => entry.tag);
  const refused = names.length === 0 ? new Map() : await registry.writeTags(image, names);
  const settled = await inParallel(moving, atOnce, async ({ entry, from }): Promise<Decided> => {
    const error = refused.get(entry.tag);
    if (error !== undefined) return heldOrThrown(entry, error);
    const stored = await registry.confirmTag(entry.tag, digest, from ?? "absent");
    if (stored.outcome === "stored") return { kind: "moves", entry, from };
    return {
      kind: "held",
      entry,
      reason: `another run pointed it to ${stored.served.digest} at the same time`,
    };
  });
  const outcomes = [...decided.filter(({ kind }) => kind === "held"), ...settled];
  return {
    moved: outcomes.flatMap((each) => (each.kind === "moves" ? [{ tag: each.entry.tag, from: each.from }] : [])),
    held: outcomes.flatMap((each) => (each.kind === "held" ? [{ tag: each.entry.tag, reason: each.reason }] : [])),
  };
}

const atOnce = 6;

type Decided =
  | { readonly kind: "there"; readonly entry: WantedTag }
  | { readonly kind: "held"; readonly entry: WantedTag; readonly reason: string }
  | { readonly kind: "moves"; readonly entry: WantedTag; readonly from: Digest | undefined };

async function decideOne(
  session: Session,
  digest: Digest,
  entry: WantedTag,
  allTags: readonly string[],
): Promise<Decided> {
  const current = await session.registry.resolve(entry.tag);
  if (current?.digest === digest) return { kind: "there", entry };
  // Most runs find nothing to weigh: then nothing that speaks to GitHub is loaded.
  const weighed = current !== undefined && entry.moves !== "fixed";
  const reason = weighed
    ? await (await import("./hold-tag.ts")).reasonToHold(session, current, entry, allTags)
    : undefined;
  return reason === undefined ? { kind: "moves", entry, from: current?.digest } : { kind: "held", entry, reason };
}

const keptReasons: ReadonlyMap<string, string> = new Map([
  ["tag-immutable", "the registry's tags are immutable, so it stays where it was first pointed"],
  ["tag-protected", "a rule of the registry protects it from this account, so it stays where it is"],
]);

/** A tag that moves by itself is held where the registry lets none move; one that somebody named was to be there. */
function heldOrThrown(entry: WantedTag, error: ActionError): Decided {
  const reason = entry.moves === "fixed" ? undefined : keptReasons.get(error.code);
  if (reason === undefined) throw error;
  return { kind: "held", entry, reason };
}
