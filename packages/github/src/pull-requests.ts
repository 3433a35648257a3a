import { callApi, type GitHubApi, type RepositoryName, unexpectedAnswer } from "./api.ts";
import type { EventContext, EventWorkflowRun } from "./event-context.ts";
import type { JsonView } from "./json-view.ts";
import { fetchAll } from "./paging.ts";

/** A pull request as the API describes it. */
export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly headSha: string;
  readonly headRef: string;
  readonly headRepositoryId: number | undefined;
  readonly headOwner: string | undefined;
  readonly baseRef: string;
  readonly baseSha: string | undefined;
  readonly baseRepositoryId: number | undefined;
  /** True when the head is in another repository, or that repository is gone. */
  readonly fork: boolean;
}

/** The pull requests that a run speaks about. */
export type PullRequestSearch =
  | { readonly kind: "found"; readonly pullRequests: readonly PullRequest[] }
  | { readonly kind: "none"; readonly why: string };

const readPulls = "pull-requests: read";
/** One commit heads this many pull requests at most; more are a sign of something else. */
const maxMatches = 5;

/**
 * Finds the pull requests whose head is exactly the commit that this run tested. Numbers in payloads are looked up
 * again; artifacts are never asked. Several match when one commit heads several open pull requests.
 *
 * @throws {ActionError} as {@link callApi}
 */
export async function findPullRequests(api: GitHubApi, context: EventContext): Promise<PullRequestSearch> {
  if (context.pullRequest !== undefined) return await byNumber(api, [context.pullRequest.number], undefined);
  if (context.workflowRun !== undefined) return await ofWorkflowRun(api, context, context.workflowRun);
  if (context.mergeGroupPullRequest !== undefined)
    return await byNumber(api, [context.mergeGroupPullRequest], undefined);
  if (context.event === "push" && context.ref.startsWith("refs/heads/"))
    return await ofPush(api, context, context.ref.slice("refs/heads/".length));
  return { kind: "none", why: `the event ${context.event} belongs to no pull request` };
}

/** The pull request, or `undefined` when there is none of that number. @throws {ActionError} as {@link callApi} */
export async function fetchPullRequest(api: GitHubApi, number: number): Promise<PullRequest | undefined> {
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
  const answer = await callApi(api, {
    route,
    parameters: { pull_number: number },
    permission: readPulls,
    accept: [404],
  });
  if (answer.status === 404) return undefined;
  const pull = parsePull(answer.body);
  if (pull === undefined || pull.number !== number) throw unexpectedAnswer(route, "pull request");
  return pull;
}

async function byNumber(
  api: GitHubApi,
  numbers: readonly number[],
  headSha: string | undefined,
): Promise<PullRequestSearch> {
  const found: PullRequest[] = [];
  for (const number of numbers.slice(0, maxMatches)) {
    const pull = await fetchPullRequest(api, number);
    if (pull !== undefined && (headSha === undefined || pull.headSha === headSha)) found.push(pull);
  }
  const list = numbers.map((number) => `#${number}`).join(", ");
  return found.length > 0
    ? { kind: "found", pullRequests: found }
    : { kind: "none", why: `${list} is not there, or its head moved on` };
}

async function ofWorkflowRun(api: GitHubApi, context: EventContext, run: EventWorkflowRun): Promise<PullRequestSearch> {
  if (!run.event.startsWith("pull_request"))
    return { kind: "none", why: `the triggering run was caused by ${run.event}, not by a pull request` };
  if (run.pullRequests.length > 0) {
    const named = await byNumber(api, run.pullRequests, run.headSha);
    if (named.kind === "found") return ownOnly(context, run, named.pullRequests);
  }
  if (run.headOwner !== undefined && run.headBranch !== undefined) {
    const byHead = await pullsOfHead(api, run.headOwner, run.headBranch);
    const exact = ownOnly(
      context,
      run,
      byHead.filter((pull) => pull.headSha === run.headSha),
    );
    if (exact.kind === "found") return exact;
  }
  const byCommit = await pullsOfCommit(api, headRepositoryOf(run) ?? api.repository, run.headSha);
  return ownOnly(
    context,
    run,
    byCommit.filter((pull) => pull.headSha === run.headSha),
  );
}

async function ofPush(api: GitHubApi, context: EventContext, branch: string): Promise<PullRequestSearch> {
  const pulls = await pullsOfHead(api, api.repository.owner, branch);
  const exact = pulls.filter((pull) => pull.headSha === context.sha && !pull.fork);
  return exact.length > 0
    ? { kind: "found", pullRequests: exact.slice(0, maxMatches) }
    : { kind: "none", why: "no open pull request has this commit as its head" };
}

/** Those into this repository, open, whose head is in the repository that the run says. */
function ownOnly(context: EventContext, run: EventWorkflowRun, pulls: readonly PullRequest[]): PullRequestSearch {
  const own = context.repositoryId ?? run.repositoryId;
  const matching = pulls.filter(
    (pull) =>
      pull.state === "open" &&
      (own === undefined || pull.baseRepositoryId === own) &&
      (run.headRepositoryId === undefined || pull.headRepositoryId === run.headRepositoryId),
  );
  return matching.length > 0
    ? { kind: "found", pullRequests: matching.slice(0, maxMatches) }
    : { kind: "none", why: "no open pull request has the triggering run's commit as its head" };
}

async function pullsOfHead(api: GitHubApi, owner: string, branch: string): Promise<readonly PullRequest[]> {
  const { items } = await fetchAll(
    api,
    {
      route: "GET /repos/{owner}/{repo}/pulls",
      parameters: { state: "open", head: `${owner}:${branch}` },
      permission: readPulls,
    },
    undefined,
    3,
  );
  return items.flatMap((item) => parsePull(item) ?? []);
}

async function pullsOfCommit(api: GitHubApi, repository: RepositoryName, sha: string): Promise<readonly PullRequest[]> {
  const answer = await callApi(
    { ...api, repository },
    {
      route: "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
      parameters: { commit_sha: sha, per_page: 100 },
      permission: readPulls,
      accept: [403, 404, 409, 422],
    },
  );
  return answer.status === 200 ? answer.body.items().flatMap((item) => parsePull(item) ?? []) : [];
}

function headRepositoryOf(run: EventWorkflowRun): RepositoryName | undefined {
  const match = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(run.headRepository ?? "");
  return match?.[1] === undefined || match[2] === undefined ? undefined : { owner: match[1], name: match[2] };
}

function parsePull(view: JsonView): PullRequest | undefined {
  const number = view.at("number").integer();
  const state = view.at("state").text();
  const headSha = view.at("head").at("sha").commit();
  const headRef = view.at("head").at("ref").text();
  const baseRef = view.at("base").at("ref").text();
  if (number === undefined || headSha === undefined || headRef === undefined || baseRef === undefined) return undefined;
  if (state !== "open" && state !== "closed") return undefined;
  const headRepositoryId = view.at("head").at("repo").at("id").integer();
  const baseRepositoryId = view.at("base").at("repo").at("id").integer();
  return {
    number,
    state,
    headSha,
    headRef,
    headRepositoryId,
    headOwner: view.at("head").at("user").at("login").text(),
    baseRef,
    baseSha: view.at("base").at("sha").commit(),
    baseRepositoryId,
    fork: headRepositoryId === undefined || headRepositoryId !== baseRepositoryId,
  };
}
