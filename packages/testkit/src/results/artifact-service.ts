import type { Reply } from "../http/index.ts";
import { sha256 } from "./blob-store.ts";
import type { RunStore, StoredArtifact } from "./run-store.ts";
import type { RuntimeClaims } from "./runtime-claims.ts";
import { field, requiredField, TwirpError, type TwirpMessage, twirpReply } from "./twirp.ts";

/** What a method works with. */
export interface ArtifactCall {
  readonly store: RunStore;
  readonly claims: RuntimeClaims;
  readonly message: TwirpMessage;
  /** The service's own URL. */
  readonly origin: string;
}

/** The methods of `github.actions.results.api.v1.ArtifactService`, version 4 of the artifact protocol and later. */
export const artifactMethods: ReadonlyMap<string, (call: ArtifactCall) => Reply> = new Map([
  ["CreateArtifact", createArtifact],
  ["FinalizeArtifact", finalizeArtifact],
  ["ListArtifacts", listArtifacts],
  ["GetSignedArtifactURL", getSignedArtifactUrl],
  ["DeleteArtifact", deleteArtifact],
]);

const forbiddenInNames = /["<>|*?:\\/\r\n]/;

function createArtifact(call: ArtifactCall): Reply {
  requireOwnRun(call);
  const name = requiredField(call.message, "name");
  if (forbiddenInNames.test(name)) throw new TwirpError("invalid_argument", `the artifact name ${name} is not valid`);
  const expires = Date.parse(field(call.message, "expires_at") ?? "");
  const begun = call.store.begin({
    name,
    runId: call.claims.runId,
    attempt: call.claims.attempt,
    jobId: call.claims.jobId,
    contentType: field(call.message, "mime_type") ?? "application/zip",
    ...(Number.isNaN(expires) ? {} : { expiresMs: expires }),
  });
  if (begun === undefined) {
    throw new TwirpError("already_exists", "an artifact with this name already exists on the workflow run");
  }
  return twirpReply(200, { ok: true, signed_upload_url: call.store.blobs.signedUrl(call.origin, begun.blob, "write") });
}

// Size and hash must be those of what was uploaded: a fake that took any would hide a broken upload.
function finalizeArtifact(call: ArtifactCall): Reply {
  requireOwnRun(call);
  const name = requiredField(call.message, "name");
  const begun = call.store.findBegun(call.claims.runId, call.claims.attempt, name);
  if (begun === undefined) throw new TwirpError("not_found", `no artifact ${name} is being uploaded`);
  const bytes = call.store.blobs.bytes(begun.blob);
  if (bytes === undefined) throw new TwirpError("invalid_argument", "nothing was uploaded");
  const digest = `sha256:${sha256(bytes)}`;
  const size = Number(requiredField(call.message, "size"));
  if (size !== bytes.length) {
    throw new TwirpError("invalid_argument", `size ${String(size)} given, ${String(bytes.length)} bytes uploaded`);
  }
  const hash = field(call.message, "hash");
  if (hash !== undefined && hash !== digest)
    throw new TwirpError("invalid_argument", `hash ${hash} given, ${digest} found`);
  begun.stored = { sizeBytes: bytes.length, digest };
  return twirpReply(200, { ok: true, artifact_id: String(begun.id) });
}

function listArtifacts(call: ArtifactCall): Reply {
  requireOwnRun(call);
  const name = field(call.message, "name_filter");
  const id = field(call.message, "id_filter");
  const artifacts = call.store
    .ofRun(call.claims.runId)
    .filter((artifact) => !call.store.expired(artifact))
    .filter((artifact) => name === undefined || artifact.name === name)
    .filter((artifact) => id === undefined || String(artifact.id) === id);
  return twirpReply(200, { artifacts: artifacts.map(render) });
}

function getSignedArtifactUrl(call: ArtifactCall): Reply {
  const artifact = named(call);
  return twirpReply(200, { signed_url: call.store.blobs.signedUrl(call.origin, artifact.blob, "read") });
}

function deleteArtifact(call: ArtifactCall): Reply {
  const artifact = named(call);
  call.store.delete(artifact.id);
  return twirpReply(200, { ok: true, artifact_id: String(artifact.id) });
}

function render(artifact: StoredArtifact): unknown {
  return {
    workflow_run_backend_id: String(artifact.runId),
    workflow_job_run_backend_id: backendJob(artifact),
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.stored?.sizeBytes ?? 0),
    created_at: new Date(artifact.createdMs).toISOString(),
    digest: artifact.stored?.digest,
  };
}

// The newest of that name, as of the job that is asked for where several attempts made one.
function named(call: ArtifactCall): StoredArtifact {
  requireOwnRun(call);
  const name = requiredField(call.message, "name");
  const job = field(call.message, "workflow_job_run_backend_id");
  const found = call.store.ofRun(call.claims.runId).filter((artifact) => artifact.name === name);
  const artifact = found.findLast((one) => backendJob(one) === job) ?? found.at(-1);
  if (artifact === undefined) throw new TwirpError("not_found", `artifact ${name} not found`);
  return artifact;
}

function backendJob(artifact: StoredArtifact): string {
  return artifact.attempt === 1 ? artifact.jobId : `${artifact.jobId}.${String(artifact.attempt)}`;
}

function requireOwnRun(call: ArtifactCall): void {
  const run = requiredField(call.message, "workflow_run_backend_id");
  if (run !== String(call.claims.runId)) throw new TwirpError("permission_denied", "the token is of another run");
}
