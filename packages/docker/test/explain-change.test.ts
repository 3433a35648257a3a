import { chmod, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainChange } from "../src/content-key/explain-change.ts";
import { parseKeyInputs } from "../src/content-key/parse-key-inputs.ts";
import { inputsOf, inScene, type RequestChange, type Scene } from "./key-scene.ts";

describe("what changed is told in words", () => {
  const cases: readonly (readonly [
    string,
    (scene: Scene) => RequestChange | Promise<RequestChange | void>,
    readonly string[],
  ])[] = [
    ["nothing", () => ({}), []],
    ["a file", async (scene) => await scene.write({ "app/server.js": "x" }), ["server.js changed"]],
    [
      "files in a folder",
      async (scene) =>
        await scene.write({ "app/src/a.js": "x", "app/src/b.js": "x", "app/src/c.js": "", "app/src/d.js": "" }),
      ["2 files in src/ changed", "2 files in src/ are new"],
    ],
    ["a folder gone", async (scene) => await rm(join(scene.path, "app/src"), { recursive: true }), ["src/ is gone"]],
    [
      "a folder's permissions",
      async (scene) => await chmod(join(scene.path, "app/src"), 0o700),
      ["src/ changed (files: 2 in all)"],
    ],
    [
      "too many files for names",
      async (scene) =>
        await scene.write(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`app/src/${i}`, ""]))),
      ["src/ changed (files: 2 → 202)"],
    ],
    [
      "a base",
      (scene) => {
        scene.registry.set("docker.io/library/node:22", "b");
        return {};
      },
      ["base node:22 moved sha256:222222222222 → sha256:bbbbbbbbbbbb"],
    ],
    ["a build argument", () => ({ buildArgs: new Map([["GREETING", "s3cret"]]) }), ["build argument GREETING changed"]],
    ["the network", () => ({ network: "host" }), ["network changed: the default → host"]],
    ["a platform", () => ({ platforms: ["linux/amd64"] }), ["platform linux/arm64 is gone"]],
    ["a label", () => ({ labels: new Map() }), ["label maintainer is gone"]],
    ["a secret", () => ({ secretIds: [] }), ["secret npm changed"]],
    [
      "a named context",
      async (scene) => await scene.write({ "extra/data": "" }),
      ["build context extra: data changed"],
    ],
    ["a hostile name", async (scene) => await scene.write({ "app/\n::error::x": "" }), ['"\\n::error::x" is new']],
  ];

  it.each(cases)("%s", async (_, change, expected) => {
    await inScene(async (scene) => {
      const before = await inputsOf(scene);
      const after = await inputsOf(scene, (await change(scene)) ?? {});
      expect(explainChange(before, after)).toEqual(expected);
    });
  });

  it("in at most twenty sentences, and in none that shows a value", async () => {
    await inScene(async (scene) => {
      const before = await inputsOf(scene);
      const labels = new Map(Array.from({ length: 40 }, (_, i) => [`label-${i}`, `s3cret-${i}`]));
      const told = explainChange(before, await inputsOf(scene, { labels }));
      expect(told).toHaveLength(20);
      expect(told.at(-1)).toBe("22 more differences");
      expect(told.join()).not.toContain("s3cret");
    });
  });

  it("from a document that went through JSON, and from nothing that is none", async () => {
    await inScene(async (scene) => {
      const inputs = await inputsOf(scene);
      const text = JSON.stringify(inputs);
      expect(parseKeyInputs(JSON.parse(text))).toEqual({ ok: true, value: inputs });
      expect(text).not.toContain("acme/app");
      expect(text.length).toBeLessThan(20_000);
      for (const name of Object.keys(inputs)) {
        const damaged = { ...inputs, [name]: name === "context" || name === "frontend" ? 7 : undefined };
        expect(parseKeyInputs(damaged).ok).toBe(false);
      }
      for (const none of [undefined, null, 7, "x", [], { version: 2 }]) expect(parseKeyInputs(none).ok).toBe(false);
    });
  });
});
