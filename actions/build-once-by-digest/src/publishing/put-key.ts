import { ActionError, type Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { lagBudgetMs, untilThere } from "../reuse/prove-image.ts";
import type { Session } from "../session.ts";

/**
 * Writes a name that had no image, or `replacing`, and gives what the registry serves under it afterwards: ours, or that
 * of a run that was first. Reads that lag behind are waited out; a registry whose tags never move says who was first.
 *
 * @throws {ActionError} those of the registry; `tag-immutable` (input) only when `replacing` cannot be replaced;
 * `key-unsettled` (upstream)
 */
export async function putKey(
  session: Session,
  name: string,
  image: FetchedManifest,
  replacing: Digest | undefined,
): Promise<FetchedManifest> {
  const { registry, host } = session;
  const put = await putOnce(session, name, image);
  if (put.served !== undefined && put.served.digest !== replacing) return put.served;
  // A tag that never moves, and names what was to be replaced, is not a lag.
  const hopeless = replacing !== undefined && put.error?.code === "tag-immutable";
  const deadline = host.clock.monotonic() + (hopeless ? 0 : lagBudgetMs);
  const served = await untilThere(host.clock, deadline, async () => {
    const now = await registry.resolve(name);
    return now?.digest === replacing ? undefined : now;
  });
  if (served !== undefined) return served;
  throw (
    put.error ??
    buildOnceErrors.error(
      "key-unsettled",
      `${name} was written and still names ${replacing} after ${lagBudgetMs / 1000} s`,
    )
  );
}

async function putOnce(
  { registry }: Session,
  name: string,
  image: FetchedManifest,
): Promise<{ readonly served?: FetchedManifest; readonly error?: ActionError }> {
  try {
    const stored = await registry.putManifest(image.bytes, image.mediaType, name);
    return { served: stored.outcome === "stored" ? image : stored.served };
  } catch (error) {
    if (error instanceof ActionError && (error.code === "tag-immutable" || error.code === "manifest-not-served"))
      return { error };
    throw error;
  }
}
