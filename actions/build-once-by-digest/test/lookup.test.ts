import { execFileSync } from "node:child_process";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type BundleOptions,
  type BundleResult,
  type MemoryRegistry,
  removeScratch,
  runBundle,
  scratchFolder,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";

const commit = "1".repeat(40);
const key = `sha-${commit}`;

let registry: MemoryRegistry;

beforeEach(async () => {
  registry = await startMemoryRegistry();
});
afterEach(async () => await registry.stop());
afterAll(removeScratch);

const main = { repository: { default_branch: "main" } };

async function run(inputs: Record<string, string>, options: Partial<BundleOptions> = {}): Promise<BundleResult> {
  return await runBundle({
    action: "build-once-by-digest",
    inputs: { image: `${registry.host}/acme/app`, ...inputs },
    event: main,
    ...options,
  });
}

function twoPlatforms(annotations: Record<string, string> = {}): BuiltImage {
  const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
  return buildIndex(images, { attestations: true, annotations });
}

function errorsOf(result: BundleResult): string {
  return result.annotations.map(({ message }) => message).join("\n");
}

describe("a commit whose image is there", () => {
  it("is reused with one request and without docker", async () => {
    const image = twoPlatforms({ "io.github.build-once.tags": "branch-main,latest" });
    storeImage(registry.store, "acme/app", image, key);
    const result = await run({}, { environment: { PATH: "/nonexistent" } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      digest: image.digest,
      reference: `${registry.host}/acme/app@${image.digest}`,
      key,
      built: "false",
      reused: "true",
      found: "true",
      verified: "true",
      verdict: "pass",
      reason: "reused",
    });
    expect(JSON.parse(result.outputs.get("platform-digests") ?? "")).toHaveProperty("linux/arm64");
    expect(registry.requests.count()).toBe(1);
  });

  it("takes one token and one read where a token is wanted", async () => {
    await registry.stop();
    registry = await startMemoryRegistry({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "pass-word", access: "pull,push" }] },
    });
    const image = twoPlatforms({ "io.github.build-once.tags": "branch-main,latest" });
    storeImage(registry.store, "acme/app", image, key);
    const result = await run({ username: "u", password: "pass-word" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(
      registry.requests.matching("GET /v2/{path}/manifests/{ref}").filter(({ status }) => status === 200),
    ).toHaveLength(1);
    expect(registry.requests.count()).toBeLessThanOrEqual(3);
    expect(result.stdout.replace(/^::add-mask::.*$/gm, "")).not.toContain("pass-word");
  });

  it("gets the tags that its first run did not apply", async () => {
    const image = twoPlatforms({ "io.github.build-once.tags": "branch-main,latest" });
    storeImage(registry.store, "acme/app", image, key);
    const result = await run({}, { environment: { GITHUB_REF: "refs/tags/v1.2.3" } });
    expect(result.exitCode, result.stdout).toBe(0);
    for (const tag of ["v1.2.3", "v1.2", "v1", "latest"])
      expect(registry.store.tag("acme/app", tag)).toBe(image.digest);
  });

  it("is not found under a key that only a pull request could write", async () => {
    storeImage(registry.store, "acme/app", twoPlatforms(), `pr-sha-${commit}`);
    storeImage(registry.store, "acme/app", twoPlatforms(), `ref-sha-${commit}`);
    const result = await run({ mode: "resolve" });
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
    registry.faults.add({
      route: "GET /v2/{path}/manifests/{ref}",
      times: 100,
      fault: { kind: "reply", reply: { status, headers: { "retry-after": "999" }, body: "no" } },
    });
    const result = await run({}, { environment: { PATH: "/nonexistent" } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe(code);
    expect(result.outputs.get("digest")).toBeUndefined();
    expect(result.outputs.get("verdict")).toBe("fail");
  });

  it.each(["reset", "lost-reply"] as const)("a connection that ends by %s is tried again, then red", async (kind) => {
    registry.faults.add({ times: 100, fault: { kind } });
    const result = await run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("request-failed");
    expect(registry.requests.count()).toBeGreaterThan(1);
  });

  it("a reset that passes does not matter", async () => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image, key);
    registry.faults.add({ fault: { kind: "reset" } });
    const result = await run({ mode: "resolve" });
    expect(result.outputs.get("digest")).toBe(image.digest);
  });

  it("a web page instead of a manifest is red", async () => {
    registry.faults.add({
      times: 100,
      fault: { kind: "reply", reply: { status: 200, headers: { "content-type": "text/html" }, body: "<html>" } },
    });
    expect((await run({ mode: "resolve" })).exitCode).toBe(1);
  });

  it("a truncated manifest is red", async () => {
    storeImage(registry.store, "acme/app", twoPlatforms(), key);
    registry.faults.add({ times: 100, fault: { kind: "truncate", keepBytes: 20 } });
    const result = await run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("digest")).toBeUndefined();
  });

  it("a digest that is not that of the bytes is red", async () => {
    storeImage(registry.store, "acme/app", twoPlatforms(), key);
    registry.announceWrongDigest(10);
    const result = await run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("digest-mismatch");
  });
});

