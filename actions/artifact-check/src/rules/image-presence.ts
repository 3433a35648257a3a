import { shortDigest } from "@build-once/kernel";
import { broken, type Finding, holds, skipped } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";

/** `image-digest`: the registry serves bytes with exactly that digest. */
export function judgeDigest(image: ObservedImage): Finding {
  if (image.problem === undefined)
    return holds("image-digest", image.name, `the ${image.kind ?? "manifest"} was read and has that digest`);
  return broken(
    "image-digest",
    image.name,
    image.problem,
    "Check the reference; if it is right, the image was deleted, or something between the registry and this job changes content.",
  );
}

/** `image-children`: every manifest and configuration that is listed is there with its digest. */
export function judgeChildren(image: ObservedImage): readonly Finding[] {
  if (image.entries.length === 0)
    return [broken("image-children", image.name, "the index lists nothing", "Build and push the image again.")];
  const findings = image.entries
    .filter((entry) => entry.problem !== undefined)
    .map((entry) =>
      broken(
        "image-children",
        image.name,
        `${shortDigest(entry.descriptor.digest)}: ${entry.problem ?? ""}`,
        "A clean-up of untagged versions deletes the manifests of an index: exclude them there, and push the image again.",
      ),
    );
  if (findings.length > 0) return findings;
  const count = image.entries.length;
  return [holds("image-children", image.name, `${count} ${count === 1 ? "manifest" : "manifests"} read and hashed`)];
}

/** `image-layers`: every layer is there. */
export function judgeLayers(image: ObservedImage): Finding {
  if (image.missingLayers === undefined) return skipped("image-layers", image.name, "layers were not looked at");
  const [first] = image.missingLayers;
  if (first === undefined) return holds("image-layers", image.name, "every layer is there");
  return broken(
    "image-layers",
    image.name,
    `${image.missingLayers.length} layers are missing, ${shortDigest(first)} among them`,
    "Push the image again.",
  );
}
