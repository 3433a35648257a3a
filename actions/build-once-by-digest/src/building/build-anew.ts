import { builtManifest } from "@build-once/docker";
import { type Digest, formatDuration } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import type { Outcome } from "@build-once/runner";
import { applyTags, tagsLeft } from "../tags/apply-tags.ts";
import { buildImage, loadImage } from "./build-image.ts";
import { type BuildPlan, dryRun, orBuild } from "../build-mode.ts";
import { composeContent, type Content } from "../keys/compose-content.ts";
import { conclude } from "../conclude.ts";
import type { contract } from "../contract.ts";
import { explainMiss } from "./explain-miss.ts";
import { buildOnceErrors } from "../errors.ts";
import { requirePlatforms } from "../reuse/covers-platforms.ts";
import { requireSameBuild } from "../reuse/same-build.ts";
import { confirmImage, type KeyedImage } from "../reuse/find-image.ts";
import { depthOf, findUsable, nothingFound, type Search } from "../reuse/find-usable.ts";
import { originOf, sayOrigin } from "../reuse/origin.ts";
import { lagBudgetMs, type ProofBudget } from "../reuse/prove-image.ts";
import { publish, publishAlso, type PublishOptions } from "../publishing/publish.ts";
import { recordBuild, recordReuse } from "../record/record-run.ts";
import { saidOfBuild } from "./said-of-build.ts";
import type { Session } from "../session.ts";

type NotFound = Extract<Search, { kind: "none" }>;
type Replacing = NotFound["replacing"];

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

/** Where an earlier build of the same is looked up. Whoever merges confirms an attested part by its commit alone. */
function contentKeys({ inputs }: Session, { keys }: Content): readonly string[] {
  return keys === undefined || (inputs.part && inputs["reuse-from"] === "attested") ? [] : keys.lookUp;
}

async function searchAll(session: Session, keys: readonly string[]): Promise<Search> {
  return await orBuild(session, nothingFound, async () =>
    findUsable(session, keys, depthOf(session.inputs.verify, "platforms")),
  );
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
    ? await tie(session, plan.keys.write, commit.replacing, found.image)
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

/** Notes that the run's commit uses an image of another commit; it is noted once. */
async function noteFurtherCommit(session: Session, image: FetchedManifest): Promise<Digest | undefined> {
  return originOf(image).commit === session.facts.commit ? undefined : await recordReuse(session, image);
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
  const built = await confirmImage(session.registry, merged.digest, lagOf(session));
  const { image, raced } = await tie(session, plan.keys.write, commit.replacing, built);
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

/** Whose image it is in the end: this run's, an earlier one that this build made whole again, or another run's. */
type Ending = "built" | "repaired" | "raced";

const endings = {
  built: { reason: "built", built: true, found: false, raced: false },
  repaired: { reason: "repaired", built: true, found: true, raced: false },
  raced: { reason: "adopted-winner", built: false, found: true, raced: true },
} as const;

const messages: Readonly<Record<Ending, string>> = {
  built: "The image of this commit was built once",
  repaired: "The image had lost a part; building it again gave the same part back, and the image is whole",
  raced: "Another run published the image first; it is used, and what was built here stays untagged",
};

/** Ties the keys to what was built, unless an image is there by now that may be used. */
async function publishBuilt(
  session: Session,
  plan: BuildPlan,
  content: Content,
  before: { readonly commit: NotFound; readonly content: NotFound },
  built: FetchedManifest,
): Promise<{ readonly image: FetchedManifest; readonly ending: Ending }> {
  const byCommit = session.inputs.key.includes("commit");
  const replacing = new Map([...before.commit.replacing, ...before.content.replacing]);
  // What was incomplete may be whole again, because its part was built again; and another commit may have been built
  // from the same meanwhile.
  const healed = await searchAgain(session, before.commit.replacing.size > 0 ? plan.keys.lookUp : []);
  const rival = healed ?? (await searchAgain(session, contentKeys(session, content)));
  const { image } = await tie(session, plan.keys.write, replacing, rival ?? built);
  const ours = image.digest === built.digest;
  if (byCommit && content.keys !== undefined && ours)
    await publishAlso(session, content.keys.write, image, { replacing: replacing.get(content.keys.write) });
  if (ours) return { image, ending: "built" };
  return { image, ending: [...replacing.values()].includes(image.digest) ? "repaired" : "raced" };
}

async function searchAgain(session: Session, keys: readonly string[]): Promise<FetchedManifest | undefined> {
  const search = await searchAll(session, keys);
  return search.kind === "usable" ? search.found.image : undefined;
}

/**
 * Ties the key that decides to an image, and gives the image that won.
 *
 * @throws {ActionError} `platforms-differ`, `builds-differ` (input) when the winner is another image, and those of the registry and the lock
 */
async function tie(
  session: Session,
  key: string,
  replacing: Replacing,
  image: FetchedManifest,
): Promise<{ readonly image: FetchedManifest; readonly raced: boolean }> {
  const published = await publish(session, key, image, {
    replacing: replacing.get(key),
    refuse: refuser(session, key),
  });
  if (!published.raced) return published;
  // What another run published is proved like what this one built, and may have been built for other platforms.
  const winner = await confirmImage(session.registry, published.image.digest, lagOf(session));
  requirePlatforms(session, winner, key);
  await requireSameBuild(session, winner, key);
  return { image: winner, raced: true };
}

/** What was pushed a moment ago may not be served yet. */
function lagOf({ host }: Session): ProofBudget {
  return { clock: host.clock, waitMs: lagBudgetMs };
}

/** With `attested`, a rival is believed as little as what a lookup finds. */
function refuser(session: Session, key: string): PublishOptions["refuse"] {
  if (session.inputs["reuse-from"] !== "attested") return undefined;
  return async (image) => (await import("../trust/reason-to-distrust.ts")).reasonToDistrust(session, image, key);
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
