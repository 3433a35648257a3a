import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheRoute, type MemoryRegistry, removeScratch, startMemoryRegistry, startResults } from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { builtManifest } from "@build-once/docker";
import { buildImage } from "../src/building/build-image.ts";
import { assembleParts } from "../src/building/merge-parts.ts";
import { partKey } from "../src/keys/part-key.ts";
import { helloRepository } from "./repository.ts";
import { openSourceSession, type WatchedSession } from "./source-session.ts";

const { environment } = inject("provingGround");
let registry: MemoryRegistry;
let workspace: string;
let commit: string;

beforeEach(async () => {
  registry = await startMemoryRegistry({ referrersApi: false });
  ({ workspace, commit } = await helloRepository());
});
afterEach(async () => {
  await registry.stop();
  await rm(`${workspace}-temp`, { recursive: true, force: true });
});
afterAll(removeScratch);

async function dockerfile(text: string): Promise<void> {
  await writeFile(join(workspace, "Dockerfile"), text);
}

function open(inputs: Record<string, string> = {}, more: Record<string, string> = {}): WatchedSession {
  return openSourceSession({
    registry: registry.host,
    workspace,
    commit,
    inputs,
    environment: { ...environment, ...more },
  });
}

async function build(watched: WatchedSession) {
  const result = await buildImage(watched.session, { key: `sha-${commit}`, tags: [], push: true });
  if (result.kind !== "built") throw new Error(result.message);
  return result;
}

async function digestsOf(platforms: string): Promise<readonly string[]> {
  const watched = open({ platforms });
  const image = await watched.session.registry.getManifest(builtManifest((await build(watched)).metadata).digest);
  const entries = image.manifest.kind === "index" ? image.manifest.manifests : [];
  return entries.filter(({ platform }) => platform?.os === "linux").map(({ digest }) => digest);
}

describe("one runner a platform", () => {
  it("has the same platform digests as its parts, and one digest whoever merges", async () => {
    const parts = new Map<string, string>();
    for (const platform of ["linux/amd64", "linux/arm64"]) {
      const watched = open({ platforms: platform, part: "true" });
      const { digest } = builtManifest((await build(watched)).metadata);
      const { registry: client } = watched.session;
      const image = await client.getManifest(digest);
      await client.tag(digest, partKey(`sha-${commit}`, platform));
      const [runs] = image.manifest.kind === "index" ? image.manifest.manifests : [];
      parts.set(platform, runs?.digest ?? "");
    }
    const keys = [`sha-${commit}`];
    const merges = [
      ["linux/amd64", "linux/arm64"],
      ["linux/arm64/v8", "linux/amd64"],
    ].map(async (platforms) => {
      const { session } = open({ platforms: platforms.join(), merge: "true" }, { PATH: "/nonexistent" });
      return (await assembleParts(session, { keys, platforms, tags: ["latest"] })).image;
    });
    const [merged, again] = await Promise.all(merges);
    expect(again?.digest).toBe(merged?.digest);
    const listed = merged?.manifest.kind === "index" ? merged.manifest.manifests : [];
    expect(listed.slice(0, 2).map(({ digest }) => digest)).toEqual([...parts.values()]);
    expect(listed).toHaveLength(4);
    expect(merged?.manifest.annotations.get("org.opencontainers.image.revision")).toBe(commit);
    expect(merged?.manifest.annotations.get("org.opencontainers.image.created")).toMatch(/^\d{4}-.*Z$/);
  });

  it("makes the same platform digests as one runner for all", async () => {
    const together = await digestsOf("linux/amd64,linux/arm64");
    expect(await digestsOf("linux/amd64")).toEqual(together.slice(0, 1));
    expect(await digestsOf("linux/arm64")).toEqual(together.slice(1));
  });
});

