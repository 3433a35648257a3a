import { dockerErrors } from "@build-once/docker";
import type { ActionError } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";

const classes: ReadonlyMap<string, DeployClass> = new Map([
  ["pull-failed", "pull-failed"],
  ["pull-not-found", "pull-failed"],
  ["pull-denied", "registry-error"],
  ["pull-upstream", "registry-error"],
  ["wrong-arch", "wrong-arch"],
]);

/** The class of a failure that is not the image's fault; undefined when the error is no failure of docker at all. */
export function classifyInfrastructure(error: ActionError): DeployClass | undefined {
  return dockerErrors.owns(error) ? (classes.get(error.code) ?? "daemon-error") : undefined;
}
