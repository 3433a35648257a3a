import { type AttemptPorts, defaultSchedule } from "@build-once/host";
import { connectRegistry, type Credentials, type RegistryClient, type RegistryOptions } from "@build-once/oci";
import { VirtualClock, virtualPorts } from "./virtual-time.ts";

/** The credentials of an account. */
export function as(who: { readonly username: string; readonly password: string }): Credentials {
  return { kind: "basic", username: who.username, password: who.password };
}

/** A client of `acme/app` at `host`, with the schedule that users have and pauses that take no time. */
export function clientOf(
  host: string,
  options: Partial<RegistryOptions> = {},
  ports: AttemptPorts = virtualPorts(new VirtualClock()),
): RegistryClient {
  return connectRegistry(ports, {
    repository: { registry: host, path: "acme/app" },
    credentials: { kind: "anonymous" },
    access: "pull,push",
    schedule: defaultSchedule,
    timeoutMs: 2000,
    ...options,
  });
}
