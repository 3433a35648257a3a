import type { Outcome } from "@build-once/runner";
import { applyTags } from "./tags/apply-tags.ts";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { confirmImage, lookUp } from "./reuse/find-image.ts";
import { planKeys } from "./keys/keys.ts";
import { planTags } from "./tags/plan-tags.ts";
import { recordReuse } from "./record/record-run.ts";
import { publish } from "./publishing/publish.ts";
import type { Session } from "./session.ts";

/** Ties an image that was built by other means to the commit, unless the commit has another one already. */
export async function runRecordMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts, registry } = session;
  const keys = planKeys(facts, inputs["reuse-from"]);
  const image = await confirmImage(registry, inputs.digest ?? "");
  const lookup = await lookUp(registry, keys.lookUp);
  if (lookup.kind === "failed") throw lookup.error;
  const known = lookup.kind === "found" ? lookup.found : undefined;
  if (known !== undefined && known.image.digest !== image.digest)
    return otherwise(session, known.key, known.image.digest);
  if (inputs["dry-run"]) {
    return conclude(session, {
      reason: "dry-run",
      message: `${image.digest} would be recorded as ${keys.write}.`,
      keys,
    });
  }
  const published = await publish(session, keys.write, image);
  if (published.raced) return otherwise(session, keys.write, published.image.digest);
  const tags = await applyTags(session, image, planTags(inputs.tags, facts));
  const record = await recordReuse(session, image);
  return conclude(session, {
    reason: "recorded",
    message: `The digest is recorded for this commit (${keys.write}).`,
    image,
    key: keys.write,
    found: true,
    reused: known !== undefined,
    pushed: true,
    verified: true,
    tags,
    record,
    keys,
  });
}

function otherwise(session: Session, key: string, digest: string): Outcome<typeof contract> {
  const message = `${key} names ${digest}, not ${session.inputs.digest ?? ""}; nothing was changed.`;
  return conclude(session, { reason: "recorded-otherwise", message });
}
