import type { Reply } from "../http/index.ts";
import type { Token } from "./identity.ts";
import { json } from "./refusal.ts";
import { nodeId } from "./render/people.ts";
import { type Comment, covers, type GitHubState, type Repository } from "./state.ts";

type Json = Readonly<Record<string, unknown>>;

const classifiers: ReadonlySet<string> = new Set(["SPAM", "ABUSE", "OFF_TOPIC", "OUTDATED", "DUPLICATE", "RESOLVED"]);

/**
 * `minimizeComment` and `viewer { login }`, found by name in the text of the query; nothing else of GraphQL is modelled.
 * `undefined` means: not modelled.
 */
export function answerGraphql(state: GitHubState, token: Token, body: Json): Reply | undefined {
  const query = typeof body["query"] === "string" ? body["query"] : "";
  const variables = asObject(body["variables"]);
  if (/\bminimizeComment\s*\(/.test(query)) return minimize(state, token, query, variables);
  if (/\bviewer\b/.test(query)) {
    return json(200, { data: { viewer: { login: token.identity.account.login.replace("[bot]", "") } } });
  }
  return undefined;
}

function minimize(state: GitHubState, token: Token, query: string, variables: Json): Reply {
  const input = { ...variables, ...asObject(variables["input"]) };
  const subject = firstText(input["subjectId"], input["id"], /subjectId:\s*"([^"]*)"/.exec(query)?.[1]);
  const classifier = firstText(input["classifier"], /classifier:\s*([A-Z_]+)/.exec(query)?.[1]);
  const found = commentByNode(state, subject);
  if (found === undefined)
    return problem("NOT_FOUND", `Could not resolve to a node with the global id of '${subject}'`);
  if (!classifiers.has(classifier)) return problem("argumentLiteralsIncompatible", `no classifier "${classifier}"`);
  if (!mayWrite(token, found.repository)) return problem("FORBIDDEN", "Resource not accessible by integration");
  found.comment.minimized = classifier;
  const minimized = { isMinimized: true, minimizedReason: classifier.toLowerCase() };
  return json(200, { data: { minimizeComment: { minimizedComment: minimized } } });
}

function mayWrite(token: Token, repository: Repository): boolean {
  const inScope = token.repositories?.has(repository.fullName.toLowerCase()) ?? true;
  return inScope && ["issues", "pull_requests"].some((name) => covers(token.permissions.get(name), "write"));
}

function commentByNode(
  state: GitHubState,
  subject: string,
): { readonly repository: Repository; readonly comment: Comment } | undefined {
  for (const repository of state.repositories.values()) {
    for (const comment of repository.comments.values()) {
      if (nodeId("IC", comment.id) === subject) return { repository, comment };
    }
  }
  return undefined;
}

function problem(type: string, message: string): Reply {
  return json(200, { data: { minimizeComment: null }, errors: [{ type, path: ["minimizeComment"], message }] });
}

function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function firstText(...values: readonly unknown[]): string {
  return values.find((value) => typeof value === "string") ?? "";
}
