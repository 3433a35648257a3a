import { describe, expect, it } from "vitest";
import { irrelevant } from "./irrelevant-changes.ts";
import { inScene } from "./key-scene.ts";
import { changing } from "./relevant-changes.ts";

describe("a content key", () => {
  it("is tried with at least 40 changes that matter and 15 that do not", () => {
    expect(new Set(changing.map(([name]) => name)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(irrelevant.map(([name]) => name)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(changing)("changes with %s", async (_, change) => {
    await inScene(async (scene) => {
      const before = await scene.key();
      expect(await scene.key((await change(scene)) ?? {})).not.toBe(before);
    });
  });

  it.each(irrelevant)("stays with %s", async (_, change) => {
    await inScene(async (scene) => {
      const before = await scene.key();
      expect(await scene.key((await change(scene)) ?? {})).toBe(before);
    });
  });

  it("is another one for each of the changes", async () => {
    const keys = new Set<string>();
    for (const [, change] of changing)
      await inScene(async (scene) => keys.add(await scene.key((await change(scene)) ?? {})), { git: false });
    expect(keys.size).toBe(changing.length);
  });
});
