import type { Deployment, DeploymentStatus, Release, Repository } from "../state.ts";
import { nodeId, renderAccount, renderApp, time } from "./people.ts";
import { repositoryPage, repositoryUrl } from "./repository.ts";

type Json = Readonly<Record<string, unknown>>;

/** `deployment`. */
export function renderDeployment(apiUrl: string, repository: Repository, deployment: Deployment): Json {
  const api = repositoryUrl(apiUrl, repository);
  return {
    url: `${api}/deployments/${String(deployment.id)}`,
    id: deployment.id,
    node_id: nodeId("DE", deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description ?? null,
    creator: renderAccount(apiUrl, deployment.creator),
    created_at: time(deployment.createdMs),
    updated_at: time(deployment.statuses.at(-1)?.createdMs ?? deployment.createdMs),
    statuses_url: `${api}/deployments/${String(deployment.id)}/statuses`,
    repository_url: api,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: renderApp(apiUrl, deployment.app),
  };
}

/** `deployment-status`. */
export function renderDeploymentStatus(
  apiUrl: string,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Json {
  const api = repositoryUrl(apiUrl, repository);
  const url = `${api}/deployments/${String(deployment.id)}`;
  return {
    url: `${url}/statuses/${String(status.id)}`,
    id: status.id,
    node_id: nodeId("DES", status.id),
    state: status.state,
    creator: renderAccount(apiUrl, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    created_at: time(status.createdMs),
    updated_at: time(status.createdMs),
    deployment_url: url,
    repository_url: api,
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: renderApp(apiUrl, status.app),
  };
}

/** `release`. */
export function renderRelease(apiUrl: string, repository: Repository, release: Release): Json {
  const api = repositoryUrl(apiUrl, repository);
  const url = `${api}/releases/${String(release.id)}`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${repositoryPage(repository)}/releases/tag/${tag}`,
    id: release.id,
    author: renderAccount(apiUrl, release.author),
    node_id: nodeId("RE", release.id),
    tag_name: release.tag,
    target_commitish: repository.defaultBranch,
    name: release.name,
    draft: release.draft,
    prerelease: release.prerelease,
    created_at: time(release.createdMs),
    published_at: release.draft ? null : time(release.createdMs),
    assets: [],
    tarball_url: `${api}/tarball/${tag}`,
    zipball_url: `${api}/zipball/${tag}`,
    body: null,
  };
}
