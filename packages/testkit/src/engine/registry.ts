import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ground } from "./ground.ts";
import { type Service, startService } from "./service.ts";

/** A real registry on a loopback port of the kernel's choice. */
export interface RunningRegistry {
  /** `127.0.0.1:<port>`: what an image reference starts with. */
  readonly host: string;
  readonly service: Service;
}

/** The releases of CNCF distribution that are still met, and the program of each. */
const distributions = { 2: "docker-registry", 3: "registry" } as const;

/** How a registry is started. */
export interface RegistryStart {
  /** Of its files in the ground's folder; `registry` unless given. */
  readonly name?: string;
  /** 3 unless given. */
  readonly release?: keyof typeof distributions;
  /** False: deletions are refused. True unless given. */
  readonly deletion?: boolean;
}

/** Starts CNCF distribution without authentication, storage inside the ground's folder. */
export async function startRegistry(ground: Ground, options: RegistryStart = {}): Promise<RunningRegistry> {
  const { name = "registry", release = 3, deletion = true } = options;
  const configuration = join(ground.folder, `${name}.yml`);
  const logPath = join(ground.folder, `${name}.log`);
  const content = {
    version: 0.1,
    log: { level: "info", formatter: "json" },
    storage: { filesystem: { rootdirectory: join(ground.folder, `${name}-data`) }, delete: { enabled: deletion } },
    http: { addr: "127.0.0.1:0", headers: { "X-Content-Type-Options": ["nosniff"] } },
  };
  // JSON is YAML.
  await writeFile(configuration, JSON.stringify(content));
  const service = await startService({
    name,
    program: ground.program(distributions[release]),
    programArguments: ["serve", configuration],
    logPath,
    environment: { PATH: ground.searchPath, OTEL_TRACES_EXPORTER: "none", OTEL_METRICS_EXPORTER: "none" },
    outlives: ground.outlives,
    isReady: (log) => readAddress(log) !== undefined,
  });
  const host = readAddress(readFileSync(logPath, "utf8"));
  if (host === undefined) throw new Error("the registry does not tell where it listens");
  return { host, service };
}

/** The address in the registry's own log: it chose the port. */
function readAddress(log: string): string | undefined {
  return /listening on (127\.0\.0\.1:\d+)/u.exec(log)?.[1];
}
