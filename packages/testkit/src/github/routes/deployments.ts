import type { Reply } from "../../http/index.ts";
import { bodyObject, bodyText, type Call, numberOf } from "../call.ts";
import { ancestors, resolveCommit } from "../history.ts";
import type { Account, App } from "../identity.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal, unprocessable } from "../refusal.ts";
import { renderDeployment, renderDeploymentStatus } from "../render/deployment.ts";
import type { Deployment, DeploymentStatus, Repository } from "../state.ts";
import { latestStatuses } from "./statuses.ts";

/** `GET /repos/{owner}/{repo}/deployments`: newest first. */
export function listDeployments(call: Call, repository: Repository): Reply {
  const fits = (name: string, value: string): boolean => {
    const wanted = call.query.get(name) ?? "none";
    return wanted === "none" || wanted === value;
  };
  const found = [...repository.deployments.values()]
    .filter((one) => fits("sha", one.sha) && fits("ref", one.ref))
    .filter((one) => fits("task", one.task) && fits("environment", one.environment))
    .reverse();
  return page(call, found, (deployment) => renderDeployment(call.apiUrl, repository, deployment));
}

/** `POST /repos/{owner}/{repo}/deployments`: merges and demands green statuses unless told not to, as GitHub does. */
export function createDeployment(call: Call, repository: Repository): Reply {
  const ref = bodyText(call.body, "ref") ?? "";
  const sha = resolveCommit(repository, ref);
  if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
  if (call.body["auto_merge"] !== false && isBehind(repository, sha)) {
    return json(202, { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` });
  }
  requireContexts(repository, sha, ref, call.body["required_contexts"]);
  const { account, app } = creatorOf(call);
  const environment = bodyText(call.body, "environment") ?? "production";
  const deployment: Deployment = {
    id: call.state.nextId(),
    sha,
    ref,
    task: bodyText(call.body, "task") ?? "deploy",
    payload: bodyObject(call.body, "payload") ?? bodyText(call.body, "payload") ?? {},
    environment,
    description: bodyText(call.body, "description"),
    transient: call.body["transient_environment"] === true,
    production: (call.body["production_environment"] ?? environment === "production") === true,
    creator: account,
    app,
    createdMs: call.state.now(),
    statuses: [],
  };
  repository.deployments.set(deployment.id, deployment);
  return json(201, renderDeployment(call.apiUrl, repository, deployment));
}

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}` */
export function getDeployment(call: Call, repository: Repository): Reply {
  return json(200, renderDeployment(call.apiUrl, repository, deploymentOf(call, repository)));
}

/** `GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`: newest first. */
export function listDeploymentStatuses(call: Call, repository: Repository): Reply {
  const deployment = deploymentOf(call, repository);
  return page(call, deployment.statuses.toReversed(), (status) =>
    renderDeploymentStatus(call.apiUrl, repository, deployment, status),
  );
}

/**
 * `POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses`: a success makes earlier deployments of the
 * environment inactive when they had succeeded and are neither transient nor production.
 */
export function createDeploymentStatus(call: Call, repository: Repository): Reply {
  const deployment = deploymentOf(call, repository);
  const description = bodyText(call.body, "description") ?? "";
  if (description.length > 140) {
    throw unprocessable("DeploymentStatus", "description", "custom", "is too long (maximum is 140 characters)");
  }
  const status = newStatus(call, deployment, bodyText(call.body, "state") ?? "", description);
  deployment.statuses.push(status);
  if (status.state === "success" && call.body["auto_inactive"] !== false) {
    deactivateEarlier(call, repository, deployment, status.environment);
  }
  return json(201, renderDeploymentStatus(call.apiUrl, repository, deployment, status));
}

function newStatus(call: Call, deployment: Deployment, state: string, description: string): DeploymentStatus {
  const { account, app } = creatorOf(call);
  return {
    id: call.state.nextId(),
    state,
    description,
    environment: bodyText(call.body, "environment") ?? deployment.environment,
    environmentUrl: bodyText(call.body, "environment_url") ?? "",
    logUrl: bodyText(call.body, "log_url") ?? bodyText(call.body, "target_url") ?? "",
    creator: account,
    app,
    createdMs: call.state.now(),
  };
}

function deactivateEarlier(call: Call, repository: Repository, current: Deployment, environment: string): void {
  for (const earlier of repository.deployments.values()) {
    const candidate = earlier.id < current.id && earlier.environment === environment;
    if (!candidate || earlier.transient || earlier.production) continue;
    if (earlier.statuses.at(-1)?.state !== "success") continue;
    earlier.statuses.push({ ...newStatus(call, earlier, "inactive", ""), environment, environmentUrl: "", logUrl: "" });
  }
}

function isBehind(repository: Repository, sha: string): boolean {
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  return tip !== undefined && !ancestors(repository, sha).has(tip);
}

function requireContexts(repository: Repository, sha: string, ref: string, given: unknown): void {
  const statuses = latestStatuses(repository, sha);
  const required = Array.isArray(given) ? given : statuses.map((status) => status.context);
  const green = new Set(statuses.filter((status) => status.state === "success").map((status) => status.context));
  if (required.every((context) => green.has(context))) return;
  throw new Refusal(409, `Conflict: Commit status checks failed for ${ref}.`);
}

function creatorOf(call: Call): { readonly account: Account; readonly app: App | undefined } {
  const identity = call.token?.identity;
  if (identity === undefined) throw new Refusal(401, "Requires authentication");
  return { account: identity.account, app: identity.kind === "installation" ? identity.app : undefined };
}

function deploymentOf(call: Call, repository: Repository): Deployment {
  const deployment = repository.deployments.get(numberOf(call, "deployment_id"));
  if (deployment === undefined) throw notFound();
  return deployment;
}
