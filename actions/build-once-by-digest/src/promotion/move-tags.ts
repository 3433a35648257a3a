import type { Clock, Random } from "@build-once/host";
import { ActionError, type Digest } from "@build-once/kernel";
import { digestOf, type FetchedManifest, inParallel, type RegistryClient, type TagBefore } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import { decideEntries, historyNumbers, historyTag } from "./history.ts";
import type { TagState } from "./tag-state.ts";

/** A tag that now names the image, or was found naming it. */
export interface MovedTag {
  readonly tag: string;
  readonly moved: boolean;
  /** What it pointed to before; `undefined` when it was not there or nobody looked. */
  readonly from: Digest | undefined;
}

/** What became of tags and of their history. */
export interface MoveReport {
  readonly tags: readonly MovedTag[];
  /** The history tags that were written. */
  readonly recorded: readonly string[];
  /** What tags pointed to and the registry does not have whole: nothing could be rolled back to it. */
  readonly broken: readonly { readonly tag: string; readonly digest: Digest }[];
  /** Tags that another run pointed elsewhere at the same time, and to what. */
  readonly overtaken: readonly { readonly tag: string; readonly digest: Digest }[];
}

interface Entry {
  readonly tag: string;
  readonly number: number;
  readonly image: FetchedManifest;
}

/** What moving tags needs. */
export interface MovePorts {
  readonly registry: RegistryClient;
  readonly clock: Clock;
  readonly random: Random;
}

/** A number that is taken this often is taken by something that does not end. */
const maxRetakes = 10;
/** How far apart those who contend for a number begin anew. */
const contestMs = 500;
const readsAtOnce = 8;

/**
 * Points every tag to `image`, its bytes unchanged, and reads each back. The history is written first and read back
 * last: whoever raced for the same number is seen then, and the entry that was written over takes the next number.
 *
 * @throws {ActionError} those of the registry; `tags-refused` when some tags moved and others were refused; `history-contested` (upstream)
 */
export async function moveTags(
  ports: MovePorts,
  given: FetchedManifest,
  states: readonly TagState[],
): Promise<MoveReport> {
  const { registry } = ports;
  // What a tag names is known by its SHA-256, whatever digest the image was asked for by.
  const image = { ...given, digest: await digestOf(given.bytes) };
  const entries = planEntries(image, states);
  const { contested, broken } = await writeEntries(registry, entries, image.digest);
  const moving = states.filter((state) => state.kind === "unread" || state.current?.digest !== image.digest);
  const names = moving.map(({ tag }) => tag);
  throwRefused(await registry.writeTags(image, names), names);
  const [stored, lost] = await Promise.all([
    inParallel(
      moving,
      readsAtOnce,
      async (state) => await registry.confirmTag(state.tag, image.digest, beforeOf(state)),
    ),
    findLost(
      registry,
      entries.filter((entry) => !contested.includes(entry) && !broken.includes(entry)),
    ),
  ]);
  const kept = entries.filter((entry) => !broken.includes(entry));
  const recorded = new Map(kept.map((entry) => [entry, historyTag(entry.tag, entry.number)]));
  // One after the other: they may contend for the same numbers.
  for (const entry of [...contested, ...lost]) recorded.set(entry, await takeNext(ports, entry));
  return {
    tags: states.map((state) => ({
      tag: state.tag,
      moved: names.includes(state.tag),
      from: state.kind === "read" ? state.current?.digest : undefined,
    })),
    recorded: [...recorded.values()],
    broken: broken.map(({ tag, image: { digest } }) => ({ tag, digest })),
    overtaken: stored.flatMap((each, index) =>
      each.outcome === "stored" ? [] : [{ tag: names[index] ?? "", digest: each.served.digest }],
    ),
  };
}

/** What the tag named when it was looked at: a third digest under it later is another run's. */
function beforeOf(state: TagState): TagBefore | undefined {
  return state.kind === "unread" ? undefined : (state.current?.digest ?? "absent");
}

