import { createCache } from "./node-cache.ts";
import { nodeClock } from "./node-clock.ts";
import { loadCommands } from "./node-commands.ts";
import { nodeEnvironment } from "./node-environment.ts";
import { nodeExec } from "./node-exec.ts";
import { createFiles } from "./node-files.ts";
import { nodeHttp } from "./node-http.ts";
import { nodeProcess } from "./node-process.ts";
import { nodeRandom } from "./node-random.ts";
import { newHash } from "./node-sha256.ts";
import type { Artifacts } from "./artifacts.ts";
import type { Environment } from "./environment.ts";
import type { GitHubConnector } from "./github-client.ts";
import type { Inflate } from "./inflate.ts";
import type { Sigstore } from "./sigstore.ts";
import type { Platform } from "./host.ts";
import type { Threads } from "./threads.ts";

// What not every run needs is loaded when it is: with it come streams, compression and more of Node.
const artifacts: Artifacts = {
  upload: async (...call) => await (await loadArtifacts()).upload(...call),
  list: async (...call) => await (await loadArtifacts()).list(...call),
  download: async (...call) => await (await loadArtifacts()).download(...call),
};

const github: GitHubConnector = {
  connect: async (token) => await (await import("./node-github.ts")).nodeGitHub.connect(token),
};
const sigstore: Sigstore = {
  trust: async (roots) => await (await import("./node-sigstore.ts")).nodeSigstore.trust(roots),
};

const inflate: Inflate = async function* (kind, chunks) {
  yield* (await import("./node-inflate.ts")).nodeInflate(kind, chunks);
};

const threads: Threads = {
  get spare() {
    return process.getBuiltinModule("node:os").availableParallelism() - 1;
  },
  start: async () => (await import("./node-threads.ts")).startThread(),
};

async function loadArtifacts(): Promise<Artifacts> {
  return (await import("./node-artifacts.ts")).nodeArtifacts;
}

/** The real host: this process on Node, the runner's services through their official clients. */
export function nodeHost(environment: Environment = nodeEnvironment()): Platform {
  const workspace = environment.get("GITHUB_WORKSPACE") ?? process.cwd();
  return {
    environment,
    http: nodeHttp,
    exec: nodeExec,
    files: createFiles(workspace),
    clock: nodeClock,
    random: nodeRandom,
    artifacts,
    cache: createCache(environment),
    github,
    openTree: async () => (await import("./node-tree.ts")).createTree(workspace),
    sigstore,
    newHash,
    inflate,
    threads,
    process: nodeProcess(),
    commands: loadCommands,
    atTerminal: async () => {
      const { localEnvironment, terminalCommands } = await import("./node-local.ts");
      const commands = terminalCommands();
      return { ...nodeHost(localEnvironment(environment)), commands: async () => await Promise.resolve(commands) };
    },
  };
}
