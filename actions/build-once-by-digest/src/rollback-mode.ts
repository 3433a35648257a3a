import type { Outcome } from "@build-once/runner";
import { applyTags } from "./apply-tags.ts";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { buildOnceErrors } from "./errors.ts";
import { confirmImage } from "./find-image.ts";
import type { Session } from "./session.ts";

/** Points `tag` back to an earlier image, which must still be there. */
export async function runRollbackMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, registry } = session;
  const { tag = "", digest } = inputs;
  if (digest === undefined) throw buildOnceErrors.error("history-missing", `${tag} has no history tags`);
  const image = await confirmImage(registry, digest);
  const tags = await applyTags(session, image, [{ tag, moves: "fixed" }]);
  return conclude(session, {
    reason: "rolled-back",
    message: `${tag} of ${session.image} points to ${image.digest} again.`,
    image,
    key: tag,
    found: true,
    reused: true,
    pushed: tags.moved.length > 0,
    verified: true,
    tags,
    previous: tags.moved[0]?.from,
  });
}
