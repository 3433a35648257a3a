import { createHash } from "node:crypto";
import type { ChangedFile, Commit, Repository } from "../state.ts";
import { nodeId, renderAccount, time } from "./people.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type Json = Readonly<Record<string, unknown>>;

/** A made-up git object id that depends on `text` only. */
export function objectId(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

/** `commit` as lists give it. */
export function renderCommit(apiUrl: string, repository: Repository, commit: Commit): Json {
  const api = repositoryUrl(apiUrl, repository);
  const tree = objectId(`tree ${commit.sha}`);
  const person = { name: commit.author.login, email: email(commit), date: time(commit.atMs) };
  return {
    url: `${api}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId("C", commit.sha),
    html_url: `${repositoryPage(repository)}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: person,
      committer: person,
      message: commit.message,
      comment_count: 0,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
      verification: { verified: false, reason: "unsigned", payload: null, signature: null, verified_at: null },
    },
    author: renderAccount(apiUrl, commit.author),
    committer: renderAccount(apiUrl, commit.author),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/commits/${sha}`,
      html_url: `${repositoryPage(repository)}/commit/${sha}`,
    })),
  };
}

/** `commit` as one asked for alone: with its files. */
export function renderWholeCommit(apiUrl: string, repository: Repository, commit: Commit): Json {
  const additions = commit.files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = commit.files.reduce((sum, file) => sum + file.deletions, 0);
  return {
    ...renderCommit(apiUrl, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: commit.files.map((file) => renderFile(apiUrl, repository, commit.sha, file)),
  };
}

/** `simple-commit`, as a workflow run names its head. */
export function renderSimpleCommit(commit: Commit): Json {
  const person = { name: commit.author.login, email: email(commit) };
  return {
    id: commit.sha,
    tree_id: objectId(`tree ${commit.sha}`),
    message: commit.message,
    timestamp: time(commit.atMs),
    author: person,
    committer: person,
  };
}

/** `diff-entry`: one changed file. */
export function renderFile(apiUrl: string, repository: Repository, sha: string, file: ChangedFile): Json {
  const path = file.path.split("/").map(encodeURIComponent).join("/");
  const page = repositoryPage(repository);
  return {
    sha: objectId(`blob ${sha} ${file.path}`),
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(apiUrl, repository)}/contents/${path}?ref=${sha}`,
    ...(file.patch === undefined ? {} : { patch: file.patch }),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}

function email(commit: Commit): string {
  return `${String(commit.author.id)}+${commit.author.login}@users.noreply.github.com`;
}
