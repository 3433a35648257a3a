import type { Exec, Host } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { parseInputs } from "@build-once/contract";
import { connectRegistry } from "@build-once/oci";
import { execWith } from "../../../packages/docker/test/exec-here.ts";
import { contract } from "../src/contract.ts";
import type { Session } from "../src/session.ts";

/** Where and with what a session is opened. */
export interface SessionOptions {
  /** `127.0.0.1:<port>`. */
  readonly registry: string;
  readonly workspace: string;
  readonly commit: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A session of the action's sources with the real programs, and what it told. */
export interface WatchedSession {
  readonly session: Session;
  readonly said: readonly string[];
  readonly masked: readonly string[];
  readonly state: ReadonlyMap<string, string>;
  /** Command lines with their own environment, as anybody on the machine can see them. */
  readonly commands: readonly string[];
}

/** Opens a session whose programs run in `workspace` and whose log is kept. */
export function openSourceSession(options: SessionOptions): WatchedSession {
  const said: string[] = [];
  const masked: string[] = [];
  const state = new Map<string, string>();
  const commands: string[] = [];
  const given = { image: `${options.registry}/acme/app`, cache: "none", ...options.inputs };
  const entries = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const parsed = parseInputs(contract, new Map(entries));
  if (!parsed.values.ok) throw new Error(JSON.stringify(parsed.values.error));
  const platform = nodeHost();
  const environment = new Map(Object.entries({ ...options.environment, RUNNER_TEMP: `${options.workspace}-temp` }));
  const host: Host = {
    ...platform,
    environment: {
      ...platform.environment,
      get: (name) => environment.get(name),
      startingWith: (prefix) => new Map([...environment].filter(([name]) => name.startsWith(prefix))),
    },
    exec: execIn(options.workspace, options.environment ?? {}, commands),
    cache: { ...platform.cache, available: () => environment.has("ACTIONS_RUNTIME_TOKEN") },
    state: { save: (name, value) => void state.set(name, value), saved: (name) => state.get(name) },
    log: {
      debug: () => undefined,
      info: (text) => void said.push(text),
      warning: (text) => void said.push(text),
      mask: (text) => void masked.push(text),
      group: async (_, work) => await work(),
    },
  };
  const repository = { registry: options.registry, path: "acme/app" };
  const credentials = { kind: "anonymous" } as const;
  const session = {
    inputs: parsed.values.value,
    host,
    facts: { commit: options.commit, ref: "refs/heads/main", defaultBranch: "main", ownCommit: true },
    repository,
    image: `${options.registry}/acme/app`,
    registry: connectRegistry(host, { repository, credentials, access: "pull,push" }),
    credentials,
  } as unknown as Session;
  return { session, said, masked, state, commands };
}

function execIn(cwd: string, environment: Readonly<Record<string, string>>, commands: string[]): Exec {
  const exec = execWith(environment);
  return {
    run: (command, args, options = {}) => {
      commands.push(JSON.stringify([command, args, options.env]));
      return exec.run(command, args, { cwd, ...options });
    },
  };
}
