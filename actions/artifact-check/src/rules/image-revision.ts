import { broken, type Finding, holds, skipped } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { perRunnable } from "./runnables.ts";

const revisionLabels = ["org.opencontainers.image.revision", "org.label-schema.vcs-ref"];

/**
 * `image-revision`: the image says that it was built from the expected commit, or this job's build reused it for that
 * commit by its content. The label alone is the builder's own word.
 */
export function judgeRevision(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.commits.length === 0)
    return [
      skipped("image-revision", image.name, "this event does not tell the image's commit; give `commit` to check it"),
    ];
  return perRunnable(image, "image-revision", ({ config, platform }) => {
    const actual = revisionLabels
      .map((name) => config.labels.get(name))
      .find((value) => value !== undefined && value !== "");
    if (actual !== undefined && policy.commits.includes(actual))
      return holds("image-revision", image.name, `${platform}: built from ${actual}`);
    const tied = policy.commits.find((commit) => policy.tied.includes(commit));
    if (tied !== undefined) {
      const built = actual === undefined ? "" : `; built for ${actual.slice(0, 80)}, from which nothing changed`;
      return holds("image-revision", image.name, `${platform}: this job tied it to ${tied}${built}`);
    }
    const said = actual === undefined ? "says nothing about its commit" : `says ${JSON.stringify(actual.slice(0, 80))}`;
    return broken(
      "image-revision",
      image.name,
      `${platform}: expected ${policy.commits.join(" or ")}, the image ${said}`,
      "Build with the label org.opencontainers.image.revision, and check that this is the image of the commit.",
    );
  });
}
