import type { Cache } from "./cache.ts";
import { asDebugLines } from "./client-output.ts";
import { loadClients } from "./clients.ts";
import type { Environment } from "./environment.ts";

/** The runner's cache through `@actions/cache`. */
export function createCache(environment: Environment): Cache {
  return {
    available: () =>
      environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
      (environment.get("ACTIONS_RESULTS_URL") ?? environment.get("ACTIONS_CACHE_URL")) !== undefined,
    restore: async (paths, key, restoreKeys) => {
      const cache = await (await loadClients()).cache();
      return await asDebugLines(async () => await cache.restoreCache([...paths], key, [...restoreKeys]));
    },
    save: async (paths, key) => {
      const cache = await (await loadClients()).cache();
      // The client answers -1 where the key exists or the service refused, and says which in the log's debug lines.
      return (await asDebugLines(async () => await cache.saveCache([...paths], key))) !== -1;
    },
  };
}
