import { runsAsRoot } from "@build-once/oci";
import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { perRunnable } from "./runnables.ts";

/** `image-user`: the image runs as the expected user. */
export function judgeUser(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  if (policy.user === "any") return [];
  return perRunnable(image, "image-user", ({ config, platform }) => {
    const shown = config.user === "" ? "root, because none is set" : JSON.stringify(config.user.slice(0, 100));
    const good = policy.user === "non-root" ? !runsAsRoot(config.user) : config.user === policy.user;
    if (good) return holds("image-user", image.name, `${platform}: user ${shown}`);
    return broken(
      "image-user",
      image.name,
      `${platform}: expected ${policy.user}, the user is ${shown}`,
      "Add a USER line with a number to the Dockerfile's last stage.",
    );
  });
}
