import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { startService } from "./service.ts";
import { toolPath } from "./tool-paths.ts";

/** A Redis server of its own, empty and without a password. */
export interface RunningRedis {
  readonly host: string;
  readonly port: number;
  /** `redis://host:port/0` */
  readonly url: string;
  /** Ends it and removes its files; a second call does nothing. */
  stop(): Promise<void>;
}

/** Starts a real Redis on a loopback port: what a service container is on GitHub, which the engine's host mode has not. */
export async function startRedis(): Promise<RunningRedis> {
  const folder = await mkdtemp(join(tmpdir(), "build-once-redis-"));
  const port = await freePort();
  const service = await startService({
    name: "redis",
    program: toolPath("redis-server"),
    programArguments: ["--bind", "127.0.0.1", "--port", String(port), "--dir", folder, "--save", ""],
    logPath: join(folder, "log"),
    environment: { PATH: "/usr/bin:/bin" },
    outlives: false,
    isReady: (log) => log.includes("Ready to accept connections"),
  });
  return {
    host: "127.0.0.1",
    port,
    url: `redis://127.0.0.1:${port}/0`,
    async stop() {
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
