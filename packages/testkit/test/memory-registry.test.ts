import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeHost } from "@build-once/host/node";
import { connectRegistry } from "@build-once/oci";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { searchPath, toolPath } from "../src/engine/tool-paths.ts";
import {
  buildImage,
  buildIndex,
  type MemoryRegistry,
  pushImage,
  startMemoryRegistry,
  storeImage,
} from "../src/registry/index.ts";

const run = promisify(execFile);
const account = { username: "octocat", password: "pass:word", access: "pull,push" } as const;
const credentials = { kind: "basic", username: account.username, password: account.password } as const;

let folder: string;
let registry: MemoryRegistry;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "memory-registry-"));
});

afterEach(async () => {
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
});

async function dockerConfig(host: string): Promise<string> {
  const auth = Buffer.from(`${account.username}:${account.password}`).toString("base64");
  const path = join(folder, "docker");
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "config.json"), JSON.stringify({ auths: { [host]: { auth } } }));
  return path;
}

describe("tools that are not ours", () => {
  test("crane copies an index with attestations between repositories with bearer tokens, and keeps its digest", async () => {
    registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account] } });
    const index = buildIndex([buildImage(), buildImage({ platform: "linux/arm64" })], { attestations: true });
    await pushImage(`${registry.host}/acme/app:one`, index, credentials);
    const env = { PATH: searchPath(), DOCKER_CONFIG: await dockerConfig(registry.host), HOME: folder };
    const crane = toolPath("crane");
    await run(crane, ["copy", `${registry.host}/acme/app:one`, `${registry.host}/acme/other:two`], { env });
    const { stdout } = await run(crane, ["digest", `${registry.host}/acme/other:two`], { env });
    expect(stdout.trim()).toBe(index.digest);
    expect((await run(crane, ["ls", `${registry.host}/acme/other`], { env })).stdout.trim()).toBe("two");
  });

  test("crane with a wrong password gets nowhere", async () => {
    registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [{ ...account, password: "other" }] } });
    storeImage(registry.store, "acme/app", buildImage(), "one");
    const env = { PATH: searchPath(), DOCKER_CONFIG: await dockerConfig(registry.host), HOME: folder };
    await expect(run(toolPath("crane"), ["digest", `${registry.host}/acme/app:one`], { env })).rejects.toThrow(
      /UNAUTHORIZED/,
    );
  });

  test.each(["none", "bearer"] as const)(
    "BuildKit pushes by digest and with a tag, authentication: %s",
    async (kind) => {
      registry = await startMemoryRegistry({ auth: kind === "none" ? { kind } : { kind, accounts: [account] } });
      const { environment } = inject("provingGround");
      await mkdir(join(folder, "context"));
      await writeFile(join(folder, "context", "Dockerfile"), "FROM scratch\nCOPY Dockerfile /Dockerfile\nUSER 1000\n");
      const metadata = join(folder, "metadata.json");
      const name = `${registry.host}/acme/app`;
      await run(
        toolPath("buildx"),
        [
          "build",
          "--platform",
          "linux/amd64,linux/arm64",
          "--metadata-file",
          metadata,
          "--output",
          `type=image,push=true,name=${name}:built`,
          join(folder, "context"),
        ],
        { env: { ...environment, DOCKER_CONFIG: await dockerConfig(registry.host), HOME: folder } },
      );
      const client = connectRegistry(nodeHost(), {
        repository: { registry: registry.host, path: "acme/app" },
        credentials: kind === "none" ? { kind: "anonymous" } : credentials,
        access: "pull",
      });
      const built = await client.getManifest("built");
      expect(built.manifest.kind).toBe("index");
      const digest: unknown = JSON.parse(await readFile(metadata, "utf8"))["containerimage.digest"];
      expect(digest).toBe(built.digest);
    },
  );
});
