import type { Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { contentKeyAnnotation } from "../keys/image-annotations.ts";
import { lackingPlatforms, requirePlatforms } from "./covers-platforms.ts";
import type { KeyedImage } from "./find-image.ts";
import { type ProofDepth, proveParts } from "./prove-image.ts";
import { requireSameBuild } from "./same-build.ts";
import type { Session } from "../session.ts";

/** What looking keys up ended with. */
export type Search =
  | { readonly kind: "usable"; readonly found: KeyedImage }
  | {
      readonly kind: "none";
      /** Why what is there is not used, one line a key that has an image. */
      readonly notes: readonly string[];
      /** What each key names and shall not win against what is built now. */
      readonly replacing: ReadonlyMap<string, Digest>;
    };

/** The search where there was nothing to look up. */
export const nothingFound: Search = { kind: "none", notes: [], replacing: new Map() };

/**
 * Looks keys up in order, one read each, and gives the first image that may be used: its bytes hashed, with every wanted
 * platform, attested or young enough where that is asked for, and there as far as `depth` looks. A lookup that failed is
 * an error, never an answer.
 *
 * @throws {ActionError} those of the registry; `platforms-differ`, `builds-differ` (input)
 */
export async function findUsable(session: Session, keys: readonly string[], depth: ProofDepth): Promise<Search> {
  const notes: string[] = [];
  const replacing = new Map<string, Digest>();
  for (const key of keys) {
    const image = await session.registry.resolve(key);
    if (image === undefined) continue;
    const why = await reasonAgainst(session, key, image, depth);
    if (why === undefined) return { kind: "usable", found: { key, image } };
    notes.push(`${key} (${image.digest}) ${why}`);
    replacing.set(key, image.digest);
  }
  for (const note of notes) session.host.log.info(note);
  return { kind: "none", notes, replacing };
}

/** How much of an image that is there already is proved before it is used. */
export function depthOf(verify: "auto" | "digest" | "all", automatic: ProofDepth): ProofDepth {
  return verify === "auto" ? automatic : verify;
}

/** What a content key names has its platforms and says the key; else somebody pointed the key to something else. */
function reasonAgainstContent(session: Session, content: string, image: FetchedManifest): string | undefined {
  const said = image.manifest.annotations.get(contentKeyAnnotation);
  if (said !== undefined && said !== content) return `it says that it was built for ${said.slice(0, 100)}`;
  const lacking = lackingPlatforms(session, image);
  return lacking.length === 0 ? undefined : `it has no ${lacking.join(", ")}`;
}

async function reasonAgainst(
  session: Session,
  key: string,
  image: FetchedManifest,
  depth: ProofDepth,
): Promise<string | undefined> {
  const { inputs, registry, host } = session;
  const content = /src-[0-9a-f]{64}/.exec(key)?.[0];
  if (content === undefined) {
    requirePlatforms(session, image, key);
    await requireSameBuild(session, image, key);
  } else {
    const why = reasonAgainstContent(session, content, image);
    if (why !== undefined) return `is not used: ${why}`;
  }
  if (inputs["reuse-from"] === "attested") {
    const { reasonToDistrust } = await import("../trust/reason-to-distrust.ts");
    const why = await reasonToDistrust(session, image, key);
    if (why !== undefined) return `is not used: ${why}`;
  }
  if (inputs["max-age"] !== undefined || inputs["rebuild-if-base-moved"]) {
    const { reasonToRebuild } = await import("./reuse-policy.ts");
    const why = await reasonToRebuild(session, image);
    if (why !== undefined) return `is built anew: ${why}`;
  }
  // What a clean-up job removed was there when the image was published: it does not come back by waiting.
  const proof = await proveParts(registry, image, depth, { clock: host.clock, waitMs: 0 });
  if (proof.kind === "incomplete") return `is built anew: the registry lacks ${proof.missing.join(", ")}`;
  return undefined;
}
