import { builtManifest, type BuildMetadata } from "@build-once/docker";
import { type ActionError, formatDuration } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { applyTags, type TagReport, tagsLeft } from "./apply-tags.ts";
import { buildImage, loadImage } from "./build-image.ts";
import type { contract } from "./contract.ts";
import { confirmImage, type KeyedImage, lookUp } from "./find-image.ts";
import { decidePush, type KeyPlan, planKeys } from "./keys.ts";
import { conclude } from "./conclude.ts";
import { planTags, type WantedTag } from "./plan-tags.ts";
import { publish } from "./publish.ts";
import type { Session } from "./session.ts";

/** Reuses the image of the commit, or builds it; never both, and never a second digest for one key. */
export async function runBuildMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts, host, registry } = session;
  const keys = planKeys(facts, inputs["reuse-from"]);
  const tags = planTags(inputs.tags, facts);
  const { push, why } = decidePush(facts, inputs.push);
  if (!push) {
    host.log.info(`Building without pushing: ${why}.`);
    return inputs["dry-run"] ? dryRun(session, keys) : await buildOnly(session, keys, tags, why);
  }
  const lookup = await lookUp(registry, keys.lookUp);
  if (lookup.kind === "failed") {
    if (inputs["on-lookup-error"] === "fail") throw lookup.error;
    host.log.warning(lookupWarning(lookup.error));
  }
  if (lookup.kind === "found") return await reuse(session, keys, tags, lookup.found);
  if (inputs["dry-run"]) return dryRun(session, keys);
  return await buildAndPublish(session, keys, tags);
}

async function reuse(
  session: Session,
  keys: KeyPlan,
  tags: readonly WantedTag[],
  found: KeyedImage,
): Promise<Outcome<typeof contract>> {
  const { host } = session;
  const { image } = found;
  const left = tagsLeft(tags, image, Number(host.environment.get("GITHUB_RUN_ATTEMPT") ?? "1"));
  const report = session.inputs["dry-run"] ? undefined : await applyTags(session, image, left);
  await loadIfAsked(session, image);
  return conclude(session, {
    reason: "reused",
    message: `The image of this commit was built before (${found.key}) and is reused.`,
    image,
    key: found.key,
    found: true,
    built: false,
    pushed: false,
    raced: false,
    verified: true,
    tags: report,
    keys,
  });
}

async function buildOnly(
  session: Session,
  keys: KeyPlan,
  tags: readonly WantedTag[],
  why: string,
): Promise<Outcome<typeof contract>> {
  await buildImage(session, keys, tags, false);
  return conclude(session, {
    reason: "built-not-pushed",
    message: `The image was built and not pushed: ${why}.`,
    built: true,
    keys,
  });
}

async function buildAndPublish(
  session: Session,
  keys: KeyPlan,
  tags: readonly WantedTag[],
): Promise<Outcome<typeof contract>> {
  const { host, registry } = session;
  const start = host.clock.monotonic();
  const metadata = await buildImage(session, keys, tags, true);
  const buildMs = host.clock.monotonic() - start;
  const built = await confirmImage(registry, builtManifest(metadata).digest);
  host.log.info(
    `Built ${session.image}@${built.digest} in ${formatDuration(buildMs)}; the registry serves these bytes.`,
  );
  const { image, raced } = await publish(session, keys.write, built);
  const settled = raced ? await confirmImage(registry, image.digest) : image;
  const report: TagReport = await applyTags(session, settled, raced ? tagsLeft(tags, settled, 1) : tags);
  await loadIfAsked(session, settled);
  return conclude(session, {
    reason: raced ? "adopted-winner" : "built",
    message: raced
      ? `Another run published the image of this commit first (${keys.write}); it is used, and what was built here stays untagged.`
      : `The image of this commit was built once (${keys.write}).`,
    image: settled,
    key: keys.write,
    built: !raced,
    found: raced,
    raced,
    pushed: true,
    verified: true,
    tags: report,
    bases: raced ? {} : basesOf(metadata),
    buildMs,
    keys,
  });
}

function dryRun(session: Session, keys: KeyPlan): Outcome<typeof contract> {
  const message = `${session.image} has no image under ${keys.lookUp.join(" or ")}; it would be built.`;
  return conclude(session, { reason: "dry-run", message, keys });
}

async function loadIfAsked(session: Session, image: FetchedManifest): Promise<void> {
  if (!session.inputs.load) return;
  await loadImage(session, `${session.image}@${image.digest}`);
}

function basesOf(metadata: BuildMetadata): Readonly<Record<string, string>> {
  const bases = metadata.materials.flatMap(({ reference, digest }) =>
    reference === undefined ? [] : [[reference, digest] as const],
  );
  return Object.fromEntries(bases);
}

function lookupWarning(error: ActionError): string {
  return `The lookup failed and on-lookup-error is build, so the image is built: ${error.message}`;
}
