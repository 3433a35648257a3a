import { describe, expect, it } from "vitest";
import { scratchFolder, storeImage } from "@build-once/testkit";
import { gitIn } from "./repository.ts";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const key = `sha-${commit}`;
const stage = setStage();

describe("promote", () => {
  it("keeps the digest and every byte", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image, key);
    const result = await stage.run({ mode: "promote", digest: image.digest, tags: "prod\nv9" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", "prod")).toBe(image.digest);
    expect(JSON.parse(result.outputs.get("tags") ?? "").moved).toEqual(["prod", "v9"]);
  });

  it("reads a tag, and says what the tag pointed to before", async () => {
    const before = twoPlatforms({ a: "1" });
    const image = twoPlatforms({ a: "2" });
    storeImage(stage.registry.store, "acme/app", before, "prod");
    storeImage(stage.registry.store, "acme/app", image, "tested");
    const result = await stage.run({ mode: "promote", from: `${stage.registry.host}/acme/app:tested`, tags: "prod" });
    expect(result.outputs.get("previous-digest")).toBe(before.digest);
    expect(stage.registry.store.tag("acme/app", "prod")).toBe(image.digest);
  });

  it("refuses what the registry does not have, and moves nothing", async () => {
    const result = await stage.run({ mode: "promote", digest: `sha256:${"0".repeat(64)}`, tags: "prod" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("digest-not-found");
    expect(stage.registry.store.tag("acme/app", "prod")).toBeUndefined();
  });

  it("refuses an index whose child is gone", async () => {
    const image = twoPlatforms();
    stage.registry.store.addManifest("acme/app", image.mediaType, image.bytes);
    const result = await stage.run({ mode: "promote", digest: image.digest, tags: "prod" });
    expect(result.outputs.get("reason")).toBe("image-incomplete");
    expect(stage.registry.store.tag("acme/app", "prod")).toBeUndefined();
  });

  it("explains a tag that the registry does not let move", async () => {
    await stage.restart({ immutableTags: () => true });
    storeImage(stage.registry.store, "acme/app", twoPlatforms({ a: "1" }), "prod");
    const image = twoPlatforms({ a: "2" });
    storeImage(stage.registry.store, "acme/app", image);
    const result = await stage.run({ mode: "promote", digest: image.digest, tags: "prod" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("tag-immutable");
  });

  it("does not write on a dry run", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image);
    const result = await stage.run({ mode: "promote", digest: image.digest, tags: "prod", "dry-run": "true" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("verdict")).toBe("skip");
    expect(stage.registry.store.tag("acme/app", "prod")).toBeUndefined();
  });
});

describe("record", () => {
  it("ties a digest to the commit", async () => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image);
    const result = await stage.run({ mode: "record", digest: image.digest });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", key)).toBe(image.digest);
  });

  it("never replaces another digest", async () => {
    const known = twoPlatforms({ a: "1" });
    const other = twoPlatforms({ a: "2" });
    storeImage(stage.registry.store, "acme/app", known, key);
    storeImage(stage.registry.store, "acme/app", other);
    const result = await stage.run({ mode: "record", digest: other.digest });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("recorded-otherwise");
    expect(stage.registry.store.tag("acme/app", key)).toBe(known.digest);
  });
});

describe("moving tags", () => {
  it("never go back to an older commit", async () => {
    const workspace = await scratchFolder("history");
    const git = gitIn(workspace);
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "older");
    const older = git("rev-parse", "HEAD");
    git("commit", "-q", "--allow-empty", "-m", "newer");
    const newer = git("rev-parse", "HEAD");
    git("checkout", "-q", older);
    const theirs = twoPlatforms({ "org.opencontainers.image.revision": newer });
    const ours = twoPlatforms({ "org.opencontainers.image.revision": older });
    storeImage(stage.registry.store, "acme/app", theirs, "latest");
    storeImage(stage.registry.store, "acme/app", ours, `sha-${older}`);
    const result = await stage.run({}, { workspace, environment: { GITHUB_SHA: older } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", "latest")).toBe(theirs.digest);
    const tags = JSON.parse(result.outputs.get("tags") ?? "") as { moved: string[]; held: { tag: string }[] };
    expect(tags.held.map(({ tag }) => tag)).toEqual(["latest"]);
    expect(tags.moved).toEqual(["branch-main"]);
  });

  it("a lower version moves only its own tag", async () => {
    storeImage(stage.registry.store, "acme/app", twoPlatforms({ a: "1" }), "v1.3.0");
    const top = twoPlatforms({ a: "1" });
    for (const tag of ["v1.3", "v1", "latest"]) storeImage(stage.registry.store, "acme/app", top, tag);
    const image = twoPlatforms({ a: "2" });
    storeImage(stage.registry.store, "acme/app", image, key);
    const result = await stage.run({}, { environment: { GITHUB_REF: "refs/tags/v1.2.9" } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", "v1.2.9")).toBe(image.digest);
    expect(stage.registry.store.tag("acme/app", "v1.2")).toBe(image.digest);
    expect(stage.registry.store.tag("acme/app", "v1")).toBe(top.digest);
    expect(stage.registry.store.tag("acme/app", "latest")).toBe(top.digest);
  });
});
