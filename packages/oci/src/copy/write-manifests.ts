import { ActionError, type Digest } from "@build-once/kernel";
import type { Descriptor } from "../descriptor.ts";
import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import type { Written } from "../manifests.ts";
import { manifestsAtOnce, type CopyPorts } from "./copy-ports.ts";
import { inStages } from "./manifest-set.ts";

/** A registry that lags may not know yet what it was just given. */
const pausesMs: readonly number[] = [250, 1000, 4000];

/** Who keeps which referrer: the target's own index, or the fallback tag that has to be written. */
export class ReferrerLedger {
  readonly #kept = new Set<string>();
  readonly #unkept = new Map<Digest, Descriptor[]>();

  note(subject: Digest, entry: Descriptor, keptByTarget: boolean): void {
    const name = `${subject} ${entry.digest}`;
    if (this.#kept.has(name)) return;
    this.#kept.add(name);
    if (keptByTarget) return;
    const entries = this.#unkept.get(subject);
    if (entries === undefined) this.#unkept.set(subject, [entry]);
    else entries.push(entry);
  }

  /** Subjects with the entries that their fallback tags need. */
  get unkept(): ReadonlyMap<Digest, readonly Descriptor[]> {
    return this.#unkept;
  }
}

/**
 * Stores manifests under their digests, what is named before what names it, and notes which referrers the target does
 * not index.
 *
 * @throws {ActionError} `manifest-rejected` (upstream), `digest-mismatch` (data), and the other errors of registries
 */
export async function writeManifests(
  ports: Pick<CopyPorts, "target" | "clock">,
  manifests: readonly FetchedManifest[],
  ledger: ReferrerLedger,
): Promise<void> {
  for (const stage of inStages(manifests)) {
    await inParallel(stage, manifestsAtOnce, async (each) => {
      const { subjectKept } = await writeOnce(ports, each);
      const subject = each.manifest.subject?.digest;
      if (subject !== undefined) ledger.note(subject, entryOf(each), subjectKept);
    });
  }
}

async function writeOnce(
  { target, clock }: Pick<CopyPorts, "target" | "clock">,
  { bytes, mediaType, digest }: FetchedManifest,
): Promise<Written> {
  for (const pauseMs of pausesMs) {
    try {
      return await target.writeManifest(bytes, mediaType, digest);
    } catch (error) {
      if (!(error instanceof ActionError) || error.code !== "manifest-rejected") throw error;
      await clock.sleep(pauseMs);
    }
  }
  return await target.writeManifest(bytes, mediaType, digest);
}

/** @see OCI distribution specification 1.1.1, "Listing Referrers": what an entry tells of its manifest */
function entryOf({ mediaType, digest, sizeBytes, manifest }: FetchedManifest): Descriptor {
  const artifactType = manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
  return { mediaType, digest, sizeBytes, platform: undefined, artifactType, annotations: manifest.annotations };
}
