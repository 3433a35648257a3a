import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { explainChange } from "../src/content-key/explain-change.ts";
import type { KeyInputs } from "../src/content-key/key-inputs.ts";
import { readDockerfile } from "../src/content-key/read-dockerfile.ts";
import { parseKeyInputs } from "../src/content-key/parse-key-inputs.ts";
import { digestOf, dockerfile, inScene, type RequestChange, type Scene } from "./key-scene.ts";

async function inputsOf(scene: Scene, change?: RequestChange): Promise<KeyInputs> {
  const key = await scene.compose(change);
  if (key.kind === "unkeyed") throw new Error(key.why);
  return key.inputs;
}

function contexts(extra: string): RequestChange {
  return {
    buildContexts: new Map([
      ["extra", extra],
      ["tool", "docker-image://ghcr.io/acme/tool:v1"],
    ]),
  };
}

function written(content: string | Uint8Array) {
  return async (scene: Scene): Promise<RequestChange> => {
    await writeFile(join(scene.path, "app/Dockerfile"), content);
    return { target: undefined };
  };
}

async function linked(scene: Scene): Promise<RequestChange> {
  await rm(join(scene.path, "app/Dockerfile"));
  await symlink("nowhere", join(scene.path, "app/Dockerfile"));
  return {};
}

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

describe("bad input is one error with its code", () => {
  const cases: readonly (readonly [
    string,
    (scene: Scene) => RequestChange | Promise<RequestChange>,
    string,
    RegExp,
  ])[] = [
    ["no context", () => ({ context: "missing" }), "context-missing", /"missing" is not there/],
    ["a context that is a file", () => ({ context: "app/run.sh" }), "context-missing", /"app\/run\.sh" is no folder/],
    ["no named context", () => contexts("missing"), "context-missing", /"extra" "missing" is not there/],
    [
      "no Dockerfile",
      () => ({ file: "app/No.Dockerfile" }),
      "dockerfile-unreadable",
      /"app\/No\.Dockerfile" is not there/,
    ],
    [
      "no Dockerfile in the context",
      () => ({ context: "extra", file: undefined }),
      "dockerfile-unreadable",
      /"extra\/Dockerfile"/,
    ],
    ["a folder for a Dockerfile", () => ({ file: "app/src" }), "dockerfile-unreadable", /is no file/],
    ["an empty Dockerfile", written(" \n"), "dockerfile-unreadable", /is empty/],
    ["a Dockerfile that is no text", written(Uint8Array.of(0x46, 0xff)), "dockerfile-unreadable", /not UTF-8/],
    ["a Dockerfile that is too large", written("#".repeat(5 * 2 ** 20)), "dockerfile-unreadable", /at most/],
    ["a link that leads nowhere", linked, "dockerfile-unreadable", /leads nowhere/],
    ["an unknown instruction", written("FROM scratch\nRUNN true\n"), "dockerfile-invalid", /"app\/Dockerfile":2: /],
    [
      "a copy from outside",
      written("FROM scratch\nCOPY ../x /\n"),
      "copy-outside-context",
      /:2: .*outside the build context/,
    ],
    ["an unknown target", () => ({ target: "finale" }), "target-unknown", /"finale"; did you mean "final"/],
    ["an unknown platform", () => ({ platforms: ["linus"] }), "platform-unknown", /"linus"/],
  ];

  it.each(cases)("%s", async (_, change, code, message) => {
    await inScene(async (scene) => {
      await expect(scene.compose(await change(scene))).rejects.toMatchObject({
        code,
        kind: "input",
        message: expect.stringMatching(message),
        hint: expect.any(String),
      });
    });
  });

  it("a Dockerfile that may not be read", async () => {
    const files = {
      stat: async () => await Promise.resolve({ kind: "file", sizeBytes: 1, modifiedMs: 0 }),
      readBytes: async () => await Promise.reject(new Error("EACCES: permission denied")),
    } as unknown as Files;
    await expect(readDockerfile(files, "app", undefined)).rejects.toMatchObject({
      code: "dockerfile-unreadable",
      message: '"app/Dockerfile" EACCES: permission denied',
    });
  });
});

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
