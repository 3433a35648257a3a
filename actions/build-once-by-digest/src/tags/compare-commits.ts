import { type Comparison, compareRefs, fetchRef } from "@build-once/github";
import { connectGitHub } from "../publishing/github-api.ts";
import type { Session } from "../session.ts";

/** How the commit at hand stands to another one; `apart` when neither descends from the other. */
export type CommitOrder = "same" | "newer" | "older" | "apart";

const orders: Readonly<Record<Comparison, CommitOrder>> = {
  identical: "same",
  ahead: "newer",
  behind: "older",
  diverged: "apart",
};

/**
 * Compares two commits by ancestry: with git where the history is here, else by GitHub's API; commits that GitHub does
 * not know any more were rewritten away and count as `apart`.
 *
 * @throws {ActionError} those of GitHub's API
 */
export async function compareCommits(session: Session, theirs: string, ours: string): Promise<CommitOrder> {
  if (theirs === ours) return "same";
  return (await compareByGit(session, theirs, ours)) ?? (await compareByApi(session, theirs, ours));
}

async function compareByGit({ host }: Session, theirs: string, ours: string): Promise<CommitOrder | undefined> {
  const isAncestor = async (older: string, newer: string): Promise<boolean | undefined> => {
    const { exitCode } = await host.exec.run("git", ["merge-base", "--is-ancestor", older, newer]);
    if (exitCode === 0) return true;
    return exitCode === 1 ? false : undefined;
  };
  const shallow = await host.exec.run("git", ["rev-parse", "--is-shallow-repository"]);
  // In a shallow clone "no ancestor" may only mean "not fetched".
  if (shallow.exitCode !== 0) return undefined;
  const forward = await isAncestor(theirs, ours);
  if (forward === true) return "newer";
  if (forward === undefined || shallow.stdout.trim() !== "false") return undefined;
  const backward = await isAncestor(ours, theirs);
  if (backward === undefined) return undefined;
  return backward ? "older" : "apart";
}

async function compareByApi(session: Session, theirs: string, ours: string): Promise<CommitOrder> {
  const api = await connectGitHub(session);
  const told = api === undefined ? undefined : await compareRefs(api, theirs, ours);
  return told === undefined ? "apart" : orders[told];
}

/** Where a commit stands in the history of a branch or pull request, as GitHub knows it now. */
export type Standing =
  /** It is the newest, or an ancestor of the newest. */
  | { readonly kind: "newest" | "contained" }
  /** The history was rewritten, or goes on without it; `tip` is its newest commit. */
  | { readonly kind: "left-out"; readonly tip: string }
  /** The branch is gone, or nobody can be asked. */
  | { readonly kind: "unknown" };

/**
 * Asks where `commit` stands in the history of `line`, such as `heads/main` or `pull/7/head`.
 *
 * @throws {ActionError} those of GitHub's API
 */
export async function standingOn(session: Session, line: string, commit: string): Promise<Standing> {
  const api = await connectGitHub(session);
  const tip = api === undefined ? undefined : await fetchRef(api, line);
  if (tip === undefined) return { kind: "unknown" };
  const order = await compareCommits(session, tip.sha, commit);
  if (order === "apart") return { kind: "left-out", tip: tip.sha };
  // Newer than the newest that GitHub shows is a push that it does not show yet.
  return { kind: order === "older" ? "contained" : "newest" };
}
