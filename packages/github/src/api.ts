import type { Clock, GitHubClient, GitHubResponse } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { githubErrors } from "./errors.ts";
import { JsonView } from "./json-view.ts";
import { type PermissionLine, permissionError } from "./permission.ts";
import { rateLimitPauseMs } from "./rate-limit.ts";

/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** GitHub's API as the actions use it: one repository, bounded waiting. */
export interface GitHubApi {
  readonly client: GitHubClient;
  readonly clock: Clock;
  readonly repository: RepositoryName;
  /** All waiting of one call together; 90 s unless given. */
  readonly maxWaitMs?: number;
}

/** One call. */
export interface ApiCall {
  /** Such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`; owner and repo are filled in. */
  readonly route: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** What the call needs, in case GitHub does not say it. */
  readonly permission: PermissionLine;
  /** Statuses besides 2xx that the caller deals with. */
  readonly accept?: readonly number[];
}

/** What was answered: foreign, read field by field. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: JsonView;
}

const maxAttempts = 4;
const defaultMaxWaitMs = 90_000;

/**
 * Calls GitHub. Rate limits are waited for within a bound. Server errors and lost answers are tried again, except for
 * POST, which may have worked: whoever creates looks first.
 *
 * @throws {ActionError} `permission-missing`, `token-refused` (permission), `rate-limited`, `api-unavailable`,
 * `api-refused`, `request-failed` (upstream)
 * @see GitHub REST API, "Rate limits", "Troubleshooting", "Best practices"
 */
export async function callApi(api: GitHubApi, call: ApiCall): Promise<ApiAnswer> {
  const repeatable = !call.route.startsWith("POST ");
  const deadline = api.clock.monotonic() + (api.maxWaitMs ?? defaultMaxWaitMs);
  for (let attempt = 1; ; attempt++) {
    const response = await sendOnce(api, call, repeatable && attempt < maxAttempts);
    const judged = response === undefined ? undefined : judge(api, call, response);
    if (judged?.answer !== undefined) return judged.answer;
    const pauseMs = judged?.pauseMs ?? 500 * 2 ** attempt;
    const again = judged === undefined || judged.pauseMs !== undefined || (repeatable && response !== undefined);
    if (!again || attempt >= maxAttempts || api.clock.monotonic() + pauseMs > deadline)
      throw (
        judged?.error ?? githubErrors.error("api-unavailable", `${call.route}: no answer after ${attempt} attempts`)
      );
    await api.clock.sleep(pauseMs);
  }
}

async function sendOnce(api: GitHubApi, call: ApiCall, forgive: boolean): Promise<GitHubResponse | undefined> {
  const { owner, name } = api.repository;
  const place = call.route.includes("{owner}") ? { owner, repo: name } : {};
  try {
    return await api.client.request(call.route, { ...place, ...call.parameters });
  } catch (error) {
    if (forgive && error instanceof ActionError && error.kind === "upstream") return undefined;
    throw error;
  }
}

interface Judgement {
  readonly answer?: ApiAnswer;
  readonly error?: Error;
  /** Set when a rate limit says when to come back. */
  readonly pauseMs?: number;
}

function judge(api: GitHubApi, call: ApiCall, response: GitHubResponse): Judgement {
  const { status, headers } = response;
  const body = new JsonView(response.data);
  const limited = rateLimitPauseMs(response, api.clock.now());
  const reason = reasonOf(body);
  if (limited !== undefined) {
    const message = `${call.route}: ${status}, wait ${Math.ceil(limited / 1000)} s: ${reason}`;
    return { pauseMs: limited, error: githubErrors.error("rate-limited", message) };
  }
  if ((status >= 200 && status < 300) || call.accept?.includes(status) === true)
    return { answer: { status, headers, body } };
  if (status >= 500) return { error: githubErrors.error("api-unavailable", `${call.route}: ${status}: ${reason}`) };
  if (status === 401) throw githubErrors.error("token-refused", `${call.route}: 401: ${reason}`);
  if (status === 403)
    throw permissionError(call.route, headers.get("x-accepted-github-permissions"), call.permission, reason);
  throw githubErrors.error("api-refused", `${call.route}: ${status}: ${reason}`);
}

/** GitHub's words; what exactly is wrong with a field stands beside the message. */
function reasonOf(body: JsonView): string {
  const fields = body.at("errors").items();
  const words = [body, ...fields].flatMap((view) => view.at("message").text(2000)?.slice(0, 300) ?? []);
  return words.length === 0 ? "(no reason given)" : words.slice(0, 4).join(": ");
}

/** The error of an answer that lacks what its documentation promises. */
export function unexpectedAnswer(route: string, what: string): Error {
  return githubErrors.error("api-unexpected", `${route}: the answer has no ${what}`);
}
