import type { Cache } from "./cache.ts";
import { loadClients } from "./clients.ts";
import type { Environment } from "./environment.ts";

/** The runner's cache through `@actions/cache`. */
export function createCache(environment: Environment): Cache {
  return {
    available: () =>
      environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
      (environment.get("ACTIONS_RESULTS_URL") ?? environment.get("ACTIONS_CACHE_URL")) !== undefined,
    restore: async (paths, key, restoreKeys) => {
      const { cache, asDebugLines } = await load();
      return await asDebugLines(async () => await cache.restoreCache([...paths], key, [...restoreKeys]));
    },
    save: async (paths, key) => {
      const { cache, asDebugLines } = await load();
      // The client answers -1 where the key exists or the service refused, and says which in the log's debug lines.
      return (await asDebugLines(async () => await cache.saveCache([...paths], key))) !== -1;
    },
  };
}

async function load(): Promise<{
  readonly cache: Awaited<ReturnType<Awaited<ReturnType<typeof loadClients>>["cache"]>>;
  readonly asDebugLines: typeof import("./client-output.ts").asDebugLines;
}> {
  const [clients, { asDebugLines }] = await Promise.all([loadClients(), import("./client-output.ts")]);
  return { cache: await clients.cache(), asDebugLines };
}
