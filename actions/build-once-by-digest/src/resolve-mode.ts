import type { Outcome } from "@build-once/runner";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { lookUp } from "./find-image.ts";
import { planKeys, planLookup } from "./keys.ts";
import { wantedSource } from "./promote-mode.ts";
import type { Session } from "./session.ts";

/** Looks an image up, by `digest`, by `from`, else by the commit's keys; never builds, never writes. */
export async function runResolveMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts, registry } = session;
  const keys = planKeys(facts, inputs["reuse-from"]);
  const source = inputs.digest === undefined && inputs.from === undefined ? undefined : wantedSource(session);
  const wanted = source === undefined ? planLookup(facts, keys) : [source];
  const lookup = await lookUp(registry, wanted);
  if (lookup.kind === "failed") throw lookup.error;
  const names = wanted.length === 0 ? "a commit of another repository" : wanted.join(" or ");
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
