import { assertNever } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { compareCommits, standingOn } from "./compare-commits.ts";
import { decideVersionTag, type WantedTag } from "./plan-tags.ts";
import { readReuses } from "../record/reuse-record.ts";
import type { Session } from "../session.ts";
import { parseVersion } from "./version.ts";

const revisionAnnotation = "org.opencontainers.image.revision";

/** Each commit is one more comparison; the newest tell. */
const maxReuses = 10;

/**
 * Why a tag that points to `current` may not move to the image of the run's commit; `undefined` when it may.
 *
 * @throws {ActionError} those of the registry and of GitHub's API
 */
export async function reasonToHold(
  session: Session,
  current: FetchedManifest,
  wanted: WantedTag,
  allTags: readonly string[],
): Promise<string | undefined> {
  switch (wanted.moves) {
    case "fixed":
      return undefined;
    case "version":
      return await holdVersion(session, current, wanted.tag, wanted.scope, allTags);
    case "commit":
      return wanted.line.startsWith("pull/")
        ? await holdPull(session, wanted.line)
        : await holdBranch(session, current, wanted.line);
    default:
      return assertNever(wanted);
  }
}

async function holdVersion(
  session: Session,
  current: FetchedManifest,
  tag: string,
  scope: string,
  allTags: readonly string[],
): Promise<string | undefined> {
  const version = parseVersion(session.facts.ref.replace(/^refs\/tags\//, ""));
  const reason = version === undefined ? undefined : decideVersionTag(scope, version, allTags);
  if (reason !== undefined || tag !== "latest") return reason;
  // The default branch moves `latest` as well, and may be ahead of the release.
  const theirs = revisionOf(current);
  if (theirs === undefined) return undefined;
  return (await compareCommits(session, theirs, session.facts.commit)) === "older" ? newerReason(theirs) : undefined;
}

/** The merge commits of a pull request do not descend from each other: the newest is that of the newest head. */
async function holdPull(session: Session, line: string): Promise<string | undefined> {
  const ours = session.facts.headCommit ?? session.facts.commit;
  const standing = await standingOn(session, line, ours);
  if (standing.kind === "newest") return undefined;
  if (standing.kind === "unknown") return unknownReason(line);
  return `the pull request goes on after ${short(ours)}`;
}

async function holdBranch(session: Session, current: FetchedManifest, line: string): Promise<string | undefined> {
  const ours = session.facts.commit;
  let apart = false;
  for (const theirs of await commitsOf(session, current, line)) {
    const order = await compareCommits(session, theirs, ours);
    if (order === "older") return newerReason(theirs);
    apart ||= order === "apart";
  }
  if (!apart) return undefined;
  // Somebody rewrote the branch: its history says who belongs to it.
  const standing = await standingOn(session, line, ours);
  if (standing.kind === "unknown") return unknownReason(line);
  return standing.kind === "left-out"
    ? `the branch was rewritten to ${short(standing.tip)} and has ${short(ours)} no more`
    : undefined;
}

/** The commits that an image stands for on a branch: the one it was built from, and those that read the same. */
async function commitsOf(
  { registry, inputs }: Session,
  image: FetchedManifest,
  line: string,
): Promise<readonly string[]> {
  const revision = revisionOf(image);
  if (!inputs.key.includes("content")) return revision === undefined ? [] : [revision];
  const reuses = (await readReuses(registry, image.digest)).filter(({ ref }) => ref === `refs/${line}`);
  const commits = [revision, ...reuses.slice(-maxReuses).map(({ commit }) => commit)];
  return [...new Set(commits)].filter((commit) => commit !== undefined);
}

/** An image that does not say what it was built from holds nothing. */
function revisionOf(image: FetchedManifest): string | undefined {
  const revision = image.manifest.annotations.get(revisionAnnotation) ?? "";
  return /^[0-9a-f]{40}$/.test(revision) ? revision : undefined;
}

function newerReason(theirs: string): string {
  return `it points to ${short(theirs)}, which is newer`;
}

function unknownReason(line: string): string {
  return `GitHub does not say which commit of ${JSON.stringify(line.slice(0, 100))} is the newest`;
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
