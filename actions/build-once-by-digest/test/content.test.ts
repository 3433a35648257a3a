import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildImage, type BundleOptions, type BundleResult, scratchFolder, storeImage } from "@build-once/testkit";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { pullRun } from "./pull-run.ts";
import { type Git, gitIn } from "./repository.ts";
import { setStage, twoPlatforms } from "./stage.ts";

const { environment } = inject("provingGround");
const stage = setStage();
let workspace: string;

const git: Git = (...args) => gitIn(workspace)(...args);

async function commitFile(name: string, content: string): Promise<void> {
  await writeFile(join(workspace, name), content);
  git("add", ".");
  git("commit", "-q", "--allow-empty", "-m", name);
}

/** Points the base image's tag to another image. */
function moveBase(word: string): void {
  storeImage(stage.registry.store, "acme/base", buildImage({ labels: { word } }), "1");
}

beforeEach(async () => {
  workspace = await scratchFolder("consumer");
  git("init", "-q", "-b", "main");
  moveBase("first");
  await writeFile(join(workspace, ".dockerignore"), "README.md\n.git\n");
  await commitFile("Dockerfile", `FROM ${stage.registry.host}/acme/base:1\nCOPY hello.txt /\n`);
  await commitFile("hello.txt", "hello\n");
});

async function run(inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}): Promise<BundleResult> {
  return await stage.run(
    { cache: "none", ...inputs },
    {
      workspace,
      timeoutMs: 120_000,
      ...options,
      environment: { ...environment, GITHUB_SHA: git("rev-parse", "HEAD"), ...options.environment },
    },
  );
}

async function passing(
  inputs: Record<string, string> = {},
  options: Partial<BundleOptions> = {},
): Promise<BundleResult> {
  const result = await run(inputs, options);
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  return result;
}

const tagOf = (tag: string): string | undefined => stage.registry.store.tag("acme/app", tag);

describe("a commit that changes nothing which the build reads", () => {
  it("gets the earlier image by a tag and without docker, and says whose build it was", async () => {
    const first = await passing();
    const digest = first.outputs.get("digest");
    expect(first.outputs.get("content-key")).toMatch(/^src-[0-9a-f]{64}$/);
    expect(tagOf(first.outputs.get("content-key") ?? "")).toBe(digest);
    const builtFor = git("rev-parse", "HEAD");

    await commitFile("README.md", "more words\n");
    const second = await passing({}, { environment: { DOCKER_HOST: "unix:///nonexistent", BUILDX_BUILDER: "none" } });
    expect(Object.fromEntries(second.outputs)).toMatchObject({
      reason: "reused-content",
      built: "false",
      reused: "true",
      digest,
      "content-key": first.outputs.get("content-key"),
    });
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBe(digest);
    expect(second.summary).toContain(builtFor);
    expect(second.stdout).toContain(`was built for commit ${builtFor}`);

    // The image, its platform, and where each of the two tags is: nothing is written.
    stage.registry.requests.clear();
    const third = await passing();
    expect(third.outputs.get("reason")).toBe("reused");
    expect(third.outputs.get("digest")).toBe(digest);
    const methods = stage.registry.requests.all.map(({ method }) => method);
    expect(methods.toSorted()).toEqual(["GET", "GET", "GET", "HEAD"]);
  });

  it("uses the image of another run of the commit that was first, and says so", async () => {
    await passing();
    await commitFile("README.md", "more words\n");
    const key = `sha-${git("rev-parse", "HEAD")}`;
    const rival = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", rival, key);
    stage.registry.faults.add({
      route: `GET /v2/{path}/manifests/${key}`,
      times: 1,
      fault: { kind: "reply", reply: { status: 404, body: '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}' } },
    });
    const second = await passing();
    expect(Object.fromEntries(second.outputs)).toMatchObject({
      reason: "adopted-winner",
      raced: "true",
      pushed: "false",
      built: "false",
      reused: "true",
      digest: rival.digest,
      key,
    });
  });

  it("is not built again with `key: content` alone either", async () => {
    const first = await passing({ key: "content" });
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBeUndefined();
    await commitFile("README.md", "more words\n");
    const second = await passing({ key: "content" });
    expect(Object.fromEntries(second.outputs)).toMatchObject({
      reused: "true",
      // No key was written: the one that found the image named it before.
      pushed: "false",
      key: first.outputs.get("content-key"),
      digest: first.outputs.get("digest"),
    });
    expect(first.outputs.get("key")).toBe(first.outputs.get("content-key"));
  });

  it("is found by `resolve`, which writes nothing", async () => {
    const first = await passing();
    await commitFile("README.md", "more words\n");
    const found = await passing({ mode: "resolve", required: "true" });
    expect(found.outputs.get("digest")).toBe(first.outputs.get("digest"));
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBeUndefined();
  });
});

