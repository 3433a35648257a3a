import type { ContainerInspection } from "@build-once/docker";

/** Where a container's port is reached from this machine. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** True when docker's own proxy may accept the connection although nothing listens behind it. */
  readonly published: boolean;
}

/** The endpoint of a container's TCP port; undefined when it is neither published nor on a network with an address. */
export function findEndpoint(container: ContainerInspection, port: number): Endpoint | undefined {
  if (container.networkMode === "host") return { host: "127.0.0.1", port, published: false };
  const bindings = container.bindings.get(`${port}/tcp`) ?? [];
  const binding = bindings.find(({ hostAddress }) => !hostAddress.includes(":")) ?? bindings[0];
  if (binding !== undefined) return { host: reachable(binding.hostAddress), port: binding.hostPort, published: true };
  return container.address === undefined ? undefined : { host: container.address, port, published: false };
}

/** An address that listens everywhere is reached by the loopback of its family. */
function reachable(address: string): string {
  if (address === "" || address === "0.0.0.0") return "127.0.0.1";
  return address === "::" ? "::1" : address;
}

/** `http://host:port/path`. */
export function httpUrl(endpoint: Endpoint, path: string): string {
  const host = endpoint.host.includes(":") ? `[${endpoint.host}]` : endpoint.host;
  return `http://${host}:${endpoint.port}${path}`;
}
