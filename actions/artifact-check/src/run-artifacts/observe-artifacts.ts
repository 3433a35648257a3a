import { fetchRunArtifacts, type GitHubApi, type RunArtifact } from "@build-once/github";
import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { namePattern } from "../name-pattern.ts";

/** An artifact with what its bytes turned out to be. */
export interface ObservedArtifact {
  readonly artifact: RunArtifact;
  /** `unread`: nobody looked, because it is turned off, expired or too doubtful to fetch. */
  readonly content: "verified" | "unread" | { readonly problem: string };
}

/** What a run has under a name or glob. */
export interface ObservedArtifacts {
  readonly pattern: string;
  readonly runId: number;
  readonly found: readonly ObservedArtifact[];
}

/** Where content is fetched to and with what. */
export interface ContentAccess {
  readonly host: Pick<Host, "artifacts" | "files">;
  readonly token: string;
  /** A folder of our own; each archive is removed again. */
  readonly folder: string;
}

/**
 * Lists a run's artifacts by name, and fetches the bytes of those that may be trusted so far. The archive is hashed
 * before it is unpacked.
 *
 * @throws {ActionError} those of `callApi`, `artifact-download-failed` (upstream)
 */
export async function observeArtifacts(
  api: GitHubApi,
  runId: number,
  pattern: string,
  access: ContentAccess | undefined,
): Promise<ObservedArtifacts> {
  const matches = namePattern(pattern);
  const artifacts = (await fetchRunArtifacts(api, runId)).filter(({ name }) => matches.test(name));
  const found: ObservedArtifact[] = [];
  for (const artifact of artifacts) {
    const readable = access !== undefined && !artifact.expired && artifact.digest !== undefined;
    found.push({ artifact, content: readable ? await readContent(api, artifact, runId, access) : "unread" });
  }
  return { pattern, runId, found };
}

async function readContent(
  api: GitHubApi,
  artifact: RunArtifact,
  runId: number,
  access: ContentAccess,
): Promise<ObservedArtifact["content"]> {
  const { owner, name: repository } = api.repository;
  const folder = `${access.folder}/artifact-${artifact.id}`;
  const { id, name, sizeBytes, digest } = artifact;
  try {
    const info = { id, name, sizeBytes, createdMs: undefined, digest };
    await access.host.artifacts.download(info, folder, { runId, owner, repository, token: access.token });
    return "verified";
  } catch (error) {
    // What is wrong with the archive is a finding; a service that cannot be asked is an error.
    if (error instanceof ActionError && error.kind === "data") return { problem: error.message };
    throw error;
  } finally {
    await access.host.files.remove(folder);
  }
}
