import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Exec, Files } from "@build-once/host";
import { afterAll, beforeAll } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import { type BuildMetadata, type BuildOptions, type BuildRequest, findBuildx, runBuild } from "../src/index.ts";
import { execWith } from "./exec-here.ts";
import { plainRequest } from "./plain-request.ts";

// Only what a build reads and removes.
const files = {
  remove: async (path: string) => await rm(path, { force: true }),
  readText: async (path: string) => await readFile(path, "utf8").catch(() => undefined),
} as unknown as Files;

/** A context and the real BuildKit to build it with. */
export interface BuildStage {
  readonly folder: string;
  readonly exec: Exec;
  readonly request: (change?: Partial<BuildRequest>) => BuildRequest;
  /** Without a text there is no Dockerfile. */
  readonly build: (
    dockerfile: string | undefined,
    change?: Partial<BuildRequest>,
    options?: BuildOptions,
  ) => Promise<BuildMetadata>;
}

/** Registers the hooks of a test file. */
export function buildStage(): BuildStage {
  const { environment, registry } = provingGround();
  const exec = execWith(environment);
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "docker-build-"));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));
  const request = (change: Partial<BuildRequest> = {}): BuildRequest => ({
    ...plainRequest,
    context: folder,
    platforms: ["linux/amd64"],
    provenance: "mode=max",
    sbom: "false",
    outputs: [{ kind: "push-by-digest", repository: `${registry}/acme/built`, rewriteTimestamp: true }],
    metadataFile: join(folder, "metadata.json"),
    sourceDateEpoch: 1_700_000_000,
    ...change,
  });
  return {
    get folder() {
      return folder;
    },
    exec,
    request,
    build: async (dockerfile, change = {}, options = {}) => {
      await rm(join(folder, "Dockerfile"), { recursive: true, force: true });
      if (dockerfile !== undefined) await writeFile(join(folder, "Dockerfile"), dockerfile);
      return await runBuild({ exec, files }, await findBuildx(exec), request(change), options);
    },
  };
}
