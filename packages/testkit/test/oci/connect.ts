import type { Schedule } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import type { RegistryClient, RegistryOptions } from "@build-once/oci";
import { clientOf as clientWith } from "../../../oci/test/connect.ts";

export { as } from "../../../oci/test/connect.ts";

/** Two attempts without noticeable pauses. */
export const quick: Schedule = { attempts: 2, firstPauseMs: 1, maxPauseMs: 5, totalMs: 5000 };

export const account = { username: "octocat", password: "pass:word", access: "pull,push" } as const;
export const reader = { username: "fork", password: "read only", access: "pull" } as const;

/** A client of `acme/app` at `host`, in real time. */
export function clientOf(host: string, options: Partial<RegistryOptions> = {}): RegistryClient {
  return clientWith(host, { schedule: quick, timeoutMs: 400, ...options }, nodeHost());
}
