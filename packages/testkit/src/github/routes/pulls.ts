import type { Reply } from "../../http/index.ts";
import { type Call, numberOf, textOf } from "../call.ts";
import { ancestors, changedFiles, commitsBetween } from "../history.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal } from "../refusal.ts";
import { renderCommit, renderFile } from "../render/commit.ts";
import { renderPull, renderSimplePull } from "../render/pull-request.ts";
import { type Commit, findRepository, type GitHubState, type PullRequest, type Repository } from "../state.ts";

/** `GET /repos/{owner}/{repo}/pulls`: open ones unless `state` says otherwise, newest first. */
export function listPulls(call: Call, repository: Repository): Reply {
  const wanted = call.query.get("state") ?? "open";
  const head = call.query.get("head");
  const base = call.query.get("base");
  const pulls = [...repository.pulls.values()].filter(
    (pull) =>
      (wanted === "all" || pull.state === wanted) &&
      (head === null || !head.includes(":") || head.toLowerCase() === headLabel(pull)) &&
      (base === null || base === pull.baseBranch),
  );
  const ascending = (call.query.get("direction") ?? (call.query.has("sort") ? "asc" : "desc")) === "asc";
  pulls.sort((a, b) => (ascending ? a.number - b.number : b.number - a.number));
  return page(call, pulls, (pull) => renderSimplePull(call.state, call.apiUrl, repository, pull));
}

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}` */
export function getPull(call: Call, repository: Repository): Reply {
  return json(200, renderPull(call.state, call.apiUrl, repository, pullOf(call, repository)));
}

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}/files` */
export function listPullFiles(call: Call, repository: Repository): Reply {
  const pull = pullOf(call, repository);
  return page(call, changedFiles(commitsOf(call.state, repository, pull)), (file) =>
    renderFile(call.apiUrl, repository, pull.headSha, file),
  );
}

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}/commits` */
export function listPullCommits(call: Call, repository: Repository): Reply {
  const commits = commitsOf(call.state, repository, pullOf(call, repository));
  return page(call, commits, (commit) => renderCommit(call.apiUrl, repository, commit));
}

/**
 * `GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls`: the merged request that brought a commit of the default branch,
 * else open and merged ones; the base repository answers nothing for a commit that only the fork has.
 */
export function listPullsOfCommit(call: Call, repository: Repository): Reply {
  const sha = textOf(call, "commit_sha");
  if (!repository.commits.has(sha)) {
    if (!knownInNetwork(call.state, sha)) throw new Refusal(422, `No commit found for SHA: ${sha}`);
    return page(call, [], () => undefined);
  }
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  const onDefault = tip !== undefined && ancestors(repository, tip).has(sha);
  const found = candidates(call.state, repository).filter(
    ([base, pull]) =>
      (onDefault ? pull.mergedMs !== undefined : pull.state === "open" || pull.mergedMs !== undefined) &&
      (pull.mergeCommitSha === sha || commitsOf(call.state, base, pull).some((commit) => commit.sha === sha)),
  );
  return page(call, found, ([base, pull]) => renderSimplePull(call.state, call.apiUrl, base, pull));
}

// Those into this repository, and, when it is a fork, those from it into its parent.
function candidates(state: GitHubState, repository: Repository): readonly (readonly [Repository, PullRequest])[] {
  const parent = repository.parent === undefined ? undefined : findRepository(state, repository.parent);
  const own = [...repository.pulls.values()].map((pull) => [repository, pull] as const);
  const sent = [...(parent?.pulls.values() ?? [])]
    .filter((pull) => pull.headRepository === repository.fullName)
    .map((pull) => [parent ?? repository, pull] as const);
  return [...own, ...sent];
}

function knownInNetwork(state: GitHubState, sha: string): boolean {
  return [...state.repositories.values()].some((repository) => repository.commits.has(sha));
}

function headLabel(pull: PullRequest): string {
  return `${pull.headOwner.login}:${pull.headBranch}`.toLowerCase();
}

function commitsOf(state: GitHubState, repository: Repository, pull: PullRequest): readonly Commit[] {
  const head = pull.headRepository === undefined ? undefined : findRepository(state, pull.headRepository);
  return commitsBetween(head ?? repository, pull.baseSha, pull.headSha);
}

function pullOf(call: Call, repository: Repository): PullRequest {
  const pull = repository.pulls.get(numberOf(call, "pull_number"));
  if (pull === undefined) throw notFound();
  return pull;
}
