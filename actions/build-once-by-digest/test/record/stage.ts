import type { Log, Schedule } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { connectRegistry, type FetchedManifest, type RegistryClient } from "@build-once/oci";
import type { BuiltImage } from "@build-once/testkit";
import type { RecordFacts } from "../../src/record/build-record.ts";

const quick: Schedule = { attempts: 2, firstPauseMs: 1, maxPauseMs: 5, totalMs: 5000 };

/** A client of `acme/app` at `host`. */
export function clientOf(host: string, access: "pull" | "pull,push" = "pull,push"): RegistryClient {
  return connectRegistry(nodeHost(), {
    repository: { registry: host, path: "acme/app" },
    credentials: { kind: "anonymous" },
    access,
    schedule: quick,
    timeoutMs: 2000,
  });
}

/** An image as a client has read it. */
export async function fetched(host: string, image: BuiltImage): Promise<FetchedManifest> {
  return await clientOf(host).getManifest(image.digest);
}

/** A log that keeps its warnings. */
export function quietLog(): Log & { readonly warnings: string[] } {
  const warnings: string[] = [];
  return {
    warnings,
    debug: () => undefined,
    info: () => undefined,
    warning: (text) => void warnings.push(text),
    group: async (_title, work) => await work(),
    mask: () => undefined,
  };
}

/** Facts of a build of `image`. */
export function factsOf(image: BuiltImage, others: Partial<RecordFacts> = {}): RecordFacts {
  return {
    image: "registry.example/acme/app",
    digest: image.digest,
    keys: [`sha-${"1".repeat(40)}`, `src-${"2".repeat(64)}`],
    repository: "acme/app",
    commit: "1".repeat(40),
    ref: "refs/heads/main",
    runUrl: "https://github.com/acme/app/actions/runs/42/attempts/1",
    runAttempt: 1,
    workflow: "CI",
    inputs: { target: "", args: { A: "1" } },
    bases: { "docker.io/library/node:22": `sha256:${"3".repeat(64)}` },
    platforms: { "linux/amd64": `sha256:${"4".repeat(64)}` },
    tools: { buildx: "0.36.1", buildkit: "0.32.2" },
    builtAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    buildMs: 1234,
    ...others,
  };
}
