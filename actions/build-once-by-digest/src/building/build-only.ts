import type { Outcome } from "@build-once/runner";
import { buildImage } from "./build-image.ts";
import type { BuildPlan } from "../build-mode.ts";
import { conclude } from "../conclude.ts";
import type { contract } from "../contract.ts";
import type { Session } from "../session.ts";

/** Builds without pushing, in a run that may not or shall not write: proves that the image builds, and publishes nothing. */
export async function buildOnly(session: Session, plan: BuildPlan, why: string): Promise<Outcome<typeof contract>> {
  if (session.inputs.merge) {
    return conclude(session, {
      reason: "built-not-pushed",
      message: `Nothing was merged: ${why}, so no part was pushed.`,
      keys: plan.keys,
    });
  }
  const result = await buildImage(session, { key: plan.keys.write, tags: plan.tags, push: false });
  if (result.kind === "lint-failed") {
    return conclude(session, { reason: "lint-failed", message: result.message, annotations: result.warnings });
  }
  return conclude(session, {
    reason: "built-not-pushed",
    message: `The image was built and not pushed: ${why}.`,
    built: true,
    annotations: result.warnings,
    keys: plan.keys,
  });
}
