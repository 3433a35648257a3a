import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import { type CopyPorts, manifestsAtOnce } from "./copy-ports.ts";
import { type Attached, findAttached, type LeftReferrer, readSourceLists } from "./find-attached.ts";
import { ManifestSet } from "./manifest-set.ts";
import { type BlobCounts, takeBlobs } from "./take-blobs.ts";
import { writeAttachmentTags } from "./write-attachment-tags.ts";
import { ReferrerLedger, writeManifests } from "./write-manifests.ts";

/** An image with everything that belongs to it, as the source has it. */
export interface CopyPlan {
  readonly root: FetchedManifest;
  /** What the image consists of, without `root`. */
  readonly children: readonly FetchedManifest[];
  readonly attached: Attached;
}

/** What a copy did. */
export interface CopyReport {
  /** The image's own manifests, the index included. */
  readonly manifests: number;
  /** What refers to the image, its children, or another referrer. */
  readonly referrers: number;
  /** Tags of the form `sha256-<hex>.sig`. */
  readonly attachmentTags: number;
  readonly blobs: BlobCounts;
  /** Referrers that a list of the source names and that stayed behind. */
  readonly left: readonly LeftReferrer[];
}

/**
 * Reads all manifests that belong to `root`: its children, what refers to any of them, and what refers to that.
 *
 * @throws {ActionError} `registry-not-found` (input) when a child is gone, `copy-too-large` (data), and the other errors of registries
 */
export async function planCopy(ports: Pick<CopyPorts, "source">, root: FetchedManifest): Promise<CopyPlan> {
  const set = new ManifestSet(ports.source);
  const [image, lists] = await Promise.all([set.addWhole([root]), readSourceLists(ports.source, root.digest)]);
  const attached = await findAttached(ports.source, set, image, lists);
  return { root, children: image.filter(({ digest }) => digest !== root.digest), attached };
}

/**
 * Copies what was planned into the target, byte for byte and under no tag of the image: blobs first, then what names
 * them, the root last, so that whatever is interrupted leaves nothing half-copied behind a name.
 *
 * @throws {ActionError} `attachments-differ` (data), `blob-upload-failed`, `manifest-rejected` (upstream), and the other errors of registries
 * @see OCI distribution specification 1.1.1, "Pushing Manifests with Subject", "Referrers Tag Schema"
 */
export async function copyImage(ports: CopyPorts, { root, children, attached }: CopyPlan): Promise<CopyReport> {
  const { target } = ports;
  const blobs = await takeBlobs(ports, [...children, ...attached.manifests, root]);
  const ledger = new ReferrerLedger();
  await writeManifests(ports, children, ledger);
  await writeManifests(ports, attached.manifests, ledger);
  await writeAttachmentTags(ports, attached.tagged);
  await writeManifests(ports, [root], ledger);
  // What only a list ties to its subject, because the manifest names none, no registry finds by itself.
  for (const { subject, entry } of attached.listed) ledger.note(subject, entry, false);
  await inParallel([...ledger.unkept], manifestsAtOnce, async ([subject, entries]) => {
    await target.addReferrers(subject, entries);
  });
  const tagged = new Set(attached.tagged.map(({ manifest }) => manifest.digest));
  return {
    manifests: children.length + 1,
    referrers: attached.manifests.filter(({ digest }) => !tagged.has(digest)).length,
    attachmentTags: attached.tagged.length,
    blobs,
    left: attached.left,
  };
}
