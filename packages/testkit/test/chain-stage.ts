import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { provingGround } from "../src/engine/provided-ground.ts";
import {
  findJob,
  findStep,
  type Platform,
  type PlatformRun,
  startPlatform,
  type StepResult,
} from "../src/workflow/index.ts";
import { chainFiles } from "./chain-consumer.ts";

const runProgram = promisify(execFile);

/** A small server's repository on a platform of its own, from the commit to production. */
export interface ChainStage {
  readonly platform: Platform;
  /** How often Buildx was asked to build since the stage began. */
  builds(): Promise<number>;
  /** The digest that the container of an environment serves; empty when none runs. */
  serving(environment: string): Promise<string>;
  /** What the tag of the image names; `undefined` when it does not exist. */
  tag(name: string): string | undefined;
  /** Points tags of the image elsewhere, as somebody with write access to the registry can. */
  moveTags(digest: string, tags: readonly string[]): void;
  stop(): Promise<void>;
}

/** Starts a chain; `name` is the repository's, so that its containers are nobody else's. */
export async function startChain(name: string): Promise<ChainStage> {
  const { environment, wheels } = provingGround();
  const root = await mkdtemp(join(tmpdir(), "build-once-chain-"));
  const source = join(root, "source");
  for (const [path, text] of Object.entries(chainFiles(await freePorts()))) {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), text);
  }
  const counted = join(root, "builds");
  const path = await countingPath(join(root, "bin"), counted, environment["PATH"] ?? "");
  const repository = `acme/${name}`;
  const platform = await startPlatform({
    source,
    repository,
    environment: { ...environment, PATH: path },
    wheels,
  });
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await runProgram("docker", [...args], { env: { ...process.env, ...environment } })).stdout.trim();
  return {
    platform,
    builds: async () =>
      (await readFile(counted, "utf8").catch(() => "")).split("\n").filter((line) => line !== "").length,
    serving: async (environmentName) =>
      await docker(
        "ps",
        "--filter",
        `name=^${name}-${environmentName}$`,
        "--format",
        `{{.Label "io.build-once.digest"}}`,
      ),
    tag: (tag) => platform.registry.store.tag(repository, tag),
    moveTags(digest, tags) {
      const stored = platform.registry.store.open(repository);
      const found = [...stored.manifests.keys()].find((known) => known === digest);
      if (found === undefined) throw new Error(`the registry does not hold ${digest}`);
      for (const tag of tags) stored.tags.set(tag, found);
    },
    async stop() {
      const ids = await docker("ps", "--all", "--quiet", "--filter", `name=^${name}-`);
      for (const id of ids.split(/\s+/).filter((word) => word !== "")) await docker("rm", "--force", "--volumes", id);
      await platform.stop();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A path whose docker notes each build before it does what it was asked for. */
async function countingPath(folder: string, counted: string, path: string): Promise<string> {
  await mkdir(folder);
  const script = `#!/bin/sh
case "$*" in *"buildx build"*|*" build "*) case " $* " in *" --check "*|*"call=check"*) ;; *) echo "$$" >> '${counted}' ;; esac ;; esac
PATH='${path}' exec docker "$@"
`;
  await writeFile(join(folder, "docker"), script);
  await chmod(join(folder, "docker"), 0o755);
  return `${folder}:${path}`;
}

async function freePorts(): Promise<{ readonly staging: number; readonly production: number }> {
  const { createServer } = await import("node:net");
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(
      async (server) =>
        await new Promise<number>((settle) =>
          server.listen(0, "127.0.0.1", () => settle((server.address() as { readonly port: number }).port)),
        ),
    ),
  );
  await Promise.all(servers.map(async (server) => await new Promise((settle) => server.close(settle))));
  return { staging: ports[0] ?? 0, production: ports[1] ?? 0 };
}

/** A step of a called deployment; `caller` is the job of the consumer that calls it. */
export function deployStep(run: PlatformRun, caller: string, step: string): StepResult | undefined {
  const job = run.result.jobs.find(({ name }) => name.startsWith(`${caller}/`) && name.endsWith("Deploy"));
  return findStep(job, step);
}

/** An output of a step of a called deployment. */
export function deployed(run: PlatformRun, caller: string, output: string): string | undefined {
  return deployStep(run, caller, "smoke")?.outputs.get(output);
}

/** The digest that a CI run built or found. */
export function builtDigest(run: PlatformRun): string {
  return findStep(findJob(run.result, "build"), "image")?.outputs.get("digest") ?? "";
}

/** The steps of a run that built an image, by their own word. */
export function buildingSteps(runs: readonly PlatformRun[]): readonly StepResult[] {
  return runs
    .flatMap((run) => run.result.jobs)
    .flatMap((job) => job.steps)
    .filter((step) => step.outputs.get("built") === "true");
}
