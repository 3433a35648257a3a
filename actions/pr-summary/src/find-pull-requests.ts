import {
  type EventContext,
  fetchPullRequest,
  findPullRequests,
  type GitHubApi,
  permissionError,
  type PullRequest,
} from "@build-once/github";
import type { Inputs } from "./contract.ts";
import { prSummaryErrors } from "./errors.ts";

/** Where to comment. */
export type Targets =
  | { readonly kind: "found"; readonly pullRequests: readonly PullRequest[] }
  | { readonly kind: "none"; readonly why: string }
  /** The pull request is there, but its head is another commit by now. */
  | { readonly kind: "superseded"; readonly why: string };

/**
 * The open pull requests that this run speaks about, looked up anew: a run that finishes late must not write over the
 * results of a newer commit.
 *
 * @throws {ActionError} `pull-request-missing` (input), `permission-missing` (permission), and as the API does
 */
export async function findTargets(api: GitHubApi, inputs: Inputs, context: EventContext): Promise<Targets> {
  const number = inputs["pull-request"];
  if (number !== undefined) {
    const named = await fetchPullRequest(api, number);
    if (named === undefined) throw prSummaryErrors.error("pull-request-missing", `there is no pull request #${number}`);
    const own = context.pullRequest?.number === number;
    return own ? current([named], context.headSha) : { kind: "found", pullRequests: [named] };
  }
  // A merge queue tests a commit that is no pull request's head, and removes the entry by itself.
  if (context.event === "merge_group") return { kind: "none", why: "a merge queue's commit is no pull request's head" };
  const search = await findPullRequests(api, context);
  if (search.kind === "none" && context.pullRequest !== undefined) {
    // GitHub hides from a token what it may not see: the pull request of the event itself is certainly there.
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    throw permissionError(route, undefined, "pull-requests: write", "the pull request of this event is hidden");
  }
  return search.kind === "found" ? current(search.pullRequests, context.headSha) : search;
}

function current(pulls: readonly PullRequest[], headSha: string): Targets {
  const fresh = pulls.filter((pull) => pull.headSha === headSha);
  if (fresh.length > 0) return { kind: "found", pullRequests: fresh };
  const [first] = pulls;
  const where = first === undefined ? "" : `#${first.number} is at ${first.headSha.slice(0, 7)} by now`;
  return { kind: "superseded", why: `${where}, this run tested ${headSha.slice(0, 7)}` };
}
