import { ActionError } from "@build-once/kernel";
import { type FetchedManifest, formatPlatform, type RegistryClient, runnableEntries } from "@build-once/oci";
import { buildOnceErrors } from "./errors.ts";

/** An image under a key. */
export interface KeyedImage {
  readonly key: string;
  readonly image: FetchedManifest;
}

/** What a lookup found; a failed lookup is its own answer, never "missing". */
export type Lookup =
  | { readonly kind: "found"; readonly found: KeyedImage }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly error: ActionError };

/** Looks up keys in order, one read each; the bytes are hashed where they arrive. */
export async function lookUp(registry: RegistryClient, keys: readonly string[]): Promise<Lookup> {
  try {
    for (const key of keys) {
      const image = await registry.resolve(key);
      if (image !== undefined) return { kind: "found", found: { key, image } };
    }
    return { kind: "missing" };
  } catch (error) {
    if (error instanceof ActionError) return { kind: "failed", error };
    throw error;
  }
}

/**
 * Reads a digest back, hashed here, and makes sure that everything an index lists is there.
 *
 * @throws {ActionError} `digest-not-found` (input), `image-incomplete` (data), and those of the registry
 */
export async function confirmImage(registry: RegistryClient, digest: string): Promise<FetchedManifest> {
  const image = await registry.resolve(digest);
  if (image === undefined) throw buildOnceErrors.error("digest-not-found", `${digest} is not in the registry`);
  if (image.manifest.kind === "manifest") return image;
  for (const child of image.manifest.manifests) {
    if (await registry.hasManifest(child.digest)) continue;
    throw buildOnceErrors.error(
      "image-incomplete",
      `${digest} lists ${child.digest}, which the registry does not have`,
    );
  }
  return image;
}

/** Platform to manifest digest; empty for a single manifest, which does not name its platform. */
export function platformDigests(image: FetchedManifest): Readonly<Record<string, string>> {
  if (image.manifest.kind === "manifest") return {};
  const entries = runnableEntries(image.manifest).flatMap((entry) =>
    entry.platform === undefined ? [] : [[formatPlatform(entry.platform), entry.digest] as const],
  );
  return Object.fromEntries(entries);
}
