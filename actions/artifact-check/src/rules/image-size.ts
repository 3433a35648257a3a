import { formatBytes } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { perRunnable } from "./runnables.ts";

/** `image-size`: the layers of each platform together are within the limit. */
export function judgeSize(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  const limit = policy.maxSizeBytes;
  if (limit === undefined) return [];
  return perRunnable(image, "image-size", ({ entry, platform }) => {
    const words = `${platform}: ${formatBytes(entry.sizeBytes)} of at most ${formatBytes(limit)}`;
    if (entry.sizeBytes <= limit) return holds("image-size", image.name, words);
    return broken("image-size", image.name, words, "Look for what the last layers add, or raise `max-size`.");
  });
}
