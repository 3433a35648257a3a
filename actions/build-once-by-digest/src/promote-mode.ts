import { ActionError, formatReference, formatRepository } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import type { contract } from "./contract.ts";
import { concludeDryRun, concludeMove } from "./conclude-move.ts";
import { buildOnceErrors } from "./errors.ts";
import { confirmImage } from "./find-image.ts";
import { type MoveReport, moveTags } from "./move-tags.ts";
import type { Session } from "./session.ts";
import { readTagStates, type TagState, unreadStates } from "./tag-state.ts";

/** Points tags to an image that is there, byte for byte: the digest, its children and its referrers stay what they are. */
export async function runPromoteMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs } = session;
  const source = wantedSource(session);
  const tags = [...new Set(inputs.tags)];
  const [image, states] = await Promise.all([
    readSource(session, source),
    inputs.history || inputs["dry-run"] ? readTagStates(session.registry, tags) : unreadStates(tags),
  ]);
  if (inputs["dry-run"]) return concludeDryRun(session, image, states, source);
  // The bytes that were read and hashed are the bytes that are written: a source that moves now changes nothing.
  const report = await moveWhole(session, image, states);
  return concludeMove(session, { reason: "promoted", image, states, report, source });
}

async function readSource({ inputs, registry, image }: Session, source: string): Promise<FetchedManifest> {
  if (inputs.verify === "all") return await confirmImage(registry, source);
  const found = await registry.resolve(source);
  if (found !== undefined) return found;
  throw buildOnceErrors.error("digest-not-found", `${image} has nothing under ${source}`);
}

/** A registry that misses a child refuses the tag without naming what it misses; looking costs only when that happened. */
async function moveWhole(
  { registry }: Session,
  image: FetchedManifest,
  states: readonly TagState[],
): Promise<MoveReport> {
  try {
    return await moveTags(registry, image, states);
  } catch (error) {
    if (error instanceof ActionError && error.code === "manifest-rejected") await confirmImage(registry, image.digest);
    throw error;
  }
}

/** What is read: `digest`, else the tag or digest of `from`, which must name this repository. */
export function wantedSource({ inputs, repository }: Session): string {
  if (inputs.digest !== undefined) return inputs.digest;
  const { from } = inputs;
  if (from !== undefined && formatRepository(from.repository) === formatRepository(repository)) {
    const source = from.digest ?? from.tag;
    if (source !== undefined) return source;
  }
  const shown = from === undefined ? "nothing" : formatReference(from);
  throw buildOnceErrors.error(
    "digest-not-found",
    `from names ${shown}; it must name a tag or digest of ${formatRepository(repository)}`,
  );
}
