import type { Clock } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";
import {
  type Descriptor,
  type FetchedManifest,
  type ImageManifest,
  inParallel,
  maxConfigBytes,
  ociErrors,
  parseImageConfig,
  type RegistryClient,
  runnableEntries,
} from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";

/**
 * How much of an image is proved: `digest` the bytes of what was named, hashed; `platforms` also that the manifest of
 * each platform is there; `all` also every child's bytes and every image configuration's, hashed.
 */
export type ProofDepth = "digest" | "platforms" | "all";

/** How long something that is not served yet is waited for. */
export interface ProofBudget {
  readonly clock: Clock;
  /** 0: what is missing at the first look is missing. */
  readonly waitMs: number;
}

/** What a proof found. */
export type Proof =
  | { readonly kind: "whole"; readonly image: FetchedManifest }
  | { readonly kind: "absent" }
  | { readonly kind: "incomplete"; readonly image: FetchedManifest; readonly missing: readonly Digest[] };

/** Registries were seen to lag by half a minute after a push. */
export const lagBudgetMs = 60_000;

const looksAtOnce = 6;

/** Each is a request or two; no image in use has a tenth of it. */
const maxParts = 5000;

/**
 * Reads a digest back, hashed here, and looks for what belongs to it, down to `depth`; what a registry does not serve
 * yet is waited for within the budget.
 *
 * @throws {ActionError} those of the registry: a look that failed is never a part that is missing
 */
export async function proveImage(
  registry: RegistryClient,
  digest: string,
  depth: ProofDepth,
  budget: ProofBudget,
): Promise<Proof> {
  const deadline = budget.clock.monotonic() + budget.waitMs;
  const image = await untilThere(budget.clock, deadline, async () => await registry.resolve(digest));
  if (image === undefined) return { kind: "absent" };
  return await proveParts(registry, image, depth, { clock: budget.clock, waitMs: deadline - budget.clock.monotonic() });
}

/** As {@link proveImage}, of an image whose own bytes were read a moment ago. @throws {ActionError} those of the registry */
export async function proveParts(
  registry: RegistryClient,
  image: FetchedManifest,
  depth: ProofDepth,
  budget: ProofBudget,
): Promise<Proof> {
  const deadline = budget.clock.monotonic() + budget.waitMs;
  const looks = looksFor(registry, image, depth);
  if (looks.length > maxParts)
    throw ociErrors.error("copy-too-large", `${image.digest} lists ${looks.length} manifests, more than ${maxParts}`);
  const found = await inParallel(looks, looksAtOnce, async ({ look }) =>
    untilThere(budget.clock, deadline, async () => ((await look()) ? true : undefined)),
  );
  const missing = looks.filter((_, index) => found[index] === undefined).map(({ digest }) => digest);
  return missing.length === 0 ? { kind: "whole", image } : { kind: "incomplete", image, missing };
}

interface Look {
  readonly digest: Digest;
  /** True when it is there. */
  readonly look: () => Promise<boolean>;
}

function looksFor(registry: RegistryClient, image: FetchedManifest, depth: ProofDepth): readonly Look[] {
  const { manifest } = image;
  if (depth === "digest") return [];
  if (manifest.kind === "manifest") return depth === "all" ? [configLook(registry, manifest)] : [];
  if (depth === "platforms") {
    return unique(runnableEntries(manifest)).map(({ digest }) => ({
      digest,
      look: async () => await registry.hasManifest(digest),
    }));
  }
  return unique(manifest.manifests).map(({ digest }) => ({
    digest,
    look: async () => {
      const child = await registry.resolve(digest);
      if (child === undefined) return false;
      return child.manifest.kind === "index" || (await configLook(registry, child.manifest).look());
    },
  }));
}

/** An index may list the same manifest for several platforms. */
function unique(entries: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(entries.map((entry) => [entry.digest, entry])).values()];
}

/** The configuration's bytes; that of an image must be one, that of another artifact may be anything. */
function configLook(registry: RegistryClient, { config }: ImageManifest): Look {
  const look = async (): Promise<boolean> => {
    try {
      const bytes = await registry.getBlob(config, maxConfigBytes);
      const isImage = /image\.config\.|container\.image\.v1/.test(config.mediaType);
      const parsed = isImage ? parseImageConfig(bytes) : undefined;
      if (parsed?.ok !== false) return true;
      throw buildOnceErrors.error(
        "image-incomplete",
        `the configuration ${config.digest} cannot be read: ${parsed.error}`,
      );
    } catch (error) {
      if (error instanceof ActionError && error.code === "registry-not-found") return false;
      throw error;
    }
  };
  return { digest: config.digest, look };
}

/** Asks again, ever less often, until something is there or the time is up. */
export async function untilThere<T>(
  clock: Clock,
  deadlineMs: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let pauseMs = 250; ; pauseMs = Math.min(4000, pauseMs * 2)) {
    const found = await look();
    const leftMs = deadlineMs - clock.monotonic();
    if (found !== undefined || leftMs <= 0) return found;
    await clock.sleep(Math.min(pauseMs, leftMs));
  }
}
