import { ActionError } from "@build-once/kernel";
import { parsePlatform } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { applyTags, tagsLeft } from "./tags/apply-tags.ts";
import { type Conclusion, conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import type { KeyedImage } from "./reuse/find-image.ts";
import { depthOf, findUsable, nothingFound, type Search } from "./reuse/find-usable.ts";
import { decidePush, type KeyPlan, planKeys } from "./keys/keys.ts";
import { partKey } from "./keys/part-key.ts";
import { planTags, type WantedTag } from "./tags/plan-tags.ts";
import { sayOrigin } from "./reuse/origin.ts";
import type { Session } from "./session.ts";

/** What a build is for. */
export interface BuildPlan {
  readonly keys: KeyPlan;
  readonly tags: readonly WantedTag[];
}

/** Reuses the image of the commit, or builds it; never both, and never a second digest for one key. */
export async function runBuildMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts, host } = session;
  const plan: BuildPlan = { keys: keysOf(session), tags: inputs.part ? [] : planTags(inputs.tags, facts) };
  const { push, why } = decidePush(facts, inputs.push);
  if (!push) {
    host.log.info(`Building without pushing: ${why}.`);
    if (inputs["dry-run"])
      return dryRun(session, plan, { message: `The image would be built and not pushed: ${why}.` });
    return await (await import("./building/build-only.ts")).buildOnly(session, plan, why);
  }
  const search = await searchCommit(session, plan.keys);
  if (search.kind === "usable") return await reuse(session, plan, search.found);
  return await (await import("./building/build-anew.ts")).buildAnew(session, plan, search);
}

/** The keys of the commit; a part has keys of its platform. */
function keysOf({ inputs, facts }: Session): KeyPlan {
  const keys = planKeys(facts, inputs["reuse-from"]);
  const platform = parsePlatform(inputs.platforms[0] ?? "");
  if (!inputs.part || !platform.ok) return keys;
  const named = (key: string): string => partKey(key, platform.value);
  return { lookUp: keys.lookUp.map(named), write: named(keys.write) };
}

async function searchCommit(session: Session, keys: KeyPlan): Promise<Search> {
  if (!session.inputs.key.includes("commit")) return nothingFound;
  return await orBuild(session, nothingFound, async () =>
    findUsable(session, keys.lookUp, depthOf(session.inputs.verify, "platforms")),
  );
}

/** Errors that say what was found, and not that nothing could be. */
const answers: ReadonlySet<string> = new Set(["platforms-differ", "builds-differ"]);

/** What `work` finds; with `on-lookup-error: build`, a lookup that failed is said and `otherwise` is what was found. */
export async function orBuild<T>(session: Session, otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const tolerated = error instanceof ActionError && error.kind !== "bug" && !answers.has(error.code);
    if (!tolerated || session.inputs["on-lookup-error"] === "fail") throw error;
    session.host.log.warning(`The lookup failed and on-lookup-error is build, so the image is built: ${error.message}`);
    return otherwise;
  }
}

async function reuse(session: Session, plan: BuildPlan, found: KeyedImage): Promise<Outcome<typeof contract>> {
  const { inputs } = session;
  const { image } = found;
  sayOrigin(session, image);
  const left = tagsLeft(session, plan.tags, image);
  const report = inputs["dry-run"] ? undefined : await applyTags(session, image, left);
  if (inputs.load && !inputs["dry-run"])
    await (await import("./building/build-image.ts")).loadImage(session, `${session.image}@${image.digest}`);
  return conclude(session, {
    reason: "reused",
    message: `The image of this commit was built before (${found.key}) and is reused.`,
    image,
    key: found.key,
    found: true,
    verified: true,
    tags: report,
    keys: plan.keys,
  });
}

/** Says what would be done: built, unless `told` has another message. */
export function dryRun(session: Session, plan: BuildPlan, told: Partial<Conclusion> = {}): Outcome<typeof contract> {
  const message = `${session.image} has no image under ${plan.keys.lookUp.join(" or ")}; it would be built.`;
  return conclude(session, { message, ...told, reason: "dry-run", keys: plan.keys });
}
