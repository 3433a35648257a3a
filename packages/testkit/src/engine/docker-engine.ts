import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Ground } from "./ground.ts";
import { type Service, startService } from "./service.ts";

const run = promisify(execFile);

/** A container engine and the client's configuration for it. */
export interface RunningEngine {
  /** `DOCKER_HOST`, `DOCKER_CONFIG`, `BUILDX_CONFIG` and `PATH`: enough for docker, its buildx plugin and every tool. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absent when the machine's own engine is used. */
  readonly service: Service | undefined;
}

/**
 * The machine's engine when the set-up found one, otherwise a private dockerd: no bridge, no firewall rules, a Unix socket,
 * all its state in the ground's folder. Containers of a private engine need `--network=host`.
 */
export async function startEngine(ground: Ground): Promise<RunningEngine> {
  const configuration = await writeClientConfiguration(ground);
  const client = {
    PATH: ground.searchPath,
    DOCKER_CONFIG: configuration,
    BUILDX_CONFIG: join(ground.folder, "buildx"),
  };
  if (ground.tools.engine === "machine") {
    return { environment: { ...client, DOCKER_HOST: await readMachineHost(ground) }, service: undefined };
  }
  const folder = join(ground.folder, "engine");
  const socket = join(folder, "docker.sock");
  await mkdir(folder);
  // An own, empty file: the machine's daemon.json may contradict the flags.
  await writeFile(join(folder, "daemon.json"), "{}");
  const host = `unix://${socket}`;
  const flags = ["--bridge=none", "--iptables=false", "--ip6tables=false", "--shutdown-timeout=5"];
  const service = await startService({
    name: "dockerd",
    program: ground.program("dockerd"),
    programArguments: [
      ...flags,
      `--config-file=${folder}/daemon.json`,
      `--data-root=${folder}/data`,
      `--exec-root=${folder}/exec`,
      `--pidfile=${folder}/docker.pid`,
      `--host=${host}`,
    ],
    logPath: join(ground.folder, "dockerd.log"),
    environment: { PATH: ground.searchPath, TMPDIR: ground.folder },
    outlives: ground.outlives,
    isReady: (log) => existsSync(socket) && log.includes("API listen on"),
  });
  return { environment: { ...client, DOCKER_HOST: host }, service };
}

/** A `DOCKER_CONFIG` folder with nothing but the buildx plugin. */
async function writeClientConfiguration(ground: Ground): Promise<string> {
  const folder = join(ground.folder, "docker-config");
  await mkdir(join(folder, "cli-plugins"), { recursive: true });
  await symlink(ground.program("buildx"), join(folder, "cli-plugins", "docker-buildx"));
  await writeFile(join(folder, "config.json"), "{}");
  return folder;
}

/** Where the machine's docker client finds its engine: another `DOCKER_CONFIG` would lose the chosen context. */
async function readMachineHost(ground: Ground): Promise<string> {
  const inspect = ["context", "inspect", "--format", "{{.Endpoints.docker.Host}}"];
  const { stdout } = await run(ground.program("docker"), inspect, { timeout: 10_000 });
  return process.env["DOCKER_HOST"] ?? stdout.trim();
}
