import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreCache, saveCache } from "@actions/cache";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type CacheScope, cacheRoute, type ResultsService, startResults } from "../../src/results/index.ts";

let results: ResultsService;
let folder: string;
let cached: string;

beforeEach(async () => {
  results = await startResults();
  folder = await mkdtemp(join(tmpdir(), "cache-"));
  cached = join(folder, "cached");
  await mkdir(cached);
  await writeFile(join(cached, "value.txt"), "first\n");
  scopes({ scope: "refs/heads/main", read: true, write: true });
  vi.stubEnv("GITHUB_SERVER_URL", "https://github.com");
  vi.stubEnv("GITHUB_WORKSPACE", folder);
  vi.stubEnv("RUNNER_TEMP", folder);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
  await results.stop();
});

function scopes(...caches: readonly CacheScope[]): void {
  for (const [name, value] of Object.entries(results.environment({ runId: 4242, caches }))) vi.stubEnv(name, value);
}

describe("caches through @actions/cache", () => {
  test("what was saved is restored under its key", async () => {
    expect(await saveCache([cached], "deps-1")).not.toBeUndefined();
    await rm(cached, { recursive: true });
    expect(await restoreCache([cached], "deps-1")).toBe("deps-1");
    expect(await readFile(join(cached, "value.txt"), "utf8")).toBe("first\n");
  });

  test("a key that nothing begins with is a miss", async () => {
    await saveCache([cached], "deps-1");
    expect(await restoreCache([cached], "other", ["another-"])).toBeUndefined();
    expect(results.requests.count(cacheRoute("GetCacheEntryDownloadURL"))).toBe(1);
  });

  test("a restore key finds the newest entry that begins with it", async () => {
    await saveCache([cached], "deps-1");
    await writeFile(join(cached, "value.txt"), "second\n");
    await saveCache([cached], "deps-2");
    expect(await restoreCache([cached], "deps-3", ["deps-"])).toBe("deps-2");
    expect(await readFile(join(cached, "value.txt"), "utf8")).toBe("second\n");
  });

  test("other paths are another version and never match", async () => {
    await saveCache([cached], "deps-1");
    expect(await restoreCache([join(folder, "elsewhere")], "deps-1")).toBeUndefined();
  });

  test("a key is written once", async () => {
    await saveCache([cached], "deps-1");
    expect(await saveCache([cached], "deps-1")).toBe(-1);
    expect(results.cache.entries).toHaveLength(1);
  });

  test("a token that may only read saves nothing and still restores", async () => {
    await saveCache([cached], "deps-1");
    scopes({ scope: "refs/heads/main", read: true, write: false });
    expect(await saveCache([cached], "deps-2")).toBe(-1);
    expect(await restoreCache([cached], "deps-1")).toBe("deps-1");
    expect(results.cache.entries.map(({ key }) => key)).toEqual(["deps-1"]);
  });

  test("a branch reads the default branch's entries after its own, and the default branch not the branch's", async () => {
    const main: CacheScope = { scope: "refs/heads/main", read: true, write: true };
    const topic: CacheScope = { scope: "refs/heads/topic", read: true, write: true };
    await saveCache([cached], "deps-main");
    scopes(topic, { ...main, write: false });
    await saveCache([cached], "deps-topic");
    expect(await restoreCache([cached], "none", ["deps-"])).toBe("deps-topic");
    expect(await restoreCache([cached], "deps-main")).toBe("deps-main");
    scopes(main);
    expect(await restoreCache([cached], "deps-topic")).toBeUndefined();
  });
});
