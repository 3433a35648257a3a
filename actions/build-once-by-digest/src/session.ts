import type { InputsOf } from "@build-once/contract";
import type { Host } from "@build-once/host";
import { ActionError, formatRepository, parseRepository, type Repository } from "@build-once/kernel";
import {
  connectRegistry,
  type Credentials,
  findCredentials,
  type RegistryClient,
  type RegistryFacts,
} from "@build-once/oci";
import type { contract } from "./contract.ts";
import { buildOnceErrors } from "./errors.ts";
import { decidePush, type RunFacts } from "./keys/keys.ts";
import { readRunFacts } from "./run-facts.ts";

/** The action's inputs. */
export type Inputs = InputsOf<typeof contract>;

/** One run of the action: its inputs, its place, and its registry. */
export interface Session {
  readonly inputs: Inputs;
  readonly host: Host;
  readonly facts: RunFacts;
  readonly repository: Repository;
  /** `registry/path`. */
  readonly image: string;
  readonly registry: RegistryClient;
  /** What docker and buildx are shown for the registry as well. */
  readonly credentials: Credentials;
}

/**
 * Opens the session; nothing is sent yet.
 *
 * @throws {ActionError} `image-unknown`, `commit-unknown` (input), `docker-config-invalid`, `credential-helper-failed`
 */
export async function openSession(inputs: Inputs, host: Host): Promise<Session> {
  const facts = await readRunFacts(host, inputs.context);
  const repository = inputs.image ?? defaultImage(host);
  const credentials = await credentialsOf(inputs, host, facts, repository);
  const place = { inputs, host, facts, repository, credentials };
  return { ...place, image: formatRepository(repository), registry: connectImage(place) };
}

/** A run that pushes nothing asks the registry nothing: what keeps its credentials from being told is no failure. */
async function credentialsOf(
  inputs: Inputs,
  host: Host,
  facts: RunFacts,
  repository: Repository,
): Promise<Credentials> {
  const given = { username: inputs.username, password: inputs.password, jobToken: inputs["github-token"] };
  try {
    return await findCredentials(host, repository, given);
  } catch (error) {
    const needed = inputs.mode !== "build" || decidePush(facts, inputs.push).push;
    if (needed || !(error instanceof ActionError) || error.code !== "credential-helper-failed") throw error;
    host.log.warning(`The build goes on without a login: ${error.message}`);
    return { kind: "anonymous" };
  }
}

/** A client of the image's repository; `mountFrom` is the repository of the same registry that blobs come from. */
export function connectImage(
  { inputs, host, facts, repository, credentials }: Omit<Session, "image" | "registry">,
  mountFrom?: Repository,
): RegistryClient {
  return connectRegistry(host, {
    repository,
    credentials,
    access: inputs.mode === "resolve" || inputs["dry-run"] ? "pull" : "pull,push",
    insecure: inputs.insecure,
    ...(mountFrom === undefined ? {} : { mountFrom: [mountFrom] }),
    onSecret: (secret) => host.log.mask(secret),
    onWarning: (text) => host.log.warning(`${repository.registry} says: ${text}`),
    facts: registryFacts(host, facts, inputs, credentials),
  });
}

/** What tells the causes of a refusal apart. */
function registryFacts(host: Host, facts: RunFacts, inputs: Inputs, credentials: Credentials): RegistryFacts {
  const source = host.environment.get("GITHUB_REPOSITORY");
  const given = inputs.password !== undefined;
  const isJobToken = credentials.kind === "basic" && credentials.password === inputs["github-token"];
  return {
    ...(source === undefined ? {} : { source }),
    token: credentials.kind === "anonymous" ? "none" : isJobToken && !given ? "job" : "given",
    ...(facts.readOnly === undefined ? {} : { readOnly: facts.readOnly }),
  };
}

function defaultImage(host: Host): Repository {
  const name = host.environment.get("GITHUB_REPOSITORY");
  const parsed = parseRepository(`ghcr.io/${(name ?? "").toLowerCase()}`);
  if (name !== undefined && parsed.ok) return parsed.value;
  throw buildOnceErrors.error("image-unknown", "no `image` is given and GITHUB_REPOSITORY names no usable one");
}
