import { nodeArtifacts } from "./node-artifacts.ts";
import { createCache } from "./node-cache.ts";
import { nodeClock } from "./node-clock.ts";
import { loadCommands } from "./node-commands.ts";
import { nodeEnvironment } from "./node-environment.ts";
import { nodeExec } from "./node-exec.ts";
import { createFiles } from "./node-files.ts";
import { nodeGitHub } from "./node-github.ts";
import { nodeHttp } from "./node-http.ts";
import { nodeProcess } from "./node-process.ts";
import { nodeRandom } from "./node-random.ts";
import type { Platform } from "./host.ts";

/** The real host: this process on Node, the runner's services through their official clients. */
export function nodeHost(): Platform {
  const environment = nodeEnvironment();
  return {
    environment,
    http: nodeHttp,
    exec: nodeExec,
    files: createFiles(environment.get("GITHUB_WORKSPACE") ?? process.cwd()),
    clock: nodeClock,
    random: nodeRandom,
    artifacts: nodeArtifacts,
    cache: createCache(environment),
    github: nodeGitHub,
    process: nodeProcess(),
    commands: loadCommands,
  };
}
