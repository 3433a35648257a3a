import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type MemoryRegistry, startMemoryRegistry } from "../../testkit/src/registry/index.ts";
import type { BuildRequest } from "../src/index.ts";
import { buildStage } from "./build-stage.ts";

const stage = buildStage();
const { build } = stage;
const discard: Partial<BuildRequest> = { outputs: [{ kind: "discard" }] };

describe("a real build that fails is told by its code, its place and its words:", () => {
  it.each([
    [
      "a failing instruction",
      "FROM busybox:1.36\n\nRUN echo words && exit 3\n",
      "build-failed",
      /RUN echo words && exit 3 \(Dockerfile:3\): process .*exit code: 3\nThe step's last lines:\nwords$/,
      3,
    ],
    ["an unknown instruction", "FROM busybox:1.36\nRUNN true\n", "build-failed", /unknown instruction: RUNN/, 2],
    [
      "a file that is not there",
      "FROM scratch\nCOPY missing /\n",
      "copy-source-missing",
      /COPY missing \/ \(Dockerfile:2\): "missing" is not in the build context$/,
      2,
    ],
    [
      "a file outside of the context",
      "FROM scratch\nCOPY ../../etc/passwd /\n",
      "copy-source-missing",
      /"etc\/passwd" is not in the build context, and nothing outside of it can be copied$/,
      2,
    ],
    [
      "a file that a stage does not have",
      "FROM busybox:1.36 AS tools\nFROM scratch\nCOPY --from=tools /nope /\n",
      "copy-source-missing",
      /"nope" is not in tools$/,
      3,
    ],
    ["a base that is not there", "FROM busybox:no-such-tag\n", "build-base-missing", /no-such-tag/, 1],
    ["a registry that is not there", "FROM 127.0.0.1:1/a/b:1\n", "build-upstream", /127\.0\.0\.1:1/, 1],
    [
      "a secret that was not given",
      "FROM busybox:1.36\nRUN --mount=type=secret,id=token,required=true true\n",
      "build-secret-missing",
      /secret token: not found/,
      2,
    ],
    [
      "a disk that is full",
      "FROM busybox:1.36\nRUN --mount=type=tmpfs,target=/t,size=1048576 dd if=/dev/zero of=/t/x bs=1M count=3\n",
      "no-space-left",
      /No space left on device/,
      2,
    ],
  ])("%s", async (_, dockerfile, code, message, line) => {
    await expect(build(dockerfile, discard, { known: { dockerfile: "Dockerfile" } })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      place: { file: "Dockerfile", line },
    });
  });

  it.each([
    ["no Dockerfile", undefined, {}, "dockerfile-unreadable", /open Dockerfile/],
    ["an empty Dockerfile", "", {}, "dockerfile-unreadable", /cannot be empty/],
    ["an unknown target", "FROM scratch AS app\n", { target: "ap" }, "target-unknown", /"ap"/],
    ["no context", "FROM scratch\n", { context: "./nowhere" }, "context-missing", /nowhere/],
    ["a platform of four parts", "FROM scratch\n", { platforms: ["a/b/c/d"] }, "platform-unknown", /a\/b\/c\/d/],
    [
      "an address that nobody serves",
      "FROM scratch\nADD http://127.0.0.1:1/x /\n",
      {},
      "build-upstream",
      /127\.0\.0\.1:1/,
    ],
    ["a builder that is not there", "FROM scratch\n", { builder: "none" }, "builder-failed", /none/],
    ["a context that looks like a flag", "FROM scratch\n", { context: "--load" }, "context-missing", /--load/],
  ])("%s", async (_, dockerfile, change, code, message) => {
    await expect(build(dockerfile, { ...discard, ...change })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it("a folder in the Dockerfile's place", async () => {
    await mkdir(join(stage.folder, "folder"), { recursive: true });
    const file = join(stage.folder, "folder");
    await expect(build("FROM scratch\n", { ...discard, file })).rejects.toMatchObject({
      code: "dockerfile-unreadable",
    });
  });

  it("a program of another architecture", async () => {
    // The head of a program for 64-bit ARM, which this machine starts and does not know.
    const program = Buffer.alloc(256);
    program.write("\x7fELF\x02\x01\x01", 0, "latin1");
    program.writeUInt16LE(2, 16);
    program.writeUInt16LE(183, 18);
    await writeFile(join(stage.folder, "program"), program);
    await chmod(join(stage.folder, "program"), 0o755);
    const building = build(
      'FROM scratch\nCOPY program /program\nRUN ["/program"]\n',
      { ...discard, platforms: ["linux/s390x"] },
      { known: { runnable: ["linux/amd64"] } },
    );
    await expect(building).rejects.toMatchObject({
      code: "platform-not-runnable",
      message: expect.stringMatching(/cannot run on this builder; it runs linux\/amd64/),
      hint: expect.stringMatching(/QEMU/),
    });
  });
});

function problem(code: string): string {
  return JSON.stringify({ errors: [{ code, message: code.toLowerCase() }] });
}

describe("a registry that takes layers", () => {
  let registry: MemoryRegistry | undefined;
  afterEach(async () => await registry?.stop());

  async function push(reply: { status: number; body: string }, change: Partial<BuildRequest>) {
    registry = await startMemoryRegistry();
    // The image and its provenance come before the index that names them.
    const from = change.provenance === "false" ? 1 : 3;
    registry.faults.add({
      route: "PUT /v2/{path}/manifests/{ref}",
      from,
      times: 100,
      fault: { kind: "reply", reply: { headers: { "content-type": "application/json" }, ...reply } },
    });
    const repository = `${registry.host}/acme/app`;
    return await build("FROM scratch\nCOPY Dockerfile /\n", {
      outputs: [{ kind: "push-by-digest", repository, rewriteTimestamp: true }],
      ...change,
    });
  }

  it.each([
    [400, problem("MANIFEST_INVALID")],
    [415, problem("UNSUPPORTED")],
    [400, "no such type"],
  ])("and answers an index with %i says how to do without one", async (status, body) => {
    await expect(push({ status, body }, {})).rejects.toMatchObject({
      code: "index-refused",
      hint: expect.stringContaining("provenance: false"),
    });
    expect([...(registry?.store.find("acme/app")?.tags.keys() ?? [])]).toEqual([]);
  });

  it.each([
    ["hides what it does not show", "bearer", "build-base-missing", /login/],
    ["asks who is there", "basic", "build-denied", /username/],
  ] as const)("and %s needs a login for a base", async (_, kind, code, hint) => {
    registry = await startMemoryRegistry({ auth: { kind, accounts: [] } });
    const building = build(`FROM ${registry.host}/acme/base:1\n`, discard);
    await expect(building).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`${registry.host}/acme/base:1`),
      hint: expect.stringMatching(hint),
    });
  });

  it("and fails while it serves a base is not a missing base", async () => {
    registry = await startMemoryRegistry();
    registry.faults.add({ times: 100, fault: { kind: "reply", reply: { status: 500, body: "no" } } });
    const building = build(`FROM ${registry.host}/acme/base:2\n`, discard);
    await expect(building).rejects.toMatchObject({ code: "build-upstream", kind: "upstream" });
  });

  it("and refuses a single manifest is not told to take single manifests", async () => {
    const refused = push({ status: 400, body: problem("MANIFEST_INVALID") }, { provenance: "false" });
    await expect(refused).rejects.toMatchObject({ code: "build-failed" });
  });

  it("and then refuses the credential is a matter of permission", async () => {
    await expect(push({ status: 403, body: problem("DENIED") }, {})).rejects.toMatchObject({ code: "build-denied" });
  });
});
