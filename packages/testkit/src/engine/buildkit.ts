import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { RunningEngine } from "./docker-engine.ts";
import type { Ground } from "./ground.ts";
import { type Service, startService } from "./service.ts";

const run = promisify(execFile);
const builder = "build-once";

/** A BuildKit daemon with a buildx builder that uses it. */
export interface RunningBuildKit {
  /** `BUILDX_BUILDER`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly service: Service;
}

/**
 * Starts buildkitd with a configuration that looks `docker.io` up in the given registry (plain HTTP), so that
 * `FROM python:3.12-slim` needs no network, and makes it buildx's builder.
 *
 * @see https://docs.docker.com/build/buildkit/toml-configuration/
 */
export async function startBuildKit(
  ground: Ground,
  engine: RunningEngine,
  registryHost: string,
): Promise<RunningBuildKit> {
  if (process.getuid?.() !== 0) throw new Error("BuildKit's worker needs root. Run the command as root.");
  const folder = join(ground.folder, "buildkit");
  const socket = join(folder, "buildkitd.sock");
  const configuration = join(folder, "buildkitd.toml");
  await mkdir(folder);
  await writeFile(
    configuration,
    `[registry."docker.io"]\nmirrors = ["${registryHost}"]\n\n[registry."${registryHost}"]\nhttp = true\ninsecure = true\n`,
  );
  const service = await startService({
    name: "buildkitd",
    program: ground.program("buildkitd"),
    programArguments: [
      `--config=${configuration}`,
      `--root=${folder}/root`,
      `--addr=unix://${socket}`,
      "--oci-worker=true",
      `--oci-worker-binary=${ground.program("runc")}`,
      "--oci-worker-net=host",
      "--containerd-worker=false",
    ],
    logPath: join(ground.folder, "buildkitd.log"),
    environment: { PATH: ground.searchPath, HOME: ground.folder, TMPDIR: ground.folder },
    outlives: ground.outlives,
    isReady: (log) => existsSync(socket) && log.includes("running server on"),
  });
  const create = ["create", "--name", builder, "--driver", "remote", "--use", `unix://${socket}`];
  const environment = { ...engine.environment, HOME: ground.folder };
  await run(ground.program("buildx"), create, { env: environment, timeout: 20_000 });
  return { environment: { BUILDX_BUILDER: builder }, service };
}
