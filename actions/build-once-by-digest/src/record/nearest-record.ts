import { ActionError } from "@build-once/kernel";
import type { RegistryClient } from "@build-once/oci";
import type { BuildRecord } from "./build-record.ts";
import { branchTag } from "../tags/plan-tags.ts";
import { readRecords } from "./read-records.ts";

/** What a miss is compared with. */
export type NearestRecord =
  | { readonly kind: "found"; readonly tag: string; readonly record: BuildRecord }
  | { readonly kind: "none"; readonly why: string };

/** What the tags of an earlier image depend on. */
export interface NearestFacts {
  /** `refs/heads/main`, `refs/pull/7/merge`, `refs/tags/v1`. */
  readonly ref: string;
  readonly defaultBranch: string | undefined;
}

/**
 * Names the tags that an earlier image may have, nearest first: a branch's own, else the default branch's. A pull request
 * is compared with what it would change.
 */
export function planNearest({ ref, defaultBranch }: NearestFacts): readonly string[] {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  if (branch === undefined || branch === defaultBranch) return ["latest"];
  return [branchTag(branch), "latest"];
}

/**
 * Finds the record of the nearest earlier image, to say what changed since. Only for explaining a miss: three requests (the
 * tag, its referrers, the record), one more for a branch without an image, one where the registry has no referrers API.
 * Whatever goes wrong is an answer, never an error.
 */
export async function nearestEarlierRecord(registry: RegistryClient, facts: NearestFacts): Promise<NearestRecord> {
  try {
    for (const tag of planNearest(facts)) {
      const image = await registry.resolve(tag);
      if (image === undefined) continue;
      const { records, ignored } = await readRecords(registry, image.digest, 1);
      const [record] = records;
      if (record !== undefined) return { kind: "found", tag, record };
      return { kind: "none", why: ignored[0] ?? `the image under ${tag} has no build record` };
    }
    return { kind: "none", why: "there is no earlier image" };
  } catch (error) {
    if (error instanceof ActionError && error.kind !== "bug") return { kind: "none", why: error.message };
    throw error;
  }
}