describe("a commit that changes what the build reads", () => {
  it("is built, and the summary says what changed since", async () => {
    const first = await passing();
    await commitFile("hello.txt", "hello world\n");
    const second = await passing();
    expect(second.outputs.get("built")).toBe("true");
    expect(second.outputs.get("digest")).not.toBe(first.outputs.get("digest"));
    expect(second.summary).toContain("hello.txt");
    expect(second.stdout).toMatch(/::group::Why it was built[^]*hello\.txt[^]*::endgroup::/);
  });

  it("is built when only the base moved, from the base that the key names", async () => {
    const first = await passing();
    moveBase("second");
    await commitFile("README.md", "more words\n");
    const second = await passing();
    expect(second.outputs.get("built")).toBe("true");
    const bases = JSON.parse(second.outputs.get("bases") ?? "{}") as Record<string, string>;
    expect(Object.values(bases)).toEqual([stage.registry.store.tag("acme/base", "1")]);
    expect(second.outputs.get("content-key")).not.toBe(first.outputs.get("content-key"));
    expect(second.summary).toMatch(/base .*moved/);
  });
});

describe("whose content is reused", () => {
  it("a pull request's is not the default branch's; the other way round it is", async () => {
    const pulled = await passing({}, pullRun(7));
    expect(tagOf(`pr-${pulled.outputs.get("content-key") ?? ""}`)).toBe(pulled.outputs.get("digest"));
    const merged = await passing();
    expect(merged.outputs.get("built")).toBe("true");
    expect(merged.outputs.get("digest")).not.toBe(pulled.outputs.get("digest"));

    await commitFile("README.md", "more words\n");
    const next = await passing({}, pullRun(8));
    expect(next.outputs.get("reused")).toBe("true");
  });
});

describe("what is not fresh or not whole", () => {
  it("an image older than `max-age` is built anew, and the key names the new one", async () => {
    const first = await passing();
    const second = await passing({ "max-age": "1ms" });
    expect(second.outputs.get("built")).toBe("true");
    expect(second.outputs.get("digest")).not.toBe(first.outputs.get("digest"));
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBe(second.outputs.get("digest"));
    expect(second.summary).toContain("max-age");
    const third = await passing({ "max-age": "1h" });
    expect(third.outputs.get("reused")).toBe("true");
    expect(third.outputs.get("digest")).toBe(second.outputs.get("digest"));
  });

  it("with `rebuild-if-base-moved`, the commit's own image is built anew when a base moved", async () => {
    const first = await passing();
    const same = await passing({ "rebuild-if-base-moved": "true" });
    expect(same.outputs.get("digest")).toBe(first.outputs.get("digest"));
    moveBase("second");
    const kept = await passing();
    expect(kept.outputs.get("digest")).toBe(first.outputs.get("digest"));
    const second = await passing({ "rebuild-if-base-moved": "true" });
    expect(second.outputs.get("built")).toBe("true");
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBe(second.outputs.get("digest"));
  });

  it("a hit whose platform manifest a clean-up removed is built again, not deployed", async () => {
    const first = await passing();
    const platforms = JSON.parse(first.outputs.get("platform-digests") ?? "{}") as Record<string, string>;
    const [child] = Object.values(platforms);
    stage.registry.store.find("acme/app")?.manifests.delete(child as never);
    const second = await passing();
    expect(second.outputs.get("built")).toBe("true");
    expect(second.summary).toContain("lacks");
    const served = JSON.parse(second.outputs.get("platform-digests") ?? "{}") as Record<string, string>;
    for (const digest of Object.values(served))
      expect(stage.registry.store.find("acme/app")?.manifests.has(digest as never)).toBe(true);
  });

  it("a commit's image without a wanted platform is refused, not silently used", async () => {
    await passing({ platforms: "linux/amd64" });
    const second = await run({ platforms: "linux/amd64,linux/arm64" });
    expect(second.exitCode).toBe(1);
    expect(second.outputs.get("reason")).toBe("platforms-differ");
  });
});

describe("what is refused before anything is built", () => {
  it.each([
    ["a path outside of the context", "FROM scratch\nCOPY ../secret /\n", {}, "copy-outside-context"],
    ["an unknown target", "FROM scratch AS one\nCOPY hello.txt /\n", { target: "two" }, "target-unknown"],
    ["no Dockerfile", undefined, { file: "build/Dockerfile" }, "dockerfile-unreadable"],
    ["no context", undefined, { context: "nowhere" }, "context-missing"],
  ])("%s, with nothing tagged and nothing left", async (_, dockerfile, inputs, reason) => {
    if (dockerfile !== undefined) await commitFile("Dockerfile", dockerfile);
    const result = await run(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe(reason);
    expect([...(stage.registry.store.find("acme/app")?.tags.keys() ?? [])]).toEqual([]);
  });
});

describe("what cannot be keyed", () => {
  it("is built by its commit, and the summary says why there is no content key", async () => {
    await commitFile("Dockerfile", "FROM scratch\nADD https://127.0.0.1:1/x.txt /\nCOPY hello.txt /\n");
    const result = await run({ mode: "resolve", required: "true" });
    expect(result.outputs.get("reason")).toBe("missing");
    expect(result.stdout).toContain("without a checksum");
  });

  it("a base whose registry does not answer leaves the commit's key", async () => {
    await commitFile("Dockerfile", "FROM 127.0.0.1:1/acme/base:1\n");
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).not.toBe("registry-unavailable");
    expect(tagOf(`sha-${git("rev-parse", "HEAD")}`)).toBeUndefined();
  });
});
