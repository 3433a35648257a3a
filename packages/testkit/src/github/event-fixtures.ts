import { commitsBetween, resolveCommit } from "./history.ts";
import { objectId, renderSimpleCommit } from "./render/commit.ts";
import { renderRelease } from "./render/deployment.ts";
import { nodeId, renderAccount, time } from "./render/people.ts";
import { renderPull } from "./render/pull-request.ts";
import { renderRepository, repositoryPage, repositoryUrl } from "./render/repository.ts";
import { renderRun } from "./render/run.ts";
import { type Commit, findRepository, type GitHubState, type PullRequest, type Repository } from "./state.ts";

/** What a webhook delivers and a runner finds at `GITHUB_EVENT_PATH`. */
export type EventPayload = Readonly<Record<string, unknown>>;

/** Builds the payloads of events about what is in a state. Events name `https://api.github.com`, whatever serves it. */
export interface EventFixtures {
  /** A push to a branch, or of a tag when `ref` begins with `refs/tags/`. */
  push(repository: string, ref: string, before?: string): EventPayload;
  /** A pull request opened, or pushed to when `before` (the former head) is given; from a fork when its head is one. */
  pullRequest(repository: string, number: number, before?: string): EventPayload;
  /** A completed workflow run; `pull_requests` is empty when its head is in a fork. */
  workflowRun(repository: string, runId: number): EventPayload;
  /** A merge queue that asks for checks of `sha` with the pull request `number` last in its group. */
  mergeGroup(repository: string, number: number, sha: string): EventPayload;
  workflowDispatch(repository: string, inputs?: Readonly<Record<string, string>>, ref?: string): EventPayload;
  release(repository: string, tag: string): EventPayload;
}

const apiUrl = "https://api.github.com";
const none = "0".repeat(40);

/** The fixtures of what `state` holds. @throws {Error} on use, for what it does not hold */
export function eventFixtures(state: GitHubState): EventFixtures {
  return {
    push: (name, ref, before) => push(state, found(state, name), ref, before),
    pullRequest: (name, number, before) => pullRequest(state, found(state, name), number, before),
    workflowRun: (name, runId) => workflowRun(state, found(state, name), runId),
    mergeGroup: (name, number, sha) => mergeGroup(state, found(state, name), number, sha),
    workflowDispatch: (name, inputs = {}, ref) => workflowDispatch(state, found(state, name), inputs, ref),
    release: (name, tag) => release(state, found(state, name), tag),
  };
}

