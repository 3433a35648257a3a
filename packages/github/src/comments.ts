import { callApi, type GitHubApi, unexpectedAnswer } from "./api.ts";
import type { Identity } from "./identity.ts";
import type { JsonView } from "./json-view.ts";
import { fetchAll } from "./paging.ts";

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly author: Identity;
}

/** Larger bodies than GitHub stores are not comments. */
const maxBodyCharacters = 300_000;

const write = "pull-requests: write";

/** All comments of a pull request, oldest first. @throws {ActionError} as {@link callApi} */
export async function listComments(api: GitHubApi, pullRequest: number): Promise<readonly Comment[]> {
  const { items } = await fetchAll(api, {
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
    parameters: { issue_number: pullRequest },
    permission: "pull-requests: read",
  });
  return items.flatMap((item) => parseComment(item) ?? []).sort((a, b) => a.id - b.id);
}

/** The comment, or `undefined` when it was deleted. @throws {ActionError} as {@link callApi} */
export async function fetchComment(api: GitHubApi, id: number): Promise<Comment | undefined> {
  const answer = await callApi(api, {
    route: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
    parameters: { comment_id: id },
    permission: "pull-requests: read",
    accept: [404],
  });
  return answer.status === 404 ? undefined : parseComment(answer.body);
}

/** Writes a new comment. Not repeated after a lost answer: look before trying again. @throws {ActionError} as {@link callApi} */
export async function createComment(api: GitHubApi, pullRequest: number, body: string): Promise<Comment> {
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  const answer = await callApi(api, { route, parameters: { issue_number: pullRequest, body }, permission: write });
  const comment = parseComment(answer.body);
  if (comment === undefined) throw unexpectedAnswer(route, "comment");
  return comment;
}

/** Replaces a comment's text; `undefined` when it was deleted meanwhile. @throws {ActionError} as {@link callApi} */
export async function updateComment(api: GitHubApi, id: number, body: string): Promise<Comment | undefined> {
  const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
  const answer = await callApi(api, { route, parameters: { comment_id: id, body }, permission: write, accept: [404] });
  if (answer.status === 404) return undefined;
  const comment = parseComment(answer.body);
  if (comment === undefined) throw unexpectedAnswer(route, "comment");
  return comment;
}

/** Deletes a comment; nothing happens when it is gone. @throws {ActionError} as {@link callApi} */
export async function deleteComment(api: GitHubApi, id: number): Promise<void> {
  await callApi(api, {
    route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
    parameters: { comment_id: id },
    permission: write,
    accept: [404],
  });
}

function parseComment(view: JsonView): Comment | undefined {
  const id = view.at("id").integer();
  const body = view.at("body").text(maxBodyCharacters);
  const login = view.at("user").at("login").text(100);
  if (id === undefined || body === undefined || login === undefined) return undefined;
  const author = { login: login.toLowerCase(), bot: view.at("user").at("type").text() === "Bot" };
  return { id, body, url: view.at("html_url").text() ?? "", author };
}
