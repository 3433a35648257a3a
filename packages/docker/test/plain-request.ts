import type { BuildRequest } from "../src/buildx/build-request.ts";

/** A buildx that is there. */
export const program = { command: "docker", prefix: ["buildx"], version: "0.36.1" };

/** Asks for nothing but the build. */
export const plainRequest: BuildRequest = {
  context: ".",
  platforms: [],
  buildArgs: new Map(),
  buildContexts: new Map(),
  secrets: [],
  labels: new Map(),
  annotations: [],
  cacheFrom: [],
  cacheTo: [],
  outputs: [{ kind: "discard" }],
  metadataFile: "/t/metadata.json",
};
