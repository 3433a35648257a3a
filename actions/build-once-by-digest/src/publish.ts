import type { FetchedManifest } from "@build-once/oci";
import { buildOnceErrors } from "./errors.ts";
import type { Session } from "./session.ts";

/** The image that the key names for everybody, and whether that is another run's. */
export interface Published {
  readonly image: FetchedManifest;
  readonly raced: boolean;
}

/** Longer than a rival needs between finding no image and writing its own. */
const settleMs = 1500;

/** A key that changes this often is not settling. */
const maxRounds = 5;

/**
 * Ties the key to what was built, unless another run was first: then that run's image is adopted. Registries have no
 * compare-and-swap: a rival that found no image either may still write after us, or after the winner that we found. No
 * rival begins to write later, so the key is read again after a pause longer than that, and whoever wrote, looked or
 * was overtaken ends with what the registry kept.
 *
 * @throws {ActionError} those of the registry; `key-unsettled` (upstream)
 */
export async function publish(session: Session, key: string, built: FetchedManifest): Promise<Published> {
  const { registry, host } = session;
  const start = host.clock.monotonic();
  let current = await registry.resolve(key);
  if (current?.digest === built.digest) return { image: current, raced: false };
  const pauseMs = Math.max(settleMs, 8 * (host.clock.monotonic() - start));
  if (current === undefined) {
    const stored = await registry.putManifest(built.bytes, built.mediaType, key);
    current = stored.outcome === "stored" ? built : stored.served;
  }
  for (let round = 0; round < maxRounds; round++) {
    await host.clock.sleep(pauseMs);
    const next = await registry.getManifest(key);
    if (next.digest === current.digest) return { image: next, raced: next.digest !== built.digest };
    current = next;
  }
  throw buildOnceErrors.error("key-unsettled", `${key} named another image at each of ${maxRounds} reads`);
}
