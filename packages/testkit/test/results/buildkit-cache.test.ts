import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { provingGround } from "../../src/engine/provided-ground.ts";
import { cacheRoute, type ResultsService, startResults } from "../../src/results/index.ts";

const run = promisify(execFile);
const { environment } = provingGround();

let results: ResultsService;
let context: string;

beforeEach(async () => {
  results = await startResults();
  context = await mkdtemp(join(tmpdir(), "gha-cache-"));
  await writeFile(join(context, "hello.txt"), randomUUID());
  await writeFile(join(context, "Dockerfile"), "FROM scratch\nCOPY hello.txt /\n");
});

afterEach(async () => {
  await rm(context, { recursive: true });
  await results.stop();
});

async function build(...flags: readonly string[]): Promise<string> {
  const env = { ...environment, ...results.environment({ runId: 4242 }) };
  const { stderr } = await run("docker", ["buildx", "build", "--progress=plain", ...flags, "."], { cwd: context, env });
  return stderr;
}

describe("BuildKit's cache of type gha", () => {
  test("is written to and read from the results service", async () => {
    await build("--cache-to", "type=gha,mode=max");
    expect(results.cache.entries.length).toBeGreaterThan(1);
    expect(results.cache.entries.filter(({ sizeBytes }) => sizeBytes === undefined)).toEqual([]);
    results.requests.clear();
    const log = await build("--cache-from", "type=gha");
    expect(log).toMatch(/importing cache manifest from gha/);
    expect(log).toMatch(/COPY hello\.txt \/\n#\d+ CACHED/);
    expect(results.requests.count(cacheRoute("GetCacheEntryDownloadURL"))).toBeGreaterThan(0);
    expect(results.requests.all.filter(({ status }) => (status ?? 500) >= 400)).toEqual([]);
  });
});
