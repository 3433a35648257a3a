import { inParallel, type FetchedManifest, type RegistryClient } from "@build-once/oci";
import type { Session } from "../session.ts";
import { historyNumbers, historyTag } from "./history.ts";

/** What was found under a tag that is about to move. */
export type TagState =
  /** Nobody asked: without a history a tag is moved whatever it points to. */
  | { readonly kind: "unread"; readonly tag: string }
  | {
      readonly kind: "read";
      readonly tag: string;
      readonly current: FetchedManifest | undefined;
      /** The numbers of its history, ascending. */
      readonly numbers: readonly number[];
      /** What the newest entry of its history names. */
      readonly newest: FetchedManifest | undefined;
    };

const readsAtOnce = 8;

/**
 * Reads what `tags` point to, and the end of the history of each: the tags and the list of all tags at once, then the
 * newest entries.
 *
 * @throws {ActionError} those of the registry
 */
export async function readTagStates(registry: RegistryClient, tags: readonly string[]): Promise<readonly TagState[]> {
  const [all, current] = await Promise.all([
    registry.listTags(),
    inParallel(tags, readsAtOnce, async (tag) => await registry.resolve(tag)),
  ]);
  const newestOf = async (numbers: readonly number[], tag: string): Promise<FetchedManifest | undefined> => {
    const number = numbers.at(-1);
    return number === undefined ? undefined : await registry.resolve(historyTag(tag, number));
  };
  const numbers = new Map(tags.map((tag) => [tag, historyNumbers(tag, all)]));
  const newest = await inParallel(tags, readsAtOnce, async (tag) => await newestOf(numbers.get(tag) ?? [], tag));
  return tags.map((tag, index) => ({
    kind: "read",
    tag,
    current: current[index],
    numbers: numbers.get(tag) ?? [],
    newest: newest[index],
  }));
}

/** What the tags to be moved point to; without a history nobody needs to know. @throws {ActionError} those of the registry */
export async function readTargets({
  inputs,
  registry,
}: Pick<Session, "inputs" | "registry">): Promise<readonly TagState[]> {
  const tags = [...new Set(inputs.tags)];
  if (inputs.history || inputs["dry-run"]) return await readTagStates(registry, tags);
  return tags.map((tag) => ({ kind: "unread", tag }));
}
