import { formatReference, formatRepository } from "@build-once/kernel";
import type { Outcome } from "@build-once/runner";
import { applyTags } from "./apply-tags.ts";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { buildOnceErrors } from "./errors.ts";
import { confirmImage } from "./find-image.ts";
import type { Session } from "./session.ts";

/** Points tags to an image that is there, byte for byte: the digest, its children and its referrers stay what they are. */
export async function runPromoteMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, registry } = session;
  const source = wantedSource(session);
  const named = await registry.resolve(source);
  if (named === undefined)
    throw buildOnceErrors.error("digest-not-found", `${session.image} has nothing under ${source}`);
  const image = await confirmImage(registry, named.digest);
  const names = inputs.tags.join(", ");
  if (inputs["dry-run"]) {
    return conclude(session, {
      reason: "dry-run",
      message: `${names} would point to ${image.digest}.`,
      image,
      key: source,
    });
  }
  await refuseMovedSource(session, source, image.digest);
  const tags = await applyTags(
    session,
    image,
    inputs.tags.map((tag) => ({ tag, moves: "fixed" })),
  );
  return conclude(session, {
    reason: "promoted",
    message: `${names} of ${session.image} now ${inputs.tags.length === 1 ? "points" : "point"} to ${image.digest}.`,
    image,
    key: source,
    found: true,
    reused: true,
    pushed: tags.moved.length > 0,
    verified: true,
    tags,
    previous: tags.moved[0]?.from,
  });
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

/** A tag may move between the check and the promotion; what was checked is what is promoted. */
async function refuseMovedSource(session: Session, source: string, digest: string): Promise<void> {
  if (source === digest) return;
  const again = await session.registry.resolve(source);
  if (again?.digest === digest) return;
  throw buildOnceErrors.error("source-moved", `${source} named ${digest} and now names ${again?.digest ?? "nothing"}`);
}
