import type { Environment, Exec, Files } from "@build-once/host";
import { asFields, asText, parseJson } from "./json-fields.ts";

/** Who docker and buildx are to a registry. */
export type RegistryLogin =
  | { readonly kind: "anonymous" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  | { readonly kind: "identity"; readonly token: string };

/** What logging in needs. */
export interface LoginPorts {
  readonly environment: Environment;
  readonly exec: Exec;
  readonly files: Files;
}

const maxConfigBytes = 1024 * 1024;

/**
 * Gives `work` programs that are logged in to `registry`, by a docker configuration of their own in `folder`, which the
 * caller removes: the user's configuration is neither changed nor left with a credential. The rest of it still counts:
 * other registries, plug-ins, builders, the current context.
 */
export async function withRegistryLogin<T>(
  ports: LoginPorts,
  folder: string,
  registry: string,
  login: RegistryLogin,
  work: (exec: Exec) => Promise<T>,
): Promise<T> {
  if (login.kind === "anonymous") return await work(ports.exec);
  const home = ports.environment.get("HOME") ?? ports.environment.get("USERPROFILE") ?? "";
  const original = ports.environment.get("DOCKER_CONFIG") ?? `${home}/.docker`;
  const existing = await ports.files.readText(`${original}/config.json`, maxConfigBytes);
  const text = renderLoggedInConfig(existing ?? "{}", original, registry, login);
  await ports.files.write(`${folder}/config.json`, text, { mode: 0o600 });
  const env: Record<string, string> = {
    DOCKER_CONFIG: folder,
    BUILDX_CONFIG: ports.environment.get("BUILDX_CONFIG") ?? `${original}/buildx`,
    ...(await endpointOfContext(ports, existing ?? "{}")),
  };
  return await work({
    run: (command, args, options) => ports.exec.run(command, args, { ...options, env: { ...env, ...options?.env } }),
  });
}

/**
 * The docker configuration `existing` of the folder `original`, with a login added for one registry.
 *
 * @see docker CLI, config.json: an empty entry in `credHelpers` takes precedence over `credsStore` and means `auths`
 */
export function renderLoggedInConfig(
  existing: string,
  original: string,
  registry: string,
  login: Exclude<RegistryLogin, { readonly kind: "anonymous" }>,
): string {
  const fields = asFields(parseJson(existing)) ?? new Map<string, unknown>();
  const section = (name: string): ReadonlyMap<string, unknown> => asFields(fields.get(name)) ?? new Map();
  const key = registry === "docker.io" ? "https://index.docker.io/v1/" : registry;
  const entry = login.kind === "basic" ? { auth: encode(login) } : { identitytoken: login.token };
  const pluginFolders = fields.get("cliPluginsExtraDirs");
  const config = new Map<string, unknown>(fields);
  // Contexts live in the folder that is left; the endpoint is handed over by DOCKER_HOST instead.
  config.delete("currentContext");
  config.set("auths", Object.fromEntries([...section("auths"), [key, entry]]));
  config.set("credHelpers", Object.fromEntries([...section("credHelpers"), [key, ""]]));
  config.set("cliPluginsExtraDirs", [
    `${original}/cli-plugins`,
    ...(Array.isArray(pluginFolders) ? pluginFolders : []),
  ]);
  return JSON.stringify(Object.fromEntries(config));
}

function encode({ username, password }: { readonly username: string; readonly password: string }): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

async function endpointOfContext(ports: LoginPorts, existing: string): Promise<Readonly<Record<string, string>>> {
  const context = asText(asFields(parseJson(existing))?.get("currentContext")) ?? "default";
  if (context === "default" || ports.environment.get("DOCKER_HOST") !== undefined) return {};
  const args = ["context", "inspect", "--format", "{{.Endpoints.docker.Host}}", "--", context];
  const shown = await ports.exec.run("docker", args);
  const host = shown.stdout.trim();
  return shown.exitCode === 0 && host !== "" ? { DOCKER_HOST: host } : {};
}
