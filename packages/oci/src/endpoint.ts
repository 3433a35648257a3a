import type { Repository } from "@build-once/kernel";

/** Where a registry's token service is known to be before anybody asked. */
export interface KnownRealm {
  readonly url: string;
  readonly service: string;
}

/** Where a registry is spoken to. */
export interface Endpoint {
  /** `https://ghcr.io`, without a path. */
  readonly origin: string;
  readonly host: string;
  /** True when nothing but this machine can listen, or the caller asked for it. */
  readonly plainHttp: boolean;
  readonly realm: KnownRealm | undefined;
}

const apiHosts = new Map([
  ["docker.io", "registry-1.docker.io"],
  ["index.docker.io", "registry-1.docker.io"],
]);

const knownRealms = new Map<string, KnownRealm>([
  ["ghcr.io", { url: "https://ghcr.io/token", service: "ghcr.io" }],
  ["registry-1.docker.io", { url: "https://auth.docker.io/token", service: "registry.docker.io" }],
  ["registry.gitlab.com", { url: "https://gitlab.com/jwt/auth", service: "container_registry" }],
  ["quay.io", { url: "https://quay.io/v2/auth", service: "quay.io" }],
]);

/** True for a host, with or without a port, that cannot be anything but this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  if (name === "localhost" || name === "[::1]") return true;
  const octets = name.split(".");
  return (
    octets.length === 4 &&
    octets[0] === "127" &&
    octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256)
  );
}

/**
 * Where `repository`'s registry is: https, and plain http for this machine only unless `insecure` is asked for.
 * For registries whose token service is known by convention it is told here, which saves the request that would only
 * be answered with a challenge; on this machine the convention is `/token` of the same host.
 */
export function endpointOf(repository: Repository, insecure: boolean): Endpoint {
  const host = apiHosts.get(repository.registry.toLowerCase()) ?? repository.registry.toLowerCase();
  const plainHttp = insecure || isLoopback(host);
  const origin = `${plainHttp ? "http" : "https"}://${host}`;
  const local = isLoopback(host) ? { url: `${origin}/token`, service: host } : undefined;
  return { origin, host, plainHttp, realm: knownRealms.get(host) ?? local };
}

const privateAddress =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[)/;

/**
 * Why credentials for `endpoint` may not go to `realm`; `undefined` when they may. A token service is on the registry's
 * own host, on the host known for it, or next to it under the same domain, and is reached by https.
 *
 * @see Distribution token authentication specification, "Requesting a Token"
 */
export function refusedRealm(endpoint: Endpoint, realm: string): string | undefined {
  let url: URL;
  try {
    url = new URL(realm);
  } catch {
    return "is not a URL";
  }
  if (url.username !== "" || url.password !== "") return "carries a user name";
  const sameHost = url.host === new URL(endpoint.origin).host;
  if (url.protocol !== "https:" && !(url.protocol === "http:" && sameHost && endpoint.plainHttp))
    return isLoopback(url.host) && isLoopback(endpoint.host) && url.protocol === "http:"
      ? undefined
      : "does not use https";
  // Another port of the same name is the same machine's business: GitLab serves its tokens there.
  if (sameHost || url.hostname === new URL(endpoint.origin).hostname) return undefined;
  if (privateAddress.test(url.hostname)) return "is a private address";
  const known = knownRealms.get(endpoint.host);
  if (known !== undefined)
    return new URL(known.url).host === url.host ? undefined : `is not ${new URL(known.url).host}`;
  return sharedDomain(url.hostname, new URL(endpoint.origin).hostname) ? undefined : "belongs to another domain";
}

/** `gitlab.example.com` beside `registry.example.com`; `a.co.uk` beside `b.co.uk` is not, for its domain is a country's. */
function sharedDomain(a: string, b: string): boolean {
  const parents = [a, b].map((host) => host.split(".").slice(1));
  const [first, second] = parents.map((labels) => labels.join("."));
  const labels = parents[0] ?? [];
  const owned = labels.length >= 3 || (labels.length === 2 && (labels[0]?.length ?? 0) > 3);
  return owned && first === second;
}
