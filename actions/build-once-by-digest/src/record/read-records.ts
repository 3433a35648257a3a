import { ActionError, type Digest, err, type Result } from "@build-once/kernel";
import { type Descriptor, embeddedDocument, type RegistryClient } from "@build-once/oci";
import { type BuildRecord, maxRecordBytes, recordType } from "./build-record.ts";
import { readNote } from "./note.ts";
import { parseRecord } from "./parse-record.ts";

/** The records of an image, newest first, and why others that claim to be one were left out. */
export interface ReadRecords {
  readonly records: readonly BuildRecord[];
  readonly ignored: readonly string[];
}

/**
 * Reads the newest records of an image: one request for the list and one for each record that is small. What is damaged,
 * too large or about another image is left out; only a list that cannot be read is an error.
 *
 * @param most how many records are tried
 * @throws {ActionError} those of the registry
 */
export async function readRecords(registry: RegistryClient, digest: Digest, most = 3): Promise<ReadRecords> {
  const { entries } = await registry.referrers(digest, recordType);
  const records: BuildRecord[] = [];
  const ignored: string[] = [];
  for (const entry of newestFirst(entries).slice(0, most)) {
    const read = await readOne(registry, digest, entry);
    if (read.ok) records.push(read.value);
    else ignored.push(`${entry.digest}: ${read.error}`);
  }
  return { records, ignored };
}

/** By the time each says of itself; those that say none come last. */
function newestFirst(entries: readonly Descriptor[]): readonly Descriptor[] {
  const timed = entries.map((entry) => ({
    entry,
    atMs: readNote(entry.annotations)?.atMs ?? Number.NEGATIVE_INFINITY,
  }));
  return timed.toSorted((a, b) => (a.atMs === b.atMs ? 0 : b.atMs - a.atMs)).map(({ entry }) => entry);
}

async function readOne(
  registry: RegistryClient,
  digest: Digest,
  entry: Descriptor,
): Promise<Result<BuildRecord, string>> {
  try {
    const fetched = await registry.getManifest(entry.digest);
    const { manifest } = fetched;
    const [layer] = manifest.kind === "manifest" ? manifest.layers : [];
    if (manifest.artifactType !== recordType || layer === undefined) return err("not a record");
    if (manifest.subject?.digest !== digest) return err("refers to another image");
    const bytes = (await embeddedDocument(fetched)) ?? (await registry.getBlob(layer, maxRecordBytes));
    const record = parseRecord(bytes);
    return record.ok && record.value.digest !== digest ? err("tells of another image") : record;
  } catch (error) {
    if (error instanceof ActionError && error.kind !== "bug") return err(error.message);
    throw error;
  }
}
