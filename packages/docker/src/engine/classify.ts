import type { ExecResult } from "@build-once/host";
import type { ActionError } from "@build-once/kernel";
import { type DockerErrorCode, dockerErrors } from "../errors.ts";
import { lastWords } from "../invocation.ts";

/** What docker was asked to do; the same words mean different things in each. */
export type EngineStage = "pull" | "create" | "start" | "other";

type Rule = readonly [pattern: RegExp, code: DockerErrorCode];

const engineRules: readonly Rule[] = [
  [
    /cannot connect to the docker daemon|is the docker daemon running|error during connect|permission denied while trying to connect|dial unix/i,
    "docker-not-available",
  ],
  [/unable to parse docker host|context .* (?:not found|does not exist)|no such context/i, "docker-not-available"],
];

const pullRules: readonly Rule[] = [
  [/no matching manifest for|does not match the specified platform|no match for platform/i, "wrong-arch"],
  [/too ?many ?requests|rate limit|\b429\b/i, "pull-upstream"],
  [
    /unauthorized|denied|authentication required|no basic auth credentials|insufficient_scope|\b40[13]\b/i,
    "pull-denied",
  ],
  [/manifest unknown|name unknown|: not found|\b404\b|repository does not exist/i, "pull-not-found"],
  [
    /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|x509|\bEOF\b|\b5\d\d\b|server gave HTTP response|request canceled|network is unreachable|temporary failure/i,
    "pull-upstream",
  ],
];

const containerRules: readonly Rule[] = [
  [/exec format error/i, "wrong-arch"],
  [/port is already allocated|address already in use|ports are not available/i, "port-in-use"],
  [/container name .* is already in use|name .* is reserved/i, "container-name-in-use"],
  [
    /executable file not found|no such file or directory: unknown|permission denied: unknown|is a directory: unknown|no command specified|unable to start container process|OCI runtime create failed.*exec/i,
    "container-not-startable",
  ],
  [/no such container|no such object/i, "container-missing"],
];

/** The error code for what docker said on its error stream. */
export function classifyEngineFailure(stage: EngineStage, text: string): DockerErrorCode {
  const stageRules = stage === "pull" ? pullRules : containerRules;
  const rule = [...engineRules, ...stageRules].find(([pattern]) => pattern.test(text));
  if (rule !== undefined) return rule[1];
  return stage === "pull" ? "pull-failed" : "docker-daemon-error";
}

/** The error of a docker command that failed. */
export function engineError(stage: EngineStage, what: string, result: ExecResult): ActionError<DockerErrorCode> {
  const said = result.timedOut ? "stopped after its time limit" : lastWords(result);
  return dockerErrors.error(classifyEngineFailure(stage, result.stderr), `${what}: ${said}`);
}
