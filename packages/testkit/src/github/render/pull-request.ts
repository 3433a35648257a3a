import { changedFiles, commitsBetween } from "../history.ts";
import type { Account } from "../identity.ts";
import { findRepository, type GitHubState, type PullRequest, type Repository } from "../state.ts";
import { nodeId, renderAccount, time, timeOrNull } from "./people.ts";
import { renderRepository, repositoryPage, repositoryUrl } from "./repository.ts";

type Json = Readonly<Record<string, unknown>>;

/** `pull-request-simple`, as lists give it. */
export function renderSimplePull(state: GitHubState, apiUrl: string, repository: Repository, pull: PullRequest): Json {
  const api = repositoryUrl(apiUrl, repository);
  const closed = pull.state === "closed" ? time(pull.mergedMs ?? pull.createdMs) : null;
  return {
    ...pullUrls(apiUrl, repository, pull),
    id: pull.id,
    node_id: nodeId("PR", pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: renderAccount(apiUrl, pull.author),
    body: null,
    labels: [],
    milestone: null,
    active_lock_reason: null,
    created_at: time(pull.createdMs),
    updated_at: time(pull.createdMs),
    closed_at: closed,
    merged_at: timeOrNull(pull.mergedMs),
    merge_commit_sha: pull.mergeCommitSha ?? null,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: renderHead(state, apiUrl, pull),
    base: side(apiUrl, repository.owner, pull.baseBranch, pull.baseSha, renderRepository(apiUrl, repository)),
    _links: links(api, repository, pull),
    author_association: pull.author.login === repository.owner.login ? "OWNER" : "CONTRIBUTOR",
    auto_merge: null,
    draft: pull.draft,
  };
}

/** `pull-request`, as one asked for alone. */
export function renderPull(state: GitHubState, apiUrl: string, repository: Repository, pull: PullRequest): Json {
  const headRepository = pull.headRepository === undefined ? undefined : findRepository(state, pull.headRepository);
  const commits = commitsBetween(headRepository ?? repository, pull.baseSha, pull.headSha);
  const files = changedFiles(commits);
  const comments = [...repository.comments.values()].filter((comment) => comment.number === pull.number).length;
  return {
    ...renderSimplePull(state, apiUrl, repository, pull),
    merged: pull.mergedMs !== undefined,
    mergeable: pull.state === "open" ? true : null,
    rebaseable: pull.state === "open" ? true : null,
    mergeable_state: pull.state === "open" ? "clean" : "unknown",
    merged_by: pull.mergedMs === undefined ? null : renderAccount(apiUrl, repository.owner),
    comments,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}

/** `pull-request-minimal`, as workflow runs and check runs name one. */
export function renderMinimalPull(apiUrl: string, repository: Repository, pull: PullRequest): Json {
  const repo = { id: repository.id, url: repositoryUrl(apiUrl, repository), name: repository.name };
  return {
    url: `${repositoryUrl(apiUrl, repository)}/pulls/${String(pull.number)}`,
    id: pull.id,
    number: pull.number,
    head: { ref: pull.headBranch, sha: pull.headSha, repo },
    base: { ref: pull.baseBranch, sha: pull.baseSha, repo },
  };
}

function renderHead(state: GitHubState, apiUrl: string, pull: PullRequest): Json {
  const repository = pull.headRepository === undefined ? undefined : findRepository(state, pull.headRepository);
  const rendered = repository === undefined ? null : renderRepository(apiUrl, repository);
  return side(apiUrl, pull.headOwner, pull.headBranch, pull.headSha, rendered);
}

function side(apiUrl: string, owner: Account, ref: string, sha: string, repo: unknown): Json {
  return { label: `${owner.login}:${ref}`, ref, sha, user: renderAccount(apiUrl, owner), repo };
}

function pullUrls(apiUrl: string, repository: Repository, pull: PullRequest): Json {
  const number = String(pull.number);
  const api = repositoryUrl(apiUrl, repository);
  const page = `${repositoryPage(repository)}/pull/${number}`;
  return {
    url: `${api}/pulls/${number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: `${api}/issues/${number}`,
    commits_url: `${api}/pulls/${number}/commits`,
    review_comments_url: `${api}/pulls/${number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${number}/comments`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
  };
}

function links(api: string, repository: Repository, pull: PullRequest): Json {
  const number = String(pull.number);
  return {
    self: { href: `${api}/pulls/${number}` },
    html: { href: `${repositoryPage(repository)}/pull/${number}` },
    issue: { href: `${api}/issues/${number}` },
    comments: { href: `${api}/issues/${number}/comments` },
    review_comments: { href: `${api}/pulls/${number}/comments` },
    review_comment: { href: `${api}/pulls/comments{/number}` },
    commits: { href: `${api}/pulls/${number}/commits` },
    statuses: { href: `${api}/statuses/${pull.headSha}` },
  };
}