/** The history entries that a move to `image` adds, in the order of their numbers. */
export function planEntries(image: FetchedManifest, states: readonly TagState[]): readonly Entry[] {
  return states.flatMap((state) => {
    if (state.kind === "unread") return [];
    const { tag, current, newest, numbers } = state;
    const last = numbers.at(-1) ?? 0;
    return decideEntries(newest?.digest, current?.digest, image.digest).map((digest, index) => ({
      tag,
      number: last + index + 1,
      image: current !== undefined && digest === current.digest ? current : image,
    }));
  });
}

/** Entries that were not written. */
interface Unwritten {
  /** A registry with immutable tags kept their number for somebody else. */
  readonly contested: readonly Entry[];
  /** A clean-up took parts of what the tag points to: that must not keep the tag from moving on. */
  readonly broken: readonly Entry[];
}

async function writeEntries(registry: RegistryClient, entries: readonly Entry[], wanted: Digest): Promise<Unwritten> {
  const byImage = Map.groupBy(entries, (entry) => entry.image.digest);
  const [contested, broken]: [Entry[], Entry[]] = [[], []];
  await inParallel([...byImage.values()], readsAtOnce, async (group) => {
    const [first] = group;
    if (first === undefined) return;
    const names = new Map(group.map((entry) => [historyTag(entry.tag, entry.number), entry]));
    for (const [name, error] of await registry.writeTags(first.image, [...names.keys()])) {
      const entry = names.get(name) ?? first;
      if (error.code === "tag-immutable") contested.push(entry);
      else if (error.code === "manifest-rejected" && first.image.digest !== wanted) broken.push(entry);
      else throw withoutHistory(error);
    }
  });
  return { contested, broken };
}

/** A rule that protects a tag covers its numbers as a rule: another number would be refused as well. */
function withoutHistory(error: ActionError): ActionError {
  if (error.code !== "tag-protected") return error;
  const hint = `${error.hint ?? "Exclude it from the rule."} Or set \`history: false\`, which writes no numbered tags.`;
  return new ActionError(error.kind, error.code, error.message, { hint, cause: error.cause });
}

async function findLost(registry: RegistryClient, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const stored = await inParallel(entries, readsAtOnce, async ({ tag, number, image }) =>
    registry.confirmTag(historyTag(tag, number), image.digest, "absent"),
  );
  return entries.filter((_, index) => stored[index]?.outcome !== "stored");
}

/**
 * Records an entry under the first number that is free, and makes sure that it stays: whoever contends for numbers waits
 * for a while of its own before it looks, and looks again once all who began before have written.
 */
async function takeNext({ registry, clock, random }: MovePorts, { tag, number, image }: Entry): Promise<string> {
  let last = number;
  for (let attempt = 0; attempt < maxRetakes; attempt++) {
    await clock.sleep(random.fraction() * contestMs * (attempt + 1));
    const begun = clock.monotonic();
    last = Math.max(last, historyNumbers(tag, await registry.listTags()).at(-1) ?? 0) + 1;
    const name = historyTag(tag, last);
    const [error] = (await registry.writeTags(image, [name])).values();
    if (error !== undefined && error.code !== "tag-immutable") throw error;
    await clock.sleep(2 * (clock.monotonic() - begun));
    if (error === undefined && (await registry.confirmTag(name, image.digest, "absent")).outcome === "stored")
      return name;
  }
  throw buildOnceErrors.error("history-contested", `${tag}: ${maxRetakes} numbers of its history were taken by others`);
}

function throwRefused(refused: ReadonlyMap<string, ActionError>, names: readonly string[]): void {
  const [first] = refused;
  if (first === undefined) return;
  const [tag, error] = first;
  const moved = names.filter((name) => !refused.has(name));
  if (moved.length === 0) throw error;
  throw buildOnceErrors.error(
    "tags-refused",
    `${[...refused.keys()].join(", ")} did not move and ${moved.join(", ")} did; ${tag}: ${error.message}`,
    { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) },
  );
}
