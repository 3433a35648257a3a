import { type Digest, formatRepository } from "@build-once/kernel";
import type { FetchedManifest, RegistryClient } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { confirmImage } from "../reuse/find-image.ts";
import type { Inputs } from "../session.ts";

/** What is promoted: a tag, a digest, or a tag that must still have the digest. */
export interface SourceName {
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
}

/** What `digest` or `from` ask for. */
export function sourceName({ digest, from }: Pick<Inputs, "digest" | "from">): SourceName {
  return { tag: digest === undefined ? from?.tag : undefined, digest: digest ?? from?.digest };
}

/**
 * Reads what is promoted, hashed here; with `verify: all` every child must be there.
 *
 * @throws {ActionError} `digest-not-found` (input), `source-moved`, `image-incomplete` (data), and those of the registry
 */
export async function readSource(
  registry: RegistryClient,
  { tag, digest }: SourceName,
  verify: Inputs["verify"],
): Promise<FetchedManifest> {
  const where = formatRepository(registry.repository);
  const name = tag ?? digest;
  if (name === undefined)
    throw buildOnceErrors.error("digest-not-found", `from names ${where} without a tag or digest`, {
      hint: "Write `repository:tag` or `repository@sha256:…`.",
    });
  const found = await registry.resolve(name);
  if (found === undefined)
    throw buildOnceErrors.error("digest-not-found", `${where} has nothing under ${name}`, {
      hint:
        tag === undefined
          ? "Check the repository and the digest; a clean-up job may have removed it."
          : "Check the repository and the tag in `from`; the run that tags it must end before this one begins.",
    });
  if (tag !== undefined && digest !== undefined && found.digest !== digest)
    throw moved(where, tag, digest, found.digest);
  return verify === "all" ? await confirmImage(registry, found.digest) : found;
}

/** A tag may move while its image is copied, which takes its time; what was checked is not what it names then. */
export async function refuseMovedSource(registry: RegistryClient, { tag }: SourceName, digest: Digest): Promise<void> {
  if (tag === undefined) return;
  const again = await registry.resolve(tag);
  if (again?.digest !== digest) throw moved(formatRepository(registry.repository), tag, digest, again?.digest);
}

function moved(where: string, tag: string, digest: Digest, now: Digest | undefined): Error {
  return buildOnceErrors.error(
    "source-moved",
    `${tag} of ${where} was ${digest} when it was checked and is ${now ?? "gone"} now; no tag was moved`,
  );
}
