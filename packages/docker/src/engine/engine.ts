import type { Exec, ExecOptions, ExecResult } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { dockerErrors } from "../errors.ts";
import { dockerInvocation, type Invocation, runInvocation } from "../invocation.ts";
import { asFields, asText, parseJson } from "../json-fields.ts";
import { type EngineStage, engineError } from "./classify.ts";

/** The engine that answers the docker command. */
export interface EngineVersion {
  readonly version: string;
  readonly os: string;
  readonly architecture: string;
}

/** Parses `docker version --format '{{json .}}'`; `undefined` when no engine answered. */
export function parseEngineVersion(stdout: string): EngineVersion | undefined {
  const server = asFields(asFields(parseJson(stdout))?.get("Server"));
  const version = asText(server?.get("Version"));
  const os = asText(server?.get("Os"));
  const architecture = asText(server?.get("Arch"));
  if (version === undefined || os === undefined || architecture === undefined) return undefined;
  return { version, os, architecture };
}

/** Asks the engine who it is. @throws {ActionError} `docker-not-available` (input) */
export async function readEngineVersion(exec: Exec): Promise<EngineVersion> {
  const result = await runDocker(exec, dockerInvocation(["version", "--format", "{{json .}}"]), { timeoutMs: 60_000 });
  const version = result.exitCode === 0 ? parseEngineVersion(result.stdout) : undefined;
  if (version !== undefined) return version;
  const failure = engineError("other", "docker version", result);
  throw failure.code === "docker-not-available" ? failure : dockerErrors.error("docker-not-available", failure.message);
}

/** Runs a docker command; its exit code is the caller's to look at. @throws {ActionError} `docker-not-available` (input) when there is no docker command */
export async function runDocker(
  exec: Exec,
  invocation: Invocation,
  options: Omit<ExecOptions, "env"> = {},
): Promise<ExecResult> {
  try {
    return await runInvocation(exec, invocation, options);
  } catch (error) {
    if (error instanceof ActionError && error.code === "command-not-found")
      throw dockerErrors.error("docker-not-available", "there is no docker command on the path", { cause: error });
    throw error;
  }
}

/** Runs a docker command that must succeed; a non-zero exit code is its failure whatever was printed. @throws {ActionError} any code of the stage */
export async function requireDocker(
  exec: Exec,
  stage: EngineStage,
  what: string,
  invocation: Invocation,
  options: Omit<ExecOptions, "env"> = {},
): Promise<ExecResult> {
  const result = await runDocker(exec, invocation, options);
  if (result.exitCode !== 0 || result.timedOut) throw engineError(stage, what, result);
  return result;
}
