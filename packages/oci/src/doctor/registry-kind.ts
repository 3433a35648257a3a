/** Registries whose refusals mean something of their own. */
export type RegistryKind =
  | "ghcr"
  | "docker-hub"
  | "ecr"
  | "ecr-public"
  | "gar"
  | "acr"
  | "quay"
  | "gitlab"
  | "harbor"
  | "artifactory"
  | "nexus"
  | "unknown";

const dockerHub = new Set([
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com",
  "auth.docker.io",
]);

const byHost: readonly (readonly [RegExp, RegistryKind])[] = [
  [/^(?:ghcr\.io|containers\.[a-z0-9-]+\.ghe\.com)$/, "ghcr"],
  [
    /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    "ecr",
  ],
  [/^public\.ecr\.aws$/, "ecr-public"],
  [/^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/, "gar"],
  [/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)?\.azurecr\.(?:io|cn|us)$/, "acr"],
  [/^quay\.io$/, "quay"],
  [/^(?:registry\.)?gitlab\.[a-z0-9.-]+$|^registry\.[a-z0-9.-]*gitlab[a-z0-9.-]*$/, "gitlab"],
  [/\.jfrog\.io$|(?:^|[.-])artifactory[.-]/, "artifactory"],
  [/(?:^|[.-])harbor[.-]/, "harbor"],
  [/(?:^|[.-])nexus[.-]/, "nexus"],
];

/**
 * The kind of a registry, by its host and, where anybody may run one under any name, by what its answer says of itself.
 * Only words of advice hang on it.
 */
export function registryKind(host: string, headers: ReadonlyMap<string, string> = new Map()): RegistryKind {
  const name = host.toLowerCase().replace(/:\d{1,5}$/, "");
  if (dockerHub.has(name)) return "docker-hub";
  const known = byHost.find(([pattern]) => pattern.test(name))?.[1];
  if (known !== undefined) return known;
  const challenge = headers.get("www-authenticate") ?? "";
  if (challenge.includes('service="harbor-registry"')) return "harbor";
  if (challenge.includes('service="container_registry"')) return "gitlab";
  if (headers.has("x-jfrog-version") || headers.has("x-artifactory-id")) return "artifactory";
  if (/^nexus\//i.test(headers.get("server") ?? "")) return "nexus";
  return "unknown";
}
