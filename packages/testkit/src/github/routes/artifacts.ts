import type { Reply } from "../../http/index.ts";
import type { StoredArtifact } from "../../results/run-store.ts";
import { type Call, numberOf, textOf } from "../call.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal } from "../refusal.ts";
import { renderArtifact } from "../render/run.ts";
import type { Repository } from "../state.ts";
import { runOf } from "./runs.ts";

/** `GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts`: every attempt's, newest first. */
export function listRunArtifacts(call: Call, repository: Repository): Reply {
  const run = runOf(call, repository);
  const ascending = call.query.get("direction") === "asc";
  const artifacts = call.artifacts.ofRun(run.id);
  return artifactPage(call, repository, ascending ? artifacts : artifacts.toReversed());
}

/** `GET /repos/{owner}/{repo}/actions/artifacts`: of every run, newest first. */
export function listRepositoryArtifacts(call: Call, repository: Repository): Reply {
  return artifactPage(call, repository, ofRepository(call, repository).toReversed());
}

/** `GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}` */
export function getArtifact(call: Call, repository: Repository): Reply {
  return json(200, renderArtifact(call.state, call.apiUrl, repository, call.artifacts, artifactOf(call, repository)));
}

/** `DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}` */
export function deleteArtifact(call: Call, repository: Repository): Reply {
  call.artifacts.delete(artifactOf(call, repository).id);
  return { status: 204 };
}

/** `GET …/actions/artifacts/{artifact_id}/{archive_format}`: 302 to a signed URL, 410 once expired. */
export function downloadArtifact(call: Call, repository: Repository): Reply {
  const artifact = artifactOf(call, repository);
  if (textOf(call, "archive_format") !== "zip") throw notFound();
  if (call.artifacts.expired(artifact)) throw new Refusal(410, "Artifact has expired");
  return { status: 302, headers: { location: call.artifacts.blobs.signedUrl(call.blobUrl, artifact.blob, "read") } };
}

function artifactPage(call: Call, repository: Repository, artifacts: readonly StoredArtifact[]): Reply {
  const name = call.query.get("name");
  const matching = artifacts.filter((artifact) => name === null || artifact.name === name);
  return page(
    call,
    matching,
    (artifact) => renderArtifact(call.state, call.apiUrl, repository, call.artifacts, artifact),
    (rendered) => ({ total_count: matching.length, artifacts: rendered }),
  );
}

function ofRepository(call: Call, repository: Repository): readonly StoredArtifact[] {
  return call.artifacts.all().filter((artifact) => repository.runs.has(artifact.runId));
}

function artifactOf(call: Call, repository: Repository): StoredArtifact {
  const artifact = call.artifacts.find(numberOf(call, "artifact_id"));
  if (artifact === undefined || !repository.runs.has(artifact.runId)) throw notFound();
  return artifact;
}
