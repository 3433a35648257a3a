import { isTrusted, type RunFacts } from "../keys/keys.ts";
import { compareVersions, ladder, parseVersion, type Version } from "./version.ts";

/** A tag that is wanted, and when it may move. */
export type WantedTag =
  /** Goes where it is told. */
  | { readonly tag: string; readonly moves: "fixed" }
  /** Never back to an older commit of `line`, the reference (without `refs/`) whose history it follows. */
  | { readonly tag: string; readonly moves: "commit"; readonly line: string }
  /** Only to the highest of the versions that have `scope` among their tags; of all versions when it is empty. */
  | { readonly tag: string; readonly moves: "version"; readonly scope: string };

/**
 * The tags of a run, `auto` resolved: `branch-<ref>`, `pr-<n>` and `head-<commit>`, `latest` on the default branch, the
 * version ladder on `v*` tags, of which a pre-release has only its own name. Tags that are spelled out go where they are
 * told, `latest` as well.
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
    return [{ tag: `pr-${facts.pullRequest}`, moves: "commit", line: `pull/${facts.pullRequest}/head` }, ...head];
  }
  const branch = /^refs\/heads\/(.+)$/s.exec(facts.ref)?.[1];
  // A merge queue makes a branch for each try and deletes it; its commit becomes the default branch's, or nobody's.
  if (branch?.startsWith("gh-readonly-queue/") === true) return [];
  if (branch !== undefined) {
    const line = `heads/${branch}`;
    const latest: readonly WantedTag[] = isTrusted(facts) ? [{ tag: "latest", moves: "commit", line }] : [];
    return [{ tag: branchTag(branch), moves: "commit", line }, ...latest];
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

/**
 * The tag of a branch: `branch-` and its name. A name that is no part of a tag as it stands gets `-` for each other
 * character and ends in eight digits of its hash, so that `feat/a` and `feat-a` do not fight for one tag.
 */
export function branchTag(branch: string): string {
  const spelled = branch.replaceAll(/[^A-Za-z0-9._-]/gu, "-");
  const plain = `branch-${spelled}`;
  if (spelled === branch && plain.length <= maxTag) return plain;
  return `${plain.slice(0, maxTag - 9)}-${hashOf(branch)}`;
}

const maxTag = 128;

/** FNV-1a of 32 bits over UTF-16: tells names apart, and keeps nobody from making two that agree. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Why a `version` tag may not move, given every tag of the repository; `undefined` when it may. */
export function decideVersionTag(scope: string, version: Version, existing: readonly string[]): string | undefined {
  const higher = existing
    .map((tag) => ({ tag, other: parseVersion(tag) }))
    // Pre-releases hold nothing.
    .filter(({ other }) => other?.prerelease === "" && (scope === "" || ladder(other).includes(scope)))
    .find(({ other }) => other !== undefined && compareVersions(other, version) > 0);
  return higher === undefined ? undefined : `${higher.tag} is higher`;
}
