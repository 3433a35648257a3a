import type { BuildProgress, CacheSpec } from "@build-once/docker";
import type { Annotation } from "@build-once/host";
import { digestHex, formatReference, isTag, parseReference } from "@build-once/kernel";
import { digestOf } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { partKey } from "../keys/part-key.ts";
import type { Session } from "../session.ts";

/** What the place of a build's cache depends on. */
export type CacheSession = Pick<Session, "inputs" | "image">;

/** The build caches of this run, none or one. @throws {ActionError} `cache-invalid` (input) */
export async function planCache(session: CacheSession, serviceAvailable: boolean): Promise<readonly CacheSpec[]> {
  const { cache } = session.inputs;
  if (cache === "none" || (cache === "auto" && !serviceAvailable)) return [];
  if (cache.startsWith("registry=")) {
    return [
      [
        ["type", "registry"],
        ["ref", registryCache(session, cache.slice("registry=".length))],
      ],
    ];
  }
  const scope = await cacheScope(session.image, session.inputs.target ?? "", session.inputs.platforms);
  return [
    [
      ["type", "gha"],
      ["scope", scope],
    ],
  ];
}

const maxReadable = 80;

/**
 * A cache scope of this image, target and set of platforms alone: builds that share a scope overwrite each other's
 * layers. People read its front; its end is a hash of the parts, so that names which join to one text stay apart.
 */
export async function cacheScope(image: string, target: string, platforms: readonly string[]): Promise<string> {
  const sorted = [...new Set(platforms)].toSorted();
  const parts = JSON.stringify([image, target, sorted]);
  const hash = digestHex(await digestOf(new TextEncoder().encode(parts))).slice(0, 32);
  const readable = [image, target, ...sorted].filter((part) => part !== "").join("-");
  return `${readable.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(0, maxReadable)}-${hash}`;
}

/** Parts of one image would overwrite each other under one reference. */
function registryCache({ inputs }: CacheSession, reference: string): string {
  const parsed = parseReference(reference);
  if (!parsed.ok) throw invalid(reference, parsed.error);
  if (parsed.value.digest !== undefined) throw invalid(reference, "a cache is written, and a digest cannot be");
  const named = parsed.value.tag ?? "latest";
  const [platform] = inputs.platforms;
  const tag = inputs.part && platform !== undefined ? partKey(named, platform) : named;
  if (!isTag(tag)) throw invalid(reference, "with the platform of the part its tag has more than 128 characters");
  return formatReference({ ...parsed.value, tag });
}

function invalid(reference: string, why: string): Error {
  return buildOnceErrors.error("cache-invalid", `cache: registry=${JSON.stringify(reference.slice(0, 200))}: ${why}`);
}

/**
 * What to say of a cache that was wanted and not used. BuildKit skips the runner's cache without a word when it does not
 * know its address or token, and takes a cache that it cannot reach for an empty one.
 */
export function cacheWarnings(
  wanted: string,
  from: readonly CacheSpec[],
  progress: Pick<BuildProgress, "cacheSteps" | "cacheProblems">,
): readonly Annotation[] {
  if (from.length === 0) return [];
  const title = "build cache";
  if (progress.cacheSteps.length === 0) {
    const message = `cache: ${wanted.slice(0, 200)} was not used: BuildKit neither read nor wrote it, and did not say why. Check that the runner offers its cache service (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN), or set cache: none.`;
    return [{ level: "warning", title, message }];
  }
  return progress.cacheProblems.slice(0, 3).map((problem) => ({
    level: "warning",
    title,
    message: `The build went on without this part of its cache: ${problem}`,
  }));
}
