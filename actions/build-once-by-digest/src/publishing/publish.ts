import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { claimFor } from "./claim.ts";
import { buildOnceErrors } from "../errors.ts";
import { lagBudgetMs, proveImage } from "../reuse/prove-image.ts";
import { putKey } from "./put-key.ts";
import { openRefLock } from "./ref-lock.ts";
import type { Session } from "../session.ts";

/** The image that the key names for everybody, and whether that is another run's. */
export interface Published {
  readonly image: FetchedManifest;
  readonly raced: boolean;
}

/** How a key is published. */
export interface PublishOptions {
  /** The image under the key that shall not win: too old, incomplete. Every other one does. */
  readonly replacing?: Digest | undefined;
  /**
   * Why another run's image may not be used; `undefined` when it may. Then this run fails: to write over the image would
   * part it from the run that published it, which may only not have attested it yet.
   */
  readonly refuse?: ((image: FetchedManifest) => Promise<string | undefined>) | undefined;
}

/**
 * Ties the key to what was built, unless another run was first: then that run's image is adopted. What is decided is
 * decided before the key is written, so that whoever finds the key finds the image that every run ends with: by a git
 * reference with `lock: ref`, else by a claim in the registry.
 *
 * @throws {ActionError} those of the registry and of the lock; `key-unsettled` (upstream), `rival-refused` (data); nothing
 * is tagged then
 */
export async function publish(
  session: Session,
  key: string,
  built: FetchedManifest,
  options: PublishOptions = {},
): Promise<Published> {
  const { replacing } = options;
  const accepted = async (image: FetchedManifest): Promise<FetchedManifest> => {
    const why = image.digest === built.digest ? undefined : await options.refuse?.(image);
    if (why === undefined) return image;
    throw buildOnceErrors.error("rival-refused", `${key}: another run was first with ${image.digest}: ${why}`);
  };
  const known = await present(session, key, built, replacing);
  if (known !== undefined) return published(await accepted(known), built);
  const decide = session.inputs.lock === "ref" ? decideByRef : claimFor;
  const winner = await accepted(await decide(session, key, built, replacing));
  // While this run waited, another may have finished; and whoever decided may have died before it wrote the key.
  const tied = (await present(session, key, winner, replacing)) ?? (await putKey(session, key, winner, replacing));
  return published(tied.digest === winner.digest ? tied : await accepted(tied), built);
}

/**
 * Ties a further key to what {@link publish} settled on, unless it has an image: that one stays, for it was decided by
 * the runs that looked that key up first, and gives what the key names then.
 *
 * @throws {ActionError} those of the registry; `key-unsettled` (upstream)
 */
export async function publishAlso(
  session: Session,
  key: string,
  image: FetchedManifest,
  options: PublishOptions = {},
): Promise<Published> {
  const { replacing } = options;
  const known = await present(session, key, image, replacing);
  return published(known ?? (await putKey(session, key, image, replacing)), image);
}

function published(image: FetchedManifest, built: FetchedManifest): Published {
  return { image, raced: image.digest !== built.digest };
}

/** What the key names already, unless that is to be replaced by something else. */
async function present(
  { registry }: Session,
  key: string,
  wanted: FetchedManifest,
  replacing: Digest | undefined,
): Promise<FetchedManifest | undefined> {
  const current = await registry.resolve(key);
  return current?.digest === replacing && current?.digest !== wanted.digest ? undefined : current;
}

/** A decision whose image is gone for good, or shall be replaced, is followed by the next generation's. */
async function decideByRef(
  session: Session,
  key: string,
  built: FetchedManifest,
  replacing: Digest | undefined,
): Promise<FetchedManifest> {
  const { registry, host } = session;
  const lock = await openRefLock(session, key);
  for (let generation = 1; ; ) {
    const decided = await lock.decide(built.digest, generation);
    if (decided.digest === built.digest) return built;
    if (decided.digest !== replacing) {
      // Whoever decided had pushed it before: what is not served after the lag of a registry was cleaned up.
      const proof = await proveImage(registry, decided.digest, "platforms", {
        clock: host.clock,
        waitMs: lagBudgetMs,
      });
      if (proof.kind === "whole") return proof.image;
      host.log.warning(`The image that ${key} was decided to be, ${decided.digest}, is gone from the registry.`);
    }
    generation = decided.generation + 1;
  }
}
