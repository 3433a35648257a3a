import { storeImage } from "@build-once/testkit";
import { describe, expect, it } from "vitest";
import { setConsumer } from "./consumer.ts";
import { setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const consumer = setConsumer(stage);

/** The registry refuses to tell what `reference` of `path` is, `times` times. */
function refuse(path: string, reference: string, times = 1): void {
  stage.registry.faults.add({
    route: `GET /v2/${path}/manifests/${reference}`,
    times,
    fault: { kind: "reply", reply: { status: 403, body: '{"errors":[{"code":"DENIED"}]}' } },
  });
}

const tagOf = (tag: string): string | undefined => stage.registry.store.tag("acme/app", tag);

describe("on-lookup-error: build", () => {
  it("builds where the commit could not be looked up, and says so", async () => {
    refuse("acme/app", `sha-${consumer.commit}`);
    const result = await consumer.run({ "on-lookup-error": "build" });
    expect(result.outputs.get("built"), result.stdout).toBe("true");
    expect(result.stdout).toContain("The lookup failed and on-lookup-error is build");
    expect(tagOf(`sha-${consumer.commit}`)).toBe(result.outputs.get("digest"));
  });

  it("never makes a second image of a commit that has one", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image, `sha-${consumer.commit}`);
    refuse("acme/app", `sha-${consumer.commit}`);
    const result = await consumer.run({ "on-lookup-error": "build" });
    expect(result.outputs.get("digest"), result.stdout).toBe(image.digest);
    expect(tagOf(`sha-${consumer.commit}`)).toBe(image.digest);
    expect(tagOf("latest")).toBe(image.digest);
  });

  it("is red where the key cannot be read after the build either, with nothing tagged", async () => {
    refuse("acme/app", `sha-${consumer.commit}`, 100);
    const result = await consumer.run({ "on-lookup-error": "build" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("digest")).toBeUndefined();
    for (const tag of [`sha-${consumer.commit}`, "latest", "branch-main"]) expect(tagOf(tag)).toBeUndefined();
  });

  it("is no word for `resolve`, which builds nothing: a failed look-up stays red", async () => {
    refuse("acme/app", `sha-${consumer.commit}`);
    const result = await consumer.run({ mode: "resolve", "on-lookup-error": "build" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("found")).toBeUndefined();
  });
});

describe("rebuild-if-base-moved", () => {
  it("is red when the base's registry does not tell whether it moved", async () => {
    storeImage(stage.registry.store, "acme/base", twoPlatforms(), "1");
    await consumer.dockerfile(`FROM ${stage.registry.host}/acme/base:1\nCOPY hello.txt /\n`);
    const first = await consumer.run();
    expect(first.exitCode, first.stdout).toBe(0);
    refuse("acme/base", "1", 100);
    const second = await consumer.run({ "rebuild-if-base-moved": "true" });
    expect(second.exitCode).toBe(1);
    expect(second.outputs.get("reason"), second.stdout).toMatch(/^registry-/);
    expect(tagOf(`sha-${consumer.commit}`)).toBe(first.outputs.get("digest"));
  });

  it("builds anew what nobody knows the bases of: without provenance and content key", async () => {
    await consumer.dockerfile("FROM scratch\nCOPY hello.txt /\n");
    const inputs = { key: "commit", provenance: "false", "source-date-epoch": "1" };
    expect((await consumer.run(inputs)).outputs.get("built")).toBe("true");
    const second = await consumer.run({ ...inputs, "rebuild-if-base-moved": "true" });
    expect(second.outputs.get("built"), second.stdout).toBe("true");
    expect(second.summary).toContain("does not say from which bases");
  });
});
