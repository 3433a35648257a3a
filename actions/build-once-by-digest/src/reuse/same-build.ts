import type { FetchedManifest } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { builtAs, hashOfArguments } from "../keys/built-as.ts";
import { argumentsAnnotation, builtAsAnnotation } from "../keys/image-annotations.ts";
import type { Session } from "../session.ts";
import { originOf } from "./origin.ts";

/**
 * Refuses an image of the commit that was built from another Dockerfile, context or target: two jobs that build different
 * images under one name, such as those of a matrix, need to be told. Other build arguments are a warning, for some change
 * with every run. What does not say it, or was built for another commit and read the same, is believed.
 *
 * @throws {ActionError} `builds-differ` (input)
 */
export async function requireSameBuild(session: Session, image: FetchedManifest, key: string): Promise<void> {
  const { inputs, facts, host } = session;
  const { annotations } = image.manifest;
  const theirs = annotations.get(builtAsAnnotation);
  if (inputs.mode !== "build" || inputs.merge || theirs === undefined) return;
  if (originOf(image).commit !== facts.commit || !key.includes("sha-")) return;
  const ours = builtAs(session);
  if (theirs !== ours) {
    const named = `${key} (${image.digest})`;
    throw buildOnceErrors.error("builds-differ", `${named} was built as ${theirs.slice(0, 500)}, not as ${ours}`);
  }
  if ((annotations.get(argumentsAnnotation) ?? "") !== (await hashOfArguments(inputs["build-args"])))
    host.log.warning(
      `${key} was built with other build arguments and is used: a commit has one image. Where they make another image, give it an \`image\` of its own.`,
    );
}
