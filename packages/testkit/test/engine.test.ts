import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedBaseImages } from "../src/engine/base-images.ts";
import { clearDeadRuns, readEntries } from "../src/engine/ledger.ts";
import { isAlive, type ProcessIdentity, processesNaming } from "../src/engine/process-identity.ts";
import { provingGround } from "../src/engine/provided-ground.ts";
import { startProvingGround } from "../src/engine/proving-ground.ts";
import { readToolPaths } from "../src/engine/tool-paths.ts";

const run = promisify(execFile);
const { environment, registry } = provingGround();
// A machine's own engine is not ours to end, nor are its containers.
const ownEngine = readToolPaths().engine === "own";
const serviceCount = ownEngine ? 3 : 2;
let context: string;

interface Manifest {
  readonly mediaType: string;
  readonly layers: readonly { readonly digest: string }[];
}

beforeAll(async () => {
  context = await mkdtemp(join(tmpdir(), "engine-test-"));
});
afterAll(async () => {
  await rm(context, { recursive: true });
});

/** Builds the Dockerfile in the context and pushes by digest; gives the digest. */
async function build(dockerfile: string, repository: string): Promise<string> {
  await writeFile(join(context, "Dockerfile"), dockerfile);
  const output = `type=image,name=${registry}/${repository},push-by-digest=true,name-canonical=true,push=true`;
  const flags = ["--provenance=false", "--metadata-file", "metadata.json", "--output", output];
  await run("docker", ["buildx", "build", ...flags, "."], { cwd: context, env: environment });
  const metadata: unknown = JSON.parse((await run("cat", ["metadata.json"], { cwd: context })).stdout);
  return (metadata as { readonly "containerimage.digest": string })["containerimage.digest"];
}

describe("the shared proving ground", () => {
  test("a scratch image built by buildx and pushed by digest is read back from the registry under that digest", async () => {
    await writeFile(join(context, "hello.txt"), "hello\n");
    const digest = await build("FROM scratch\nCOPY hello.txt /\n", "acme/scratch");
    const response = await fetch(`http://${registry}/v2/acme/scratch/manifests/${digest}`, {
      headers: { accept: "application/vnd.oci.image.manifest.v1+json" },
    });
    expect(response.headers.get("docker-content-digest")).toBe(digest);
    const manifest = (await response.json()) as Manifest;
    expect(manifest.layers).toHaveLength(1);
  });

  test("FROM python:3.12-slim resolves to the local base image, runs Python in a build and in a container", async () => {
    const digest = await build('FROM python:3.12-slim\nRUN python -c "import json"\nCMD ["python3"]\n', "acme/python");
    const command = [
      "run",
      "--rm",
      "--network=host",
      `${registry}/acme/python@${digest}`,
      "python",
      "-c",
      "print(2 + 3)",
    ];
    const { stdout } = await run("docker", command, { env: environment });
    expect(stdout).toBe("5\n");
  });

  test("a busybox container runs on the host's network and its exit code comes back", async () => {
    const command = [
      "run",
      "--rm",
      "--network=host",
      `${registry}/library/busybox:1.36`,
      "sh",
      "-c",
      "echo up; exit 7",
    ];
    await expect(run("docker", command, { env: environment })).rejects.toMatchObject({ code: 7, stdout: "up\n" });
  });

  test("seeding a registry that has the base images already gives the same digests", async () => {
    const first = await seedBaseImages(registry);
    expect(first.map((image) => image.name).toSorted()).toEqual(["library/busybox:1.36", "library/python:3.12-slim"]);
    expect(await seedBaseImages(registry)).toEqual(first);
  });
});

describe("a proving ground's end", () => {
  test("stop ends every process, a running container's included, and removes every file", async () => {
    const ground = await startProvingGround();
    const folder = folderOf(ground.environment);
    const image = `${ground.registry}/library/busybox:1.36`;
    const detached = ["run", "--detach", "--network=host", image, "sleep", "300"];
    if (ownEngine) await run("docker", detached, { env: ground.environment });
    const before = processesNaming(folder);
    expect(ground.processes).toHaveLength(serviceCount);
    expect(before.length).toBeGreaterThanOrEqual(ownEngine ? 4 : 2);
    await ground.stop();
    expect([...before, ...ground.processes].filter(isAlive)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    await ground.stop();
  });

  test("what a killed run leaves is ended by the next run, and nothing else is", async () => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", crashScript], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const started = JSON.parse(await firstLine(child)) as { folder: string; processes: ProcessIdentity[] };
    const shared = [...readEntries().values()].find((entry) => entry.registry === registry)?.processes ?? [];
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    await clearDeadRuns();
    expect(started.processes).toHaveLength(serviceCount);
    expect(started.processes.filter(isAlive)).toEqual([]);
    expect(processesNaming(started.folder)).toEqual([]);
    expect(await readdir(tmpdir())).not.toContain(started.folder.split("/").at(-1));
    expect(shared).toHaveLength(serviceCount);
    expect(shared.filter(isAlive)).toEqual(shared);
  });
});

const crashScript = `
  const { startProvingGround } = await import(${JSON.stringify(join(import.meta.dirname, "../src/engine/proving-ground.ts"))});
  const ground = await startProvingGround();
  const folder = ground.environment.DOCKER_CONFIG.replace("/docker-config", "");
  process.stdout.write(JSON.stringify({ folder, processes: ground.processes }) + "\\n");
  setInterval(() => undefined, 1000);
`;

function folderOf(values: Readonly<Record<string, string>>): string {
  return join(values["DOCKER_CONFIG"] ?? "", "..");
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    const end = text.indexOf("\n");
    if (end >= 0) return text.slice(0, end);
  }
  throw new Error(`the child ended before it said anything: ${text}`);
}
