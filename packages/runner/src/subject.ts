import type { Subject } from "@build-once/evidence";
import type { Environment } from "@build-once/host";

/**
 * What this step's result speaks about, from the runner's default variables.
 *
 * @see GitHub, "Variables reference", default environment variables
 */
export function readSubject(environment: Environment): Subject {
  const ref = environment.get("GITHUB_REF") ?? "";
  const pullRequest = /^refs\/pull\/(\d{1,10})\//.exec(ref)?.[1];
  return {
    repository: environment.get("GITHUB_REPOSITORY") ?? "",
    commit: environment.get("GITHUB_SHA") ?? "",
    ref,
    event: environment.get("GITHUB_EVENT_NAME") ?? "",
    ...(pullRequest === undefined ? {} : { pullRequest: Number(pullRequest) }),
    runId: wholeNumber(environment.get("GITHUB_RUN_ID")),
    runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")),
    job: environment.get("GITHUB_JOB") ?? "",
    workflow: environment.get("GITHUB_WORKFLOW") ?? "",
  };
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
