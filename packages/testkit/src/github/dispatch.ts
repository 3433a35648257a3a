import { matchRoute, type ReceivedRequest, type Reply } from "../http/index.ts";
import type { RunStore } from "../results/run-store.ts";
import type { Call, CommentLimit } from "./call.ts";
import { conformance } from "./conformance.ts";
import { answerGraphql } from "./graphql.ts";
import type { Token } from "./identity.ts";
import type { Operation } from "./openapi.ts";
import { acceptedPermissions, fulfils, type Rule } from "./permissions.ts";
import { primaryLimitReply, type RateLimit, rateHeaders, rateLimitReply } from "./rate-limit.ts";
import { json, notFound, Refusal } from "./refusal.ts";
import { routeTable } from "./route-table.ts";
import { getUser } from "./routes/account.ts";
import { findRepository, type GitHubState, type Repository } from "./state.ts";
import type { ViolationLog } from "./violation.ts";

/** What the dispatcher works with. */
export interface Desk {
  readonly state: GitHubState;
  readonly artifacts: RunStore;
  readonly tokens: ReadonlyMap<string, Token>;
  readonly violations: ViolationLog;
  readonly limits: Map<string, RateLimit>;
  readonly rateLimit: number;
  readonly commentLimit: CommentLimit;
  readonly apiUrl: () => string;
  readonly blobUrl: () => string;
}

interface Matched {
  readonly operation: Operation;
  readonly parameters: ReadonlyMap<string, string>;
  readonly body: unknown;
}

/** Answers one request as GitHub would, and records what its description does not allow. */
export function dispatch(desk: Desk, request: ReceivedRequest): Reply {
  const blob = desk.artifacts.blobs.answer(request);
  if (blob !== undefined) return blob;
  const limit = limitOf(desk, request);
  let reply: Reply;
  try {
    reply = authenticated(desk, request, limit);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply = error.reply;
  }
  return {
    ...reply,
    headers: {
      ...rateHeaders(limit),
      "x-github-api-version-selected": "2022-11-28",
      "x-github-request-id": `FA1E:${desk.state.nextId().toString(16).toUpperCase()}`,
      ...reply.headers,
    },
  };
}

function authenticated(desk: Desk, request: ReceivedRequest, limit: RateLimit): Reply {
  const token = tokenOf(desk, request);
  if (request.path === "/rate_limit" && request.method === "GET") return json(200, rateLimitReply(limit));
  if (limit.remaining === 0) return primaryLimitReply(limit.reset);
  limit.remaining -= 1;
  if (request.path === "/graphql") return graphql(desk, request, token);
  const matched = match(desk, request);
  const name = `${request.method} ${request.path}${request.url.search}`;
  const problems = conformance().request(matched.operation, matched.parameters, request.url.searchParams, matched.body);
  desk.violations.add(name, problems);
  const reply = withAnswer(() => carryOut(desk, request, token, matched, problems));
  const body = isJson(reply) ? JSON.parse(String(reply.body)) : undefined;
  if (body !== undefined || (reply.body ?? "") === "") {
    desk.violations.add(name, conformance().reply(matched.operation, reply.status, body));
  }
  return reply;
}

