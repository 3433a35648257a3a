import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "@build-once/host";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import { type BuildRequest, builtManifest, findBuildx, listBuilders, runBuild } from "../src/index.ts";
import { execWith } from "./exec-here.ts";

const { environment, registry } = provingGround();
const exec = execWith(environment);
// Only what a build reads and removes.
const files = {
  remove: async (path: string) => await rm(path, { force: true }),
  readText: async (path: string) => await readFile(path, "utf8").catch(() => undefined),
} as unknown as Files;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "docker-build-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function build(dockerfile: string, change: Partial<BuildRequest> = {}) {
  await writeFile(join(folder, "Dockerfile"), dockerfile);
  const request: BuildRequest = {
    context: folder,
    platforms: ["linux/amd64"],
    buildArgs: new Map(),
    buildContexts: new Map(),
    secrets: [],
    labels: new Map(),
    annotations: [],
    cacheFrom: [],
    cacheTo: [],
    provenance: "mode=max",
    sbom: "false",
    outputs: [{ kind: "push-by-digest", repository: `${registry}/acme/built`, rewriteTimestamp: true }],
    metadataFile: join(folder, "metadata.json"),
    sourceDateEpoch: 1_700_000_000,
    ...change,
  };
  return await runBuild({ exec, files }, await findBuildx(exec), request);
}

describe("a real build", () => {
  it("is pushed by digest, and the registry has exactly what the metadata names", async () => {
    const metadata = await build("FROM busybox:1.36\nRUN echo hello > /hello\n", {
      labels: new Map([["a.label", 'with "quotes", commas and = signs']]),
      annotations: [{ on: ["manifest", "index"], key: "an.annotation", value: "a,b" }],
    });
    const manifest = builtManifest(metadata);
    expect(manifest.kind).toBe("index");
    const url = `http://${registry}/v2/acme/built/manifests/${manifest.digest}`;
    const response = await fetch(url, { headers: { accept: manifest.mediaType } });
    expect(response.status).toBe(200);
    const body = await response.text();
    expect(Buffer.byteLength(body)).toBe(manifest.sizeBytes);
    expect(JSON.parse(body)).toMatchObject({ annotations: { "an.annotation": "a,b" } });
    const base = metadata.materials.find(({ reference }) => reference?.endsWith("busybox:1.36"));
    expect(base?.digest).toMatch(/^sha256:/);
    const tags = (await (await fetch(`http://${registry}/v2/acme/built/tags/list`)).json()) as {
      tags: string[] | null;
    };
    expect(tags.tags ?? []).toEqual([]);
  });

  it("is named by its single manifest without attestations, with the config apart", async () => {
    const metadata = await build("FROM scratch\nCOPY Dockerfile /\n", { provenance: "false" });
    expect(builtManifest(metadata).kind).toBe("manifest");
    expect(metadata.configDigest).not.toBe(builtManifest(metadata).digest);
  });

  it("that is thrown away names no manifest", async () => {
    const metadata = await build("FROM scratch\nCOPY Dockerfile /\n", { outputs: [{ kind: "discard" }] });
    expect(() => builtManifest(metadata)).toThrowError(/names no manifest/);
  });

  it("gets a secret from a file whose name has a comma", async () => {
    await writeFile(join(folder, "to,ken"), "s3cret");
    const dockerfile =
      'FROM busybox:1.36\nRUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = s3cret\n';
    const metadata = await build(dockerfile, {
      secrets: [{ id: "token", file: join(folder, "to,ken") }],
      outputs: [{ kind: "discard" }],
    });
    expect(metadata.buildRef).toBeDefined();
  });

  it("forces a base by a build context that names it exactly", async () => {
    const head = await fetch(`http://${registry}/v2/library/busybox/manifests/1.36`, {
      headers: {
        accept: "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json",
      },
    });
    const digest = head.headers.get("docker-content-digest");
    const metadata = await build("FROM nowhere.example/none:1\nRUN true\n", {
      buildContexts: new Map([["nowhere.example/none:1", `docker-image://${registry}/library/busybox@${digest}`]]),
      outputs: [{ kind: "discard" }],
    });
    expect(metadata.materials.map((material) => material.digest)).toContain(digest);
  });

  it.each([
    [
      "a failing instruction",
      "FROM busybox:1.36\n\nRUN echo words && exit 3\n",
      "build-failed",
      /RUN echo words && exit 3 \(Dockerfile:3\): process .*exit code: 3/,
    ],
    ["an unknown instruction", "FROM busybox:1.36\nRUNN true\n", "build-failed", /unknown instruction: RUNN/],
    ["a file that is not there", "FROM scratch\nCOPY missing /\n", "build-failed", /missing/],
    ["a base that is not there", "FROM busybox:no-such-tag\n", "build-base-missing", /no-such-tag/],
    ["a registry that is not there", "FROM 127.0.0.1:1/a/b:1\n", "build-upstream", /127\.0\.0\.1:1/],
  ])("%s is told by its code, its place and its words", async (_, dockerfile, code, message) => {
    await expect(build(dockerfile)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("takes no context for a flag", async () => {
    await expect(build("FROM scratch\n", { context: "--load" })).rejects.toMatchObject({ code: "build-failed" });
  });
});

describe("real builders", () => {
  it("are listed with the one that is used", async () => {
    const builders = await listBuilders(exec, await findBuildx(exec));
    expect(builders.some(({ name, driver }) => name === environment["BUILDX_BUILDER"] && driver === "remote")).toBe(
      true,
    );
    expect(builders.filter(({ current }) => current)).toHaveLength(1);
  });
});
