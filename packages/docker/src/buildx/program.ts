import type { Exec } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { dockerErrors } from "../errors.ts";

/** How buildx is called here: as docker's plugin, or alone. */
export interface BuildxProgram {
  readonly command: string;
  readonly prefix: readonly string[];
  /** Such as `0.36.1`; empty when it does not say. */
  readonly version: string;
}

const candidates = [
  { command: "docker", prefix: ["buildx"] },
  { command: "buildx", prefix: [] },
] as const;

/** Finds buildx, as docker's plugin first. @throws {ActionError} `buildx-missing` (input) */
export async function findBuildx(exec: Exec): Promise<BuildxProgram> {
  for (const candidate of candidates) {
    try {
      const result = await exec.run(candidate.command, [...candidate.prefix, "version"], { timeoutMs: 30_000 });
      // Without the plugin, docker prints its own help and may still exit with 0.
      const version = parseBuildxVersion(result.stdout);
      if (result.exitCode === 0 && version !== undefined) return { ...candidate, version };
    } catch (error) {
      if (!(error instanceof ActionError && error.code === "command-not-found")) throw error;
    }
  }
  throw dockerErrors.error("buildx-missing", "neither `docker buildx version` nor `buildx version` works here");
}

/** The version in what `buildx version` prints; `undefined` when this is not buildx speaking. */
export function parseBuildxVersion(stdout: string): string | undefined {
  const line = /^github\.com\/docker\/buildx(?:\s+v?(\S+))?/m.exec(stdout);
  return line === null ? undefined : (line[1] ?? "");
}
