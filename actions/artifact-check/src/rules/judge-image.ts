import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedLoaded } from "../image/observe-loaded.ts";
import type { ObservedImage } from "../image/observe-image.ts";
import type { ImagePolicy } from "../image/policy.ts";
import { judgeAttestation } from "./image-attestation.ts";
import { judgeEnv } from "./image-env.ts";
import { judgeLabels } from "./image-labels.ts";
import { judgePlatforms } from "./image-platforms.ts";
import { judgeChildren, judgeDigest, judgeLayers } from "./image-presence.ts";
import { judgeRevision } from "./image-revision.ts";
import { judgeSize } from "./image-size.ts";
import { judgeUser } from "./image-user.ts";

/** Every finding about one image; when its own bytes could not be read there is nothing else to say. */
export function judgeImage(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  const digest = judgeDigest(image);
  if (image.problem !== undefined) return [digest];
  return [
    digest,
    ...judgeChildren(image),
    judgeLayers(image),
    ...judgeConfigs(image, policy),
    ...judgeAttestation(image, policy),
  ];
}

/** Every finding about an image in the engine: no registry holds it, so its configuration is all there is to judge. */
export function judgeLoaded(name: string, loaded: ObservedLoaded, policy: ImagePolicy): readonly Finding[] {
  if (!loaded.ok)
    return [broken("image-loaded", name, loaded.error, "Build it with `load: true` in this job, before this step.")];
  const { digest } = loaded.value;
  return [holds("image-loaded", name, `the engine has it as ${digest}`), ...judgeConfigs(loaded.value, policy)];
}

function judgeConfigs(image: ObservedImage, policy: ImagePolicy): readonly Finding[] {
  return [
    ...judgePlatforms(image, policy),
    ...judgeLabels(image, policy),
    ...judgeRevision(image, policy),
    ...judgeUser(image, policy),
    ...judgeSize(image, policy),
    ...judgeEnv(image, policy),
  ];
}
