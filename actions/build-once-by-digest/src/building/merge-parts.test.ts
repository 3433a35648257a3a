import { nodeHost } from "@build-once/host/node";
import { type FetchedManifest, connectRegistry } from "@build-once/oci";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assembleParts } from "./merge-parts.ts";
import { partKey } from "../keys/part-key.ts";
import { type Part, planMergedIndex } from "./plan-merged-index.ts";
import type { Session } from "../session.ts";

const commit = "1".repeat(40);
const key = `sha-${commit}`;
let registry: MemoryRegistry;

beforeEach(async () => {
  registry = await startMemoryRegistry();
});
afterEach(async () => await registry.stop());

function session(annotations: ReadonlyMap<string, string> = new Map()): Session {
  const repository = { registry: registry.host, path: "acme/app" };
  return {
    inputs: { annotations },
    image: `${registry.host}/acme/app`,
    facts: { commit, ref: "refs/heads/main" },
    host: { environment: { get: () => undefined } },
    registry: connectRegistry(nodeHost(), { repository, credentials: { kind: "anonymous" }, access: "pull,push" }),
  } as unknown as Session;
}

/** A part as a job publishes it: an index of one platform with its provenance. */
function part(platform: string, annotations: Record<string, string> = {}): BuiltImage {
  const said = { "org.opencontainers.image.created": "2026-01-02T03:04:05Z", ...annotations };
  return buildIndex([buildImage({ platform })], { attestations: true, annotations: said });
}

function store(image: BuiltImage, platform: string, under: string = key): void {
  storeImage(registry.store, "acme/app", image, partKey(under, platform));
}

const merge = async (
  platforms: readonly string[],
  tags: readonly string[] = [],
  keys = [key],
): Promise<FetchedManifest> => (await assembleParts(session(), { keys, platforms, tags })).image;

function entries(image: FetchedManifest): readonly string[] {
  return image.manifest.kind === "index" ? image.manifest.manifests.map(({ digest }) => digest) : [];
}

describe("the key of a part", () => {
  it("is one name for each spelling of a platform, and a tag", () => {
    expect(partKey(key, "linux/arm64")).toBe(`${key}-linux-arm64`);
    expect(partKey(key, "linux/arm64/v8")).toBe(partKey(key, "linux/aarch64"));
    expect(partKey(key, { os: "linux", architecture: "arm", variant: "7" })).toBe(`${key}-linux-arm-v7`);
    expect(partKey(`pr-src-${"a".repeat(64)}`, "linux/mips64le/hardfloat")).toMatch(/^[\w.-]{1,128}$/);
  });
});

describe("merged parts", () => {
  it("are an index of the parts' own manifests, then their attestations, without a tag", async () => {
    const [amd64, arm64] = [part("linux/amd64"), part("linux/arm64")];
    store(amd64, "linux/amd64");
    store(arm64, "linux/arm64");
    const merged = await merge(["linux/arm64", "linux/amd64"], ["latest"]);
    const [runsAmd, aboutAmd] = amd64.children.map(({ digest }) => digest);
    const [runsArm, aboutArm] = arm64.children.map(({ digest }) => digest);
    expect(entries(merged)).toEqual([runsAmd, runsArm, aboutAmd, aboutArm]);
    expect(Object.fromEntries(merged.manifest.annotations)).toEqual({
      "org.opencontainers.image.created": "2026-01-02T03:04:05Z",
      "org.opencontainers.image.revision": commit,
      "io.github.build-once.tags": "latest",
    });
    expect(registry.store.find("acme/app")?.manifests.has(merged.digest)).toBe(true);
    const tagged = [key, "latest"].map((tag) => registry.store.tag("acme/app", tag));
    expect(tagged).toEqual([undefined, undefined]);
  });

  it("have one digest whoever merges them, in whatever order and spelling", async () => {
    for (const platform of ["linux/amd64", "linux/arm64", "linux/arm/v7"]) store(part(platform), platform);
    const orders = [
      ["linux/amd64", "linux/arm64", "linux/arm/v7"],
      ["linux/arm/7", "linux/x86_64", "linux/arm64/v8", "linux/amd64"],
    ];
    const digests = await Promise.all(orders.map(async (platforms) => (await merge(platforms)).digest));
    expect(new Set(digests).size).toBe(1);
  });

  it("may be single manifests, whose platform their configuration tells", async () => {
    const images = ["linux/amd64", "linux/arm64"].map((platform) => {
      const image = buildImage({ platform });
      store(image, platform);
      return image;
    });
    const merged = await merge(["linux/arm64", "linux/amd64"]);
    expect(entries(merged)).toEqual(images.map(({ digest }) => digest));
    expect(merged.manifest.kind === "index" && merged.manifest.manifests.map(({ platform }) => platform)).toEqual([
      { os: "linux", architecture: "amd64", variant: undefined },
      { os: "linux", architecture: "arm64", variant: undefined },
    ]);
  });

  it("are looked for under the commit's keys in their order", async () => {
    const [own, shared] = [part("linux/amd64", { by: "own" }), part("linux/amd64", { by: "shared" })];
    store(shared, "linux/amd64");
    store(own, "linux/amd64", `pr-${key}`);
    store(part("linux/arm64"), "linux/arm64");
    const merged = await merge(["linux/amd64", "linux/arm64"], [], [`pr-${key}`, key]);
    expect(entries(merged)).toContain(own.children[0]?.digest);
  });

  it("say only what all of them say", async () => {
    store(part("linux/amd64", { same: "1", differs: "a" }), "linux/amd64");
    store(part("linux/arm64", { same: "1", differs: "b" }), "linux/arm64");
    const { annotations } = (await merge(["linux/amd64", "linux/arm64"])).manifest;
    expect([annotations.get("same"), annotations.get("differs")]).toEqual(["1", undefined]);
  });

  it("never say a content key, which is of one platform's build, nor tags that this run does not apply", async () => {
    const key = { "io.github.build-once.content-key": `src-${"a".repeat(64)}`, "io.github.build-once.tags": "prod" };
    for (const platform of ["linux/amd64", "linux/arm64"]) store(part(platform, key), platform);
    const wanted = { keys: [`sha-${commit}`], platforms: ["linux/amd64", "linux/arm64"], tags: ["latest"] };
    const { annotations } = (await assembleParts(session(new Map(Object.entries(key))), wanted)).image.manifest;
    expect(annotations.has("io.github.build-once.content-key")).toBe(false);
    expect(annotations.get("io.github.build-once.tags")).toBe("latest");
  });

  it("keep what this project does not know of a descriptor", () => {
    const raw = { os: "windows", architecture: "amd64", "os.version": "10.0.20348.1", "os.features": ["x"] };
    const descriptor = { mediaType: "m", digest: "sha256:0", size: 1, platform: raw, urls: ["https://example.org"] };
    const image = {
      bytes: new TextEncoder().encode(JSON.stringify({ manifests: [descriptor] })),
      manifest: {
        kind: "index",
        annotations: new Map(),
        manifests: [{ platform: { os: "windows", architecture: "amd64" }, annotations: new Map() }],
      },
    } as unknown as FetchedManifest;
    const parts: readonly Part[] = [{ platform: { os: "windows", architecture: "amd64", variant: undefined }, image }];
    const { bytes } = planMergedIndex(parts, { standard: new Map(), tags: [], given: new Map() });
    expect((JSON.parse(new TextDecoder().decode(bytes)) as { manifests: unknown[] }).manifests).toEqual([descriptor]);
  });
});

