import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseCommands } from "../../testkit/src/bundle/printed-commands.ts";
import { cacheRoute, type ResultsService, startResults } from "../../testkit/src/results/index.ts";
import type { HostCall } from "./child-calls.ts";
import { type ChildRun, runChildHost } from "./run-child-host.ts";
import { removeScratch, scratchFolder } from "./scratch.ts";

let results: ResultsService;
let folder: string;
let cached: string;

beforeEach(async () => {
  results = await startResults();
  folder = await scratchFolder();
  cached = join(folder, "cached");
  await mkdir(cached);
  await writeFile(join(cached, "value.txt"), "first\n");
});

afterEach(async () => {
  await results.stop();
  await removeScratch();
});

async function run(...calls: readonly HostCall[]): Promise<ChildRun> {
  return await runChildHost(calls, {
    ...results.environment({ runId: 4242 }),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKSPACE: folder,
  });
}

function values({ outcomes }: ChildRun): readonly unknown[] {
  return outcomes.map(({ value, error }) => error?.message ?? value);
}

describe("the cache", () => {
  test("gives back what was saved, under the key that matched; a key is saved once; what nothing matches is a miss", async () => {
    const paths = [cached];
    const saved = await run({ do: "save", paths, key: "deps-1" }, { do: "save", paths, key: "deps-1" });
    expect(values(saved)).toEqual([true, false]);
    await rm(cached, { recursive: true });
    const restored = await run(
      { do: "restore", paths, key: "deps-2", like: "deps-" },
      { do: "restore", paths, key: "other", like: "another-" },
    );
    expect(values(restored)).toEqual(["deps-1", undefined]);
    expect(await readFile(join(cached, "value.txt"), "utf8")).toBe("first\n");
  });

  test("that does not answer is a miss and saves nothing: a build goes on without it", async () => {
    for (const method of ["GetCacheEntryDownloadURL", "CreateCacheEntry"]) {
      const reply = {
        status: 403,
        headers: { "content-type": "application/json" },
        body: '{"msg":"no\\n::error::forged"}',
      };
      results.faults.add({ route: cacheRoute(method), times: 99, fault: { kind: "reply", reply } });
    }
    const ended = await run(
      { do: "restore", paths: [cached], key: "deps-1" },
      { do: "save", paths: [cached], key: "deps-1" },
    );
    expect(values(ended)).toEqual([undefined, false]);
    const commands = parseCommands(ended.printed);
    expect([...new Set(commands.map(({ name }) => name))]).toEqual(["debug"]);
    expect(commands.map(({ message }) => message)).toContainEqual(expect.stringContaining("Failed to save"));
    expect(results.cache.entries).toEqual([]);
  });
});

describe("a cache is available", () => {
  const token = "ACTIONS_RUNTIME_TOKEN";

  test.each([
    ["with token and results service", { [token]: "t", ACTIONS_RESULTS_URL: "http://127.0.0.1/" }, true],
    ["with token and cache service", { [token]: "t", ACTIONS_CACHE_URL: "http://127.0.0.1/" }, true],
    ["not without a token", { ACTIONS_RESULTS_URL: "http://127.0.0.1/" }, false],
    ["not with an empty token", { [token]: "", ACTIONS_RESULTS_URL: "http://127.0.0.1/" }, false],
    ["not without a service", { [token]: "t" }, false],
  ])("%s", async (_when, environment, available) => {
    const { outcomes, printed } = await runChildHost([{ do: "available" }], environment);
    expect([outcomes[0]?.value, printed]).toEqual([available, ""]);
  });
});
