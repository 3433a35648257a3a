import type { ContainerRequest, PublishedPort } from "@build-once/docker";
import type { Environment } from "@build-once/host";
import { type Digest, formatReference, formatRepository, type Repository } from "@build-once/kernel";
import type { Inputs } from "./contract.ts";
import { fileNameOf } from "./last-good.ts";
import { isOneShot } from "./rules.ts";

/** Labels by which a deployment's containers are found again. */
export const labelNames = {
  deployment: "io.build-once.deployment",
  digest: "io.build-once.digest",
  run: "io.build-once.run",
} as const;

/** A deployment as data: nothing has happened yet. */
export interface Plan {
  readonly repository: Repository;
  readonly oneShot: boolean;
  /** Name of the container once it is proven. */
  readonly name: string;
  /** Name while it is proven. */
  readonly candidate: string;
  /** Prefix that the candidates of this deployment have in all runs. */
  readonly candidatePrefix: string;
  /** `<run>/<attempt>`. */
  readonly run: string;
  readonly recorderFolder: string;
  readonly lockPath: string;
  readonly lastGoodPath: string;
  /** Milliseconds after which this deployment cannot be at work any more. */
  readonly holdMs: number;
}

const defaultGraceMs = 10_000;

/** What a deployment will do and where. `hex` makes the names of this run its own. */
export function planDeployment(inputs: Inputs, environment: Environment, hex: string): Plan {
  const oneShot = isOneShot(inputs);
  const name = inputs.name ?? defaultName(environment.get("GITHUB_REPOSITORY") ?? "app", inputs.environment);
  const home = environment.get("HOME") ?? environment.get("RUNNER_TEMP") ?? "/tmp";
  const folder = inputs["state-directory"] ?? `${home}/.build-once/deploy-smoke`;
  const temporary = environment.get("RUNNER_TEMP") ?? "/tmp";
  const prefix = `${name}.${oneShot ? "run" : "next"}-`;
  const graceMs = inputs["stop-grace"] ?? defaultGraceMs;
  const proveMs = inputs["startup-timeout"] + inputs.watch + graceMs;
  return {
    repository: inputs.image.repository,
    oneShot,
    name,
    candidate: `${prefix}${hex}`,
    candidatePrefix: prefix,
    run: `${environment.get("GITHUB_RUN_ID") ?? "0"}/${environment.get("GITHUB_RUN_ATTEMPT") ?? "1"}`,
    recorderFolder: `${temporary}/build-once/deploy-smoke/${hex}`,
    lockPath: `${folder}/${fileNameOf(inputs.lock ?? name)}.lock`,
    lastGoodPath: `${folder}/${fileNameOf(name)}.last-good.json`,
    // Twice, for the rollback, and time for the engine itself.
    holdMs: 2 * (inputs["pull-timeout"] + proveMs) + 600_000,
  };
}

function defaultName(repository: string, environment: string | undefined): string {
  const base = repository.slice(repository.indexOf("/") + 1);
  const full = environment === undefined ? base : `${base}-${environment}`;
  const safe = full.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
  return safe === "" ? "app" : safe.slice(0, 100);
}

/** `name@sha256:…` of the plan's repository, as docker is asked for it. */
export function pinnedReference(repository: Repository, digest: Digest): string {
  return formatReference({ repository, tag: undefined, digest });
}

/** `name:tag`, where a tag is to be resolved. */
export function taggedReference(repository: Repository, tag: string | undefined): string {
  return `${formatRepository(repository)}:${tag ?? "latest"}`;
}

/** The container of one digest under this deployment's settings. */
export function containerRequest(
  inputs: Inputs,
  plan: Plan,
  env: ReadonlyMap<string, string>,
  container: { readonly name: string; readonly digest: Digest },
): ContainerRequest {
  return {
    name: container.name,
    image: pinnedReference(plan.repository, container.digest),
    labels: new Map([
      [labelNames.deployment, plan.name],
      [labelNames.digest, container.digest],
      [labelNames.run, plan.run],
    ]),
    env,
    ports: inputs.ports,
    network: inputs.network,
    platform: inputs.platform,
    command: inputs.run,
    args: inputs.args,
    memoryBytes: inputs.memory,
  };
}

/** The only published TCP port, which http probes without a port mean. */
export function onlyPort(ports: readonly PublishedPort[]): number | undefined {
  const open = ports.filter((port) => port.protocol === "tcp");
  return open.length === 1 ? open[0]?.containerPort : undefined;
}
