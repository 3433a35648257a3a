import type { RegistryClient } from "../client.ts";
import { digestOf } from "../digest-of.ts";
import { ociErrors } from "../errors.ts";
import type { FetchedManifest } from "../fetched-manifest.ts";
import { inParallel } from "../in-parallel.ts";
import { manifestsAtOnce, type CopyPorts } from "./copy-ports.ts";
import type { TaggedAttachment } from "./find-attached.ts";

/**
 * Points the tags that attach by name (`sha256-<hex>.sig`, `.att`, `.sbom`) in the target. What the target has under
 * such a tag is replaced by what holds all of it and more, and kept when it holds all of ours; two that each hold what
 * the other lacks cannot both be kept.
 *
 * @throws {ActionError} `attachments-differ` (data) before any tag of the image moves
 */
export async function writeAttachmentTags(
  { target }: Pick<CopyPorts, "target">,
  tagged: readonly TaggedAttachment[],
): Promise<void> {
  await inParallel(tagged, manifestsAtOnce, async (each) => await writeOne(target, each));
}

async function writeOne(target: RegistryClient, { tag, manifest }: TaggedAttachment): Promise<void> {
  let present = await target.resolve(tag);
  for (let attempt = 0; attempt < maxWrites; attempt++) {
    if (present !== undefined && holdsAll(present, manifest)) return;
    if (present !== undefined && !holdsAll(manifest, present)) break;
    const refused = (await target.writeTags(manifest, [tag])).get(tag);
    if (refused !== undefined) throw refused;
    const stored = await target.confirmTag(tag, await digestOf(manifest.bytes), present?.digest ?? "absent");
    if (stored.outcome === "stored") return;
    // Somebody else attached at the same time: what is lost then is a signature.
    present = stored.served;
  }
  throw ociErrors.error(
    "attachments-differ",
    `${target.repository.registry}/${target.repository.path}:${tag} holds what the source lacks, and lacks what the source holds`,
  );
}

/** Whoever writes over it this often does not stop. */
const maxWrites = 5;

/** True when nothing that `other` holds is missing in `one`. */
function holdsAll(one: FetchedManifest, other: FetchedManifest): boolean {
  if (one.digest === other.digest) return true;
  const [held, wanted] = [partsOf(one), partsOf(other)];
  return [...wanted].every((part) => held.has(part));
}

function partsOf({ manifest }: FetchedManifest): ReadonlySet<string> {
  const parts = manifest.kind === "manifest" ? manifest.layers : manifest.manifests;
  // One payload may be signed by several keys: the signature is in the annotations.
  return new Set(parts.map(({ digest, annotations }) => JSON.stringify([digest, sorted(annotations)])));
}

function sorted(annotations: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...annotations].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
