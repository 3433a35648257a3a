import type { Digest } from "@build-once/kernel";
import { describe, expect, it } from "vitest";
import { type BuiltImage, storeImage } from "@build-once/testkit";
import { setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const [one, two, three, four] = ["1", "2", "3", "4"].map((a) => twoPlatforms({ a })) as [
  BuiltImage,
  BuiltImage,
  BuiltImage,
  BuiltImage,
];

function store(image: BuiltImage, tag?: string): void {
  storeImage(stage.registry.store, "acme/app", image, tag);
}

function tag(name: string): string | undefined {
  return stage.registry.store.tag("acme/app", name);
}

/** A tag that was promoted to each image in turn. */
function promoted(...images: readonly BuiltImage[]): void {
  for (const [index, image] of images.entries()) store(image, `prod-${index + 1}`);
  const last = images.at(-1);
  if (last !== undefined) store(last, "prod");
}

function digestOfChild({ children: [child] }: BuiltImage): Digest {
  if (child === undefined) throw new Error("the image has no children");
  return child.digest;
}

async function rollback(inputs: Record<string, string> = {}): ReturnType<typeof stage.run> {
  return await stage.run({ mode: "rollback", tag: "prod", ...inputs });
}

describe("steps", () => {
  it("go back one promotion unless told, and say what was left", async () => {
    promoted(one, two);
    const result = await rollback();
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      digest: one.digest,
      "previous-digest": two.digest,
    });
    expect([tag("prod"), tag("prod-3")]).toEqual([one.digest, one.digest]);
  });

  it("go back two when they are gone one after the other, and never to what was rolled back from", async () => {
    promoted(one, two, three);
    await rollback();
    expect(tag("prod")).toBe(two.digest);
    await rollback();
    expect(tag("prod")).toBe(one.digest);
    store(four);
    await stage.run({ mode: "promote", digest: four.digest, tags: "prod" });
    await rollback();
    expect(tag("prod")).toBe(one.digest);
  });

  it("go back several at once, across numbers of two digits", async () => {
    promoted(one, ...Array.from({ length: 9 }, (_, index) => twoPlatforms({ n: String(index) })), two, three);
    const result = await rollback({ steps: "11" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(tag("prod")).toBe(one.digest);
    expect(tag("prod-13")).toBe(one.digest);
  });

  it("undo the first promotion of a tag that was there before", async () => {
    store(one, "prod");
    store(two);
    await stage.run({ mode: "promote", digest: two.digest, tags: "prod" });
    expect((await rollback()).exitCode).toBe(0);
    expect(tag("prod")).toBe(one.digest);
  });

  it("go back to the history's end when somebody moved the tag by other means, which is recorded already", async () => {
    promoted(one, two);
    store(three, "prod");
    await rollback();
    expect([tag("prod"), tag("prod-3")]).toEqual([two.digest, undefined]);
    await rollback();
    expect(tag("prod")).toBe(one.digest);
  });

  it("beyond the history are refused, and how far back is possible is said", async () => {
    promoted(one, two, three);
    const result = await rollback({ steps: "3" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("history-missing");
    expect(result.annotations.map(({ message }) => message).join()).toContain("can be rolled back 2 steps");
    expect(tag("prod")).toBe(three.digest);
  });

  it.each([
    ["a tag without a history", () => store(one, "prod"), "has no history tags"],
    ["a tag that does not exist", () => store(one, "prod-1"), "Check `tag` and `image`"],
  ])("of %s are refused", async (_, prepare, words) => {
    prepare();
    const result = await rollback();
    expect(result.outputs.get("reason")).toBe("history-missing");
    expect(result.annotations.map(({ message }) => message).join()).toContain(words);
  });
});

describe("a digest", () => {
  it("is pointed to without a history, and recorded", async () => {
    store(one);
    store(two, "prod");
    const result = await rollback({ digest: one.digest });
    expect(result.exitCode, result.stdout).toBe(0);
    expect([tag("prod"), tag("prod-1"), tag("prod-2")]).toEqual([one.digest, two.digest, one.digest]);
  });

  it("records nothing with history: false", async () => {
    store(one);
    store(two, "prod");
    await rollback({ digest: one.digest, history: "false" });
    expect([tag("prod"), tag("prod-1")]).toEqual([one.digest, undefined]);
  });

  it("that the tag has already changes nothing", async () => {
    promoted(one, two);
    const result = await rollback({ digest: two.digest });
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.outputs.get("tags") ?? "").moved).toEqual([]);
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
  });
});

describe("a target that is gone", () => {
  it.each([
    ["the manifest", { digest: `sha256:${"0".repeat(64)}` }],
    ["a platform's manifest", {}],
  ])("is refused when it lacks %s, and the tag stays", async (_, inputs) => {
    promoted(one, two);
    // The attestations and platforms of both indexes are the same manifests; only the target's index is looked at.
    stage.registry.store.find("acme/app")?.manifests.delete(digestOfChild(one));
    const result = await rollback(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("rollback-target-gone");
    expect(tag("prod")).toBe(two.digest);
    expect(stage.registry.counts().get("PUT manifest")).toBeUndefined();
  });
});

it("a dry run says where it would go", async () => {
  promoted(one, two);
  const result = await rollback({ "dry-run": "true" });
  expect(result.exitCode).toBe(0);
  expect(Object.fromEntries(result.outputs)).toMatchObject({
    verdict: "skip",
    digest: one.digest,
    "previous-digest": two.digest,
  });
  expect(tag("prod")).toBe(two.digest);
});
