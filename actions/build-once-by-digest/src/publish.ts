import type { FetchedManifest } from "@build-once/oci";
import type { Session } from "./session.ts";

/** The image that the key names for everybody, and whether that is another run's. */
export interface Published {
  readonly image: FetchedManifest;
  readonly raced: boolean;
}

/** At least this long is waited before the key is read for the last time. */
const settleMs = 1000;

/**
 * Ties the key to what was built, unless another run was first: then that run's image is adopted. Registries have no
 * compare-and-swap, so the key is read again after a pause longer than a rival needs between its look and its write:
 * two runs that wrote at once both end with what the registry kept.
 */
export async function publish(session: Session, key: string, built: FetchedManifest): Promise<Published> {
  const { registry, host } = session;
  const start = host.clock.monotonic();
  const winner = await registry.resolve(key);
  if (winner !== undefined) return { image: winner, raced: winner.digest !== built.digest };
  const lookMs = host.clock.monotonic() - start;
  const stored = await registry.putManifest(built.bytes, built.mediaType, key);
  if (stored.outcome === "superseded") return { image: stored.served, raced: true };
  await host.clock.sleep(Math.max(settleMs, 8 * lookMs));
  const settled = await registry.getManifest(key);
  return { image: settled, raced: settled.digest !== built.digest };
}
