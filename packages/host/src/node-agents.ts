import type { Agent, request } from "node:http";

/** What sends requests of one scheme over one route, and keeps its connections. */
export interface Client {
  readonly agent: Agent;
  readonly request: typeof request;
}

// Keep-alive makes the second request cost one round trip.
const clients = new Map<string, Client>();

/**
 * The client for `protocol`, through `proxy` when one is given. Node's agents speak to proxies; which of the requests
 * go there is decided elsewhere, for their own reading of `NO_PROXY` knows no ranges and no `ALL_PROXY`.
 */
export async function clientFor(protocol: string, proxy: URL | undefined): Promise<Client> {
  const key = `${protocol}${proxy?.href ?? ""}`;
  const known = clients.get(key);
  if (known !== undefined) return known;
  const secure = protocol === "https:";
  // TLS is a third of Node's start-up: only who needs it pays for it.
  const tls = secure || proxy?.protocol === "https:" ? await loadTls() : undefined;
  const variable = secure ? "https_proxy" : "http_proxy";
  const options = { keepAlive: true, ...(proxy === undefined ? {} : { proxyEnv: { [variable]: proxy.href } }) };
  const http = process.getBuiltinModule("node:http");
  const client =
    secure && tls !== undefined
      ? // Said here, a variable of the environment cannot switch the check off.
        { agent: new tls.Agent({ ...options, rejectUnauthorized: true }), request: tls.request }
      : { agent: new http.Agent(options), request: http.request };
  clients.set(key, client);
  return client;
}

let loading: Promise<typeof import("node:https")> | undefined;
let authorities: string | undefined;

/** Why the authorities that the environment names could not be used; `undefined` when they were, or none is named. */
export function authoritiesProblem(): string | undefined {
  return authorities;
}

async function loadTls(): Promise<typeof import("node:https")> {
  loading ??= (async () => {
    const path = process.env["SSL_CERT_FILE"] ?? "";
    if (path !== "") authorities = await (await import("./node-authorities.ts")).trustExtraAuthorities(path);
    return await import("node:https");
  })();
  return await loading;
}
