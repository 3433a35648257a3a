import { broken, type Finding, holds } from "../finding.ts";
import { meetsLabel } from "../image/label-demand.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { perRunnable } from "./runnables.ts";

/** `image-labels`: every image has the expected labels. */
export function judgeLabels(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.labels.length === 0) return [];
  return perRunnable(image, "image-labels", ({ config, platform }) => {
    const wrong = policy.labels.filter((demand) => !meetsLabel(demand, config.labels.get(demand.name)));
    if (wrong.length === 0)
      return holds("image-labels", image.name, `${platform}: all ${policy.labels.length} labels are as expected`);
    const words = wrong.map(({ name, value }) => {
      const actual = config.labels.get(name);
      const wanted =
        value === undefined ? "any value" : typeof value === "string" ? JSON.stringify(value) : String(value);
      return `${name} should be ${wanted} and is ${actual === undefined ? "absent" : JSON.stringify(actual.slice(0, 200))}`;
    });
    return broken(
      "image-labels",
      image.name,
      `${platform}: ${words.join("; ")}`,
      "Set the labels in the Dockerfile or with `labels` of the build.",
    );
  });
}
