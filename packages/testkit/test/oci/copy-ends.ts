import { newHash, nodeHost } from "@build-once/host/node";
import { connectRegistry, copyImage, type CopyReport, planCopy, type RegistryClient } from "@build-once/oci";
import { afterEach } from "vitest";
import {
  buildImage,
  type BuiltImage,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startMemoryRegistry,
} from "../../src/registry/index.ts";
import { account, as, quick } from "./connect.ts";

/** Starts a registry that is stopped after the test. */
export type StartRegistry = (options?: MemoryRegistryOptions) => Promise<MemoryRegistry>;

/** Registers the hook of a test file that stops what it started. */
export function startingRegistries(): StartRegistry {
  const started: MemoryRegistry[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map(async (registry) => await registry.stop()));
  });
  return async (options = {}) => {
    const registry = await startMemoryRegistry(options);
    started.push(registry);
    return registry;
  };
}

/** Where a copy comes from and where it goes. */
export interface Ends {
  readonly from: MemoryRegistry;
  readonly to: MemoryRegistry;
  readonly source: RegistryClient;
  readonly target: RegistryClient;
}

/** Clients of `path` and `acme/prod`, of one registry or of two. */
export function endsOf(
  from: MemoryRegistry,
  to: MemoryRegistry = from,
  { path = "acme/staging", mount = from === to }: { readonly path?: string; readonly mount?: boolean } = {},
): Ends {
  const common = { credentials: as(account), schedule: quick, timeoutMs: 5000 };
  const staging = { registry: from.host, path };
  const prod = { registry: to.host, path: "acme/prod" };
  return {
    from,
    to,
    source: connectRegistry(nodeHost(), { ...common, repository: staging, access: "pull" }),
    target: connectRegistry(nodeHost(), {
      ...common,
      repository: prod,
      access: "pull,push",
      mountFrom: mount ? [staging] : [],
    }),
  };
}

/** Plans and makes the copy of what `reference` names. */
export async function copy({ source, target }: Ends, reference: string): Promise<CopyReport> {
  const ports = { source, target, clock: nodeHost().clock, newHash };
  return await copyImage(ports, await planCopy(ports, await source.getManifest(reference)));
}

const layerOf = (bytes: number): string => "0123456789abcdef".repeat(bytes / 16);

/** An image with one layer that is too large to be held. */
export function largeImage(): BuiltImage {
  return buildImage({ files: [{ path: "large.txt", content: layerOf(3 * 1024 * 1024) }] });
}
