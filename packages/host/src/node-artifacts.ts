import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactInfo, Artifacts, ForeignRun } from "./artifacts.ts";
import { asDebugLines } from "./client-output.ts";
import { loadClients } from "./clients.ts";
import { hostErrors } from "./errors.ts";
import { unpackZip } from "./unpack-zip.ts";

/** The runner's artifacts through `@actions/artifact`. */
export const nodeArtifacts: Artifacts = {
  upload: async (name, files, root, retentionDays) =>
    await guarded("artifact-upload-failed", `the artifact ${JSON.stringify(name)} could not be uploaded`, async () => {
      const client = await connect();
      const options = retentionDays === undefined ? {} : { retentionDays };
      const uploaded = await client.uploadArtifact(name, [...files], root, options);
      if (uploaded.id === undefined) throw new Error("the service gave it no id");
      return {
        id: uploaded.id,
        name,
        sizeBytes: uploaded.size ?? 0,
        createdMs: undefined,
        digest: uploaded.digest === undefined ? undefined : `sha256:${uploaded.digest.replace(/^sha256:/, "")}`,
      };
    }),
  list: async (run) =>
    await guarded("artifact-list-failed", `the artifacts of ${nameOf(run)} could not be listed`, async () => {
      const { artifacts } = await (await connect()).listArtifacts({ latest: true, ...findBy(run) });
      return artifacts.map((artifact) => ({
        id: artifact.id,
        name: artifact.name,
        sizeBytes: artifact.size,
        createdMs: artifact.createdAt?.getTime(),
        digest: artifact.digest,
      }));
    }),
  download: async (artifact, directory, run) => await download(artifact, directory, run),
};

async function download(artifact: ArtifactInfo, directory: string, run: ForeignRun | undefined): Promise<void> {
  const name = JSON.stringify(artifact.name);
  const scratch = await mkdtemp(join(tmpdir(), "artifact-"));
  try {
    const archive = await guarded(
      "artifact-download-failed",
      `the artifact ${name} could not be downloaded`,
      async () => {
        await (await connect()).downloadArtifact(artifact.id, { path: scratch, skipDecompress: true, ...findBy(run) });
        const [file] = await readdir(scratch);
        if (file === undefined) throw new Error("nothing was downloaded");
        return join(scratch, file);
      },
    );
    // Hashed before it is opened: an archive that is not the one the service names never reaches the unpacker.
    const actual = `sha256:${await sha256Of(archive)}`;
    if (artifact.digest !== undefined && artifact.digest !== actual) {
      const message = `the artifact ${name} should be ${artifact.digest}, but its bytes are ${actual}`;
      throw hostErrors.error("artifact-digest-mismatch", message);
    }
    await mkdir(directory, { recursive: true });
    await unpackZip(archive, directory);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type ArtifactModule = Awaited<ReturnType<Awaited<ReturnType<typeof loadClients>>["artifact"]>>;
type ArtifactClient = InstanceType<ArtifactModule["DefaultArtifactClient"]>;

async function connect(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await (await loadClients()).artifact();
  return new DefaultArtifactClient();
}

function findBy(run: ForeignRun | undefined): NonNullable<Parameters<ArtifactClient["listArtifacts"]>[0]> {
  if (run === undefined) return {};
  const { token, runId, owner, repository } = run;
  return { findBy: { token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repository } };
}

function nameOf(run: ForeignRun | undefined): string {
  return run === undefined ? "this run" : `run ${run.runId} of ${run.owner}/${run.repository}`;
}

/** The client tries five times for three minutes each, and cannot be told otherwise. */
const limitsMs = {
  "artifact-upload-failed": 300_000,
  "artifact-list-failed": 60_000,
  "artifact-download-failed": 300_000,
} as const;

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

type ServiceCode = "artifact-upload-failed" | "artifact-list-failed" | "artifact-download-failed";

async function guarded<T>(code: ServiceCode, message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await asDebugLines(() => within(limitsMs[code], work()));
  } catch (error) {
    throw hostErrors.error(code, `${message}: ${error instanceof Error ? error.message : "unknown"}`, { cause: error });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
