import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import { builtManifest, findBuildx, listBuilders, runCheck } from "../src/index.ts";
import { buildStage } from "./build-stage.ts";

const { environment, registry } = provingGround();
const stage = buildStage();
const { build, exec } = stage;

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
    await writeFile(join(stage.folder, "to,ken"), "s3cret");
    const dockerfile =
      'FROM busybox:1.36\nRUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = s3cret\n';
    const metadata = await build(dockerfile, {
      secrets: [{ id: "token", file: join(stage.folder, "to,ken") }],
      outputs: [{ kind: "discard" }],
    });
    expect(metadata.buildRef).toBeDefined();
  });

  it("forces a base by a build context that names it exactly", async () => {
    const digest = await busyboxDigest();
    const metadata = await build("FROM nowhere.example/none:1\nRUN true\n", {
      buildContexts: new Map([["nowhere.example/none:1", `docker-image://${registry}/library/busybox@${digest}`]]),
      outputs: [{ kind: "discard" }],
    });
    expect(metadata.materials.map((material) => material.digest)).toContain(digest);
  });
});

describe("a build that is to be the same again", () => {
  // BuildKit moves back what is newer than the build's time, as every fresh checkout is, and leaves what is older.
  it("has the same manifest for each platform without any cache, from a later checkout", async () => {
    const dockerfile = "FROM busybox:1.36\nRUN mkdir /made && date +%s%N > /dev/null && echo x > /made/x\nCOPY a /a\n";
    const digests: (readonly string[])[] = [];
    for (const seconds of [1_750_000_000, 1_760_000_000]) {
      await writeFile(join(stage.folder, "a"), "same\n");
      await utimes(join(stage.folder, "a"), seconds, seconds);
      const metadata = await build(dockerfile, { noCache: true, platforms: ["linux/amd64", "linux/386"] });
      digests.push(await platformDigests(builtManifest(metadata).digest));
    }
    expect(digests[0]).toHaveLength(2);
    expect(digests[1]).toEqual(digests[0]);
  });

  it("obeys a source policy that turns its base into a digest", async () => {
    const digest = await busyboxDigest();
    const policy = join(stage.folder, "policy.json");
    const identifier = "docker-image://nowhere.example/moved:1";
    const rule = {
      action: "CONVERT",
      selector: { identifier },
      updates: { identifier: `docker-image://${registry}/library/busybox@${digest}` },
    };
    await writeFile(policy, JSON.stringify({ rules: [rule] }));
    const metadata = await build("FROM nowhere.example/moved:1\nRUN true\n", { sourcePolicyFile: policy });
    expect(metadata.materials.map((material) => material.digest)).toContain(digest);
  });
});

describe("a real check", () => {
  it("names rule, line and address of what it finds, for several platforms as for one", async () => {
    await writeFile(join(stage.folder, "Dockerfile"), "FROM busybox:1.36\nRUN true\n\nCMD echo hi\n");
    for (const platforms of [["linux/amd64"], ["linux/amd64", "linux/386"]]) {
      const checked = await runCheck(exec, await findBuildx(exec), stage.request({ platforms }));
      expect(checked.ok && checked.value).toMatchObject([
        { rule: "JSONArgsRecommended", line: 4, url: expect.stringMatching(/^https:\/\/docs\.docker\.com\//) },
      ]);
    }
  });

  it("of a Dockerfile that cannot be built finds nothing of its own", async () => {
    await writeFile(join(stage.folder, "Dockerfile"), "FROM busybox:1.36\nRUNN true\n");
    const checked = await runCheck(exec, await findBuildx(exec), stage.request());
    expect(checked).toEqual({ ok: true, value: [] });
  });
});

async function busyboxDigest(): Promise<string> {
  const accept = "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
  const url = `http://${registry}/v2/library/busybox/manifests/1.36`;
  return (await fetch(url, { headers: { accept } })).headers.get("docker-content-digest") ?? "";
}

async function platformDigests(digest: string): Promise<readonly string[]> {
  const url = `http://${registry}/v2/acme/built/manifests/${digest}`;
  const response = await fetch(url, { headers: { accept: "application/vnd.oci.image.index.v1+json" } });
  const index = (await response.json()) as { manifests: { digest: string; platform: { os: string } }[] };
  return index.manifests.filter(({ platform }) => platform.os !== "unknown").map((entry) => entry.digest);
}

describe("real builders", () => {
  it("are listed with the one that is used", async () => {
    const builders = await listBuilders(exec, await findBuildx(exec));
    expect(builders.some(({ name, driver }) => name === environment["BUILDX_BUILDER"] && driver === "remote")).toBe(
      true,
    );
    expect(builders.filter(({ current }) => current)).toHaveLength(1);
  });
});
