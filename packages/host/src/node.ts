export { nodeClock } from "./node-clock.ts";
export { nodeExec } from "./node-exec.ts";
export { createFiles } from "./node-files.ts";
export { nodeHost } from "./node-host.ts";
export { nodeHttp } from "./node-http.ts";
export { nodeRandom } from "./node-random.ts";
export { createSigstore } from "./node-sigstore.ts";
export { type ConnectionAnswer, openConnection } from "./node-tcp.ts";
export { newSha256, type Sha256 } from "./node-sha256.ts";