describe("parts that cannot be merged", () => {
  it("are named with the job that should have published each, and nothing is written", async () => {
    store(part("linux/amd64"), "linux/amd64");
    const merging = merge(["linux/amd64", "linux/arm64", "linux/s390x"]);
    await expect(merging).rejects.toMatchObject({ code: "part-missing" });
    await expect(merging).rejects.toThrowError(
      new RegExp(`part: true.*platforms: linux/arm64.*${key}-linux-arm64.*platforms: linux/s390x`),
    );
    expect(registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });

  it.each([
    ["another platform", () => part("linux/arm64")],
    ["another platform without an index", () => buildImage({ platform: "linux/arm64" })],
    ["several platforms", () => buildIndex(["linux/amd64", "linux/arm64"].map((platform) => buildImage({ platform })))],
    ["no platform", () => buildIndex([])],
  ])("for %s are refused", async (_, image) => {
    store(image(), "linux/amd64");
    store(part("linux/arm64"), "linux/arm64");
    await expect(merge(["linux/amd64", "linux/arm64"])).rejects.toMatchObject({ code: "part-mismatched" });
    expect(registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });

  it("for want of a child are refused before anything is written", async () => {
    const broken = part("linux/amd64");
    store(broken, "linux/amd64");
    store(part("linux/arm64"), "linux/arm64");
    for (const { digest } of broken.children) registry.store.find("acme/app")?.manifests.delete(digest);
    await expect(merge(["linux/amd64", "linux/arm64"])).rejects.toMatchObject({ code: "image-incomplete" });
    expect(registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });

  it("into an index for a registry that takes none are refused with what it said", async () => {
    for (const platform of ["linux/amd64", "linux/arm64"]) store(part(platform), platform);
    const body = JSON.stringify({ errors: [{ code: "MANIFEST_INVALID", message: "no lists here" }] });
    registry.faults.add({
      route: "PUT /v2/{path}/manifests/{ref}",
      times: 9,
      fault: { kind: "reply", reply: { status: 400, headers: { "content-type": "application/json" }, body } },
    });
    const merging = merge(["linux/amd64", "linux/arm64"]);
    await expect(merging).rejects.toMatchObject({
      code: "index-refused",
      message: expect.stringContaining("no lists here"),
    });
  });

  it("for a failed lookup are not missing", async () => {
    registry.faults.add({
      route: "GET /v2/{path}/manifests/{ref}",
      times: 100,
      fault: { kind: "reply", reply: { status: 403, body: "no" } },
    });
    await expect(merge(["linux/amd64", "linux/arm64"])).rejects.toMatchObject({ code: "registry-forbidden" });
  });
});
