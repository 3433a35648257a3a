import type { Exec, ExecOptions, ExecResult } from "@build-once/host";

/** A command line as data: nothing has run yet. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment; values given here do not appear on the command line. */
  readonly env: Readonly<Record<string, string>>;
}

/** The invocation `docker <args>`. */
export function dockerInvocation(args: readonly string[]): Invocation {
  return { command: "docker", args, env: {} };
}

/** Runs an invocation; a non-zero exit code is a value for the caller to look at. @throws {ActionError} `command-not-found` (input) */
export function runInvocation(
  exec: Exec,
  invocation: Invocation,
  options: Omit<ExecOptions, "env"> = {},
): Promise<ExecResult> {
  return exec.run(invocation.command, invocation.args, { ...options, env: invocation.env });
}

/** The last lines of what a program said on its error stream, fit for one error message. */
export function lastWords(result: ExecResult, maxLength = 600): string {
  const text = (result.stderr.trim() === "" ? result.stdout : result.stderr).trim();
  const tail = text.split(/\r?\n/).slice(-6).join("\n").trim();
  if (tail === "") return `exit code ${result.exitCode}, no output`;
  return tail.length > maxLength ? `…${tail.slice(-maxLength)}` : tail;
}
