import type { Host } from "@build-once/host";
import type { RunFacts } from "../keys/keys.ts";
import type { RunIdentity } from "./build-record.ts";

/** Which run of which workflow this is, as far as the runner says; the rest is empty. */
export function runIdentity({ environment }: Pick<Host, "environment">, facts: RunFacts): RunIdentity {
  const attempt = Number(environment.get("GITHUB_RUN_ATTEMPT") ?? "1");
  return {
    repository: environment.get("GITHUB_REPOSITORY") ?? "",
    commit: facts.commit,
    ref: facts.ref,
    runUrl: runUrl(environment) ?? "",
    runAttempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
    workflow: environment.get("GITHUB_WORKFLOW_REF") ?? environment.get("GITHUB_WORKFLOW") ?? "",
  };
}

/** The address of this run's page; `undefined` outside a workflow. */
export function runUrl(environment: Host["environment"]): string | undefined {
  const server = environment.get("GITHUB_SERVER_URL");
  const repository = environment.get("GITHUB_REPOSITORY");
  const id = environment.get("GITHUB_RUN_ID");
  return server === undefined || repository === undefined || id === undefined
    ? undefined
    : `${server}/${repository}/actions/runs/${id}`;
}
