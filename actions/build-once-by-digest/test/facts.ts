import type { RunFacts } from "../src/keys/keys.ts";

/** A push to the default branch. */
export function factsOnMain(commit: string): RunFacts {
  return {
    commit,
    headCommit: undefined,
    ref: "refs/heads/main",
    pullRequest: undefined,
    defaultBranch: "main",
    ownCommit: true,
    readOnly: undefined,
    triggering: undefined,
  };
}

/** Pull request 7, which is built from GitHub's merge commit. */
export function factsOnPull(commit: string, headCommit: string): RunFacts {
  return { ...factsOnMain(commit), ref: "refs/pull/7/merge", pullRequest: 7, headCommit, ownCommit: false };
}
