import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { lagBudgetMs, proveParts } from "../reuse/prove-image.ts";
import { putKey } from "./put-key.ts";
import type { Session } from "../session.ts";

/** The shortest pause; enough where a request takes up to a quarter of a second. */
const settleMs = 1500;

/** A rival writes at most a read's way back and a write's way there after it looked; the slowest seen may be half of that. */
const slowestTimes = 6;

const maxSettleMs = 60_000;

/** A claim that changes this often is not settling. */
const maxRounds = 12;

/** The tag on which runs settle who publishes `key`. Nobody looks images up by it. */
export function claimTag(key: string): string {
  return `claim-${key}`;
}

/**
 * Settles which image a key will name, where the registry has nothing better than tags that the last writer wins: on a
 * tag beside the key. A run that finds no claim writes its own; everybody waits longer than a rival needs between its
 * look and its write, and reads the claim again until it stays. The pause grows with the slowest answer that was seen.
 *
 * @throws {ActionError} those of the registry; `key-unsettled` (upstream)
 * @see Fischer's algorithm for mutual exclusion, of which this is the part that agrees
 */
export async function claimFor(
  session: Session,
  key: string,
  built: FetchedManifest,
  replacing: Digest | undefined,
): Promise<FetchedManifest> {
  const { registry, host } = session;
  const { clock } = host;
  const tag = claimTag(key);
  let slowestMs = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const start = clock.monotonic();
    const result = await work();
    slowestMs = Math.max(slowestMs, clock.monotonic() - start);
    return result;
  };
  const look = async (): Promise<FetchedManifest | undefined> => await timed(async () => await registry.resolve(tag));
  let current = await look();
  const gone = current === undefined ? undefined : await goneFrom(session, current, built);
  // Finding that out takes a while, in which a rival may have found it out as well.
  if (gone !== undefined) current = await look();
  const counts = ({ digest }: FetchedManifest): boolean =>
    digest === built.digest || (digest !== replacing && digest !== gone);
  if (current === undefined || !counts(current)) {
    const outdated = current?.digest;
    current = await timed(async () => await putKey(session, tag, built, outdated));
  }
  // Alone, one read that agrees is enough; who met a rival may have met a fast one of several, and reads twice.
  let agreements = current.digest === built.digest ? 1 : 2;
  for (let round = 0; round < maxRounds; round++) {
    await clock.sleep(Math.min(maxSettleMs, Math.max(settleMs, slowestTimes * slowestMs)));
    const next = await look();
    if (next === undefined || !counts(next)) continue;
    if (next.digest !== current.digest) agreements = 2;
    else if (--agreements === 0) return next;
    current = next;
  }
  throw buildOnceErrors.error("key-unsettled", `${tag} did not stay the same in ${maxRounds} reads`);
}

/** The claimed digest when its image was cleaned up in part; a claim of a run that is long over counts otherwise. */
async function goneFrom(
  { registry, host }: Session,
  claimed: FetchedManifest,
  built: FetchedManifest,
): Promise<Digest | undefined> {
  if (claimed.digest === built.digest) return undefined;
  const budget = { clock: host.clock, waitMs: lagBudgetMs };
  const proof = await proveParts(registry, claimed, "platforms", budget);
  return proof.kind === "whole" ? undefined : claimed.digest;
}
