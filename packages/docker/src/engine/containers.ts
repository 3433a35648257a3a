import type { Exec, ExecResult } from "@build-once/host";
import { dockerErrors } from "../errors.ts";
import { dockerInvocation, type Invocation } from "../invocation.ts";
import { type ContainerRequest, planCreateContainer } from "./container-request.ts";
import { requireDocker, runDocker } from "./engine.ts";
import { type ContainerInspection, parseContainerInspection } from "./inspect.ts";

const shortMs = 60_000;

/** Creates a container without starting it and gives its id. @throws {ActionError} `container-name-in-use`, `docker-daemon-error` … */
export async function createContainer(exec: Exec, request: ContainerRequest): Promise<string> {
  const result = await requireDocker(exec, "create", `docker create ${request.name}`, planCreateContainer(request), {
    timeoutMs: shortMs,
  });
  const id = result.stdout.trim().split("\n").at(-1) ?? "";
  if (!/^[0-9a-f]{12,64}$/.test(id))
    throw dockerErrors.error("docker-output-unreadable", `docker create ${request.name} printed no container id`);
  return id;
}

/** Starts a container. @throws {ActionError} `container-not-startable`, `port-in-use`, `wrong-arch`, `docker-daemon-error` … */
export async function startContainer(exec: Exec, container: string): Promise<void> {
  await requireDocker(exec, "start", `docker start ${container}`, dockerInvocation(["start", "--", container]), {
    timeoutMs: shortMs * 2,
  });
}

/** What the engine knows about a container; `undefined` when it is gone. @throws {ActionError} `docker-daemon-error`, `docker-output-unreadable` */
export async function inspectContainer(
  exec: Exec,
  container: string,
): Promise<{ readonly inspection: ContainerInspection; readonly json: string } | undefined> {
  const invocation = dockerInvocation(["container", "inspect", "--format", "{{json .}}", "--", container]);
  const result = await runDocker(exec, invocation, { timeoutMs: shortMs });
  if (result.exitCode !== 0 && /no such (?:container|object)/i.test(result.stderr)) return undefined;
  if (result.exitCode !== 0 || result.timedOut) throw failed(`docker container inspect ${container}`, result);
  const parsed = parseContainerInspection(result.stdout);
  if (!parsed.ok)
    throw dockerErrors.error("docker-output-unreadable", `docker container inspect ${container}: ${parsed.error}`);
  return { inspection: parsed.value, json: result.stdout };
}

function failed(what: string, result: ExecResult): Error {
  return dockerErrors.error(
    "docker-daemon-error",
    `${what}: ${result.timedOut ? "no answer in time" : result.stderr.trim().slice(-400)}`,
  );
}

/** Waits until a container has ended. False when it still runs after `timeoutMs`. @throws {ActionError} `container-missing`, `docker-daemon-error` */
export async function waitContainer(exec: Exec, container: string, timeoutMs: number): Promise<boolean> {
  const result = await runDocker(exec, dockerInvocation(["wait", container]), { timeoutMs });
  if (result.timedOut) return false;
  if (result.exitCode === 0) return true;
  if (/no such container/i.test(result.stderr))
    throw dockerErrors.error("container-missing", `docker wait ${container}: the container is gone`);
  throw failed(`docker wait ${container}`, result);
}

/** What a container printed. */
export interface ContainerLogs {
  readonly stdout: string;
  readonly stderr: string;
  /** True when more was printed than was kept. */
  readonly truncated: boolean;
}

/** Reads what a container printed, from the start (or its last `tail` lines), at most `maxBytes` of each stream. @throws {ActionError} */
export async function readLogs(
  exec: Exec,
  container: string,
  options: { readonly maxBytes: number; readonly tail?: number },
): Promise<ContainerLogs> {
  const tail = options.tail === undefined ? [] : [`--tail=${options.tail}`];
  const result = await requireDocker(
    exec,
    "other",
    `docker logs ${container}`,
    dockerInvocation(["logs", ...tail, "--", container]),
    { timeoutMs: shortMs, maxOutputBytes: options.maxBytes },
  );
  return { stdout: result.stdout, stderr: result.stderr, truncated: result.truncated };
}

/** Runs a command inside a running container. Its exit code is a value. @throws {ActionError} `docker-not-available` */
export function execInContainer(
  exec: Exec,
  container: string,
  command: readonly string[],
  options: { readonly timeoutMs: number; readonly maxOutputBytes: number },
): Promise<ExecResult> {
  return runDocker(exec, dockerInvocation(["exec", container, ...command]), options);
}

/** Stops a container with its stop signal, and kills it after `graceMs` (undefined: the image's grace, else 10 s). @throws {ActionError} */
export async function stopContainer(exec: Exec, container: string, graceMs: number | undefined): Promise<void> {
  const seconds = graceMs === undefined ? [] : [`--time=${Math.ceil(graceMs / 1000)}`];
  const invocation = dockerInvocation(["stop", ...seconds, "--", container]);
  await requireDocker(exec, "other", `docker stop ${container}`, invocation, {
    timeoutMs: (graceMs ?? 0) + shortMs * 5,
  });
}

/** Removes a container, running or not, with its anonymous volumes; one that is gone already is no failure. @throws {ActionError} */
export async function removeContainer(exec: Exec, container: string): Promise<void> {
  const result = await runDocker(exec, planRemoveContainer(container), { timeoutMs: shortMs });
  if (result.exitCode !== 0 && !/no such container|removal of container .* is already in progress/i.test(result.stderr))
    throw failed(`docker rm ${container}`, result);
}

/** `docker rm --force --volumes` of one container. */
export function planRemoveContainer(container: string): Invocation {
  return dockerInvocation(["rm", "--force", "--volumes", "--", container]);
}

/** Gives a container another name. @throws {ActionError} `container-name-in-use`, `container-missing` */
export async function renameContainer(exec: Exec, container: string, name: string): Promise<void> {
  const invocation = dockerInvocation(["rename", container, name]);
  await requireDocker(exec, "other", `docker rename ${container} ${name}`, invocation, { timeoutMs: shortMs });
}

/** Sets what the engine does when the container ends or the machine restarts. @throws {ActionError} */
export async function setRestartPolicy(exec: Exec, container: string, policy: string): Promise<void> {
  const invocation = dockerInvocation(["update", `--restart=${policy}`, container]);
  await requireDocker(exec, "other", `docker update ${container}`, invocation, { timeoutMs: shortMs });
}

/** Ids of the containers, running or not, that carry `label=value`, newest first. @throws {ActionError} */
export async function listContainers(exec: Exec, label: string, value: string): Promise<readonly string[]> {
  const invocation = dockerInvocation(["ps", "--all", "--no-trunc", "--quiet", `--filter=label=${label}=${value}`]);
  const result = await requireDocker(exec, "other", "docker ps", invocation, { timeoutMs: shortMs });
  return result.stdout.split(/\s+/).filter((id) => /^[0-9a-f]{64}$/.test(id));
}
