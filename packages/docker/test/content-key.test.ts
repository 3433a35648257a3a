import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contexts, digestOf, dockerfile, inputsOf, inScene, type RequestChange, type Scene } from "./key-scene.ts";

const from = (text: string) => async (scene: Scene) => {
  await scene.write({ "app/Dockerfile": text });
  return { target: undefined };
};

describe("bases", () => {
  it("are asked for once each, at the same time, and those with a digest not at all", async () => {
    await inScene(async (scene) => {
      await scene.write({
        "app/Dockerfile": `${dockerfile}\nFROM final\nCOPY --from=x@${digestOf("7")} / /\nCOPY --from=alpine:3.20 / /\n`,
      });
      let open = 0;
      let most = 0;
      const key = await scene.compose({
        target: undefined,
        resolveBase: async (reference) => {
          scene.asked.push(reference);
          most = Math.max(most, ++open);
          await new Promise((resolve) => {
            setTimeout(resolve, 20);
          });
          open--;
          return digestOf(scene.registry.get(reference) ?? "0");
        },
      });
      expect(scene.asked.toSorted()).toEqual([
        "docker.io/docker/dockerfile:1.7",
        "docker.io/library/alpine:3.20",
        "docker.io/library/busybox:1.36",
        "docker.io/library/node:22",
        "ghcr.io/acme/tool:v1",
      ]);
      expect(most).toBe(5);
      expect(key).toMatchObject({ kind: "keyed" });
      if (key.kind === "keyed") expect(key.bases.get(`docker.io/library/x@${digestOf("7")}`)).toBe(digestOf("7"));
    });
  });

  it("that a registry does not tell leave no key", async () => {
    await inScene(async (scene) => {
      scene.registry.delete("docker.io/library/node:22");
      await expect(scene.compose()).rejects.toThrowError(/node:22 is not known/);
    });
  });
});

describe("what could change behind its name has no key", () => {
  const cases: readonly (readonly [string, (scene: Scene) => RequestChange | Promise<RequestChange>, RegExp])[] = [
    [
      "an address without checksum",
      from("FROM scratch\nADD https://example.org/x /\n"),
      /line 2: .*example\.org\/x" is fetched without a checksum/,
    ],
    ["a branch", from("FROM scratch\nADD https://example.org/x.git#main /\n"), /line 2: .* names no whole commit/],
    ["a short commit", from("FROM scratch\nADD https://example.org/x.git#0123456 /\n"), /names no whole commit/],
    ["a source that a base names", from("FROM alpine:3.20\nADD $SOURCE /\n"), /depends on what a base image sets/],
    [
      "another language",
      from("# syntax=example.org/other/language:1\nFROM scratch\nCOPY . .\n"),
      /frontend "example\.org\/other\/language:1"/,
    ],
    [
      "a language that is no Dockerfile's",
      from("// syntax=example.org/other/language:1\nlet x = 1\n"),
      /language:1" reads/,
    ],
    [
      "another language by argument",
      () => ({ buildArgs: new Map([["BUILDKIT_SYNTAX", "example.org/language"]]) }),
      /frontend "example\.org\/language"/,
    ],
    ["a remote context", () => ({ context: "https://example.org/acme/x.git#main" }), /not on this machine/],
    ["a context by name", () => ({ context: "git@example.org:acme/x.git" }), /not on this machine/],
    ["standard input", () => ({ context: "-" }), /standard input/],
    ["a named context elsewhere", () => contexts("https://example.org/x.tar"), /x\.tar" is fetched without a checksum/],
    ["a named context in a layout, by tag", () => contexts("oci-layout://images:v1"), /is not pinned/],
    [
      "a pipe in the context",
      async (scene) => {
        await mkdir(join(scene.path, "app/run"));
        await symlink("/dev/null", join(scene.path, "app/run/link"));
        const { execFileSync } = await import("node:child_process");
        execFileSync("mkfifo", [join(scene.path, "app/run/pipe")]);
        return {};
      },
      /"run\/pipe" is neither file, folder nor symbolic link/,
    ],
    [
      "an ignore pattern that cannot be followed",
      async (scene) => {
        await scene.write({ "app/.dockerignore": "a[\n" });
        return {};
      },
      /\.dockerignore":1: /,
    ],
  ];

  it.each(cases)("%s", async (_, change, why) => {
    await inScene(async (scene) => {
      expect(await scene.compose(await change(scene))).toEqual({ kind: "unkeyed", why: expect.stringMatching(why) });
    });
  });

  it("but a layout by digest has one, and a context that nothing reads is not looked at", async () => {
    await inScene(async (scene) => {
      const layout = `oci-layout://images@${digestOf("8")}`;
      expect(await scene.compose(contexts(layout))).toMatchObject({ kind: "keyed" });
      await scene.write({
        "app/Dockerfile": "FROM scratch\nADD --checksum=sha256:" + "0".repeat(64) + " https://example.org/x /\n",
      });
      expect(await inputsOf(scene, { target: undefined })).toMatchObject({ context: null });
    });
  });
});

describe("a hint", () => {
  it("is given when git's folder is part of the context, and only then", async () => {
    await inScene(async (scene) => {
      await scene.write({ ".dockerignore": "", Dockerfile: "FROM scratch\nCOPY . .\n" });
      const request = { context: ".", file: "Dockerfile", target: undefined };
      expect(await scene.compose(request)).toMatchObject({ hints: [expect.stringContaining(".dockerignore")] });
      await scene.write({ ".dockerignore": ".git\n" });
      expect(await scene.compose(request)).toMatchObject({ kind: "keyed", hints: [] });
    });
  });
});
