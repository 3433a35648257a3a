import { ActionError, formatRepository } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { concludeDryRun, concludeMove } from "./promotion/conclude-move.ts";
import type { contract } from "./contract.ts";
import { confirmImage } from "./reuse/find-image.ts";
import { type MoveReport, moveTags } from "./promotion/move-tags.ts";
import { readSource, sourceName } from "./promotion/read-source.ts";
import type { Session } from "./session.ts";
import { readTargets, type TagState } from "./promotion/tag-state.ts";

/**
 * Points tags to an image that is there, byte for byte: the digest, its children and its referrers stay what they are.
 * An image of another repository is copied first, with everything that belongs to it.
 */
export async function runPromoteMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, registry, repository } = session;
  const { from } = inputs;
  if (from !== undefined && formatRepository(from.repository) !== formatRepository(repository))
    return await (await import("./promotion/promote-across.ts")).promoteAcross(session, from);
  const name = sourceName(inputs);
  const [image, states] = await Promise.all([readSource(registry, name, inputs.verify), readTargets(session)]);
  const source = name.tag ?? image.digest;
  if (inputs["dry-run"]) return concludeDryRun(session, { image, states, source });
  // The bytes that were read and hashed are the bytes that are written: a source that moves now changes nothing.
  const report = await moveWhole(session, image, states);
  return await concludeMove(session, { reason: "promoted", image, states, report, source });
}

/** A registry that misses a child refuses the tag without naming what it misses; looking costs only when that happened. */
async function moveWhole(
  { registry, host }: Session,
  image: FetchedManifest,
  states: readonly TagState[],
): Promise<MoveReport> {
  try {
    return await moveTags({ ...host, registry }, image, states);
  } catch (error) {
    if (error instanceof ActionError && error.code === "manifest-rejected") await confirmImage(registry, image.digest);
    throw error;
  }
}
