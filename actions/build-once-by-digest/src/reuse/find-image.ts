import type { Clock } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";
import { type FetchedManifest, formatPlatform, type RegistryClient, runnableEntries } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { type ProofDepth, proveImage, proveParts } from "./prove-image.ts";

/** An image under a key. */
export interface KeyedImage {
  readonly key: string;
  readonly image: FetchedManifest;
}

/** What a lookup found; a failed lookup is its own answer, never "missing". */
export type Lookup =
  | { readonly kind: "found"; readonly found: KeyedImage }
  /** No key has a whole image; `found` is the first that is not: what a build has to replace. */
  | { readonly kind: "incomplete"; readonly found: KeyedImage; readonly missing: readonly Digest[] }
  | { readonly kind: "missing" }
  | { readonly kind: "failed"; readonly error: ActionError };

/**
 * Looks up keys in order, one read each; the bytes are hashed where they arrive. What belongs to the image is looked for
 * as far as `depth` says, once: an image that was there before does not lag.
 */
export async function lookUp(
  registry: RegistryClient,
  keys: readonly string[],
  depth: ProofDepth = "digest",
): Promise<Lookup> {
  let incomplete: Lookup | undefined;
  try {
    for (const key of keys) {
      const image = await registry.resolve(key);
      if (image === undefined) continue;
      const found = { key, image };
      const proof = await proveParts(registry, image, depth, once);
      if (proof.kind !== "incomplete") return { kind: "found", found };
      incomplete ??= { kind: "incomplete", found, missing: proof.missing };
    }
    return incomplete ?? { kind: "missing" };
  } catch (error) {
    if (error instanceof ActionError) return { kind: "failed", error };
    throw error;
  }
}

const once = { clock: { monotonic: () => 0, sleep: async () => await Promise.resolve(), now: () => 0 }, waitMs: 0 };

/**
 * Reads a digest back, hashed here, and makes sure that everything an index lists is there; after a push, what is not
 * served yet is waited for within `lag`.
 *
 * @throws {ActionError} `digest-not-found` (input), `image-incomplete` (data), and those of the registry
 */
export async function confirmImage(
  registry: RegistryClient,
  digest: string,
  lag: { readonly clock: Clock; readonly waitMs: number } = once,
  depth: ProofDepth = "all",
): Promise<FetchedManifest> {
  const proof = await proveImage(registry, digest, depth, lag);
  if (proof.kind === "whole") return proof.image;
  if (proof.kind === "absent") throw buildOnceErrors.error("digest-not-found", `${digest} is not in the registry`);
  throw incompleteError({ found: { key: digest, image: proof.image }, missing: proof.missing });
}

/** The error where an incomplete image cannot be built anew. */
export function incompleteError(lookup: Pick<Lookup & { kind: "incomplete" }, "found" | "missing">): ActionError {
  const { found, missing } = lookup;
  const named = found.key === found.image.digest ? found.key : `${found.key} (${found.image.digest})`;
  return buildOnceErrors.error(
    "image-incomplete",
    `${named} lists ${missing.slice(0, 5).join(", ")}, which the registry does not have`,
  );
}

/** Platform to manifest digest; empty for a single manifest, which does not name its platform. */
export function platformDigests(image: FetchedManifest): Readonly<Record<string, string>> {
  if (image.manifest.kind === "manifest") return {};
  const entries = runnableEntries(image.manifest).flatMap((entry) =>
    entry.platform === undefined ? [] : [[formatPlatform(entry.platform), entry.digest] as const],
  );
  return Object.fromEntries(entries);
}
