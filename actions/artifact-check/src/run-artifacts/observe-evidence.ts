import { type Evidence, maxEvidenceBytes, parseEvidence } from "@build-once/evidence";
import { fetchRunArtifacts, type GitHubApi, type RunArtifact } from "@build-once/github";
import { ActionError } from "@build-once/kernel";
import type { ContentAccess } from "./observe-artifacts.ts";

/** Evidence as an artifact of a run holds it. */
export interface ObservedPiece {
  readonly artifact: RunArtifact;
  readonly piece: Evidence;
}

/** The evidence of a run; everything in it is a claim of that run. */
export interface ObservedEvidence {
  readonly runId: number;
  readonly pieces: readonly ObservedPiece[];
  /** Artifacts that call themselves evidence and could not be taken as such, with why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** A run that leaves more is not believed to be one of ours. */
const maxArtifacts = 200;
const maxArtifactBytes = 8 * 2 ** 20;
const maxFiles = 50;

/**
 * Reads what the actions of this project left in a run, each archive hashed before it is unpacked.
 *
 * @throws {ActionError} those of `callApi`, `artifact-download-failed` (upstream)
 */
export async function observeEvidence(api: GitHubApi, runId: number, access: ContentAccess): Promise<ObservedEvidence> {
  const artifacts = (await fetchRunArtifacts(api, runId)).filter(({ name }) => name.startsWith("evidence-"));
  const pieces: ObservedPiece[] = [];
  const refused = artifacts
    .slice(maxArtifacts)
    .map(({ name }) => ({ name, why: `the run has more than ${maxArtifacts} evidence artifacts` }));
  for (const artifact of artifacts.slice(0, maxArtifacts)) {
    const read = await readArtifact(api, artifact, runId, access);
    if (typeof read === "string") refused.push({ name: artifact.name, why: read });
    else pieces.push(...read.map((piece) => ({ artifact, piece })));
  }
  return { runId, pieces, refused };
}

async function readArtifact(
  api: GitHubApi,
  artifact: RunArtifact,
  runId: number,
  { host, token, folder: base }: ContentAccess,
): Promise<readonly Evidence[] | string> {
  const { id, name, sizeBytes, digest } = artifact;
  if (artifact.expired) return "it has expired";
  if (digest === undefined) return "GitHub tells no digest";
  if (sizeBytes > maxArtifactBytes) return `it has ${sizeBytes} bytes`;
  const folder = `${base}/evidence-${id}`;
  const { owner, name: repository } = api.repository;
  try {
    const info = { id, name, sizeBytes, createdMs: undefined, digest };
    await host.artifacts.download(info, folder, { runId, owner, repository, token });
    const names = (await host.files.list(folder)).filter((file) => file.endsWith(".json"));
    if (names.length > maxFiles) return `it holds ${names.length} files`;
    const pieces: Evidence[] = [];
    for (const file of names) {
      const path = `${folder}/${file}`;
      if ((await host.files.stat(path))?.kind !== "file") return "it holds something that is no file";
      const parsed = parseEvidence((await host.files.readText(path, maxEvidenceBytes)) ?? "");
      if (!parsed.ok) return parsed.error;
      pieces.push(parsed.value);
    }
    return pieces;
  } catch (error) {
    // What is wrong with the archive is a finding; a service that cannot be asked is an error.
    if (error instanceof ActionError && error.kind === "data") return error.message;
    throw error;
  } finally {
    await host.files.remove(folder);
  }
}
