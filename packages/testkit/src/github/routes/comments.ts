import type { Reply } from "../../http/index.ts";
import { bodyText, type Call, numberOf } from "../call.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal, unprocessable } from "../refusal.ts";
import { nodeId, renderAccount, renderApp, time } from "../render/people.ts";
import { repositoryPage, repositoryUrl } from "../render/repository.ts";
import type { Comment, Repository } from "../state.ts";

/** `GET /repos/{owner}/{repo}/issues/{issue_number}/comments`: ascending by id. */
export function listComments(call: Call, repository: Repository): Reply {
  const number = issueOf(call, repository);
  const since = Date.parse(call.query.get("since") ?? "");
  const comments = [...repository.comments.values()].filter(
    (comment) => comment.number === number && (Number.isNaN(since) || comment.updatedMs >= since),
  );
  return page(call, comments, (comment) => renderComment(call.apiUrl, repository, comment));
}

/** `POST /repos/{owner}/{repo}/issues/{issue_number}/comments` */
export function createComment(call: Call, repository: Repository): Reply {
  const number = issueOf(call, repository);
  const identity = call.token?.identity;
  if (identity === undefined) throw new Refusal(401, "Requires authentication");
  const comment: Comment = {
    id: call.state.nextId(),
    number,
    body: acceptedBody(call),
    author: identity.account,
    app: identity.kind === "installation" ? identity.app : undefined,
    createdMs: call.state.now(),
    updatedMs: call.state.now(),
    minimized: undefined,
  };
  repository.comments.set(comment.id, comment);
  const url = `${repositoryUrl(call.apiUrl, repository)}/issues/comments/${String(comment.id)}`;
  return json(201, renderComment(call.apiUrl, repository, comment), { location: url });
}

/** `GET /repos/{owner}/{repo}/issues/comments/{comment_id}` */
export function getComment(call: Call, repository: Repository): Reply {
  return json(200, renderComment(call.apiUrl, repository, commentOf(call, repository)));
}

/** `PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}`: whoever may write may edit anybody's comment. */
export function updateComment(call: Call, repository: Repository): Reply {
  const comment = commentOf(call, repository);
  comment.body = acceptedBody(call);
  comment.updatedMs = call.state.now();
  return json(200, renderComment(call.apiUrl, repository, comment));
}

/** `DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}` */
export function deleteComment(call: Call, repository: Repository): Reply {
  repository.comments.delete(commentOf(call, repository).id);
  return { status: 204 };
}

/** `issue-comment`. */
export function renderComment(apiUrl: string, repository: Repository, comment: Comment): unknown {
  const api = repositoryUrl(apiUrl, repository);
  const kind = repository.pulls.has(comment.number) ? "pull" : "issues";
  const id = String(comment.id);
  return {
    url: `${api}/issues/comments/${id}`,
    html_url: `${repositoryPage(repository)}/${kind}/${String(comment.number)}#issuecomment-${id}`,
    issue_url: `${api}/issues/${String(comment.number)}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: renderAccount(apiUrl, comment.author),
    created_at: time(comment.createdMs),
    updated_at: time(comment.updatedMs),
    body: comment.body,
    author_association: comment.author.login === repository.owner.login ? "OWNER" : "NONE",
    reactions: {
      url: `${api}/issues/comments/${id}/reactions`,
      total_count: 0,
      "+1": 0,
      "-1": 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    performed_via_github_app: renderApp(apiUrl, comment.app),
    minimized: comment.minimized === undefined ? null : { reason: comment.minimized.toLowerCase() },
  };
}

function issueOf(call: Call, repository: Repository): number {
  const number = numberOf(call, "issue_number");
  if (!repository.pulls.has(number) && !repository.issues.has(number)) throw notFound();
  return number;
}

function commentOf(call: Call, repository: Repository): Comment {
  const comment = repository.comments.get(numberOf(call, "comment_id"));
  if (comment === undefined) throw notFound();
  return comment;
}

function acceptedBody(call: Call): string {
  const body = bodyText(call.body, "body") ?? "";
  if (body.trim() === "") {
    throw unprocessable("IssueComment", "data", "unprocessable", "Body cannot be blank");
  }
  const { unit, max } = call.commentLimit;
  const size = unit === "bytes" ? Buffer.byteLength(body) : Array.from(body).length;
  // The words say 65536 whatever the limit is: GitHub's do.
  if (size > max) {
    throw unprocessable("IssueComment", "data", "unprocessable", "Body is too long (maximum is 65536 characters)");
  }
  return body;
}
