import { describe, expect, it } from "vitest";
import { storeImage } from "@build-once/testkit";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const key = `sha-${commit}`;
const stage = setStage();

/** What the run that built the image of `commit` on the default branch writes on it. */
const applied = {
  "org.opencontainers.image.revision": commit,
  "io.github.build-once.tags": "branch-main,latest",
};

describe("a commit whose image is there", () => {
  it("is reused with one read and a look for each platform, without docker", async () => {
    const image = twoPlatforms(applied);
    storeImage(stage.registry.store, "acme/app", image, key);
    const result = await stage.run({}, { environment: { PATH: "/nonexistent" } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      digest: image.digest,
      reference: `${stage.registry.host}/acme/app@${image.digest}`,
      key,
      built: "false",
      reused: "true",
      found: "true",
      verified: "true",
      verdict: "pass",
      reason: "reused",
    });
    expect(JSON.parse(result.outputs.get("platform-digests") ?? "")).toHaveProperty("linux/arm64");
    expect(stage.registry.counts()).toEqual(
      new Map([
        ["GET manifest", 1],
        ["HEAD manifest", 2],
      ]),
    );
  });

  it("is reused with one request where its bytes alone are proved", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms(applied), key);
    const result = await stage.run({ verify: "digest" }, { environment: { PATH: "/nonexistent" } });
    expect(result.outputs.get("reused"), result.stdout).toBe("true");
    expect(stage.registry.requests.count()).toBe(1);
  });

  it("takes one token and one read where a token is wanted", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "pass-word", access: "pull,push" }] },
    });
    storeImage(stage.registry.store, "acme/app", twoPlatforms(applied), key);
    const result = await stage.run({ mode: "resolve", username: "u", password: "pass-word" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.requests.count()).toBe(2);
    expect(result.stdout.replace(/^::add-mask::.*$/gm, "")).not.toContain("pass-word");
  });

  it("gets the tags that its first run did not apply", async () => {
    const image = twoPlatforms({ "io.github.build-once.tags": "branch-main,latest" });
    storeImage(stage.registry.store, "acme/app", image, key);
    const result = await stage.run({}, { environment: { GITHUB_REF: "refs/tags/v1.2.3" } });
    expect(result.exitCode, result.stdout).toBe(0);
    for (const tag of ["v1.2.3", "v1.2", "v1", "latest"])
      expect(stage.registry.store.tag("acme/app", tag)).toBe(image.digest);
  });

  it("is not found under a key that only a pull request could write", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), `pr-sha-${commit}`);
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), `ref-sha-${commit}`);
    const result = await stage.run({ mode: "resolve" });
    expect(result.outputs.get("found")).toBe("false");
  });
});

describe("a failed lookup is never a missing image", () => {
  it.each([
    [401, "registry-unauthorized"],
    [403, "registry-forbidden"],
    [429, "registry-rate-limited"],
    [500, "registry-unavailable"],
    [503, "registry-unavailable"],
  ])("%i is red and builds nothing", async (status, code) => {
    stage.registry.faults.add({
      route: "GET /v2/{path}/manifests/{ref}",
      times: 100,
      fault: { kind: "reply", reply: { status, headers: { "retry-after": "999" }, body: "no" } },
    });
    const result = await stage.run({}, { environment: { PATH: "/nonexistent" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe(code);
    expect(result.outputs.get("digest")).toBeUndefined();
    expect(result.outputs.get("verdict")).toBe("fail");
  });

  it.each(["reset", "lost-reply"] as const)("a connection that ends by %s is tried again, then red", async (kind) => {
    stage.registry.faults.add({ times: 100, fault: { kind } });
    const result = await stage.run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("request-failed");
    expect(stage.registry.requests.count()).toBeGreaterThan(1);
  });

  it("a reset that passes does not matter", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image, key);
    stage.registry.faults.add({ fault: { kind: "reset" } });
    const result = await stage.run({ mode: "resolve" });
    expect(result.outputs.get("digest")).toBe(image.digest);
  });

  it("a web page instead of a manifest is red", async () => {
    stage.registry.faults.add({
      times: 100,
      fault: { kind: "reply", reply: { status: 200, headers: { "content-type": "text/html" }, body: "<html>" } },
    });
    expect((await stage.run({ mode: "resolve" })).exitCode).toBe(1);
  });

  it("a truncated manifest is red", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), key);
    stage.registry.faults.add({ times: 100, fault: { kind: "truncate", keepBytes: 20 } });
    const result = await stage.run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("digest")).toBeUndefined();
  });

  it("a digest that is not that of the bytes is red", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), key);
    stage.registry.announceWrongDigest(10);
    const result = await stage.run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("digest-mismatch");
  });
});

describe("resolve", () => {
  it("passes with found=false when nothing is there", async () => {
    const result = await stage.run({ mode: "resolve" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("found")).toBe("false");
    expect(result.outputs.get("reason")).toBe("not-found");
    expect(result.outputs.get("digest")).toBe("");
  });

  it("fails when the image is required", async () => {
    const result = await stage.run({ mode: "resolve", required: "true" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("missing");
  });

  it("finds what a digest names, and refuses one that is not there", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image);
    expect((await stage.run({ mode: "resolve", digest: image.digest })).outputs.get("found")).toBe("true");
    const other = await stage.run({ mode: "resolve", digest: `sha256:${"0".repeat(64)}`, required: "true" });
    expect(other.exitCode).toBe(1);
  });
});
