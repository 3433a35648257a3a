import { type Budget, HttpFailure, type HttpRequest, redactUrl } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";
import { answerError, type Answer, readBody } from "./answer.ts";
import { basicAuthorization, type Credentials } from "./credentials.ts";
import { ociErrors } from "./errors.ts";
import { readShape } from "./shape.ts";
import type { Transport } from "./transport.ts";

/** What a token service is asked for. */
export interface TokenRequest {
  readonly realm: string;
  readonly service: string | undefined;
  /** One entry for each repository, the one that matters most first: some services read only one. */
  readonly scopes: readonly string[];
  readonly credentials: Credentials;
}

/** A token and how long it may be used. */
export interface AccessToken {
  readonly token: string;
  readonly lifetimeMs: number;
  /** Takes the place of the refresh token that was shown. */
  readonly refreshToken: string | undefined;
}

const maxTokenBytes = 64 * 1024;
const clientId = "build-once";

/**
 * Asks a token service; `undefined` when it says that it does not exist (404), which a guessed realm may.
 *
 * @throws {ActionError} `registry-unauthorized`, `registry-forbidden`, `registry-realm-refused`, `registry-rate-limited`, `registry-unavailable`, `registry-answer-invalid`, `request-failed`
 * @see Distribution token authentication specification; "OAuth2 token authentication" for refresh tokens
 */
export async function fetchToken(
  transport: Transport,
  request: TokenRequest,
  budget: Budget,
): Promise<AccessToken | undefined> {
  const { credentials } = request;
  let answer: Answer | undefined;
  if (credentials.kind === "identity") {
    answer = await ask(transport, byRefreshToken(request, credentials.token), budget);
    // Services without the OAuth2 form take the refresh token as a password.
    if (answer.status === 404 || answer.status === 405) answer = undefined;
  }
  answer ??= await ask(transport, byQuery(request), budget);
  if (answer.status === 404 || answer.status === 405) return undefined;
  if (answer.status >= 300 && answer.status < 400)
    throw ociErrors.error(
      "registry-realm-refused",
      `${redactUrl(request.realm)}: redirects, and credentials are not taken along`,
    );
  if (answer.status !== 200) throw await answerError(answer, new URL(request.realm).host);
  const token = parseToken(answer.bytes);
  if (!token.ok) throw ociErrors.error("registry-answer-invalid", `${redactUrl(request.realm)}: ${token.error}`);
  return token.value;
}

function byQuery(request: TokenRequest): HttpRequest {
  const url = new URL(request.realm);
  if (request.service !== undefined) url.searchParams.set("service", request.service);
  for (const scope of request.scopes) url.searchParams.append("scope", scope);
  const { credentials } = request;
  if (credentials.kind === "anonymous") return { method: "GET", url: url.href };
  const [username, password] =
    credentials.kind === "basic" ? [credentials.username, credentials.password] : ["<token>", credentials.token];
  return { method: "GET", url: url.href, headers: { authorization: basicAuthorization(username, password) } };
}

function byRefreshToken(request: TokenRequest, refreshToken: string): HttpRequest {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: clientId,
    service: request.service ?? "",
    scope: request.scopes.join(" "),
    refresh_token: refreshToken,
  });
  return {
    method: "POST",
    url: request.realm,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new TextEncoder().encode(form.toString()),
  };
}

async function ask(transport: Transport, request: HttpRequest, budget: Budget): Promise<Answer> {
  const response = await transport.send("token", request, budget);
  try {
    const bytes = await readBody(response, maxTokenBytes, transport.ports.clock);
    const { status, headers } = response;
    return { status, headers, bytes, method: request.method, url: request.url, tried: budget.describe() };
  } catch (cause) {
    if (!(cause instanceof HttpFailure)) throw cause;
    throw ociErrors.error(
      "registry-unavailable",
      `${request.method} ${redactUrl(request.url)}: ${cause.message} (${budget.describe()})`,
      {
        cause,
      },
    );
  }
}

const fitsHeader = /^[\x21-\x7e]{1,65536}$/;

function parseToken(bytes: Uint8Array): Result<AccessToken, string> {
  const parsed = readShape(bytes, (document) => {
    const text = (key: string): string => document.optional(key)?.text() ?? "";
    return {
      token: text("token") || text("access_token"),
      refresh: text("refresh_token"),
      seconds: document.optional("expires_in")?.count() ?? 0,
    };
  });
  if (!parsed.ok) return err(`the token service's ${parsed.error}`);
  const { token, refresh, seconds } = parsed.value;
  if (!fitsHeader.test(token)) return err("the token service gave no token that fits a header");
  // A minute is what the specification says when nothing is told.
  const lifetimeMs = (seconds > 0 ? seconds : 60) * 1000;
  return ok({ token, lifetimeMs, refreshToken: fitsHeader.test(refresh) ? refresh : undefined });
}
