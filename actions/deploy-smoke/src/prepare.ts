import {
  decideImageMatch,
  dockerErrors,
  type EngineVersion,
  inspectImage,
  pullImage,
  resolveTag,
} from "@build-once/docker";
import type { Exec } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";
import { pinnedReference, taggedReference } from "./plan.ts";

/** The digest to deploy: the one that was given, else what the tag means at this moment. @throws {ActionError} `pull-…` */
export async function findDigest(exec: Exec, inputs: Inputs): Promise<Digest> {
  const { repository, tag, digest } = inputs.image;
  if (digest !== undefined) return digest;
  const timeoutMs = inputs["pull-timeout"];
  return await resolveTag(exec, taggedReference(repository, tag), { platform: inputs.platform, timeoutMs });
}

/** Pulls a digest and makes sure that the engine has exactly it and can run it. @throws {ActionError} `pull-…`, `wrong-arch` */
export async function prepareImage(exec: Exec, inputs: Inputs, engine: EngineVersion, digest: Digest): Promise<void> {
  const reference = pinnedReference(inputs.image.repository, digest);
  await pullImage(exec, reference, { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] });
  const mismatch = decideImageMatch(reference, await inspectImage(exec, reference), engine);
  // Whoever names a platform knows that the machine can emulate it.
  if (mismatch === undefined || (mismatch.code === "wrong-arch" && inputs.platform !== undefined)) return;
  throw dockerErrors.error(mismatch.code, mismatch.message);
}
