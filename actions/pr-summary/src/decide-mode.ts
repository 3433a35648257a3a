import type { EventContext } from "@build-once/github";
import { assertNever } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";

/** What this call does, and for which run. */
export type Plan =
  | { readonly kind: "comment" }
  | { readonly kind: "collect" }
  | { readonly kind: "preview" }
  /** For the run that triggered this one. */
  | { readonly kind: "publish" }
  /** There is nothing to publish, and that is no failure. */
  | { readonly kind: "nothing"; readonly why: string }
  /** `publish` was asked for where it cannot work. */
  | { readonly kind: "impossible"; readonly why: string };

/** Decides what to do from the mode that was asked for and the event that happened. */
export function decideMode(mode: Inputs["mode"], context: EventContext): Plan {
  switch (mode) {
    case "collect":
      return { kind: "collect" };
    case "preview":
      return { kind: "preview" };
    case "comment":
      return { kind: "comment" };
    case "auto":
      return context.event === "workflow_run" ? planPublish(context) : { kind: "comment" };
    case "publish":
      return planPublish(context);
    default:
      return assertNever(mode);
  }
}

function planPublish(context: EventContext): Plan {
  if (context.event !== "workflow_run")
    return { kind: "impossible", why: `mode publish works on workflow_run; this run was caused by ${context.event}` };
  const run = context.workflowRun;
  if (run === undefined)
    return { kind: "impossible", why: "the event does not describe the run that triggered this one" };
  if (context.repositoryId !== undefined && run.repositoryId !== undefined && run.repositoryId !== context.repositoryId)
    return { kind: "impossible", why: "the run that triggered this one belongs to another repository" };
  if (!run.event.startsWith("pull_request"))
    return { kind: "nothing", why: `the run that triggered this one was caused by ${run.event}` };
  return { kind: "publish" };
}
