import { type Digest, isTag } from "@build-once/kernel";
import { buildOnceErrors } from "../errors.ts";

/** Six digits: `prod-20260101` is somebody's dated tag, not the twenty-millionth promotion. */
const entryPattern = /^[1-9]\d{0,5}$/;

/**
 * The tag that keeps what `tag` was promoted to as number `number`.
 *
 * @throws {ActionError} `history-tag-too-long` (input)
 */
export function historyTag(tag: string, number: number): string {
  const name = `${tag}-${number}`;
  if (isTag(name)) return name;
  throw buildOnceErrors.error("history-tag-too-long", `${name} has ${name.length} characters, a tag at most 128`);
}

/** The numbers of a tag's history among all tags of the repository, in ascending order. */
export function historyNumbers(tag: string, all: readonly string[]): readonly number[] {
  return all
    .filter((name) => name.startsWith(`${tag}-`))
    .map((name) => name.slice(tag.length + 1))
    .filter((rest) => entryPattern.test(rest))
    .map(Number)
    .toSorted((a, b) => a - b);
}

/**
 * What has to be added to a tag's history before the tag moves from `current` to `wanted`, in this order. What the tag
 * points to without the history knowing it is recorded first, so that the move can be undone: it was there before the
 * history began, or somebody moved the tag by other means.
 *
 * @param newest what the newest entry names; `undefined` when there is no history
 */
export function decideEntries(
  newest: Digest | undefined,
  current: Digest | undefined,
  wanted: Digest,
): readonly Digest[] {
  if (newest === wanted) return [];
  if (current === undefined || current === newest || current === wanted) return [wanted];
  return [current, wanted];
}

/**
 * The images that a tag can be pointed back to, the nearest last: what its history amounts to when every return is
 * taken for one. An image that comes up again, after a rollback or because somebody promoted it anew, takes the tag back
 * to where it first stood; what came after it is left aside. So two rollbacks by one go back two, and what was rolled
 * back from is never rolled back to.
 *
 * @param entries what the history names, oldest first
 * @param current what the tag points to, which the history may not know
 */
export function returnPath(entries: readonly Digest[], current: Digest): readonly Digest[] {
  const path: Digest[] = [];
  for (const digest of [...entries, current]) {
    const at = path.indexOf(digest);
    if (at >= 0) path.length = at + 1;
    else path.push(digest);
  }
  return path.slice(0, -1);
}
