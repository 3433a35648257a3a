import type { BundleResult } from "@build-once/testkit";
import { describe, expect, it } from "vitest";
import { setConsumer } from "./consumer.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ referrersApi: false });
const consumer = setConsumer(stage);
const platforms = ["linux/amd64", "linux/arm64"];

const part = (platform: string): Promise<BundleResult> =>
  consumer.run({ key: "commit", part: "true", platforms: platform });
// Nothing but the registry is needed: no checkout, no docker.
const merge = (inputs: Record<string, string> = {}): Promise<BundleResult> =>
  consumer.run({ key: "commit", merge: "true", platforms: platforms.join(), ...inputs });

function platformDigests(result: BundleResult): Readonly<Record<string, string>> {
  return JSON.parse(result.outputs.get("platform-digests") ?? "{}") as Record<string, string>;
}

describe("one job a platform and one that merges", () => {
  it("end with one image of the parts' own manifests under the commit's key, tags and all", async () => {
    const parts: Record<string, string> = {};
    for (const platform of platforms) {
      const result = await part(platform);
      expect(result.exitCode, result.stdout).toBe(0);
      expect(result.outputs.get("key")).toBe(`sha-${consumer.commit}-${platform.replace("/", "-")}`);
      Object.assign(parts, platformDigests(result));
    }
    for (const tag of [`sha-${consumer.commit}`, "branch-main", "latest"])
      expect(stage.registry.store.tag("acme/app", tag)).toBeUndefined();

    const merged = await merge();
    expect(merged.exitCode, merged.stdout).toBe(0);
    expect(Object.fromEntries(merged.outputs)).toMatchObject({ reason: "merged", built: "true", reused: "false" });
    expect(platformDigests(merged)).toEqual(parts);
    const digest = merged.outputs.get("digest");
    for (const tag of [`sha-${consumer.commit}`, "branch-main", "latest"])
      expect(stage.registry.store.tag("acme/app", tag)).toBe(digest);

    const again = await merge();
    expect(Object.fromEntries(again.outputs)).toMatchObject({ reason: "reused", digest });
  });

  it("end with one digest when two merge at once", async () => {
    for (const platform of platforms) expect((await part(platform)).exitCode).toBe(0);
    const results = await Promise.all([merge(), merge({ platforms: platforms.toReversed().join() })]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(new Set(results.map(({ outputs }) => outputs.get("digest"))).size).toBe(1);
  });

  it("reuse a part that was built before", async () => {
    const first = await part("linux/amd64");
    const second = await part("linux/amd64");
    expect(Object.fromEntries(second.outputs)).toMatchObject({
      reused: "true",
      digest: first.outputs.get("digest"),
    });
  });

  it("say that nothing was built when another run had built every part", async () => {
    for (const platform of platforms) expect((await part(platform)).exitCode).toBe(0);
    const merged = await consumer.run(
      { key: "commit", merge: "true", platforms: platforms.join() },
      { environment: { GITHUB_RUN_ID: "4711" } },
    );
    expect(Object.fromEntries(merged.outputs)).toMatchObject({ reason: "merged", built: "false", reused: "true" });
  });

  it("say which part is missing, and publish nothing", async () => {
    expect((await part("linux/amd64")).exitCode).toBe(0);
    const merged = await merge();
    expect(merged.exitCode).toBe(1);
    expect(merged.outputs.get("reason")).toBe("part-missing");
    expect(merged.annotations.map(({ message }) => message).join()).toMatch(/part: true.*linux\/arm64/);
    expect(stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)).toBeUndefined();
  });

  it.each([
    [{ part: "true", merge: "true", platforms: "linux/amd64" }],
    [{ part: "true", platforms: platforms.join() }],
    [{ part: "true" }],
    [{ merge: "true", platforms: "linux/amd64" }],
  ])("refuse %j before anything is asked", async (inputs) => {
    const result = await consumer.run(inputs);
    expect(result.exitCode).toBe(1);
    expect(stage.registry.requests.count()).toBe(0);
  });
});
