import type { Schedule } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { connectRegistry, type Credentials, type RegistryClient, type RegistryOptions } from "@build-once/oci";

/** Two attempts without noticeable pauses. */
export const quick: Schedule = { attempts: 2, firstPauseMs: 1, maxPauseMs: 5, totalMs: 5000 };

export const account = { username: "octocat", password: "pass:word", access: "pull,push" } as const;
export const reader = { username: "fork", password: "read only", access: "pull" } as const;

/** The credentials of an account. */
export function as(who: { readonly username: string; readonly password: string }): Credentials {
  return { kind: "basic", username: who.username, password: who.password };
}

/** A client of `acme/app` at `host`. */
export function clientOf(host: string, options: Partial<RegistryOptions> = {}): RegistryClient {
  return connectRegistry(nodeHost(), {
    repository: { registry: host, path: "acme/app" },
    credentials: { kind: "anonymous" },
    access: "pull,push",
    schedule: quick,
    timeoutMs: 400,
    ...options,
  });
}
