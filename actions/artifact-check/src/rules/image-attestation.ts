import { broken, type Finding, skipped } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";

/**
 * `image-attestation`: signatures of attestations are not verified by this action. Where they are `required` that is a
 * failure, and in every other case the receipt says so instead of staying silent.
 */
export function judgeAttestation(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.attestation === "off") return [];
  const count = image.entries.filter((entry) => entry.attestation).length;
  const there =
    count === 0 ? "the image carries none" : `the image carries ${count}, whose signatures nobody looked at`;
  if (policy.attestation === "auto")
    return [skipped("image-attestation", image.name, `attestations are not verified here: ${there}`)];
  return [
    broken(
      "image-attestation",
      image.name,
      `verified attestations are required and are not verified here: ${there}`,
      "Verify them with `gh attestation verify oci://name@digest` in a step before this one, and set `attestation: off`.",
    ),
  ];
}