function withAnswer(run: () => Reply): Reply {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function carryOut(
  desk: Desk,
  request: ReceivedRequest,
  token: Token | undefined,
  matched: Matched,
  problems: readonly string[],
): Reply {
  if (matched.operation.route === "GET /user") return getUser(desk.apiUrl(), token);
  const entry = routeTable.get(matched.operation.route);
  if (entry === undefined) throw notFound();
  const repository = admitted(desk, token, matched, entry.rule);
  const wrong = problems.filter((problem) => problem.startsWith("body") && !problem.includes("unknown key"));
  if (wrong.length > 0) throw new Refusal(422, `Invalid request.\n\n${wrong.join("\n")}`);
  const reply = entry.run(callOf(desk, request, token, matched, repository), repository);
  return { ...reply, headers: { "x-accepted-github-permissions": acceptedPermissions(entry.rule), ...reply.headers } };
}

// GitHub's order: what the caller may not see is not there (404), then what it may not do is refused (403).
function admitted(desk: Desk, token: Token | undefined, matched: Matched, rule: Rule): Repository {
  const name = `${matched.parameters.get("owner") ?? ""}/${matched.parameters.get("repo") ?? ""}`;
  const repository = findRepository(desk.state, name);
  if (repository === undefined) throw notFound();
  const inScope = token !== undefined && (token.repositories?.has(repository.fullName.toLowerCase()) ?? true);
  if (repository.private && !inScope) throw notFound();
  if (rule.open && !repository.private) return repository;
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  if (inScope && fulfils(token, rule)) return repository;
  const forbidden = new Refusal(
    403,
    token.identity.kind === "installation"
      ? "Resource not accessible by integration"
      : "Resource not accessible by personal access token",
  );
  throw new Answered({
    ...forbidden.reply,
    headers: { ...forbidden.reply.headers, "x-accepted-github-permissions": acceptedPermissions(rule) },
  });
}

class Answered extends Refusal {
  override readonly reply: Reply;

  constructor(reply: Reply) {
    super(reply.status, "answered");
    this.reply = reply;
  }
}

function callOf(
  desk: Desk,
  request: ReceivedRequest,
  token: Token | undefined,
  matched: Matched,
  repository: Repository,
): Call {
  const rest = canonicalPath(desk, request.path).split("/").slice(4).join("/");
  return {
    state: desk.state,
    artifacts: desk.artifacts,
    parameters: matched.parameters,
    query: request.url.searchParams,
    headers: request.headers,
    body: (matched.body ?? {}) as Readonly<Record<string, unknown>>,
    token,
    apiUrl: desk.apiUrl(),
    blobUrl: desk.blobUrl(),
    pagePath: `/repositories/${String(repository.id)}/${rest}`,
    commentLimit: desk.commentLimit,
  };
}

function match(desk: Desk, request: ReceivedRequest): Matched {
  const path = canonicalPath(desk, request.path);
  for (const operation of conformance().description.operations) {
    const parameters = matchRoute(operation.pattern, request.method, path);
    if (parameters !== undefined) return { operation, parameters, body: parsed(request) };
  }
  desk.violations.add(`${request.method} ${request.path}`, ["the fake does not model this route"]);
  throw notFound();
}

// GitHub's own links name a repository by its id.
function canonicalPath(desk: Desk, path: string): string {
  const id = /^\/repositories\/(\d+)(?=\/|$)/.exec(path);
  if (id === null) return path;
  const repository = [...desk.state.repositories.values()].find((one) => one.id === Number(id[1]));
  return repository === undefined ? path : `/repos/${repository.fullName}${path.slice(id[0].length)}`;
}

function parsed(request: ReceivedRequest): unknown {
  if (request.body.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(request.body).toString("utf8"));
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
}

function graphql(desk: Desk, request: ReceivedRequest, token: Token | undefined): Reply {
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  const reply = answerGraphql(desk.state, token, (parsed(request) ?? {}) as Readonly<Record<string, unknown>>);
  if (reply !== undefined) return reply;
  desk.violations.add("POST /graphql", ["the fake does not model this query"]);
  throw notFound();
}

function tokenOf(desk: Desk, request: ReceivedRequest): Token | undefined {
  const header = request.headers.get("authorization");
  if (header === undefined) return undefined;
  const token = desk.tokens.get(tokenText(header));
  if (token === undefined) throw new Refusal(401, "Bad credentials");
  return token;
}

function tokenText(header: string): string {
  return header.replace(/^(?:token|bearer)\s+/i, "");
}

function limitOf(desk: Desk, request: ReceivedRequest): RateLimit {
  const caller = tokenText(request.headers.get("authorization") ?? "");
  const seconds = Math.floor(desk.state.now() / 1000);
  const known = desk.limits.get(caller);
  const limit = known ?? { limit: desk.rateLimit, remaining: desk.rateLimit, reset: seconds + 3600 };
  if (known !== undefined && known.reset <= seconds) {
    known.remaining = known.limit;
    known.reset = seconds + 3600;
  }
  desk.limits.set(caller, limit);
  return limit;
}

function isJson(reply: Reply): boolean {
  return (reply.headers?.["content-type"] ?? "").startsWith("application/json") && reply.body !== undefined;
}
