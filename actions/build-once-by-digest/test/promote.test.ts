import { describe, expect, it } from "vitest";
import { buildImage, buildIndex, type BuiltImage, storeImage } from "@build-once/testkit";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();

/** A bundle that shares two cores with other tests takes its time to start. */
const patient = { timeout: 20_000 };
const [one, two, three] = ["1", "2", "3"].map((a) => twoPlatforms({ a })) as [BuiltImage, BuiltImage, BuiltImage];

function store(image: BuiltImage, tag?: string): void {
  storeImage(stage.registry.store, "acme/app", image, tag);
}

function tag(name: string): string | undefined {
  return stage.registry.store.tag("acme/app", name);
}

async function promote(image: BuiltImage, inputs: Record<string, string> = {}): ReturnType<typeof stage.run> {
  return await stage.run({ mode: "promote", digest: image.digest, tags: "prod", ...inputs });
}

function asked(): readonly string[] {
  return stage.registry.requests.all.map(({ method, path }) => `${method} ${path.slice("/v2/acme/app/".length)}`);
}

describe("bytes", () => {
  it.each([
    ["OCI manifest", buildImage()],
    ["OCI index", twoPlatforms()],
    ["Docker manifest", buildImage({ docker: true })],
    ["Docker list", buildIndex([buildImage({ docker: true })], { docker: true })],
  ])("of a %s stay what they are, and no blob is touched", async (_, image) => {
    store(image, "staging");
    const result = await stage.run({
      mode: "promote",
      from: `${stage.registry.host}/acme/app:staging`,
      tags: "prod",
      history: "false",
    });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs.get("digest")).toBe(image.digest);
    expect(tag("prod")).toBe(image.digest);
    expect(Buffer.from(stage.registry.store.find("acme/app")?.manifests.get(image.digest)?.bytes ?? [])).toEqual(
      Buffer.from(image.bytes),
    );
    expect(asked()).toEqual(["GET manifests/staging", "PUT manifests/prod", "GET manifests/prod"]);
  });

  it("of two tags cost one write and one read each where the registry takes one tag at a time, and one question more", async () => {
    store(one);
    const result = await promote(one, { tags: "prod\nlive", history: "false" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect([tag("prod"), tag("live")]).toEqual([one.digest, one.digest]);
    expect(stage.registry.counts().get("GET manifest")).toBe(3);
    expect(stage.registry.counts().get("PUT manifest")).toBe(3);
  });

  it("of five tags are written once where the registry takes several tags", async () => {
    await stage.restart({ multiTag: true });
    store(one);
    const result = await promote(one, { tags: "a\nb\nc\nd\ne", history: "false" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(["a", "b", "c", "d", "e"].map(tag)).toEqual(Array.from({ length: 5 }, () => one.digest));
    expect(stage.registry.counts().get("PUT manifest")).toBe(1);
  });

  it("that are damaged on the way are never promoted", async () => {
    store(one);
    stage.registry.announceWrongDigest(9);
    const result = await promote(one);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("digest-mismatch");
    expect(tag("prod")).toBeUndefined();
  });

  it("are those that were hashed, when the source moves between the read and the write", async () => {
    store(one, "staging");
    store(two);
    stage.registry.faults.add({ route: "PUT /v2/{owner}/{name}/manifests/{ref}", fault: { kind: "delay", ms: 800 } });
    const running = stage.run({
      mode: "promote",
      from: `${stage.registry.host}/acme/app:staging`,
      tags: "prod",
      history: "false",
    });
    await expect.poll(() => stage.registry.requests.count("PUT /v2/{owner}/{name}/manifests/{ref}"), patient).toBe(1);
    store(two, "staging");
    const result = await running;
    expect(result.outputs.get("digest")).toBe(one.digest);
    expect(tag("prod")).toBe(one.digest);
  });
});

describe("history", () => {
  it("numbers the promotions, and the tag's old image comes first", async () => {
    store(one, "prod");
    store(two);
    store(three);
    const first = await promote(two);
    expect(first.exitCode, first.stdout).toBe(0);
    expect(first.outputs.get("previous-digest")).toBe(one.digest);
    expect([tag("prod-1"), tag("prod-2"), tag("prod")]).toEqual([one.digest, two.digest, two.digest]);
    const second = await promote(three);
    expect(second.summary).toContain(`${two.digest} → ${three.digest}`);
    expect([tag("prod-3"), tag("prod")]).toEqual([three.digest, three.digest]);
    expect(tag("prod-4")).toBeUndefined();
  });

  it("is written before the tag moves: a registry that refuses it keeps the tag where it was", async () => {
    store(one, "prod");
    store(two);
    stage.registry.faults.add({
      route: "PUT /v2/{owner}/{name}/manifests/prod-2",
      times: 9,
      fault: { kind: "reply", reply: { status: 403, body: '{"errors":[{"code":"DENIED","message":"no"}]}' } },
    });
    const result = await promote(two);
    expect(result.exitCode).toBe(1);
    expect(tag("prod")).toBe(one.digest);
  });

  it("is not written again for what its newest entry names", async () => {
    store(two, "prod");
    store(two, "prod-7");
    const there = await promote(two);
    expect(there.exitCode, there.stdout).toBe(0);
    expect(JSON.parse(there.outputs.get("tags") ?? "").moved).toEqual([]);
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
    // A run that was cut short recorded its image and never moved the tag.
    store(one, "prod");
    await promote(two);
    expect([tag("prod"), tag("prod-8")]).toEqual([two.digest, undefined]);
  });

  it("costs a list, two reads, one write and one read back; all that can wait waits together", async () => {
    store(one, "prod");
    store(one, "prod-1");
    store(two);
    const result = await promote(two);
    expect(result.exitCode, result.stdout).toBe(0);
    expect(asked().toSorted()).toEqual(
      [
        `GET manifests/${two.digest}`,
        "GET manifests/prod",
        "GET tags/list",
        "GET manifests/prod-1",
        "PUT manifests/prod-2",
        "PUT manifests/prod",
        "GET manifests/prod",
        "GET manifests/prod-2",
      ].toSorted(),
    );
  });

  it("takes the next number when a registry keeps one for somebody else", async () => {
    await stage.restart({ immutableTags: (name) => /-\d+$/.test(name) });
    store(one, "prod");
    store(one, "prod-1");
    store(two);
    store(three);
    // Another run took the number after this one had read the list.
    stage.registry.faults.add({ route: "PUT /v2/{owner}/{name}/manifests/prod-2", fault: { kind: "delay", ms: 800 } });
    const running = promote(two);
    await expect.poll(() => stage.registry.requests.count("PUT /v2/{owner}/{name}/manifests/prod-2"), patient).toBe(1);
    store(three, "prod-2");
    const result = await running;
    expect(result.exitCode, result.stdout).toBe(0);
    expect([tag("prod-2"), tag("prod-3"), tag("prod")]).toEqual([three.digest, two.digest, two.digest]);
  });

  it("leaves out what the tag pointed to when that is not whole any more, and says so", async () => {
    store(one, "prod");
    store(two);
    stage.registry.faults.add({
      route: "PUT /v2/{owner}/{name}/manifests/prod-1",
      times: 9,
      fault: {
        kind: "reply",
        reply: { status: 400, body: '{"errors":[{"code":"MANIFEST_BLOB_UNKNOWN","message":"unknown"}]}' },
      },
    });
    const result = await promote(two);
    expect(result.exitCode, result.stdout).toBe(0);
    expect([tag("prod"), tag("prod-2")]).toEqual([two.digest, two.digest]);
    expect(result.summary).toContain("Not recorded");
    expect(result.summary).toContain(one.digest);
  });

  it("whose tags a rule protects is refused before the tag moves, and how to do without it is said", async () => {
    store(one, "prod");
    store(two);
    const body = '{"errors":[{"code":"DENIED","message":"tag is protected by a protection rule"}]}';
    stage.registry.faults.add({
      route: "PUT /v2/{owner}/{name}/manifests/prod-2",
      times: 9,
      fault: { kind: "reply", reply: { status: 403, body } },
    });
    const result = await promote(two);
    expect(result.outputs.get("reason")).toBe("tag-protected");
    expect(result.annotations.map(({ message }) => message).join()).toContain("history: false");
    expect(tag("prod")).toBe(one.digest);
  });

  it("that would make a tag too long is refused before anything is written", async () => {
    store(one);
    const result = await promote(one, { tags: "x".repeat(128) });
    expect(result.outputs.get("reason")).toBe("history-tag-too-long");
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
    expect((await promote(one, { tags: "x".repeat(128), history: "false" })).exitCode).toBe(0);
  });
});

describe("what goes wrong", () => {
  it("is red when another run moves the tag at the same time", async () => {
    store(one);
    store(two);
    stage.registry.faults.add({
      route: "GET /v2/{owner}/{name}/manifests/prod",
      from: 2,
      times: 20,
      fault: { kind: "delay", ms: 100 },
    });
    const running = promote(one);
    await expect.poll(() => tag("prod"), patient).toBe(one.digest);
    store(two, "prod");
    const result = await running;
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("overtaken");
    expect(result.outputs.get("verified")).toBe("false");
  });

  it("names the tags that moved and those that were refused", async () => {
    await stage.restart({ immutableTags: (name) => name === "v1" });
    store(one, "v1");
    store(two);
    const result = await promote(two, { tags: "prod\nv1" });
    expect(result.outputs.get("reason")).toBe("tags-refused");
    const message = result.annotations.map((each) => each.message).join("\n");
    expect(message).toContain("v1 did not move and prod did");
  });

  it("looks at every child before it moves anything with verify: all", async () => {
    store(one);
    for (const child of one.children) stage.registry.store.find("acme/app")?.manifests.delete(child.digest);
    const result = await promote(one, { verify: "all", history: "false" });
    expect(result.outputs.get("reason")).toBe("image-incomplete");
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
  });

  it("says on a dry run what it would record", async () => {
    store(one, "prod");
    store(two);
    const result = await promote(two, { "dry-run": "true" });
    expect(result.outputs.get("verdict")).toBe("skip");
    expect(result.summary).toContain("prod-1, prod-2 would record it");
    expect(result.outputs.get("previous-digest")).toBe(one.digest);
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
  });
});

describe("bad input", () => {
  it.each([
    [{ tags: `sha256:${"0".repeat(64)}` }, "is not a tag"],
    [{ tags: "x".repeat(129) }, "is not a tag"],
    [{ digest: "v1" }, "digest"],
    [{ digest: `SHA256:${"0".repeat(64)}` }, "sha256:"],
    [{ digest: "", from: "ghcr.io/Acme/app:v1" }, "lower-case"],
    [{ tags: `sha-${commit}` }, "name of a key"],
  ])("%j is refused before anything is sent", async (inputs, words) => {
    const result = await promote(one, inputs);
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
    expect(result.annotations.map(({ message }) => message).join()).toContain(words);
    expect(stage.registry.requests.count()).toBe(0);
  });

  it("a source that names neither a tag nor a digest is refused", async () => {
    const result = await promote(one, { digest: "", from: `${stage.registry.host}/acme/app` });
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ message }) => message).join()).toContain("tag or digest");
    expect(stage.registry.requests.count("PUT /v2/{owner}/{name}/manifests/{ref}")).toBe(0);
  });
});
