import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";

/**
 * A commit and the first parents behind it, the nearest first, as far as one page of a hundred commits tells; empty when
 * GitHub does not have it.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when the answer holds no list
 * @see GitHub REST API, "List commits"
 */
export async function fetchFirstParents(api: GitHubApi, commit: string): Promise<readonly string[]> {
  const route = "GET /repos/{owner}/{repo}/commits";
  const parameters = { sha: commit, per_page: 100 };
  const answer = await callApi(api, { route, parameters, permission: "contents: read", accept: [404, 409] });
  if (answer.status !== 200) return [];
  if (!answer.body.isArray()) throw unexpectedAnswer(route, "commits");
  const parents = new Map<string, string | undefined>();
  for (const item of answer.body.items()) {
    const sha = item.at("sha").commit();
    if (sha !== undefined) parents.set(sha, item.at("parents").items()[0]?.at("sha").commit());
  }
  const line: string[] = [];
  for (let at: string | undefined = commit; at !== undefined && parents.has(at); at = parents.get(at)) {
    line.push(at);
    // Nothing is its own ancestor; an answer that says so shall not keep a job here.
    if (line.length > parents.size) break;
  }
  return line;
}
