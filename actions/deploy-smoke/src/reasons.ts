import type { ReasonRow } from "@build-once/contract";

function fail(meaning: string, fix: string): ReasonRow & { readonly verdict: "fail" } {
  return { verdict: "fail", meaning, fix };
}

/** Why deploy-smoke ends as it does. */
export const reasons: {
  readonly [Name in
    | "deployed"
    | "command-passed"
    | "app-crashed"
    | "app-unhealthy"
    | "app-slow"
    | "port-closed"
    | "oom"
    | "wrong-arch"
    | "pull-failed"
    | "registry-error"
    | "daemon-error"
    | "unexpected-exit"
    | "unexpected-output"
    | "rolled-back"
    | "rollback-failed"]: ReasonRow;
} = {
  deployed: { verdict: "pass", meaning: "The digest serves and passed its smoke." },
  "command-passed": { verdict: "pass", meaning: "The command ended and printed as expected." },
  "app-crashed": fail(
    "The program ended, or was restarted, when it should have stayed.",
    "Read its last lines in the summary or in the recorder's artifact.",
  ),
  "app-unhealthy": fail(
    "The program answers, but not as it should.",
    "The summary shows the probe and its last answer.",
  ),
  "app-slow": fail(
    "The program was not healthy, or not done, within `startup-timeout`.",
    "Raise `startup-timeout` if it really needs longer.",
  ),
  "port-closed": fail(
    "Nothing listens on the probed port.",
    "Listen on 0.0.0.0 inside the container, and compare the port.",
  ),
  oom: fail("The kernel stopped the program for using more memory than allowed.", "Raise `memory`, or use less."),
  "wrong-arch": fail(
    "The image has no build for this machine.",
    "Add the machine's platform to `platforms` when building.",
  ),
  "pull-failed": fail(
    "The image could not be pulled, or is not the one that was asked for.",
    "Check name and digest; the message holds what the engine said.",
  ),
  "registry-error": fail(
    "The registry refused or failed.",
    "Check the login and `permissions: packages: read`; else run the job again.",
  ),
  "daemon-error": fail("The engine is missing or failed.", "The message holds what it said."),
  "unexpected-exit": fail(
    "The command ended with another exit code than `expect-exit`.",
    "Its output is in the summary and in the recorder.",
  ),
  "unexpected-output": fail(
    "The output lacks what `expect-output` asks for, or has what `reject-output` forbids.",
    "Its output is in the summary and in the recorder.",
  ),
  "rolled-back": fail(
    "The image failed its smoke and the earlier digest serves again.",
    "`class` says how it failed; repair it and deploy the new digest.",
  ),
  "rollback-failed": fail(
    "The image failed its smoke, and putting the earlier digest back failed too.",
    "Nothing proven serves now: look at the recorder and act by hand.",
  ),
};
