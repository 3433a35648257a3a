import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import { artifactsOf, caller, dockerfile, legs, newImagePlatform, stepOutputs, writes } from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const check = caller("docker-build-check.yml", ["rules: image-user=fail"]);

/** How many cache entries were begun. */
const cacheWrites = (platform: Platform): number =>
  platform.results.requests.all.filter(({ path }) => path.endsWith("/CreateCacheEntry")).length;

describe("an image that is built and checked but not pushed", () => {
  let platform: Platform;
  let good: PlatformRun;
  let ofFork: PlatformRun;
  let cachedByGood: number;
  let cachedByFork: number;
  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": check });
    good = await platform.runPush(harmless);
    cachedByGood = cacheWrites(platform);
    const fork = await platform.openPullRequest(5, { "sample_app/more.py": "MORE = 1\n" }, "mallory/sample-app");
    ofFork = await platform.runCi(fork);
    cachedByFork = cacheWrites(platform) - cachedByGood;
  }, 3 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is in the engine, is found to run as no root, and is kept as a tarball", () => {
    expect(good.result.exitCode, told(good)).toBe(0);
    expect(stepOutputs(good, "check", "image").get("reason")).toBe("built-not-pushed");
    expect(Object.fromEntries(stepOutputs(good, "check", "check"))).toMatchObject({ verdict: "pass", failed: "0" });
    expect(artifactsOf(platform, good)).toEqual(["image-receipt", "image-tarball"]);
    expect(stepOutputs(good, "check", "save").get("image-id")).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("is the same for a fork's pull request", () => {
    expect(ofFork.result.exitCode, told(ofFork)).toBe(0);
    expect(artifactsOf(platform, ofFork)).toEqual(["image-receipt", "image-tarball"]);
  });

  it("leaves its layers in the runner's cache, a fork's aside", () => {
    expect(cachedByGood).toBeGreaterThan(0);
    expect(cachedByFork).toBe(0);
  });

  it("never reached the registry, not even with a question", () => {
    expect(platform.registry.requests.all).toEqual([]);
    expect(writes(platform)).toEqual([]);
  });

  it(
    "is red when it runs as root, and no tarball is kept of it",
    async () => {
      const run = await platform.runPush({ Dockerfile: dockerfile({}, "") });
      expect(run.result.exitCode).toBe(1);
      expect(Object.fromEntries(stepOutputs(run, "check", "check"))).toMatchObject({
        reason: "rules-broken",
        failed: "1",
      });
      expect(artifactsOf(platform, run)).toEqual([]);
    },
    2 * minutes,
  );

  it(
    "is red when it cannot be built",
    async () => {
      const run = await platform.runPush({ Dockerfile: dockerfile({}, "COPY absent /absent\n") });
      expect(run.result.exitCode).toBe(1);
      expect(legs(run, "check")[0]?.steps.find(({ path }) => path.includes("image"))?.outcome).toBe("failure");
      expect(stepOutputs(run, "check", "save").size).toBe(0);
    },
    2 * minutes,
  );
});
