import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Platform, PlatformRun } from "../src/workflow/index.ts";
import { caller, dockerfile, legs, newImagePlatform, stepOutputs, writes } from "./container-stage.ts";
import { harmless, minutes, told } from "./stage.ts";

const two = 'platforms: "linux/amd64\\nlinux/arm64=ubuntu-24.04-arm"';
const build = (...given: readonly string[]): string => caller("docker-build.yml", [...given, "comment: false"]);

describe("an image whose platforms are built on a runner each", () => {
  let platform: Platform;
  let first: PlatformRun;
  let second: PlatformRun;
  let writtenByFirst: number;
  let ofFork: PlatformRun;
  let writtenBeforeFork: number;

  beforeAll(async () => {
    platform = await newImagePlatform({ ".github/workflows/ci.yml": build(two) });
    const pull = await platform.openPullRequest(7, harmless);
    first = await platform.runCi(pull);
    writtenByFirst = writes(platform).length;
    second = await platform.runCi(pull);
    writtenBeforeFork = writes(platform).length;
    const change = { "sample_app/other.py": "OTHER = 1\n" };
    ofFork = await platform.runCi(await platform.openPullRequest(8, change, "mallory/sample-app"));
  }, 3 * minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it("is built by two legs and put together once, with both platforms in it", () => {
    expect(first.result.exitCode, told(first)).toBe(0);
    expect(legs(first, "part").map(({ outcome }) => outcome)).toEqual(["success", "success"]);
    const image = stepOutputs(first, "build", "image");
    expect(Object.fromEntries(image)).toMatchObject({ reason: "merged", built: "true", reused: "false" });
    const digests = JSON.parse(image.get("platform-digests") ?? "{}") as Record<string, string>;
    expect(Object.keys(digests)).toEqual(["linux/amd64", "linux/arm64"]);
    expect(platform.registry.store.tag("acme/sample-app", "pr-7")).toBe(image.get("digest"));
  });

  it("is found by a second run before any leg starts, which builds and writes nothing", () => {
    expect(second.result.exitCode, told(second)).toBe(0);
    expect(legs(second, "part")).toEqual([]);
    expect(Object.fromEntries(stepOutputs(second, "build", "image"))).toMatchObject({
      reason: "reused",
      built: "false",
      digest: stepOutputs(first, "build", "image").get("digest"),
    });
    expect(writtenBeforeFork).toBe(writtenByFirst);
  });

  it("is built for a fork's pull request without a word to the registry", () => {
    expect(ofFork.result.exitCode, told(ofFork)).toBe(0);
    expect(legs(ofFork, "part").map(({ outcome }) => outcome)).toEqual(["success", "success"]);
    expect(stepOutputs(ofFork, "build", "image").get("digest")).toBe("");
    expect(writes(platform)).toHaveLength(writtenBeforeFork);
  });
});

describe("the platforms of a build", () => {
  let platform: Platform;
  beforeAll(async () => {
    const one = dockerfile({}, "ARG TARGETARCH\nCOPY only-${TARGETARCH} /only\n");
    platform = await newImagePlatform({
      "only-amd64": "1\n",
      ".github/workflows/ci.yml": build(two),
      ".github/workflows/one.yml": build('platforms: "linux/amd64=ubuntu-24.04"'),
      Dockerfile: one,
    });
  }, minutes);
  afterAll(async () => {
    await platform.stop();
  });

  it(
    "are red all together when one of them cannot be built, and no tag names half an image",
    async () => {
      const run = await platform.runPush({ "NOTES.md": "half\n" });
      expect(run.result.exitCode).toBe(1);
      const failed = legs(run, "part").map(({ steps }) => steps.find(({ path }) => path.includes("part"))?.outcome);
      expect(new Set(failed)).toEqual(new Set(["failure", "success"]));
      expect(legs(run, "build")).toEqual([]);
      for (const tag of [`sha-${run.headSha}`, "branch-main", "latest"])
        expect(platform.registry.store.tag("acme/sample-app", tag)).toBeUndefined();
    },
    2 * minutes,
  );

  it(
    "take one job on the named runner when there is one",
    async () => {
      const run = await platform.runPush({ "NOTES.md": "one\n" }, { workflow: "one.yml" });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect(legs(run, "part")).toEqual([]);
      expect(Object.fromEntries(stepOutputs(run, "plan", "plan"))).toMatchObject({
        merge: "false",
        runner: "ubuntu-24.04",
        platforms: "linux/amd64",
      });
      expect(stepOutputs(run, "build", "image").get("built")).toBe("true");
    },
    2 * minutes,
  );
});
