import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type BaseImage, seedBaseImages } from "./base-images.ts";
import { startBuildKit } from "./buildkit.ts";
import { startEngine } from "./docker-engine.ts";
import type { Ground } from "./ground.ts";
import { clearDeadRuns, clearEntry, type LedgerEntry, writeEntry } from "./ledger.ts";
import { identify, type ProcessIdentity } from "./process-identity.ts";
import { startRegistry } from "./registry.ts";
import type { Service } from "./service.ts";
import { readToolPaths, searchPath, toolPath } from "./tool-paths.ts";

/** Engine, BuildKit and registry, running and ready, with the base images in the registry. */
export interface ProvingGround {
  /** What a process needs to use them: `PATH`, `DOCKER_HOST`, `DOCKER_CONFIG`, `BUILDX_CONFIG`, `BUILDX_BUILDER`. */
  readonly environment: Readonly<Record<string, string>>;
  /** `127.0.0.1:<port>` */
  readonly registry: string;
  readonly baseImages: readonly BaseImage[];
  /** Folder of wheels for `PIP_FIND_LINKS`. */
  readonly wheels: string;
  /** By pid, in the order they were started. */
  readonly processes: readonly ProcessIdentity[];
  /** Ends everything and removes its files; a second call does nothing. */
  stop(): Promise<void>;
}

/** How a proving ground is started. */
export interface ProvingGroundOptions {
  /** True when the services go on after this process, to be ended by `stopProvingGround`. */
  readonly outlives?: boolean;
}

/** Starts everything once; whatever fails, what was started before it is ended again. */
export async function startProvingGround(options: ProvingGroundOptions = {}): Promise<ProvingGround> {
  await clearDeadRuns();
  const tools = readToolPaths();
  const outlives = options.outlives ?? false;
  const folder = mkdtempSync(join(tmpdir(), "build-once-"));
  const ground: Ground = { folder, tools, searchPath: searchPath(tools), outlives, program: toolPath };
  const name = basename(folder);
  const owner = outlives ? null : identify(process.pid);
  let entry: LedgerEntry = { folder, owner, processes: [], environment: {}, registry: "" };
  const record = (service: Service | undefined, more: Partial<LedgerEntry>): void => {
    const processes = service === undefined ? entry.processes : [...entry.processes, service.identity];
    entry = { ...entry, ...more, processes };
    writeEntry(name, entry);
  };
  record(undefined, {});
  try {
    const registry = await startRegistry(ground);
    record(registry.service, { registry: registry.host });
    const baseImages = await seedBaseImages(registry.host, tools.baseImages);
    const engine = await startEngine(ground);
    record(engine.service, { environment: engine.environment });
    const buildKit = await startBuildKit(ground, engine, registry.host);
    record(buildKit.service, { environment: { ...engine.environment, ...buildKit.environment } });
    const { environment, processes } = entry;
    const stop = async (): Promise<void> => await clearEntry(name, entry);
    return { environment, registry: registry.host, baseImages, wheels: tools.wheels, processes, stop };
  } catch (error) {
    await clearEntry(name, entry);
    throw error;
  }
}
