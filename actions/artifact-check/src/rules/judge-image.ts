import type { Finding } from "../finding.ts";
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
    ...judgePlatforms(image, policy),
    ...judgeLabels(image, policy),
    ...judgeRevision(image, policy),
    ...judgeUser(image, policy),
    ...judgeSize(image, policy),
    ...judgeEnv(image, policy),
    ...judgeAttestation(image, policy),
  ];
}