describe("resolve", () => {
  it("passes with found=false when nothing is there", async () => {
    const result = await run({ mode: "resolve" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("found")).toBe("false");
    expect(result.outputs.get("reason")).toBe("not-found");
    expect(result.outputs.get("digest")).toBe("");
  });

  it("fails when the image is required", async () => {
    const result = await run({ mode: "resolve", required: "true" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("missing");
  });

  it("finds what a digest names, and refuses one that is not there", async () => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image);
    expect((await run({ mode: "resolve", digest: image.digest })).outputs.get("found")).toBe("true");
    const other = await run({ mode: "resolve", digest: `sha256:${"0".repeat(64)}`, required: "true" });
    expect(other.exitCode).toBe(1);
  });
});

describe("promote", () => {
  it("keeps the digest and every byte", async () => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image, key);
    const result = await run({ mode: "promote", digest: image.digest, tags: "prod\nv9" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(registry.store.tag("acme/app", "prod")).toBe(image.digest);
    expect(JSON.parse(result.outputs.get("tags") ?? "").moved).toEqual(["prod", "v9"]);
  });

  it("reads a tag, and says what the tag pointed to before", async () => {
    const before = twoPlatforms({ a: "1" });
    const image = twoPlatforms({ a: "2" });
    storeImage(registry.store, "acme/app", before, "prod");
    storeImage(registry.store, "acme/app", image, "tested");
    const result = await run({ mode: "promote", from: `${registry.host}/acme/app:tested`, tags: "prod" });
    expect(result.outputs.get("previous-digest")).toBe(before.digest);
    expect(registry.store.tag("acme/app", "prod")).toBe(image.digest);
  });

  it("refuses what the registry does not have, and moves nothing", async () => {
    const result = await run({ mode: "promote", digest: `sha256:${"0".repeat(64)}`, tags: "prod" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("digest-not-found");
    expect(registry.store.tag("acme/app", "prod")).toBeUndefined();
  });

  it("refuses an index whose child is gone", async () => {
    const image = twoPlatforms();
    registry.store.addManifest("acme/app", image.mediaType, image.bytes);
    const result = await run({ mode: "promote", digest: image.digest, tags: "prod" });
    expect(result.outputs.get("reason")).toBe("image-incomplete");
    expect(registry.store.tag("acme/app", "prod")).toBeUndefined();
  });

  it("explains a tag that the registry does not let move", async () => {
    await registry.stop();
    registry = await startMemoryRegistry({ immutableTags: () => true });
    storeImage(registry.store, "acme/app", twoPlatforms({ a: "1" }), "prod");
    const image = twoPlatforms({ a: "2" });
    storeImage(registry.store, "acme/app", image);
    const result = await run({ mode: "promote", digest: image.digest, tags: "prod" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("tag-immutable");
  });

  it("does not write on a dry run", async () => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image);
    const result = await run({ mode: "promote", digest: image.digest, tags: "prod", "dry-run": "true" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("verdict")).toBe("skip");
    expect(registry.store.tag("acme/app", "prod")).toBeUndefined();
  });
});

describe("record", () => {
  it("ties a digest to the commit", async () => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image);
    const result = await run({ mode: "record", digest: image.digest });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(registry.store.tag("acme/app", key)).toBe(image.digest);
  });

  it("never replaces another digest", async () => {
    const known = twoPlatforms({ a: "1" });
    const other = twoPlatforms({ a: "2" });
    storeImage(registry.store, "acme/app", known, key);
    storeImage(registry.store, "acme/app", other);
    const result = await run({ mode: "record", digest: other.digest });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("recorded-otherwise");
    expect(registry.store.tag("acme/app", key)).toBe(known.digest);
  });
});

describe("bad input", () => {
  it.each([
    [{ mode: "bild" }, 'did you mean "build"'],
    [{ imgae: "x" }, "did you mean image"],
    [{ image: "ghcr.io/Acme/App" }, "lower-case"],
    [{ image: "ghcr.io/acme/app:latest" }, "image"],
    [{ digest: "sha256:12" }, "64 hexadecimal"],
    [{ tags: "bad tag" }, "is not a tag"],
    [{ platforms: "linux" }, "os/architecture"],
    [{ mode: "promote" }, "exactly one of digest and from"],
    [{ mode: "promote", digest: `sha256:${"0".repeat(64)}` }, "promote needs tags"],
    [{ mode: "record" }, "record needs digest"],
    [{ "build-args": "A" }, "key=value"],
    [{ "source-date-epoch": "1e9" }, "whole number"],
    [{ push: "maybe" }, "is not one of"],
    [{ "on-lookup-error": "ignore" }, "is not one of"],
    [{ cache: "s3" }, "cache is auto"],
  ])("%j is refused before anything is sent", async (inputs, words) => {
    const result = await run(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
    expect(errorsOf(result)).toContain(words);
    expect(registry.requests.count()).toBe(0);
  });

  it("lists every problem at once", async () => {
    const message = errorsOf(await run({ mode: "x", push: "y", platforms: "z" }));
    for (const name of ["mode:", "push:", "platforms:"]) expect(message).toContain(name);
  });

  it("never prints a secret", async () => {
    const result = await run({ secrets: "not-a-pair-but-secret", password: "s3cret-value", mode: "x" });
    const printed = result.stdout.replace(/^::add-mask::.*$/gm, "") + result.summary;
    expect(printed).not.toContain("not-a-pair-but-secret");
    expect(printed).not.toContain("s3cret-value");
  });

  it("without a commit there is nothing to look up", async () => {
    const result = await run({}, { environment: { GITHUB_SHA: "" } });
    expect(result.outputs.get("reason")).toBe("commit-unknown");
  });
});

describe("hostile text", () => {
  it.each([
    "refs/heads/a\n::error::owned",
    "refs/heads/::set-output name=digest::sha256:0",
    "refs/heads/##[error]owned",
    "refs/heads/$(touch /tmp/owned);`id`",
    "refs/heads/../../latest",
    `refs/heads/${"x".repeat(500)}`,
    "refs/heads/<img src=x onerror=alert(1)>@everyone",
  ])("a branch named %j becomes a tag that cannot do anything", async (ref) => {
    const image = twoPlatforms();
    storeImage(registry.store, "acme/app", image, `ref-sha-${commit}`);
    const result = await run({}, { environment: { GITHUB_REF: ref } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(
      result.commands.filter(({ name }) => !["debug", "group", "endgroup", "add-mask", "notice"].includes(name)),
    ).toEqual([]);
    const [tag] = JSON.parse(result.outputs.get("tags") ?? "").moved as string[];
    expect(tag).toMatch(/^branch-[A-Za-z0-9._-]{1,121}$/);
    expect(result.summary).not.toContain("<img");
  });

  it("an error body of the registry cannot start a command", async () => {
    const body = JSON.stringify({ errors: [{ code: "DENIED", message: "x\n::error::owned\r##[warning]owned" }] });
    registry.faults.add({
      times: 9,
      fault: { kind: "reply", reply: { status: 403, headers: { "content-type": "application/json" }, body } },
    });
    const result = await run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.commands.filter(({ message }) => message.startsWith("owned"))).toEqual([]);
  });
});

describe("moving tags", () => {
  it("never go back to an older commit", async () => {
    const workspace = await scratchFolder("history");
    const git = (...args: string[]): string => execFileSync("git", args, { cwd: workspace, encoding: "utf8" }).trim();
    git("init", "-q", "-b", "main");
    const identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
    git(...identity, "commit", "-q", "--allow-empty", "-m", "older");
    const older = git("rev-parse", "HEAD");
    git(...identity, "commit", "-q", "--allow-empty", "-m", "newer");
    const newer = git("rev-parse", "HEAD");
    git("checkout", "-q", older);
    const theirs = twoPlatforms({ "org.opencontainers.image.revision": newer });
    const ours = twoPlatforms({ "org.opencontainers.image.revision": older });
    storeImage(registry.store, "acme/app", theirs, "latest");
    storeImage(registry.store, "acme/app", ours, `sha-${older}`);
    const result = await run({}, { workspace, environment: { GITHUB_SHA: older } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(registry.store.tag("acme/app", "latest")).toBe(theirs.digest);
    const tags = JSON.parse(result.outputs.get("tags") ?? "") as { moved: string[]; held: { tag: string }[] };
    expect(tags.held.map(({ tag }) => tag)).toEqual(["latest"]);
    expect(tags.moved).toEqual(["branch-main"]);
  });

  it("a lower version moves only its own tag", async () => {
    storeImage(registry.store, "acme/app", twoPlatforms({ a: "1" }), "v1.3.0");
    const top = twoPlatforms({ a: "1" });
    for (const tag of ["v1.3", "v1", "latest"]) storeImage(registry.store, "acme/app", top, tag);
    const image = twoPlatforms({ a: "2" });
    storeImage(registry.store, "acme/app", image, key);
    const result = await run({}, { environment: { GITHUB_REF: "refs/tags/v1.2.9" } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(registry.store.tag("acme/app", "v1.2.9")).toBe(image.digest);
    expect(registry.store.tag("acme/app", "v1.2")).toBe(image.digest);
    expect(registry.store.tag("acme/app", "v1")).toBe(top.digest);
    expect(registry.store.tag("acme/app", "latest")).toBe(top.digest);
  });
});
