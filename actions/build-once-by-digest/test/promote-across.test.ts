import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import {
  buildReferrer,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  scratchFolder,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const image = twoPlatforms();
const sbom = buildReferrer(image, "application/spdx+json", "what is inside");
const others: MemoryRegistry[] = [];

afterEach(async () => {
  await Promise.all(others.splice(0).map(async (registry) => await registry.stop()));
});

async function another(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  const registry = await startMemoryRegistry(options);
  others.push(registry);
  return registry;
}

function storeIn(registry: MemoryRegistry, name = "acme/staging"): string {
  storeImage(registry.store, name, image, "tested");
  storeImage(registry.store, name, sbom);
  return `${registry.host}/${name}:tested`;
}

async function promote(from: string, inputs: Record<string, string> = {}): ReturnType<typeof stage.run> {
  return await stage.run({ mode: "promote", from, tags: "prod", ...inputs });
}

describe("within one registry", () => {
  it("mounts every blob, brings what refers to the image, and tags it at the end", async () => {
    const result = await promote(storeIn(stage.registry));
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "promoted",
      digest: image.digest,
      reference: `${stage.registry.host}/acme/app@${image.digest}`,
      verified: "true",
    });
    const target = stage.registry.store.open("acme/app");
    expect([target.tags.get("prod"), target.tags.get("prod-1")]).toEqual([image.digest, image.digest]);
    expect(target.manifests.has(sbom.digest)).toBe(true);
    expect(stage.registry.requests.count("GET /v2/{owner}/{name}/blobs/{digest}")).toBe(0);
    expect(result.stdout).toContain("Copied: 5 manifests, 1 referrer");
    expect(result.summary).toContain("5 manifests, 1 referrer, 0 signature tags");
    expect(result.summary).toMatch(/\d+ mounted, 0 there already, 0 streamed/);
    const writes = stage.registry.requests.all.filter(({ method }) => method === "PUT").map(({ path }) => path);
    expect(writes.at(-1)).toBe("/v2/acme/app/manifests/prod");
    expect(writes.indexOf(`/v2/acme/app/manifests/${image.digest}`)).toBeGreaterThan(
      writes.indexOf(`/v2/acme/app/manifests/${sbom.digest}`),
    );
  });

  it("shows one token for both repositories, which is all that a mount needs", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "p-of-the-run", access: "pull,push" }] },
    });
    const result = await promote(storeIn(stage.registry), { username: "u", password: "p-of-the-run" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.requests.count("GET /v2/{owner}/{name}/blobs/{digest}")).toBe(0);
  });

  it("refuses a source that moved while it was copied, and tags nothing", async () => {
    const from = storeIn(stage.registry);
    stage.registry.faults.add({
      route: `PUT /v2/{owner}/{name}/manifests/${image.digest}`,
      fault: { kind: "delay", ms: 800 },
    });
    const running = promote(from);
    await expect
      .poll(() => stage.registry.requests.count(`PUT /v2/acme/app/manifests/${image.digest}`), { timeout: 20_000 })
      .toBe(1);
    storeImage(stage.registry.store, "acme/staging", twoPlatforms({ a: "newer" }), "tested");
    const result = await running;
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("source-moved");
    expect([...stage.registry.store.open("acme/app").tags.keys()]).toEqual([]);
  });

  it("refuses a tag that has not the digest which was checked", async () => {
    const from = storeIn(stage.registry);
    const result = await promote(`${from}@sha256:${"0".repeat(64)}`);
    expect(result.outputs.get("reason")).toBe("source-moved");
    expect(stage.registry.store.find("acme/app")).toBeUndefined();
  });

  it("tags nothing when a blob cannot be had", async () => {
    const from = storeIn(stage.registry);
    for (const blob of stage.registry.store.open("acme/staging").blobs.keys())
      stage.registry.store.open("acme/staging").blobs.delete(blob);
    const result = await promote(from);
    expect(result.exitCode).toBe(1);
    expect(stage.registry.store.find("acme/app")?.tags.size ?? 0).toBe(0);
  });

  it("says on a dry run what would be copied", async () => {
    const result = await promote(storeIn(stage.registry), { "dry-run": "true" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.summary).toContain("5 manifests and 1 referrer");
    expect(stage.registry.store.find("acme/app")).toBeUndefined();
  });
});

describe("between two registries", () => {
  it("streams the blobs, and the target's password is shown to no other registry", async () => {
    const source = await another({
      auth: { kind: "basic", accounts: [{ username: "s", password: "p-of-the-source", access: "pull" }] },
    });
    await stage.restart({
      auth: { kind: "basic", accounts: [{ username: "t", password: "p-of-the-target", access: "pull,push" }] },
    });
    const docker = await scratchFolder("docker");
    await mkdir(docker, { recursive: true });
    const auth = Buffer.from("s:p-of-the-source").toString("base64");
    await writeFile(join(docker, "config.json"), JSON.stringify({ auths: { [source.host]: { auth } } }));
    const result = await stage.run(
      { mode: "promote", from: storeIn(source), tags: "prod", username: "t", password: "p-of-the-target" },
      { environment: { DOCKER_CONFIG: docker } },
    );
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", "prod")).toBe(image.digest);
    const shown = Buffer.from("t:p-of-the-target").toString("base64");
    for (const { headers } of source.requests.all) expect(headers.get("authorization") ?? "").not.toContain(shown);
    expect(result.stdout).toMatch(/[1-9]\d* streamed/);
  });

  it("rebuilds the fallback tag in a registry without the referrers API", async () => {
    await stage.restart({ referrersApi: false });
    const result = await promote(storeIn(await another()));
    expect(result.exitCode, result.stdout).toBe(0);
    const tag = stage.registry.store.tag("acme/app", `sha256-${image.digest.slice("sha256:".length)}`);
    const list = tag === undefined ? undefined : stage.registry.store.open("acme/app").manifests.get(tag);
    expect(Buffer.from(list?.bytes ?? []).toString()).toContain(sbom.digest);
  });
});
