import { err, ok, type Repository, type Result } from "@build-once/kernel";
import { type Credentials, decodeBase64 } from "./credentials.ts";
import { readShape, type Shape } from "./shape.ts";

/** A docker configuration, as far as it tells credentials. */
export interface DockerConfig {
  readonly auths: ReadonlyMap<string, Credentials>;
  /** Registry host to helper name. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The helper for every registry that has none of its own. */
  readonly store: string | undefined;
}

/** Where the configuration says that a registry's credentials are. */
export type CredentialSource =
  | { readonly kind: "found"; readonly credentials: Credentials }
  | { readonly kind: "helper"; readonly name: string; readonly server: string }
  | { readonly kind: "none" };

const hubKey = "https://index.docker.io/v1/";
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const helperName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Parses `config.json` of docker, or `auth.json` of podman. */
export function parseDockerConfig(bytes: Uint8Array): Result<DockerConfig, string> {
  const parsed = readShape(bytes, (document) => {
    const auths = Object.keys(document.optional("auths")?.record() ?? {});
    return {
      auths: auths.map((key) => [key, readEntry(document.required("auths").optional(key))] as const),
      helpers: document.optional("credHelpers")?.textMap() ?? new Map<string, string>(),
      store: document.optional("credsStore")?.text(),
    };
  });
  if (!parsed.ok) return parsed;
  const { auths, helpers, store } = parsed.value;
  for (const name of [...helpers.values(), ...(store === undefined || store === "" ? [] : [store])])
    if (!helperName.test(name))
      return err(`${JSON.stringify(name.slice(0, 80))} is not the name of a credential helper`);
  const found = new Map<string, Credentials>();
  for (const [key, credentials] of auths) if (credentials !== undefined) found.set(key, credentials);
  return ok({ auths: found, helpers, store: store === "" ? undefined : store });
}

function readEntry(entry: Shape | undefined): Credentials | undefined {
  if (entry === undefined) return undefined;
  const identity = entry.optional("identitytoken")?.text();
  if (identity !== undefined && identity !== "") return { kind: "identity", token: identity };
  const auth = entry.optional("auth")?.text() ?? "";
  if (auth !== "") {
    const decoded = decodeBase64(auth) ?? "";
    const colon = decoded.indexOf(":");
    if (colon < 1) entry.required("auth").fail("base64 of user:password");
    return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, "") };
  }
  const username = entry.optional("username")?.text() ?? "";
  const password = entry.optional("password")?.text() ?? "";
  return username === "" || password === "" ? undefined : { kind: "basic", username, password };
}

/**
 * Where `config` has the credentials of `repository`, in docker's order: the registry's own helper, the store, the
 * entries. Hosts are compared whole; an entry with a path, as podman writes it, counts for repositories below it.
 */
export function findInDockerConfig(config: DockerConfig, repository: Repository): CredentialSource {
  const hub = hubHosts.has(repository.registry);
  const server = hub ? hubKey : repository.registry;
  for (const [key, name] of config.helpers)
    if (keyMatches(key, repository) !== undefined) return { kind: "helper", name, server };
  const entry = findEntry(config, repository);
  // A store that holds nothing for this registry must not hide an entry that a login step wrote into the file.
  if (config.store !== undefined && entry === undefined) return { kind: "helper", name: config.store, server };
  return entry === undefined ? { kind: "none" } : { kind: "found", credentials: entry };
}

function findEntry(config: DockerConfig, repository: Repository): Credentials | undefined {
  let best: { readonly length: number; readonly credentials: Credentials } | undefined;
  for (const [key, credentials] of config.auths) {
    const length = keyMatches(key, repository);
    if (length !== undefined && length >= (best?.length ?? 0)) best = { length, credentials };
  }
  return best?.credentials;
}

/** How much of the repository a key names, in characters of its path; `undefined` when it is for another one. */
function keyMatches(key: string, repository: Repository): number | undefined {
  const bare = key.replace(/^https?:\/\//, "").replace(/\/+$/, "");
  const slash = bare.indexOf("/");
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? "" : bare.slice(slash + 1);
  if (hubHosts.has(repository.registry) ? !hubHosts.has(host) : host !== repository.registry.toLowerCase())
    return undefined;
  if (path === "" || /^v[12]$/.test(path)) return 0;
  return repository.path === path || repository.path.startsWith(`${path}/`) ? path.length : undefined;
}
