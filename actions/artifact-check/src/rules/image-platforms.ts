import { shortDigest } from "@build-once/kernel";
import { formatPlatform, samePlatform } from "@build-once/oci";
import { broken, type Finding, holds, skipped } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { runnablesOf } from "./runnables.ts";

/** `image-platforms`: the expected platforms are there, and each configuration says what it is listed under. */
export function judgePlatforms(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  const runnables = runnablesOf(image);
  const swapped = runnables.filter(
    ({ entry, config }) =>
      entry.descriptor.platform !== undefined && !samePlatform(entry.descriptor.platform, config.platform),
  );
  const missing = policy.platforms.filter(
    (wanted) => !runnables.some(({ config }) => samePlatform(wanted, config.platform)),
  );
  const found = runnables.map(({ platform }) => platform).join(", ");
  const findings = [
    ...swapped.map(({ entry, platform }) =>
      broken(
        "image-platforms",
        image.name,
        `${shortDigest(entry.descriptor.digest)} is listed as ${entry.descriptor.platform === undefined ? "" : formatPlatform(entry.descriptor.platform)} and is ${platform}`,
        "The index was put together wrongly; build it with one `docker buildx build --platform …`.",
      ),
    ),
    ...missing.map((wanted) =>
      broken(
        "image-platforms",
        image.name,
        `${formatPlatform(wanted)} is missing; there is ${found === "" ? "nothing that runs" : found}`,
        `Add ${formatPlatform(wanted)} to \`platforms\` of the build.`,
      ),
    ),
  ];
  if (findings.length > 0) return findings;
  if (found === "") return [skipped("image-platforms", image.name, "this artifact holds nothing that runs")];
  return [holds("image-platforms", image.name, found)];
}