function push(state: GitHubState, repository: Repository, ref: string, before = none): EventPayload {
  const full = ref.startsWith("refs/") ? ref : `refs/heads/${ref}`;
  const after = resolveCommit(repository, full) ?? missing(full);
  const commits = before === none ? [commitOf(repository, after)] : commitsBetween(repository, before, after);
  const created = Math.floor(repository.createdMs / 1000);
  return {
    ref: full,
    before,
    after,
    created: before === none,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${repositoryPage(repository)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: full.startsWith("refs/tags/") ? [] : commits.map((commit) => pushedCommit(repository, commit)),
    head_commit: pushedCommit(repository, commitOf(repository, after)),
    pusher: { name: "octocat", email: "octocat@users.noreply.github.com" },
    ...surroundings(state, repository),
    // In a push, and nowhere else, these times are numbers.
    repository: { ...renderRepository(apiUrl, repository), created_at: created, pushed_at: created },
  };
}

function pullRequest(state: GitHubState, repository: Repository, number: number, before?: string): EventPayload {
  const pull = pullOf(repository, number);
  return {
    action: before === undefined ? "opened" : "synchronize",
    number,
    ...(before === undefined ? {} : { before, after: pull.headSha }),
    pull_request: renderPull(state, apiUrl, repository, pull),
    ...surroundings(state, repository),
  };
}

function workflowRun(state: GitHubState, repository: Repository, runId: number): EventPayload {
  const run = repository.runs.get(runId) ?? missing(`run ${String(runId)}`);
  const url = `${repositoryUrl(apiUrl, repository)}/actions/workflows/${String(run.workflowId)}`;
  const page = repositoryPage(repository);
  const file = run.path.split("/").at(-1) ?? "";
  return {
    action: "completed",
    workflow_run: renderRun(state, apiUrl, repository, run),
    workflow: {
      id: run.workflowId,
      node_id: nodeId("W", run.workflowId),
      name: run.name,
      path: run.path,
      state: "active",
      created_at: time(repository.createdMs),
      updated_at: time(repository.createdMs),
      url,
      html_url: `${page}/blob/${repository.defaultBranch}/${run.path}`,
      badge_url: `${page}/workflows/${encodeURIComponent(file)}/badge.svg`,
    },
    ...surroundings(state, repository),
  };
}

function mergeGroup(state: GitHubState, repository: Repository, number: number, sha: string): EventPayload {
  const pull = pullOf(repository, number);
  return {
    action: "checks_requested",
    merge_group: {
      head_sha: sha,
      head_ref: `refs/heads/gh-readonly-queue/${pull.baseBranch}/pr-${String(number)}-${pull.baseSha}`,
      base_sha: pull.baseSha,
      base_ref: `refs/heads/${pull.baseBranch}`,
      head_commit: renderSimpleCommit(commitOf(repository, sha)),
    },
    ...surroundings(state, repository),
  };
}

function workflowDispatch(
  state: GitHubState,
  repository: Repository,
  inputs: Readonly<Record<string, string>>,
  ref = `refs/heads/${repository.defaultBranch}`,
): EventPayload {
  return { inputs, ref, workflow: ".github/workflows/ci.yml", ...surroundings(state, repository) };
}

function release(state: GitHubState, repository: Repository, tag: string): EventPayload {
  const published = repository.releases.get(tag) ?? missing(`release ${tag}`);
  return {
    action: "published",
    release: {
      ...renderRelease(apiUrl, repository, published),
      immutable: false,
      updated_at: time(published.createdMs),
    },
    ...surroundings(state, repository),
  };
}

function surroundings(state: GitHubState, repository: Repository): EventPayload {
  const { owner } = repository;
  const sender = state.accounts.get("octocat") ?? owner;
  return {
    repository: renderRepository(apiUrl, repository),
    ...(owner.type === "Organization" ? { organization: organization(owner.login, owner.id) } : {}),
    sender: renderAccount(apiUrl, sender),
  };
}

function organization(login: string, id: number): EventPayload {
  const url = `${apiUrl}/orgs/${login}`;
  return {
    login,
    id,
    node_id: nodeId("O", id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${String(id)}?v=4`,
    description: "",
  };
}

function pushedCommit(repository: Repository, commit: Commit): EventPayload {
  const name = commit.author.login;
  const person = { name, email: `${name}@users.noreply.github.com`, username: name };
  const paths = (status: string): readonly string[] =>
    commit.files.filter((file) => file.status === status).map((file) => file.path);
  return {
    id: commit.sha,
    tree_id: objectId(`tree ${commit.sha}`),
    distinct: true,
    message: commit.message,
    timestamp: time(commit.atMs),
    url: `${repositoryPage(repository)}/commit/${commit.sha}`,
    author: person,
    committer: person,
    added: paths("added"),
    removed: paths("removed"),
    modified: paths("modified"),
  };
}

function found(state: GitHubState, name: string): Repository {
  return findRepository(state, name) ?? missing(`repository ${name}`);
}

function commitOf(repository: Repository, sha: string): Commit {
  return repository.commits.get(sha) ?? missing(`commit ${sha}`);
}

function pullOf(repository: Repository, number: number): PullRequest {
  return repository.pulls.get(number) ?? missing(`pull request ${String(number)}`);
}

function missing(what: string): never {
  throw new Error(`there is no ${what} in this state; add it with seed first`);
}
