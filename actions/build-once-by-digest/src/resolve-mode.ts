import type { Outcome } from "@build-once/runner";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { lookUp } from "./find-image.ts";
import { planKeys } from "./keys.ts";
import { wantedSource } from "./promote-mode.ts";
import type { Session } from "./session.ts";

/** Looks an image up, by `digest`, by `from`, else by the commit's keys; never builds, never writes. */
export async function runResolveMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts, registry } = session;
  const keys = planKeys(facts, inputs["reuse-from"]);
  const source = inputs.digest === undefined && inputs.from === undefined ? undefined : wantedSource(session);
  const wanted = source === undefined ? lookedUpKeys(session, keys.lookUp) : [source];
  const lookup = await lookUp(registry, wanted);
  if (lookup.kind === "failed") throw lookup.error;
  const names = wanted.join(" or ");
  if (lookup.kind === "missing") {
    return conclude(session, {
      reason: inputs.required ? "missing" : "not-found",
      message: `${session.image} has nothing under ${names}.`,
      keys,
    });
  }
  const { image, key } = lookup.found;
  return conclude(session, {
    reason: "found",
    message: `The image is there (${key}).`,
    image,
    key,
    found: true,
    reused: true,
    verified: true,
    keys,
  });
}

/** `workflow_run` and pull requests know the head commit too, which the build tied to the image by a tag of its own. */
function lookedUpKeys(session: Session, keys: readonly string[]): readonly string[] {
  const { headCommit } = session.facts;
  return headCommit === undefined ? keys : [...keys, `head-${headCommit}`];
}
