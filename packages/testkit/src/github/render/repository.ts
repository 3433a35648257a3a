import type { Call } from "../call.ts";
import { covers, findRepository, type GitHubState, type Repository } from "../state.ts";
import { nodeId, renderAccount, time, webUrl } from "./people.ts";

type Json = Readonly<Record<string, unknown>>;

// Name of each URL field and what follows the repository's API URL in it.
const urlFields: readonly (readonly [string, string])[] = [
  ["archive_url", "/{archive_format}{/ref}"],
  ["assignees_url", "/assignees{/user}"],
  ["blobs_url", "/git/blobs{/sha}"],
  ["branches_url", "/branches{/branch}"],
  ["collaborators_url", "/collaborators{/collaborator}"],
  ["comments_url", "/comments{/number}"],
  ["commits_url", "/commits{/sha}"],
  ["compare_url", "/compare/{base}...{head}"],
  ["contents_url", "/contents/{+path}"],
  ["contributors_url", "/contributors"],
  ["deployments_url", "/deployments"],
  ["downloads_url", "/downloads"],
  ["events_url", "/events"],
  ["forks_url", "/forks"],
  ["git_commits_url", "/git/commits{/sha}"],
  ["git_refs_url", "/git/refs{/sha}"],
  ["git_tags_url", "/git/tags{/sha}"],
  ["hooks_url", "/hooks"],
  ["issue_comment_url", "/issues/comments{/number}"],
  ["issue_events_url", "/issues/events{/number}"],
  ["issues_url", "/issues{/number}"],
  ["keys_url", "/keys{/key_id}"],
  ["labels_url", "/labels{/name}"],
  ["languages_url", "/languages"],
  ["merges_url", "/merges"],
  ["milestones_url", "/milestones{/number}"],
  ["notifications_url", "/notifications{?since,all,participating}"],
  ["pulls_url", "/pulls{/number}"],
  ["releases_url", "/releases{/id}"],
  ["stargazers_url", "/stargazers"],
  ["statuses_url", "/statuses/{sha}"],
  ["subscribers_url", "/subscribers"],
  ["subscription_url", "/subscription"],
  ["tags_url", "/tags"],
  ["teams_url", "/teams"],
  ["trees_url", "/git/trees{/sha}"],
];

/** The API URL of a repository. */
export function repositoryUrl(apiUrl: string, repository: Repository): string {
  return `${apiUrl}/repos/${repository.fullName}`;
}

/** The web page of a repository. */
export function repositoryPage(repository: Repository): string {
  return `${webUrl}/${repository.fullName}`;
}

/** `minimal-repository`, as workflow runs and webhooks name one. */
export function renderMinimalRepository(apiUrl: string, repository: Repository): Json {
  const api = repositoryUrl(apiUrl, repository);
  return {
    id: repository.id,
    node_id: nodeId("R", repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: renderAccount(apiUrl, repository.owner),
    html_url: repositoryPage(repository),
    description: null,
    fork: repository.parent !== undefined,
    url: api,
    ...Object.fromEntries(urlFields.map(([name, rest]) => [name, `${api}${rest}`])),
  };
}

/** `repository`, as the head and the base of a pull request name one. */
export function renderRepository(apiUrl: string, repository: Repository): Json {
  const openIssues = [...repository.pulls.values()].filter((pull) => pull.state === "open").length;
  const page = repositoryPage(repository);
  return {
    ...renderMinimalRepository(apiUrl, repository),
    git_url: `git://github.com/${repository.fullName}.git`,
    ssh_url: `git@github.com:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    size: 1,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: 0,
    forks: 0,
    open_issues_count: openIssues,
    open_issues: openIssues,
    default_branch: repository.defaultBranch,
    is_template: false,
    topics: [],
    visibility: repository.private ? "private" : "public",
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    pushed_at: time(repository.createdMs),
    created_at: time(repository.createdMs),
    updated_at: time(repository.createdMs),
  };
}

/** `full-repository`, the answer to `GET /repos/{owner}/{repo}`. */
export function renderFullRepository(call: Call, repository: Repository): Json {
  const write = covers(call.token?.permissions.get("contents"), "write");
  return {
    ...renderRepository(call.apiUrl, repository),
    permissions: { admin: false, maintain: false, push: write, triage: write, pull: true },
    ...forkOf(call.state, call.apiUrl, repository),
    subscribers_count: 0,
    network_count: 0,
    temp_clone_token: null,
  };
}

function forkOf(state: GitHubState, apiUrl: string, repository: Repository): Json {
  const parent = repository.parent === undefined ? undefined : findRepository(state, repository.parent);
  if (parent === undefined) return {};
  const rendered = renderRepository(apiUrl, parent);
  return { parent: rendered, source: rendered };
}
