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
  /** True when the caller asked for plain http. */
  readonly insecure: boolean;
  /** Where a token is asked for before the registry says so. */
  readonly realm: KnownRealm | undefined;
  /** True when `realm` is a fact about this registry, so that no other may be named. */
  readonly pinned: boolean;
  /** True when the registry takes base64 of a password as a bearer token, without an exchange. */
  readonly directBearer: boolean;
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

/** Registries with a host for each customer or region, whose token service is a path of that host. */
const knownPaths: readonly (readonly [RegExp, string])[] = [
  [/^[a-z0-9]+\.azurecr\.(?:io|cn|us)$/, "/oauth2/token"],
  [/^[a-z0-9-]+-docker\.pkg\.dev$/, "/v2/token"],
  [/^(?:[a-z]+\.)?gcr\.io$/, "/v2/token"],
];

function knownRealm(host: string): KnownRealm | undefined {
  const path = knownPaths.find(([pattern]) => pattern.test(host))?.[1];
  return knownRealms.get(host) ?? (path === undefined ? undefined : { url: `https://${host}${path}`, service: host });
}

const directBearerHosts = new Set(["ghcr.io"]);

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
 *
 * @param directBearer what to believe instead of the table of registries that take a password as a bearer token
 */
export function endpointOf(repository: Repository, insecure: boolean, directBearer?: boolean): Endpoint {
  const host = apiHosts.get(repository.registry.toLowerCase()) ?? repository.registry.toLowerCase();
  const plainHttp = insecure || isLoopback(host);
  const origin = `${plainHttp ? "http" : "https"}://${host}`;
  const known = knownRealm(host);
  const local = isLoopback(host) ? { url: `${origin}/token`, service: host } : undefined;
  return {
    origin,
    host,
    plainHttp,
    insecure,
    realm: known ?? local,
    pinned: known !== undefined,
    directBearer: directBearer ?? directBearerHosts.has(host),
  };
}
