import type { EventContext } from "@build-once/github";

/** What a subject must come from. */
export interface Expected {
  /** Any of these; empty when this event does not tell which commit an image was built from. */
  readonly imageCommits: readonly string[];
  readonly artifactCommits: readonly string[];
  readonly runId: number;
  readonly commitGiven: boolean;
}

/**
 * The run and commits that subjects must come from. A `workflow_run` event is about the run that triggered it; a pull
 * request's image is built from the merge commit, which that event does not know, so without `commit` nothing is
 * demanded of the image there.
 */
export function decideExpected(event: EventContext, commit: string | undefined, runId: number | undefined): Expected {
  const triggering = event.workflowRun;
  const known = triggering === undefined ? [event.sha, event.headSha] : [];
  const artifacts = triggering === undefined ? known : [triggering.headSha];
  return {
    imageCommits: commit === undefined ? unique(known) : [commit],
    artifactCommits: commit === undefined ? unique(artifacts) : [commit],
    runId: runId ?? triggering?.id ?? event.runId,
    commitGiven: commit !== undefined,
  };
}

function unique(commits: readonly string[]): readonly string[] {
  return [...new Set(commits.filter((commit) => commit !== ""))];
}
