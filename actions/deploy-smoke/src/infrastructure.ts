import { dockerErrors } from "@build-once/docker";
import type { ActionError } from "@build-once/kernel";
import type { DeployClass } from "@build-once/probe";

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
