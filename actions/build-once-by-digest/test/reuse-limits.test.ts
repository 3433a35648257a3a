import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildImage, buildIndex, type BuiltImage, scratchFolder, storeImage } from "@build-once/testkit";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { pathWithGitOnly } from "./consumer.ts";
import { gitIn } from "./repository.ts";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const key = `sha-${commit}`;
const stage = setStage();
const { environment: ground } = inject("provingGround");
let path: string;

beforeEach(async () => {
  path = await pathWithGitOnly();
});

/** An index of one platform; `said` gives it a digest of its own. */
const oneIndex = (platform: string, said = ""): BuiltImage =>
  buildIndex([buildImage({ platform })], { attestations: true, annotations: { said } });

/** The key's first look-up comes before another run publishes it. */
function publishedMeanwhile(image: BuiltImage, under: string = key): void {
  storeImage(stage.registry.store, "acme/app", image, under);
  stage.registry.faults.add({
    route: `GET /v2/{path}/manifests/${under}`,
    times: 1,
    fault: { kind: "reply", reply: { status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' } },
  });
}

function storeParts(): void {
  for (const platform of ["linux/amd64", "linux/arm64"])
    storeImage(stage.registry.store, "acme/app", oneIndex(platform), `${key}-${platform.replace("/", "-")}`);
}

const merge = { key: "commit", merge: "true", platforms: "linux/amd64,linux/arm64" };

describe("what another run published first", () => {
  it("is adopted by a merge when it has every wanted platform", async () => {
    storeParts();
    const rival = twoPlatforms({ said: "rival" });
    publishedMeanwhile(rival);
    const result = await stage.run(merge, { environment: { PATH: path } });
    expect(Object.fromEntries(result.outputs), result.stdout).toMatchObject({
      reason: "adopted-winner",
      raced: "true",
      digest: rival.digest,
    });
  });

  it("is refused when it lacks a wanted platform, and no tag is moved to it", async () => {
    storeParts();
    publishedMeanwhile(oneIndex("linux/amd64", "rival"));
    const result = await stage.run(merge, { environment: { PATH: path } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason"), result.stdout).toBe("platforms-differ");
    expect(stage.registry.store.tag("acme/app", "latest")).toBeUndefined();
  });
});

it("a merge reads every part's configuration before it names the image", async () => {
  storeParts();
  const result = await stage.run(merge, { environment: { PATH: path } });
  expect(result.outputs.get("verified"), result.stdout).toBe("true");
  const { all } = stage.registry.requests;
  const named = all.findIndex(({ method, path: at }) => method === "PUT" && at.includes("/manifests/claim-"));
  const read = all.slice(0, named).filter(({ method, path: at }) => method === "GET" && at.includes("/blobs/"));
  expect(new Set(read.map(({ path: at }) => at)).size).toBeGreaterThanOrEqual(2);
});

describe("a build that names no platform", () => {
  it.each([
    ["ARM64", 1],
    ["X64", 0],
  ])("on a runner of %s does not take an image for amd64 alone for its own: exit code %i", async (arch, exitCode) => {
    storeImage(stage.registry.store, "acme/app", oneIndex("linux/amd64"), key);
    const result = await stage.run({}, { environment: { PATH: path, RUNNER_ARCH: arch } });
    expect(result.exitCode, result.stdout).toBe(exitCode);
    expect(result.outputs.get("reason")).toBe(exitCode === 0 ? "reused" : "platforms-differ");
  });

  it("is not what `resolve` is: a job that deploys elsewhere only asks for the digest", async () => {
    const image = oneIndex("linux/amd64");
    storeImage(stage.registry.store, "acme/app", image, key);
    const result = await stage.run({ mode: "resolve" }, { environment: { RUNNER_ARCH: "ARM64" } });
    expect(result.outputs.get("digest"), result.stdout).toBe(image.digest);
  });
});

describe("dry-run", () => {
  it("loads nothing and tags nothing on a hit", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), key);
    const result = await stage.run({ "dry-run": "true", load: "true" }, { environment: { PATH: path } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs.get("reused")).toBe("true");
    expect(stage.registry.store.tag("acme/app", "latest")).toBeUndefined();
  });

  it("of a merge says what would be put together, and writes nothing", async () => {
    storeParts();
    const result = await stage.run({ ...merge, "dry-run": "true" }, { environment: { PATH: path } });
    expect(result.outputs.get("reason"), result.stdout).toBe("dry-run");
    expect(result.summary).toContain("put together");
    expect(stage.registry.requests.all.filter(({ method }) => method !== "GET" && method !== "HEAD")).toEqual([]);
  });

  it("of a run that pushes nothing asks the registry nothing and claims nothing about it", async () => {
    const result = await stage.run({ "dry-run": "true", push: "false" }, { environment: { PATH: path } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.summary).not.toContain("has no image");
    expect(stage.registry.requests.count()).toBe(0);
  });
});

describe("a run that pushes nothing", () => {
  it("needs no login: a credential helper that fails is a warning", async () => {
    const home = join(path, "home");
    await mkdir(home);
    const helper = join(path, "docker-credential-broken");
    await writeFile(helper, "#!/bin/sh\necho no identity >&2\nexit 1\n");
    await chmod(helper, 0o755);
    await writeFile(join(home, "config.json"), JSON.stringify({ credsStore: "broken" }));
    const run = async (push: string): Promise<string> => {
      const environment = { ...ground, PATH: `${path}:/bin`, DOCKER_CONFIG: home };
      const result = await stage.run({ push, "dry-run": "true" }, { environment });
      return result.outputs.get("reason") ?? result.stdout;
    };
    expect(await run("false")).toBe("dry-run");
    expect(await run("true")).toBe("credential-helper-failed");
  });
});

describe("with `key: content` alone", () => {
  it("a build that has no content key ends before anything is built, and says why", async () => {
    const result = await stage.run(
      { key: "content", context: "https://example.org/acme/app.git" },
      { environment: { PATH: path } },
    );
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason"), result.stdout).toBe("content-unkeyed");
    expect(result.stdout).toContain("not on this machine");
    expect(stage.registry.requests.count()).toBe(0);
  });
});

describe("what a content key names", () => {
  it.each([
    ["of another content", "linux/amd64", { "io.github.build-once.content-key": `src-${"0".repeat(64)}` }],
    ["without a wanted platform", "linux/arm64", {}],
  ])("is not used when it is an image %s: it would be built", async (_what, platform, annotations) => {
    const workspace = await scratchFolder("sources");
    await writeFile(join(workspace, "Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
    const dryRun = async (): Promise<ReadonlyMap<string, string>> =>
      (await stage.run({ "dry-run": "true" }, { workspace, environment: { PATH: path } })).outputs;
    const content = (await dryRun()).get("content-key") ?? "";
    expect(content).toMatch(/^src-/);
    const image = buildIndex([buildImage({ platform })], { attestations: true, annotations });
    storeImage(stage.registry.store, "acme/app", image, content);
    expect((await dryRun()).get("reason")).toBe("dry-run");
    storeImage(stage.registry.store, "acme/app", oneIndex("linux/amd64"), content);
    expect((await dryRun()).get("reason")).toBe("reused-content");
  });
});

describe("a workspace without a checkout", () => {
  it("is told to check out when there is no image, and does not need to when there is", async () => {
    const missing = await stage.run({}, { environment: { PATH: path } });
    expect(missing.exitCode).toBe(1);
    expect(missing.stdout).toContain("actions/checkout");
    storeImage(stage.registry.store, "acme/app", twoPlatforms(), key);
    expect((await stage.run({}, { environment: { PATH: path } })).exitCode).toBe(0);
  });
});

it("a context in a checkout of its own is of that commit, and is trusted only when the run is about it", async () => {
  const workspace = await scratchFolder("nested");
  const app = join(workspace, "app");
  await mkdir(app);
  const git = gitIn(app);
  git("init", "-q", "-b", "main");
  git("commit", "-q", "--allow-empty", "-m", "one");
  const inner = git("rev-parse", "HEAD");
  const keyOf = async (sha: string): Promise<string | undefined> => {
    const environment = { PATH: path, GITHUB_SHA: sha };
    return (
      await stage.run({ "dry-run": "true", key: "commit", context: "app" }, { workspace, environment })
    ).outputs.get("key");
  };
  await writeFile(join(app, "Dockerfile"), "FROM scratch\n");
  expect(await keyOf(commit)).toBe(`ref-sha-${inner}`);
  expect(await keyOf(inner)).toBe(`sha-${inner}`);
});

it.each([
  ["schedule", `sha-${commit}`],
  ["workflow_dispatch", `ref-sha-${commit}`],
])("without a payload that names the default branch, a run of %s writes %s", async (name, expected) => {
  const environment = { PATH: path, GITHUB_EVENT_NAME: name };
  const result = await stage.run(
    { "dry-run": "true", push: "false" },
    { event: { schedule: "0 4 * * *" }, environment },
  );
  expect(result.outputs.get("key"), result.stdout).toBe(expected);
});

it("a hit says in the log and the summary who built it, and foreign text in that starts nothing", async () => {
  const run = "x\n::error::https://evil.example @someone";
  const image = twoPlatforms({
    "org.opencontainers.image.revision": "2".repeat(40),
    "io.github.build-once.run": run,
  });
  storeImage(stage.registry.store, "acme/app", image, key);
  const result = await stage.run({ mode: "resolve" });
  expect(result.stdout).toContain(`was built for commit ${"2".repeat(40)}`);
  expect(result.annotations).toEqual([]);
  expect(result.summary).not.toMatch(/(?<!`.*)@someone/);
});
