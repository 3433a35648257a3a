import { assertNever } from "@build-once/kernel";
import type { SmokeFailure } from "./smoke.ts";

/** How a deployment ended, in one word that others may rely on. */
export type DeployClass =
  | "healthy"
  | "app-crashed"
  | "app-unhealthy"
  | "app-slow"
  | "port-closed"
  | "oom"
  | "wrong-arch"
  | "pull-failed"
  | "daemon-error"
  | "registry-error"
  | "cancelled";

/** What the engine knows about a container that failed. */
export interface EndFacts {
  readonly running: boolean;
  readonly exitCode: number;
  readonly oomKilled: boolean;
  /** The engine's own words when the program could not be started. */
  readonly engineError: string;
  /** The last lines that it printed; foreign text. */
  readonly logTail: string;
}

const appClasses: ReadonlySet<DeployClass> = new Set([
  "app-crashed",
  "app-unhealthy",
  "app-slow",
  "port-closed",
  "oom",
]);

/** True when the image itself is at fault, so that an earlier digest may do better; only then is a rollback right. */
export function isAppClass(value: DeployClass): boolean {
  return appClasses.has(value);
}

/** The class of a smoke that failed. */
export function classifyFailure(failure: SmokeFailure, end: EndFacts): DeployClass {
  switch (failure.kind) {
    case "ended":
    case "restarted":
      return classifyEnd(end);
    case "rejected-output":
      return end.oomKilled ? "oom" : "app-unhealthy";
    case "unhealthy":
      return end.running ? "app-unhealthy" : classifyEnd(end);
    case "startup-timeout":
      // Its probes may notice an end before anybody looked at the container.
      if (!end.running) return classifyEnd(end);
      if (failure.problems.length > 0 && failure.problems.every((problem) => problem === "refused"))
        return "port-closed";
      return failure.problems.some((problem) => problem === "answer") ? "app-unhealthy" : "app-slow";
    default:
      return assertNever(failure);
  }
}

/** The class of a container that ended when it should not have, or not like this. */
export function classifyEnd(end: EndFacts): DeployClass {
  if (end.oomKilled) return "oom";
  // runc reports it in the log of the container or in the engine's words, depending on its version.
  if (/exec format error/.test(end.engineError) || (end.exitCode !== 0 && /exec format error\s*$/.test(end.logTail)))
    return "wrong-arch";
  return "app-crashed";
}

/** What most likely happened and what to do about it, for a person; undefined when nothing better than the facts can be said. */
export function guessCause(deployClass: DeployClass, end: EndFacts): string | undefined {
  const log = end.logTail;
  if (deployClass === "port-closed")
    return "Nothing listens on the port. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0, and compare the port with the one it logs.";
  if (deployClass === "oom")
    return "The kernel stopped it for using more memory than allowed: raise `memory` or use less.";
  if (deployClass === "wrong-arch") return "Build the image for this machine's platform (`platforms`).";
  if (deployClass === "app-slow") return "Raise `startup-timeout` if the program really needs longer to start.";
  const variable = /(?:KeyError: '|environment variable |env(?:ironment)? var )["'`]?([A-Z][A-Z0-9_]{2,60})\b/i.exec(
    log,
  )?.[1];
  if (variable !== undefined) return `The log names the environment variable ${variable}: is it missing from \`env\`?`;
  if (/read-only file system/i.test(log)) return "It tried to write to a read-only file system.";
  if (/permission denied/i.test(log))
    return "The user of the image lacks a permission: compare USER with the owner of the files.";
  if (/(?:curl|wget).*not found|executable file not found/i.test(log))
    return "A program that is called is not in the image.";
  return exitGuess(end);
}

function exitGuess(end: EndFacts): string | undefined {
  if (end.running) return undefined;
  if (end.exitCode === 137) return "Exit code 137 is SIGKILL: something outside the program ended it.";
  if (end.exitCode === 139) return "Exit code 139 is a segmentation fault.";
  if (end.exitCode === 143) return "Exit code 143 is SIGTERM: something asked it to stop.";
  if (end.exitCode === 126) return "Exit code 126: the program exists but may not be executed.";
  if (end.exitCode === 127) return "Exit code 127: the program was not found in the image.";
  if (end.exitCode === 0) return "It ended by itself with exit code 0: a server must stay; for a command use `run`.";
  return undefined;
}