describe("the checks of a Dockerfile", () => {
  beforeEach(async () => await dockerfile("FROM scratch\nCOPY hello.txt /hello.txt\nCMD hello\n"));

  it("are annotations at file and line, once, although the build repeats them", async () => {
    const { warnings } = await build(open());
    expect(warnings).toMatchObject([
      {
        level: "warning",
        title: "JSONArgsRecommended",
        file: "Dockerfile",
        startLine: 3,
        message: expect.stringContaining("https://docs.docker.com/"),
      },
    ]);
  });

  it("with `fail` end the run before anything is built or pushed", async () => {
    const watched = open({ lint: "fail" });
    const result = await buildImage(watched.session, { key: "k", tags: [], push: true });
    expect(result).toMatchObject({ kind: "lint-failed", warnings: [{ level: "error", startLine: 3 }] });
    expect(registry.requests.count()).toBe(0);
  });

  // BuildKit may end so short a build before it has sent its warning.
  it("are not asked with `off`; the build's own words are still told", { retry: 3 }, async () => {
    const { warnings } = await build(open({ lint: "off" }));
    expect(warnings).toMatchObject([{ title: "JSONArgsRecommended", file: "Dockerfile", startLine: 3 }]);
    expect(warnings[0]?.message).not.toContain("https://");
  });

  it("that cannot be made leave the error to the build", async () => {
    await rm(join(workspace, "Dockerfile"));
    const watched = open({ lint: "fail" });
    await expect(build(watched)).rejects.toMatchObject({ code: "dockerfile-unreadable" });
    expect(watched.said.join("\n")).toContain("The Dockerfile was not checked");
  });
});

describe("the runner's cache", () => {
  it("is written and read under a scope of its own, and said to be unused where it is not there", async () => {
    const results = await startResults();
    try {
      const service = results.environment({ runId: 7 });
      const { warnings } = await build(open({ cache: "auto" }, service));
      expect(warnings).toEqual([]);
      expect(results.requests.matching(cacheRoute("CreateCacheEntry")).length).toBeGreaterThan(0);
      const second = await build(open({ cache: "gha" }, service));
      expect(second.warnings).toEqual([]);
      const without = await build(open({ cache: "gha" }));
      expect(without.warnings).toMatchObject([{ title: "build cache", message: expect.stringContaining("not used") }]);
    } finally {
      await results.stop();
    }
  });

  it("with a token that is none is an error of its own", async () => {
    const broken = {
      ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
      ACTIONS_RUNTIME_TOKEN: "x",
      ACTIONS_CACHE_SERVICE_V2: "true",
    };
    await expect(build(open({ cache: "gha" }, broken))).rejects.toMatchObject({ code: "cache-unusable" });
  });

  it("of a registry that cannot be reached is a warning, and the image is built", async () => {
    const { warnings } = await build(open({ cache: "registry=127.0.0.1:1/acme/cache:main" }));
    expect(warnings[0]).toMatchObject({ title: "build cache", message: expect.stringContaining("127.0.0.1:1") });
  });

  it("of a registry is filled and read back", async () => {
    const cache = `registry=${registry.host}/acme/cache:main`;
    await build(open({ cache }));
    expect(registry.store.tag("acme/cache", "main")).toMatch(/^sha256:/);
    expect((await build(open({ cache }))).warnings).toEqual([]);
  });
});

describe("a build", () => {
  it("tells the versions of what built, and leaves no file behind", async () => {
    const watched = open({ secrets: `token=s3cret-value\nfile=@${join(workspace, "hello.txt")}` });
    const { toolVersions } = await build(watched);
    expect(toolVersions.buildx).toMatch(/^\d+\.\d+/);
    expect(toolVersions.buildkit).toMatch(/^\d+\.\d+/);
    expect(watched.masked).toContain("s3cret-value");
    expect(watched.commands.filter((line) => line.includes("--secret=id=token,src="))).toHaveLength(1);
    expect(watched.commands.join("\n")).not.toContain("s3cret-value");
    const left = await readdir(`${workspace}-temp`, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
    expect(watched.state.get("secrets")).toContain("build-once/build-");
  });

  it("that fails leaves no tag and no file either", async () => {
    await dockerfile("FROM scratch\nCOPY missing /\n");
    const watched = open({ secrets: "token=s3cret-value" });
    await expect(build(watched)).rejects.toMatchObject({
      code: "copy-source-missing",
      place: { file: "Dockerfile", line: 2 },
    });
    expect(registry.store.names()).toEqual([]);
    const left = await readdir(`${workspace}-temp`, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toEqual([]);
  });

  it("takes its bases from a policy", async () => {
    await dockerfile("FROM nowhere.example/moved:1\n");
    const identifier = "docker-image://nowhere.example/moved:1";
    const updates = { identifier: "docker-image://docker.io/library/busybox:1.36" };
    const sourcePolicy = JSON.stringify({ rules: [{ action: "CONVERT", selector: { identifier }, updates }] });
    const { session } = open();
    const result = await buildImage(session, { key: "k", tags: [], push: true, sourcePolicy });
    expect(result).toMatchObject({ kind: "built", metadata: { materials: [{ digest: expect.any(String) }] } });
  });
});
