import { ActionError, type Digest } from "@build-once/kernel";
import {
  type Descriptor,
  type FetchedManifest,
  type ImageConfig,
  isAttestation,
  isImageConfig,
  maxConfigBytes,
  parseImageConfig,
  type RegistryClient,
} from "@build-once/oci";

/** One entry of an index, or the one image that is not in an index. */
export interface ObservedEntry {
  readonly descriptor: Descriptor;
  readonly attestation: boolean;
  /** Why it is missing or damaged; `undefined` when manifest and configuration were read and hashed. */
  readonly problem: string | undefined;
  /** Of what runs; `undefined` for attestations, other artifacts and damaged entries. */
  readonly config: ImageConfig | undefined;
  /** Of all layers as they are stored. */
  readonly sizeBytes: number;
  readonly layers: readonly Descriptor[];
}

/** What the registry serves under a digest, all of it re-read and hashed here. */
export interface ObservedImage {
  readonly name: string;
  readonly digest: Digest;
  /** Why nothing more is known; `undefined` when the digest's own bytes were read. */
  readonly problem: string | undefined;
  readonly kind: "index" | "manifest" | undefined;
  readonly entries: readonly ObservedEntry[];
  /** Layers that are not there; `undefined` when nobody looked. */
  readonly missingLayers: readonly Digest[] | undefined;
}

const atOnce = 6;
/** What is wrong with the image itself, as opposed to a registry that cannot be asked. */
const imageFaults = new Set([
  "registry-not-found",
  "digest-mismatch",
  "manifest-invalid",
  "manifest-too-large",
  "blob-invalid",
  "blob-too-large",
]);

/**
 * Reads an image by digest down to its configurations. What is wrong with the image is part of the observation; a
 * registry that cannot be asked is an error.
 *
 * @throws {ActionError} `registry-*`, `request-failed` (upstream, permission)
 */
export async function observeImage(
  client: RegistryClient,
  digest: Digest,
  name: string,
  lookAtLayers: boolean,
): Promise<ObservedImage> {
  const read = await faultOf(async () => await client.getManifest(digest));
  if (read.problem !== undefined)
    return { name, digest, problem: read.problem, kind: undefined, entries: [], missingLayers: undefined };
  const { manifest } = read.value;
  const entries =
    manifest.kind === "index"
      ? await inTurns(manifest.manifests, async (entry) => await observeEntry(client, entry))
      : [await observeManifest(client, read.value, descriptorOf(read.value))];
  const missingLayers = lookAtLayers ? await findMissingLayers(client, entries) : undefined;
  return { name, digest, problem: undefined, kind: manifest.kind, entries, missingLayers };
}

async function observeEntry(client: RegistryClient, descriptor: Descriptor): Promise<ObservedEntry> {
  const read = await faultOf(async () => await client.getManifest(descriptor.digest));
  if (read.problem !== undefined) return damaged(descriptor, read.problem);
  if (read.value.sizeBytes !== descriptor.sizeBytes)
    return damaged(descriptor, `has ${read.value.sizeBytes} bytes, the index says ${descriptor.sizeBytes}`);
  return await observeManifest(client, read.value, descriptor);
}

async function observeManifest(
  client: RegistryClient,
  fetched: FetchedManifest,
  descriptor: Descriptor,
): Promise<ObservedEntry> {
  const { manifest } = fetched;
  if (manifest.kind === "index") return damaged(descriptor, "is an index inside an index, which is not read");
  const attestation = isAttestation(descriptor);
  const sizeBytes = manifest.layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
  const entry = { descriptor, attestation, problem: undefined, config: undefined, sizeBytes, layers: manifest.layers };
  if (attestation || !isImageConfig(manifest.config.mediaType)) return entry;
  const blob = await faultOf(async () => await client.getBlob(manifest.config, maxConfigBytes));
  if (blob.problem !== undefined) return { ...entry, problem: `configuration: ${blob.problem}` };
  const config = parseImageConfig(blob.value);
  return config.ok ? { ...entry, config: config.value } : { ...entry, problem: `configuration: ${config.error}` };
}

function damaged(descriptor: Descriptor, problem: string): ObservedEntry {
  return { descriptor, attestation: isAttestation(descriptor), problem, config: undefined, sizeBytes: 0, layers: [] };
}

function descriptorOf(fetched: FetchedManifest): Descriptor {
  const { mediaType, digest, sizeBytes } = fetched;
  return { mediaType, digest, sizeBytes, platform: undefined, artifactType: undefined, annotations: new Map() };
}

async function findMissingLayers(
  client: RegistryClient,
  entries: readonly ObservedEntry[],
): Promise<readonly Digest[]> {
  const layers = [...new Set(entries.flatMap((entry) => entry.layers.map((layer) => layer.digest)))];
  const there = await inTurns(layers, async (layer) => await client.hasBlob(layer));
  return layers.filter((_, index) => there[index] === false);
}

type Read<T> = { readonly value: T; readonly problem: undefined } | { readonly problem: string };

async function faultOf<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { value: await read(), problem: undefined };
  } catch (error) {
    if (error instanceof ActionError && imageFaults.has(error.code)) return { problem: error.message };
    throw error;
  }
}

/** Runs `work` for each item, few at a time, and keeps the order. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(async (item) => await work(item)))));
  }
  return results;
}
