/** What the commit to compare with is chosen by. */
export interface BaseFacts {
  /** Name of the event; empty outside of GitHub. */
  readonly event: string;
  /** The commit that is checked out, and its parents. */
  readonly head: string;
  readonly parents: readonly string[];
  /** The commit that the run is about. */
  readonly runCommit: string | undefined;
  readonly pullRequestHead: string | undefined;
  readonly pullRequestBase: string | undefined;
  readonly pushBefore: string | undefined;
  readonly mergeGroupBase: string | undefined;
}

/** Where the commit to compare with is. */
export type BasePlan =
  | { readonly kind: "commit"; readonly commit: string }
  /** The newest commit that both `commit` and the checkout come from. */
  | { readonly kind: "merge-base"; readonly commit: string }
  | { readonly kind: "none"; readonly reason: string }
  /** The event has a base, and does not say which: the change cannot be known. */
  | { readonly kind: "unknown"; readonly reason: string };

/**
 * Chooses the commit to compare with. A pull request's merge commit has the base as its first parent: exactly what
 * the tests saw, whatever has happened to the branches since.
 */
export function chooseBase(facts: BaseFacts): BasePlan {
  const { event, parents } = facts;
  if (event.startsWith("pull_request")) {
    const [first, second, ...more] = parents;
    // A merge that the author made has other parents; its first one says nothing about the base.
    const ofHead = second !== undefined && second === (facts.pullRequestHead ?? second) && more.length === 0;
    const isMerge = ofHead && facts.head === facts.runCommit && event === "pull_request";
    if (isMerge && first !== undefined) return { kind: "commit", commit: first };
    return facts.pullRequestBase === undefined
      ? { kind: "unknown", reason: "The event names no base commit; give `base`." }
      : { kind: "merge-base", commit: facts.pullRequestBase };
  }
  const base = event === "merge_group" ? facts.mergeGroupBase : event === "push" ? facts.pushBefore : undefined;
  if (base === undefined && (event === "push" || event === "merge_group"))
    return { kind: "unknown", reason: "The event does not say what was there before it; give `base`." };
  if (base === undefined) return { kind: "none", reason: "This event has no base to compare with." };
  return /^0+$/.test(base)
    ? { kind: "none", reason: "The branch is new, there is nothing before it." }
    : { kind: "commit", commit: base };
}

/** The parents that a raw commit object names. */
export function parseParents(commit: string): readonly string[] {
  const header = commit.slice(0, commit.indexOf("\n\n") + 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].flatMap((match) => match[1] ?? []);
}
