import { builtManifest } from "@build-once/docker";
import { formatDuration } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { applyTags, tagsLeft } from "../tags/apply-tags.ts";
import { buildImage, loadImage } from "./build-image.ts";
import { type BuildPlan, dryRun } from "../build-mode.ts";
import { composeContent, type Content } from "../keys/compose-content.ts";
import { conclude } from "../conclude.ts";
import type { contract } from "../contract.ts";
import { explainMiss } from "./explain-miss.ts";
import { buildOnceErrors } from "../errors.ts";
import { noteFurtherCommit } from "../record/note-commit.ts";
import { recordBuild } from "../record/record-run.ts";
import { confirmImage, type KeyedImage } from "../reuse/find-image.ts";
import { sayOrigin } from "../reuse/origin.ts";
import { lagOf, tieKey } from "../publishing/tie-key.ts";
import { contentKeys, endings, messages, type NotFound, publishBuilt, searchAll } from "./publish-built.ts";
import { saidOfBuild } from "./said-of-build.ts";
import type { Session } from "../session.ts";

/**
 * Gives a commit that has no usable image one: the image of an earlier build that read exactly the same, the parts that
 * other jobs built, or a build of its own.
 */
export async function buildAnew(
  session: Session,
  plan: BuildPlan,
  commit: NotFound,
): Promise<Outcome<typeof contract>> {
  const { inputs } = session;
  if (inputs.merge) {
    const message = `The parts of ${inputs.platforms.join(", ")} would be put together as ${plan.keys.write}.`;
    return inputs["dry-run"] ? dryRun(session, plan, { message }) : await mergeParts(session, plan, commit);
  }
  const content = await composeContent(session);
  const decided: BuildPlan = { ...plan, keys: decidingKeys(session, plan, content) };
  const search = await searchAll(session, contentKeys(session, content));
  if (search.kind === "usable") return await reuseContent(session, decided, commit, content, search.found);
  if (inputs["dry-run"]) return dryRun(session, decided, { content, changes: [...commit.notes, ...search.notes] });
  return await buildAndPublish(session, decided, commit, content, search);
}

/**
 * The keys that decide whose image it is: the commit's, or without one the content's.
 *
 * @throws {ActionError} `content-unkeyed` (input)
 */
function decidingKeys({ inputs }: Session, { keys }: BuildPlan, content: Content): BuildPlan["keys"] {
  if (inputs.key.includes("commit")) return keys;
  if (content.keys !== undefined) return content.keys;
  throw buildOnceErrors.error("content-unkeyed", content.why ?? "nothing is known of what the build reads");
}

/** Ties the commit to the image that was built from the same: a tag, no build. */
async function reuseContent(
  session: Session,
  plan: BuildPlan,
  commit: NotFound,
  content: Content,
  found: KeyedImage,
): Promise<Outcome<typeof contract>> {
  const { inputs } = session;
  const told = {
    reason: "reused-content",
    message: `Nothing that the build reads changed since an earlier build; its image is reused (${found.key}).`,
    found: true,
    verified: true,
    keys: plan.keys,
    content,
  } as const;
  if (inputs["dry-run"]) {
    sayOrigin(session, found.image);
    return conclude(session, { ...told, image: found.image, key: found.key, origin: found.image });
  }
  const byCommit = inputs.key.includes("commit");
  const { image, raced } = byCommit
    ? await tieKey(session, plan.keys.write, commit.replacing, found.image)
    : { image: found.image, raced: false };
  sayOrigin(session, image);
  // Before the tags: whoever moves one later has to see for which commit it was moved here.
  const record = await noteFurtherCommit(session, image);
  const tags = await applyTags(session, image, tagsLeft(session, plan.tags, image));
  await loadIfAsked(session, image);
  return conclude(session, {
    ...told,
    ...(raced ? { reason: endings.raced.reason, message: `${adopted} (${plan.keys.write}).` } : {}),
    image,
    key: byCommit ? plan.keys.write : found.key,
    raced,
    // With `attested` a commit's key is confirmed by content each time, and named the image before.
    pushed: byCommit && !raced && commit.replacing.get(plan.keys.write) !== image.digest,
    tags,
    record,
    origin: image,
  });
}

