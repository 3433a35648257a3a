import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";
import { fetchAll } from "./paging.ts";

/** A deployment that GitHub keeps. */
export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly environment: string;
  /** What its creator put in; foreign. */
  readonly payload: unknown;
}

/** A new deployment. */
export interface NewDeployment {
  /** Commit, branch or tag. */
  readonly ref: string;
  readonly environment: string;
  readonly description?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly production?: boolean;
}

/** States that a deployment goes through. */
export type DeploymentState = "queued" | "in_progress" | "success" | "failure" | "error" | "inactive";

const write = "deployments: write";

/**
 * Creates a deployment without merging and without waiting for other checks: the caller has decided already.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a deployment"
 */
export async function createDeployment(api: GitHubApi, deployment: NewDeployment): Promise<number> {
  const route = "POST /repos/{owner}/{repo}/deployments";
  const answer = await callApi(api, {
    route,
    parameters: {
      ref: deployment.ref,
      environment: deployment.environment,
      auto_merge: false,
      required_contexts: [],
      ...(deployment.description === undefined ? {} : { description: deployment.description.slice(0, 140) }),
      ...(deployment.payload === undefined ? {} : { payload: deployment.payload }),
      ...(deployment.production === undefined ? {} : { production_environment: deployment.production }),
    },
    permission: write,
  });
  const id = answer.body.at("id").integer();
  if (id === undefined) throw unexpectedAnswer(route, "id");
  return id;
}

/** What a status says. */
export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description?: string;
  readonly logUrl?: string;
  readonly environmentUrl?: string;
}

/** Adds a status to a deployment. @throws {ActionError} as {@link callApi} */
export async function addDeploymentStatus(
  api: GitHubApi,
  deploymentId: number,
  status: DeploymentStatus,
): Promise<void> {
  await callApi(api, {
    route: "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    parameters: {
      deployment_id: deploymentId,
      state: status.state,
      ...(status.description === undefined ? {} : { description: status.description.slice(0, 140) }),
      ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
      ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
    },
    permission: write,
  });
}

/** The newest deployments of an environment, newest first, two pages at most. @throws {ActionError} as {@link callApi} */
export async function fetchDeployments(api: GitHubApi, environment: string): Promise<readonly Deployment[]> {
  const { items } = await fetchAll(
    api,
    {
      route: "GET /repos/{owner}/{repo}/deployments",
      parameters: { environment },
      permission: "deployments: read",
    },
    undefined,
    2,
  );
  return items.flatMap((item) => {
    const id = item.at("id").integer();
    const sha = item.at("sha").commit();
    const ref = item.at("ref").text();
    const name = item.at("environment").text();
    if (id === undefined || sha === undefined || ref === undefined || name === undefined) return [];
    return [{ id, sha, ref, environment: name, payload: item.at("payload").raw() }];
  });
}

/** The newest state of a deployment; `undefined` when it has none. @throws {ActionError} as {@link callApi} */
export async function fetchDeploymentState(api: GitHubApi, deploymentId: number): Promise<string | undefined> {
  const answer = await callApi(api, {
    route: "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    parameters: { deployment_id: deploymentId, per_page: 1 },
    permission: "deployments: read",
  });
  return answer.body.items()[0]?.at("state").text(40);
}
