import { rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { readDockerfile } from "../src/content-key/read-dockerfile.ts";
import { contexts, inScene, type RequestChange, type Scene } from "./key-scene.ts";

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
