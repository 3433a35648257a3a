import type { Log } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";
import type { FetchedManifest, RegistryClient } from "@build-once/oci";
import { type RecordFacts, planRecord, recordType, renderRecord } from "./build-record.ts";
import { renderNote } from "./note.ts";

/** What writing beside an image needs. */
export interface RecordPorts {
  readonly registry: RegistryClient;
  readonly log: Log;
}

/**
 * Attaches the record of a build to its image, in three requests, five where the registry has no referrers API. The
 * image is there already, so a record that cannot be written is a warning and `undefined`.
 */
export async function writeRecord(
  { registry, log }: RecordPorts,
  image: FetchedManifest,
  facts: RecordFacts,
): Promise<Digest | undefined> {
  const record = planRecord(facts);
  if (facts.inputs !== undefined && record.inputs === undefined)
    log.warning("The build record leaves out what the content key was made of: it is larger than a record may be.");
  return await orWarning(log, "The build record was not written", async () =>
    registry.putArtifact({
      artifactType: recordType,
      subject: image,
      document: renderRecord(record),
      annotations: renderNote(facts, facts.builtAtMs),
    }),
  );
}

/** What `work` gives; a failure that is not a bug is only worth a warning. */
export async function orWarning<T>(log: Log, what: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind === "bug") throw error;
    log.warning(`${what}; the image is not affected: ${error.message}`);
    return undefined;
  }
}
