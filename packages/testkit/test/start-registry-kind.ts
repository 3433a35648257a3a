import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RegistryStart, startRegistry } from "../src/engine/registry.ts";
import { startService } from "../src/engine/service.ts";
import { readToolPaths, searchPath } from "../src/engine/tool-paths.ts";
import { startMemoryRegistry } from "../src/registry/index.ts";
import type { RegistryKind } from "../src/registry/conformance-case.ts";

/** A registry of one kind, listening. */
export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a registry of each kind. */
export const starters: Readonly<Record<RegistryKind, () => Promise<Started>>> = {
  memory: async () => startMemoryRegistry(),
  "distribution-2": async () => await startDistribution({ release: 2 }),
  distribution: async () => await startDistribution({}),
  crane: async () => {
    const folder = await mkdtemp(join(tmpdir(), "conformance-"));
    const logPath = join(folder, "crane.log");
    const service = await startService({
      name: "crane registry serve",
      program: readToolPaths().programs.get("crane") ?? "crane",
      programArguments: ["registry", "serve", "--address", "127.0.0.1:0"],
      logPath,
      environment: { PATH: searchPath() },
      outlives: false,
      isReady: (log) => listening(log) !== undefined,
    });
    const port = listening(await readFile(logPath, "utf8")) ?? "";
    const stop = async (): Promise<void> => {
      await service.stop();
      await rm(folder, { recursive: true });
    };
    return { url: `http://127.0.0.1:${port}`, stop };
  },
};

const listening = (log: string): string | undefined => /serving on port (\d+)/.exec(log)?.[1];

/** Starts CNCF distribution in a folder of its own. */
export async function startDistribution(options: RegistryStart): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), "conformance-"));
  const tools = readToolPaths();
  const program = (name: string): string => tools.programs.get(name) ?? name;
  const ground = { folder, tools, searchPath: searchPath(tools), outlives: false, program };
  const running = await startRegistry(ground, options);
  const stop = async (): Promise<void> => {
    await running.service.stop();
    await rm(folder, { recursive: true });
  };
  return { url: `http://${running.host}`, stop };
}
