import { err, ok, type Result } from "@build-once/kernel";
import { asFields, asInteger, asList, asText, asTextMap, parseJson } from "../json-fields.ts";

/** What a healthcheck says. */
export interface ContainerHealth {
  readonly status: "starting" | "healthy" | "unhealthy";
  readonly failingStreak: number;
  /** Output of the last check; foreign text, at most 4096 bytes. */
  readonly lastOutput: string;
}

/** Where a container's port is reached from this machine. */
export interface PortBinding {
  readonly hostAddress: string;
  readonly hostPort: number;
}

/** What the engine knows about one container. */
export interface ContainerInspection {
  readonly id: string;
  readonly name: string;
  readonly status: "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";
  readonly exitCode: number;
  readonly oomKilled: boolean;
  /** The engine's own words when the program could not be started. */
  readonly error: string;
  readonly restartCount: number;
  /** Undefined when the image has no healthcheck. */
  readonly health: ContainerHealth | undefined;
  /** The reference the container was created from. */
  readonly image: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly networkMode: string;
  /** Address on the first network that gave one. */
  readonly address: string | undefined;
  /** By `80/tcp`. */
  readonly bindings: ReadonlyMap<string, readonly PortBinding[]>;
}

/** What the engine knows about one image. */
export interface ImageInspection {
  readonly repoDigests: readonly string[];
  readonly os: string;
  readonly architecture: string;
  readonly hasHealthcheck: boolean;
  /** `8080/tcp` … as EXPOSE names them. */
  readonly exposedPorts: readonly string[];
}

const statuses = ["created", "running", "paused", "restarting", "removing", "exited", "dead"] as const;

/** Parses `docker container inspect --format '{{json .}}'` of one container. @see Docker Engine API, ContainerInspect */
export function parseContainerInspection(text: string): Result<ContainerInspection, string> {
  const fields = asFields(parseJson(text));
  const state = asFields(fields?.get("State"));
  const config = asFields(fields?.get("Config"));
  const id = asText(fields?.get("Id"));
  const status = statuses.find((name) => name === state?.get("Status"));
  const exitCode = asInteger(state?.get("ExitCode"));
  if (fields === undefined || state === undefined || config === undefined || id === undefined || id === "")
    return err("it is not a container's inspection");
  if (status === undefined || exitCode === undefined) return err("State has no known Status and ExitCode");
  const network = asFields(fields.get("NetworkSettings"));
  return ok({
    id,
    name: (asText(fields.get("Name")) ?? "").replace(/^\//, ""),
    status,
    exitCode,
    oomKilled: state.get("OOMKilled") === true,
    error: asText(state.get("Error")) ?? "",
    restartCount: asInteger(fields.get("RestartCount")) ?? 0,
    health: parseHealth(state.get("Health")),
    image: asText(config.get("Image")) ?? "",
    labels: asTextMap(config.get("Labels")),
    networkMode: asText(asFields(fields.get("HostConfig"))?.get("NetworkMode")) ?? "",
    address: parseAddress(network?.get("Networks")),
    bindings: parseBindings(network?.get("Ports")),
  });
}

function parseHealth(value: unknown): ContainerHealth | undefined {
  const health = asFields(value);
  const status = (["starting", "healthy", "unhealthy"] as const).find((name) => name === health?.get("Status"));
  if (health === undefined || status === undefined) return undefined;
  const last = asFields(asList(health.get("Log")).at(-1));
  return {
    status,
    failingStreak: asInteger(health.get("FailingStreak")) ?? 0,
    lastOutput: (asText(last?.get("Output")) ?? "").slice(0, 4096),
  };
}

function parseAddress(networks: unknown): string | undefined {
  for (const [, network] of asFields(networks) ?? []) {
    const address = asText(asFields(network)?.get("IPAddress"));
    if (address !== undefined && address !== "") return address;
  }
  return undefined;
}

function parseBindings(ports: unknown): ReadonlyMap<string, readonly PortBinding[]> {
  const bindings = new Map<string, readonly PortBinding[]>();
  for (const [port, value] of asFields(ports) ?? []) {
    const list: PortBinding[] = [];
    for (const entry of asList(value)) {
      const binding = asFields(entry);
      const hostPort = Number(asText(binding?.get("HostPort")) ?? "");
      if (Number.isInteger(hostPort) && hostPort > 0)
        list.push({ hostAddress: asText(binding?.get("HostIp")) ?? "", hostPort });
    }
    bindings.set(port, list);
  }
  return bindings;
}

/** Parses `docker image inspect --format '{{json .}}'` of one image. @see Docker Engine API, ImageInspect */
export function parseImageInspection(text: string): Result<ImageInspection, string> {
  const fields = asFields(parseJson(text));
  const config = asFields(fields?.get("Config"));
  const architecture = asText(fields?.get("Architecture"));
  const os = asText(fields?.get("Os"));
  if (fields === undefined || architecture === undefined || os === undefined)
    return err("it is not an image's inspection");
  const test = asList(asFields(config?.get("Healthcheck"))?.get("Test"));
  return ok({
    repoDigests: asList(fields.get("RepoDigests")).filter((entry) => typeof entry === "string"),
    os,
    architecture,
    hasHealthcheck: test.length > 0 && test[0] !== "NONE",
    exposedPorts: [...(asFields(config?.get("ExposedPorts"))?.keys() ?? [])],
  });
}
