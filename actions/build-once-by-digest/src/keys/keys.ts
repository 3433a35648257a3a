import type { ReuseFrom } from "../inputs.ts";

/** What a run builds and for whom, as far as keys, tags and pushing depend on it. */
export interface RunFacts {
  /** The commit that is checked out, 40 hex digits. */
  readonly commit: string;
  /** On pull requests, the head commit of the branch, which `workflow_run` knows. */
  readonly headCommit: string | undefined;
  readonly ref: string;
  readonly pullRequest: number | undefined;
  readonly defaultBranch: string | undefined;
  /** What is checked out is the commit of a push, tag, schedule or dispatch: not a pull request's, nothing else's. */
  readonly ownCommit: boolean;
  /** The run's token cannot write: a fork's pull request, or Dependabot's. */
  readonly readOnly: "fork" | "dependabot" | undefined;
  /** On `workflow_run`: the run that went before, whose image a look-up is after. */
  readonly triggering: TriggeringRun | undefined;
}

/** The run that triggered a `workflow_run`. */
export interface TriggeringRun {
  readonly event: string;
  readonly headCommit: string;
  readonly headBranch: string | undefined;
  /** Its commit is in another repository, whose runs push nothing here. */
  readonly foreign: boolean;
}

/** Which keys are looked up, in order, and which one is written. */
export interface KeyPlan {
  readonly lookUp: readonly string[];
  readonly write: string;
}

/**
 * Names the keys of a run for its commit. With `trusted`, only the default branch and tags write `sha-…`, so that nobody
 * who can merely push a branch plants what they ship; pull requests and other branches write names of their own and may
 * read both. With `attested` a name proves nothing and everything may be read: the attestation decides.
 */
export function planKeys(facts: RunFacts, reuseFrom: ReuseFrom): KeyPlan {
  return planKeysOf(facts, reuseFrom, `sha-${facts.commit}`);
}

/** As {@link planKeys}, for what the build reads: `key` is `src-<64 hex>`. */
export function planContentKeys(facts: RunFacts, reuseFrom: ReuseFrom, key: string): KeyPlan {
  return planKeysOf(facts, reuseFrom, key);
}

function planKeysOf(facts: RunFacts, reuseFrom: ReuseFrom, shared: string): KeyPlan {
  if (reuseFrom === "repository") return { lookUp: [shared], write: shared };
  const own = isTrusted(facts) ? shared : `${facts.pullRequest === undefined ? "ref" : "pr"}-${shared}`;
  if (reuseFrom === "attested")
    return { lookUp: [...new Set([own, shared, `ref-${shared}`, `pr-${shared}`])], write: own };
  return { lookUp: own === shared ? [shared] : [own, shared], write: own };
}

/**
 * The tags under which the image of the run at hand is looked up. A pull request's image is tied to the head commit by a
 * tag of its own, because that commit is all that `workflow_run` knows; one commit is never guessed from the other.
 */
export function planLookup(facts: RunFacts, keys: KeyPlan): readonly string[] {
  const { triggering } = facts;
  if (triggering === undefined) {
    return facts.headCommit === undefined ? keys.lookUp : [...keys.lookUp, `head-${facts.headCommit}`];
  }
  if (triggering.foreign) return [];
  if (triggering.event.startsWith("pull_request")) return [`head-${triggering.headCommit}`];
  const onDefault = facts.defaultBranch !== undefined && triggering.headBranch === facts.defaultBranch;
  return onDefault
    ? [`sha-${triggering.headCommit}`]
    : [`ref-sha-${triggering.headCommit}`, `sha-${triggering.headCommit}`];
}

/** True for runs whose commit is on the default branch or a tag. */
export function isTrusted(facts: RunFacts): boolean {
  if (facts.pullRequest !== undefined || !facts.ownCommit) return false;
  if (facts.ref.startsWith("refs/tags/")) return true;
  return facts.defaultBranch !== undefined && facts.ref === `refs/heads/${facts.defaultBranch}`;
}

/** Whether to push, and if not, why in words. */
export function decidePush(
  facts: RunFacts,
  push: "auto" | "true" | "false",
): { readonly push: boolean; readonly why: string } {
  if (push === "true") return { push: true, why: "`push: true`" };
  if (push === "false") return { push: false, why: "`push: false`" };
  if (facts.readOnly === "fork")
    return { push: false, why: "the pull request comes from a fork, whose token cannot write" };
  if (facts.readOnly === "dependabot") return { push: false, why: "the run is Dependabot's, whose token cannot write" };
  return { push: true, why: "the run may write" };
}
