import type { Environment, Exec, Files, Log } from "@build-once/host";
import type { Repository } from "@build-once/kernel";
import { basicSecret, type Credentials } from "./credentials.ts";
import { findInDockerConfig, parseDockerConfig } from "./docker-config.ts";
import { ociErrors } from "./errors.ts";
import { readShape } from "./shape.ts";

/** What finding credentials needs. */
export interface CredentialPorts {
  readonly environment: Environment;
  readonly exec: Exec;
  readonly files: Files;
  readonly log: Pick<Log, "mask">;
}

/** What the caller was given. */
export interface GivenCredentials {
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Used for ghcr.io alone, when nothing else is there. */
  readonly jobToken: string | undefined;
}

const maxConfigBytes = 1024 * 1024;
const helperTimeoutMs = 30_000;

/**
 * Finds the credentials for `repository`: those given, else those of the docker configuration (its credential helpers
 * included), else podman's, else the job token when the registry is ghcr.io, else none. Each secret found is masked.
 *
 * @throws {ActionError} `docker-config-invalid`, `credential-helper-failed` (input)
 */
export async function findCredentials(
  ports: CredentialPorts,
  repository: Repository,
  given: GivenCredentials,
): Promise<Credentials> {
  const credentials =
    fromInputs(given) ?? (await fromFiles(ports, repository)) ?? fromJobToken(repository, given, ports);
  if (credentials.kind === "basic") {
    ports.log.mask(credentials.password);
    ports.log.mask(basicSecret(credentials.username, credentials.password));
  }
  if (credentials.kind === "identity") ports.log.mask(credentials.token);
  return credentials;
}

function fromInputs(given: GivenCredentials): Credentials | undefined {
  if (given.password === undefined || given.password === "") return undefined;
  // Registries that take a bare token ignore the name but want one.
  return { kind: "basic", username: given.username ?? "token", password: given.password };
}

function fromJobToken(repository: Repository, given: GivenCredentials, ports: CredentialPorts): Credentials {
  if (repository.registry !== "ghcr.io" || given.jobToken === undefined) return { kind: "anonymous" };
  return { kind: "basic", username: ports.environment.get("GITHUB_ACTOR") ?? "token", password: given.jobToken };
}

async function fromFiles(ports: CredentialPorts, repository: Repository): Promise<Credentials | undefined> {
  for (const path of configPaths(ports.environment)) {
    const bytes = await ports.files.readBytes(path, maxConfigBytes);
    if (bytes === undefined || bytes.length === 0) continue;
    const config = parseDockerConfig(bytes);
    if (!config.ok) throw ociErrors.error("docker-config-invalid", `${path}: ${config.error}`);
    const source = findInDockerConfig(config.value, repository);
    if (source.kind === "found") return source.credentials;
    if (source.kind === "helper") {
      const credentials = await askHelper(ports.exec, source.name, source.server);
      if (credentials !== undefined) return credentials;
    }
  }
  return undefined;
}

function configPaths(environment: Environment): readonly string[] {
  const home = environment.get("HOME") ?? environment.get("USERPROFILE");
  const docker = environment.get("DOCKER_CONFIG") ?? (home === undefined ? undefined : `${home}/.docker`);
  const runtime = environment.get("XDG_RUNTIME_DIR");
  const candidates = [
    docker === undefined ? undefined : `${docker}/config.json`,
    environment.get("REGISTRY_AUTH_FILE"),
    runtime === undefined ? undefined : `${runtime}/containers/auth.json`,
  ];
  return candidates.filter((path) => path !== undefined);
}

/**
 * Asks `docker-credential-<name> get`; `undefined` when the helper has nothing for that server.
 *
 * @see docker-credential-helpers, "Development": the protocol of `get`
 */
async function askHelper(exec: Exec, name: string, server: string): Promise<Credentials | undefined> {
  const command = `docker-credential-${name}`;
  const input = new TextEncoder().encode(`${server}\n`);
  const result = await exec
    .run(command, ["get"], { input, timeoutMs: helperTimeoutMs, maxOutputBytes: 64 * 1024 })
    .catch((cause: unknown) => {
      throw ociErrors.error("credential-helper-failed", `${command} could not be started for ${server}`, { cause });
    });
  const said = `${result.stdout}${result.stderr}`;
  if (result.exitCode !== 0) {
    if (/credentials not found/i.test(said)) return undefined;
    const why = result.timedOut
      ? `did not end within ${helperTimeoutMs / 1000} s`
      : `ended with exit code ${result.exitCode}`;
    throw ociErrors.error("credential-helper-failed", `${command} get ${why} for ${server}`);
  }
  const answer = readShape(new TextEncoder().encode(result.stdout), (document) => ({
    username: document.required("Username").text(),
    secret: document.required("Secret").text(),
  }));
  // What the helper printed is a secret: the message says where it is wrong, never what it was.
  if (!answer.ok)
    throw ociErrors.error(
      "credential-helper-failed",
      `${command} get answered for ${server} with something that is not Username and Secret`,
    );
  const { username, secret } = answer.value;
  if (username === "" && secret === "") return undefined;
  return username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
}
