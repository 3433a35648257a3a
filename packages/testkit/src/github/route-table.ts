import type { Route } from "./call.ts";
import { type Rule, reads, readsGuarded, writes } from "./permissions.ts";
import {
  deleteArtifact,
  downloadArtifact,
  getArtifact,
  listRepositoryArtifacts,
  listRunArtifacts,
} from "./routes/artifacts.ts";
import { createAttestation, listAttestations } from "./routes/attestations.ts";
import { createCheckRun, getCheckRun, listAnnotations, listCheckRuns, updateCheckRun } from "./routes/checks.ts";
import { uploadSarif } from "./routes/code-scanning.ts";
import { createComment, deleteComment, getComment, listComments, updateComment } from "./routes/comments.ts";
import { compareCommits, createRef, deleteRef, getCommit, getRef, listCommits, updateRef } from "./routes/commits.ts";
import {
  createDeployment,
  createDeploymentStatus,
  getDeployment,
  listDeployments,
  listDeploymentStatuses,
} from "./routes/deployments.ts";
import { createTagObject, getTagObject, listMatchingRefs } from "./routes/git-tags.ts";
import { getPull, listPullCommits, listPullFiles, listPulls, listPullsOfCommit } from "./routes/pulls.ts";
import { getContent, getReleaseByTag, getRepository } from "./routes/repository.ts";
import { getRun, listAttemptJobs, listJobs, listRuns, listWorkflowRuns } from "./routes/runs.ts";
import { combinedStatus, createStatus, listStatuses } from "./routes/statuses.ts";

/** What carries out an operation of a repository, and what it asks of a token. */
export interface RouteEntry {
  readonly rule: Rule;
  readonly run: Route;
}

const issueReads = reads("issues", "pull_requests");
const issueWrites = writes("issues", "pull_requests");

// What follows `/repos/{owner}/{repo}`; permissions after "Permissions required for GitHub Apps" of GitHub's reference.
const entries: readonly (readonly [string, Rule, Route])[] = [
  ["GET ", reads("metadata"), getRepository],
  ["GET /actions/artifacts", reads("actions"), listRepositoryArtifacts],
  ["GET /actions/artifacts/{artifact_id}", reads("actions"), getArtifact],
  ["DELETE /actions/artifacts/{artifact_id}", writes("actions"), deleteArtifact],
  ["GET /actions/artifacts/{artifact_id}/{archive_format}", readsGuarded("actions"), downloadArtifact],
  ["GET /actions/runs", reads("actions"), listRuns],
  ["GET /actions/runs/{run_id}", reads("actions"), getRun],
  ["GET /actions/runs/{run_id}/artifacts", reads("actions"), listRunArtifacts],
  ["GET /actions/runs/{run_id}/attempts/{attempt_number}/jobs", reads("actions"), listAttemptJobs],
  ["GET /actions/runs/{run_id}/jobs", reads("actions"), listJobs],
  ["GET /actions/workflows/{workflow_id}/runs", reads("actions"), listWorkflowRuns],
  ["POST /attestations", writes("attestations"), createAttestation],
  ["GET /attestations/{subject_digest}", reads("attestations"), listAttestations],
  ["POST /check-runs", writes("checks"), createCheckRun],
  ["GET /check-runs/{check_run_id}", reads("checks"), getCheckRun],
  ["PATCH /check-runs/{check_run_id}", writes("checks"), updateCheckRun],
  ["GET /check-runs/{check_run_id}/annotations", reads("checks"), listAnnotations],
  ["POST /code-scanning/sarifs", writes("security_events"), uploadSarif],
  ["GET /commits", reads("contents"), listCommits],
  ["GET /commits/{commit_sha}/pulls", reads("pull_requests"), listPullsOfCommit],
  ["GET /commits/{ref}", reads("contents"), getCommit],
  ["GET /commits/{ref}/check-runs", reads("checks"), listCheckRuns],
  ["GET /commits/{ref}/status", reads("statuses"), combinedStatus],
  ["GET /commits/{ref}/statuses", reads("statuses"), listStatuses],
  ["GET /compare/{basehead}", reads("contents"), compareCommits],
  ["GET /contents/{path}", reads("contents"), getContent],
  ["GET /deployments", reads("deployments"), listDeployments],
  ["POST /deployments", writes("deployments"), createDeployment],
  ["GET /deployments/{deployment_id}", reads("deployments"), getDeployment],
  ["GET /deployments/{deployment_id}/statuses", reads("deployments"), listDeploymentStatuses],
  ["POST /deployments/{deployment_id}/statuses", writes("deployments"), createDeploymentStatus],
  ["GET /git/matching-refs/{ref}", reads("contents"), listMatchingRefs],
  ["GET /git/ref/{ref}", reads("contents"), getRef],
  ["POST /git/refs", writes("contents"), createRef],
  ["PATCH /git/refs/{ref}", writes("contents"), updateRef],
  ["DELETE /git/refs/{ref}", writes("contents"), deleteRef],
  ["POST /git/tags", writes("contents"), createTagObject],
  ["GET /git/tags/{tag_sha}", reads("contents"), getTagObject],
  ["GET /issues/comments/{comment_id}", issueReads, getComment],
  ["PATCH /issues/comments/{comment_id}", issueWrites, updateComment],
  ["DELETE /issues/comments/{comment_id}", issueWrites, deleteComment],
  ["GET /issues/{issue_number}/comments", issueReads, listComments],
  ["POST /issues/{issue_number}/comments", issueWrites, createComment],
  ["GET /pulls", reads("pull_requests"), listPulls],
  ["GET /pulls/{pull_number}", reads("pull_requests"), getPull],
  ["GET /pulls/{pull_number}/commits", reads("pull_requests"), listPullCommits],
  ["GET /pulls/{pull_number}/files", reads("pull_requests"), listPullFiles],
  ["GET /releases/tags/{tag}", reads("contents"), getReleaseByTag],
  ["POST /statuses/{sha}", writes("statuses"), createStatus],
];

/** Every operation of a repository that the fake carries out, by `METHOD /path`. */
export const routeTable: ReadonlyMap<string, RouteEntry> = new Map(
  entries.map(([short, rule, run]) => [short.replace(" ", " /repos/{owner}/{repo}"), { rule, run }]),
);