const adopted = "Another run published the image of this commit first; it is used";

async function mergeParts(session: Session, plan: BuildPlan, commit: NotFound): Promise<Outcome<typeof contract>> {
  const { assembleParts } = await import("./merge-parts.ts");
  const merged = await assembleParts(session, {
    keys: plan.keys.lookUp,
    platforms: session.inputs.platforms,
    tags: plan.tags.map(({ tag }) => tag),
  });
  // The parts were proved by those who built them, some time ago.
  const built = await confirmImage(session.registry, merged.image.digest, lagOf(session));
  const { image, raced } = await tieKey(session, plan.keys.write, commit.replacing, built);
  const tags = await applyTags(session, image, raced ? tagsLeft(session, plan.tags, image) : plan.tags);
  await loadIfAsked(session, image);
  return conclude(session, {
    reason: raced ? "adopted-winner" : "merged",
    message: raced
      ? `${adopted} (${plan.keys.write}).`
      : `The parts of ${session.inputs.platforms.join(", ")} are one image (${plan.keys.write}).`,
    image,
    key: plan.keys.write,
    found: raced,
    built: !raced && merged.ofThisRun,
    reused: raced || !merged.ofThisRun,
    raced,
    pushed: true,
    verified: true,
    tags,
    keys: plan.keys,
  });
}

async function buildAndPublish(
  session: Session,
  plan: BuildPlan,
  commit: NotFound,
  content: Content,
  contentSearch: NotFound,
): Promise<Outcome<typeof contract>> {
  const { host, registry } = session;
  const explained = explainMiss(session, content);
  const start = host.clock.monotonic();
  const result = await buildImage(session, {
    key: plan.keys.write,
    tags: plan.tags,
    push: true,
    annotations: await saidOfBuild(session, content.key),
    sourcePolicy: content.sourcePolicy,
  });
  const changes = await explained;
  if (result.kind === "lint-failed") {
    return conclude(session, { reason: "lint-failed", message: result.message, annotations: result.warnings });
  }
  const buildMs = host.clock.monotonic() - start;
  await sayChanges(session, changes);
  const bases = content.checkBases(result.metadata.materials);
  const built = await confirmImage(registry, builtManifest(result.metadata).digest, lagOf(session));
  host.log.info(
    `Built ${session.image}@${built.digest} in ${formatDuration(buildMs)}; the registry serves these bytes.`,
  );
  const { image, ending } = await publishBuilt(session, plan, content, { commit, content: contentSearch }, built);
  const ours = ending === "built";
  const noted = ending === "raced" ? await noteFurtherCommit(session, image) : undefined;
  const tags = await applyTags(session, image, ours ? plan.tags : tagsLeft(session, plan.tags, image));
  const record = ours
    ? await recordBuild(session, image, { plan, content, bases, buildMs, tools: result.toolVersions })
    : noted;
  await loadIfAsked(session, image);
  return conclude(session, {
    ...endings[ending],
    message: `${messages[ending]} (${plan.keys.write}).`,
    image,
    key: plan.keys.write,
    pushed: true,
    verified: true,
    tags,
    bases: ours ? bases : {},
    buildMs,
    keys: plan.keys,
    content,
    record,
    changes: [...commit.notes, ...contentSearch.notes, ...changes],
    annotations: result.warnings,
  });
}

/** What a person who reads the log wants to know as well. */
async function sayChanges({ host }: Session, changes: readonly string[]): Promise<void> {
  if (changes.length === 0) return;
  await host.log.group("Why it was built", async () => {
    for (const line of changes.slice(0, maxChanges)) host.log.info(line.slice(0, maxChangeText));
    await Promise.resolve();
  });
}

const maxChanges = 200;
const maxChangeText = 500;

async function loadIfAsked(session: Session, image: FetchedManifest): Promise<void> {
  if (session.inputs.load) await loadImage(session, `${session.image}@${image.digest}`);
}
