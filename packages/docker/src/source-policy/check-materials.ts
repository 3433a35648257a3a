import type { Digest } from "@build-once/kernel";
import type { BuildMaterial } from "../buildx/metadata.ts";
import { parseImageName } from "../dockerfile/image-name.ts";
import { dockerErrors } from "../errors.ts";
import type { SourcePin } from "./source-pin.ts";

/** A material of a build that no pin allows. */
export interface UnpinnedMaterial {
  readonly uri: string;
  readonly digest: Digest;
  /** What the pins say for its name; empty when they do not know it. */
  readonly pinned: readonly Digest[];
}

/**
 * The images in a build's provenance that are not what `pins` say: another digest under a pinned name, or a name that is
 * not pinned at all.
 */
export function findUnpinnedMaterials(
  materials: readonly BuildMaterial[],
  pins: readonly SourcePin[],
): readonly UnpinnedMaterial[] {
  const byReference = new Map<string, Set<Digest>>();
  const byRepository = new Map<string, Set<Digest>>();
  for (const { reference, digest } of pins) {
    const image = parseImageName(reference);
    if (!image.ok) continue;
    add(byReference, untagged(image.value.canonical, false), digest);
    add(byRepository, untagged(image.value.canonical, true), digest);
  }
  const found: UnpinnedMaterial[] = [];
  for (const material of materials) {
    if (!material.uri.startsWith("pkg:docker/")) continue;
    const allowed = allowedDigests(material, byReference, byRepository);
    if (!allowed.has(material.digest)) found.push({ uri: material.uri, digest: material.digest, pinned: [...allowed] });
  }
  return found;
}

/**
 * Makes sure that a build used its pinned bases.
 *
 * @throws {ActionError} `base-not-pinned` (data) when provenance names another base, or names none although there are pins
 */
export function assertPinnedMaterials(materials: readonly BuildMaterial[], pins: readonly SourcePin[]): void {
  const [first, ...more] = findUnpinnedMaterials(materials, pins);
  if (first !== undefined) {
    const expected = first.pinned.length === 0 ? "which nothing pins" : `instead of ${first.pinned.join(" or ")}`;
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    throw dockerErrors.error(
      "base-not-pinned",
      `the build used ${JSON.stringify(first.uri.slice(0, 300))} at ${first.digest}, ${expected}${others}`,
    );
  }
  if (pins.length > 0 && !materials.some(({ uri }) => uri.startsWith("pkg:docker/")))
    throw dockerErrors.error(
      "base-not-pinned",
      `the provenance of the build names no image, so its ${pins.length} pinned base(s) cannot be checked`,
    );
}

function allowedDigests(
  material: BuildMaterial,
  byReference: ReadonlyMap<string, ReadonlySet<Digest>>,
  byRepository: ReadonlyMap<string, ReadonlySet<Digest>>,
): ReadonlySet<Digest> {
  const image = parseImageName(material.reference ?? "");
  if (!image.ok) return new Set();
  // A source without a tag was named by its digest; provenance then has no tag either.
  const tagged = /:[^/@]+$/.test(material.reference?.split("@", 1)[0] ?? "");
  const digests = tagged
    ? byReference.get(untagged(image.value.canonical, false))
    : byRepository.get(untagged(image.value.canonical, true));
  return digests ?? new Set();
}

/** The reference without its digest and, when asked, without its tag. */
function untagged(canonical: string, withoutTag: boolean): string {
  const name = canonical.split("@", 1)[0] ?? "";
  return withoutTag ? name.replace(/:[^/]*$/, "") : name;
}

function add(map: Map<string, Set<Digest>>, key: string, digest: Digest): void {
  const digests = map.get(key) ?? new Set();
  digests.add(digest);
  map.set(key, digests);
}
