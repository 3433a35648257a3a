import { dockerErrors } from "@build-once/docker";
import type { ActionError } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";
import type { Plan } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { PutBack, Report } from "./report.ts";

const classes: ReadonlyMap<string, DeployClass> = new Map([
  ["pull-failed", "pull-failed"],
  ["pull-not-found", "pull-failed"],
  ["pull-denied", "registry-error"],
  ["pull-upstream", "registry-error"],
  ["wrong-arch", "wrong-arch"],
  // What the engine was asked to run is not in the image, or may not be run.
  ["container-not-startable", "app-crashed"],
]);

/** The class of a failure of docker; undefined when the error is another one's. */
export function classifyInfrastructure(error: ActionError): DeployClass | undefined {
  return dockerErrors.owns(error) ? (classes.get(error.code) ?? "daemon-error") : undefined;
}

/** The report of a deployment that docker, not the image, brought to its end. */
export function infrastructureReport(
  plan: Plan,
  progress: Progress,
  deployClass: DeployClass,
  error: ActionError,
  putBack: PutBack,
): Report {
  return {
    class: deployClass,
    reason: undefined,
    detail: error.message,
    cause: error.hint,
    oneShot: plan.oneShot,
    digest: progress.digest,
    previous: progress.earlier?.container?.digest ?? progress.earlier?.lastGood,
    serving: putBack.kind === "serves" ? putBack.digest : undefined,
    putBack,
    exitCode: undefined,
    stdout: "",
    stderr: "",
    startupMs: undefined,
    tries: [],
    url: undefined,
  };
}
