import { isTrusted, type RunFacts } from "./keys.ts";
import { isHighest, ladder, parseVersion, type Version } from "./version.ts";

/** A tag that is wanted, and when it may move. */
export interface WantedTag {
  readonly tag: string;
  /** `fixed`: goes where it is told. `commit`: never back to an older commit. `version`: only to the highest version. */
  readonly moves: "fixed" | "commit" | "version";
  /** With `version`: the versions it competes with. */
  readonly scope?: string;
}

/**
 * The tags of a run, `auto` resolved: `branch-<ref>`, `pr-<n>` and `head-<commit>`, `latest` on the default branch, the
 * version ladder on `v*` tags. A ref that is no tag is made one; what is cut or replaced cannot collide with a key.
 */
export function planTags(wishes: readonly string[], facts: RunFacts): readonly WantedTag[] {
  const wanted = wishes.flatMap((wish): readonly WantedTag[] =>
    wish === "auto" ? autoTags(facts) : [{ tag: wish, moves: "fixed" }],
  );
  return [...new Map(wanted.map((entry) => [entry.tag, entry])).values()];
}

function autoTags(facts: RunFacts): readonly WantedTag[] {
  if (facts.pullRequest !== undefined) {
    const head: readonly WantedTag[] =
      facts.headCommit === undefined ? [] : [{ tag: `head-${facts.headCommit}`, moves: "fixed" }];
    return [{ tag: `pr-${facts.pullRequest}`, moves: "commit" }, ...head];
  }
  const branch = /^refs\/heads\/(.+)$/s.exec(facts.ref)?.[1];
  if (branch !== undefined) {
    const latest: readonly WantedTag[] = isTrusted(facts) ? [{ tag: "latest", moves: "commit" }] : [];
    return [{ tag: `branch-${asTag(branch)}`.slice(0, 128), moves: "commit" }, ...latest];
  }
  const version = parseVersion(/^refs\/tags\/(.+)$/s.exec(facts.ref)?.[1] ?? "");
  if (version === undefined) return [];
  const [exact, ...moving] = ladder(version);
  const latest: readonly WantedTag[] =
    version.prerelease === "" ? [{ tag: "latest", moves: "version", scope: "" }] : [];
  return [
    { tag: exact ?? "", moves: "fixed" },
    ...moving.map((tag): WantedTag => ({ tag, moves: "version", scope: tag })),
    ...latest,
  ];
}

/** A branch name as the part of a tag that follows a prefix. */
function asTag(branch: string): string {
  return branch.replaceAll(/[^A-Za-z0-9._-]/g, "-");
}

/** Whether a `version` tag may move, given every tag of the repository. */
export function decideVersionTag(wanted: WantedTag, version: Version, existing: readonly string[]): string | undefined {
  const competitors = existing
    .map(parseVersion)
    .filter((other) => other !== undefined)
    .filter((other) => wanted.scope === "" || ladder(other).includes(wanted.tag));
  return isHighest(version, competitors) ? undefined : "a higher version has it";
}
