import type { Reply } from "../../http/index.ts";
import { bodyText, type Call, textOf } from "../call.ts";
import { page } from "../paging.ts";
import { json, Refusal, unprocessable } from "../refusal.ts";
import { renderStatus, statusFacts } from "../render/check.ts";
import { renderMinimalRepository, repositoryUrl } from "../render/repository.ts";
import type { CommitStatus, Repository } from "../state.ts";
import { commitAt } from "./commits.ts";

/** `POST /repos/{owner}/{repo}/statuses/{sha}` */
export function createStatus(call: Call, repository: Repository): Reply {
  const account = call.token?.identity.account;
  if (account === undefined) throw new Refusal(401, "Requires authentication");
  const description = bodyText(call.body, "description");
  if ((description ?? "").length > 140) {
    throw unprocessable("Status", "description", "custom", "description is too long (maximum is 140 characters)");
  }
  const status: CommitStatus = {
    id: call.state.nextId(),
    sha: commitAt(repository, textOf(call, "sha")).sha,
    state: bodyText(call.body, "state") ?? "",
    context: bodyText(call.body, "context") ?? "default",
    description,
    targetUrl: bodyText(call.body, "target_url"),
    creator: account,
    createdMs: call.state.now(),
  };
  repository.statuses.push(status);
  return json(201, renderStatus(call.apiUrl, repository, status));
}

/** `GET /repos/{owner}/{repo}/commits/{ref}/statuses`: every one ever set, newest first. */
export function listStatuses(call: Call, repository: Repository): Reply {
  const { sha } = commitAt(repository, textOf(call, "ref"));
  const statuses = repository.statuses.filter((status) => status.sha === sha).reverse();
  return page(call, statuses, (status) => renderStatus(call.apiUrl, repository, status));
}

/** `GET /repos/{owner}/{repo}/commits/{ref}/status`: the latest of each context and what they amount to. */
export function combinedStatus(call: Call, repository: Repository): Reply {
  const { sha } = commitAt(repository, textOf(call, "ref"));
  const latest = latestStatuses(repository, sha);
  const api = repositoryUrl(call.apiUrl, repository);
  return page(
    call,
    latest,
    (status) => statusFacts(call.apiUrl, repository, status),
    (rendered) => ({
      state: combine(latest),
      statuses: rendered,
      sha,
      total_count: latest.length,
      repository: renderMinimalRepository(call.apiUrl, repository),
      commit_url: `${api}/commits/${sha}`,
      url: `${api}/commits/${sha}/status`,
    }),
  );
}

/** The latest status of each context of a commit. */
export function latestStatuses(repository: Repository, sha: string): readonly CommitStatus[] {
  return [
    ...new Map(
      repository.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status] as const),
    ).values(),
  ];
}

function combine(statuses: readonly CommitStatus[]): string {
  if (statuses.some((status) => status.state === "failure" || status.state === "error")) return "failure";
  return statuses.length === 0 || statuses.some((status) => status.state === "pending") ? "pending" : "success";
}
