import { ActionError } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { type BuiltFrom, decideFreshness } from "./decide-freshness.ts";
import type { BuildRecord } from "../record/build-record.ts";
import { readRecords } from "../record/read-records.ts";
import { baseResolver } from "../keys/resolve-base.ts";
import type { Session } from "../session.ts";

/**
 * Why `max-age` or `rebuild-if-base-moved` want the image built anew; `undefined` when they let it be reused. The build
 * record says when and from what it was built; anybody who may push can write one, but only to have an image built anew
 * or kept longer, never to have another one used.
 *
 * @throws {ActionError} those of the registries
 */
export async function reasonToRebuild(session: Session, image: FetchedManifest): Promise<string | undefined> {
  const { inputs, host, registry } = session;
  const policy = { maxAgeMs: inputs["max-age"], rebuildIfBaseMoved: inputs["rebuild-if-base-moved"] };
  const { records } = await readRecords(registry, image.digest, 1);
  const [record] = records;
  const built: BuiltFrom | undefined =
    record === undefined ? undefined : { builtAtMs: Date.parse(record.builtAt), bases: basesOf(record) };
  const bases = policy.rebuildIfBaseMoved ? built?.bases : undefined;
  const current = bases === undefined ? new Map() : await resolveAll(session, bases);
  return decideFreshness(policy, built, current, host.clock.now());
}

/** Without a content key and without provenance a build does not know its bases, and its record names none. */
function basesOf({ bases, inputs }: BuildRecord): ReadonlyMap<string, string> | undefined {
  const named = Object.entries(bases);
  return named.length === 0 && inputs === undefined ? undefined : new Map(named);
}

async function resolveAll(session: Session, bases: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const resolve = baseResolver(session);
  const current = new Map<string, string>();
  await Promise.all(
    [...bases.keys()].map(async (reference) => {
      try {
        current.set(reference, await resolve(reference));
      } catch (error) {
        // A base that is gone has moved; one that cannot be asked for is an error.
        if (!(error instanceof ActionError) || error.code !== "base-unknown") throw error;
      }
    }),
  );
  return current;
}
