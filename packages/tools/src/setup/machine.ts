import { findInFolders, findProgram, tryCommand } from "./command.ts";

/** Compares dotted numbers; missing parts are zero. */
export function isAtLeast(version: string, wanted: string): boolean {
  const have = version.split(".").map(Number);
  const want = wanted.split(".").map(Number);
  for (let index = 0; index < Math.max(have.length, want.length); index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The first dotted version in a program's own words, or nothing. */
export function readVersion(text: string): string | undefined {
  return /(?<![\d.])v?(\d+\.\d+(?:\.\d+)?)/u.exec(text)?.[1];
}

/** Where packages put the docker client's plugins; each also runs by itself. */
const pluginFolders: readonly string[] = ["/usr/local", "/usr"].flatMap((prefix) => [
  `${prefix}/lib/docker/cli-plugins`,
  `${prefix}/libexec/docker/cli-plugins`,
]);

/** The machine's own program, or docker plugin, when there is one and it is not older than the pinned version. */
export async function findMachineProgram(
  name: string,
  versionArguments: readonly string[],
  wanted: string,
): Promise<string | undefined> {
  const path = findProgram(name) ?? findInFolders(`docker-${name}`, pluginFolders);
  if (path === undefined) return undefined;
  const result = await tryCommand(path, versionArguments, { timeoutMs: 10_000 });
  const version = result.exitCode === 0 ? readVersion(result.output) : undefined;
  return version !== undefined && isAtLeast(version, wanted) ? path : undefined;
}

/** True when a container engine answers the docker client; a client alone is no engine. */
export async function engineAnswers(): Promise<boolean> {
  const docker = findProgram("docker");
  if (docker === undefined) return false;
  const result = await tryCommand(docker, ["version", "--format", "{{.Server.Version}}"], { timeoutMs: 10_000 });
  return result.exitCode === 0 && readVersion(result.stdout) !== undefined;
}
