import type { FetchedManifest } from "@build-once/oci";
import { requirePlatforms } from "../reuse/covers-platforms.ts";
import { confirmImage } from "../reuse/find-image.ts";
import type { Search } from "../reuse/find-usable.ts";
import { lagBudgetMs, type ProofBudget } from "../reuse/prove-image.ts";
import { requireSameBuild } from "../reuse/same-build.ts";
import type { Session } from "../session.ts";
import { publish, type PublishOptions } from "./publish.ts";

/** What each key names and shall not win. */
export type Replacing = Extract<Search, { kind: "none" }>["replacing"];

/**
 * Ties the key that decides to an image, and gives the image that won.
 *
 * @throws {ActionError} `platforms-differ`, `builds-differ` (input) when the winner is another image, and those of the registry and the lock
 */
export async function tieKey(
  session: Session,
  key: string,
  replacing: Replacing,
  image: FetchedManifest,
): Promise<{ readonly image: FetchedManifest; readonly raced: boolean }> {
  const published = await publish(session, key, image, {
    replacing: replacing.get(key),
    refuse: refuser(session, key),
  });
  if (!published.raced) return published;
  // What another run published is proved like what this one built, and may have been built for other platforms.
  const winner = await confirmImage(session.registry, published.image.digest, lagOf(session));
  requirePlatforms(session, winner, key);
  await requireSameBuild(session, winner, key);
  return { image: winner, raced: true };
}

/** What was pushed a moment ago may not be served yet. */
export function lagOf({ host }: Session): ProofBudget {
  return { clock: host.clock, waitMs: lagBudgetMs };
}

/** With `attested`, a rival is believed as little as what a lookup finds. */
function refuser(session: Session, key: string): PublishOptions["refuse"] {
  if (session.inputs["reuse-from"] !== "attested") return undefined;
  return async (image) => (await import("../trust/reason-to-distrust.ts")).reasonToDistrust(session, image, key);
}
