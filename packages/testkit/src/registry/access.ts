import { randomBytes } from "node:crypto";
import type { ReceivedRequest, Reply } from "../http/index.ts";
import type { RegistryAccount, RegistryAuth } from "./options.ts";
import { json, refuse } from "./replies.ts";

interface IssuedToken {
  readonly account: RegistryAccount | undefined;
  /** Repository to the actions that were granted. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<string>>;
  expiresMs: number;
}

/**
 * Who may do what: none, basic, or bearer tokens with scopes.
 *
 * @see Distribution token authentication specification, "How to authenticate", "Requesting a Token"
 */
export class RegistryAccess {
  readonly #auth: RegistryAuth;
  readonly #host: () => string;
  readonly #tokens = new Map<string, IssuedToken>();

  constructor(auth: RegistryAuth, host: () => string) {
    this.#auth = auth;
    this.#host = host;
  }

  /** Makes every token issued so far worthless, as time would. */
  expireTokens(): void {
    for (const token of this.#tokens.values()) token.expiresMs = 0;
  }

  /** Why a request may not do `action` in `repository`; `undefined` when it may. Without a repository it is the login check. */
  refusal(request: ReceivedRequest, repository: string | undefined, action: string): Reply | undefined {
    switch (this.#auth.kind) {
      case "none":
        return undefined;
      case "basic": {
        const account = this.#basicAccount(request);
        if (account === undefined)
          return refuse(401, "UNAUTHORIZED", "authentication required", {
            "www-authenticate": 'Basic realm="Registry"',
          });
        return repository === undefined || mayDo(account, repository, action) ? undefined : denied(action);
      }
      case "bearer":
        return this.#bearerRefusal(request, repository, action);
      default:
        return this.#auth satisfies never;
    }
  }

  #bearerRefusal(request: ReceivedRequest, repository: string | undefined, action: string): Reply | undefined {
    const shown = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    const direct = this.#directAccount(shown);
    if (direct !== undefined)
      return repository === undefined || this.#mayDirectly(direct, repository, action) ? undefined : denied(action);
    const token = this.#tokens.get(shown ?? "");
    if (token === undefined || token.expiresMs <= Date.now())
      return this.#challenge(repository, action, shown === undefined ? undefined : "invalid_token");
    if (repository === undefined || token.scopes.get(repository)?.has(action) === true) return undefined;
    // A known account that may not do it gets no further by asking again.
    if (token.account !== undefined && !mayDo(token.account, repository, action)) return denied(action);
    return this.#challenge(repository, action, "insufficient_scope");
  }

  #directAccount(shown: string | undefined): RegistryAccount | undefined {
    if (this.#auth.kind !== "bearer" || this.#auth.directBearer === undefined || shown === undefined) return undefined;
    const password = Buffer.from(shown, "base64").toString("utf8");
    return this.#auth.accounts.find((account) => account.password === password);
  }

  #mayDirectly(account: RegistryAccount, repository: string, action: string): boolean {
    const only = this.#auth.kind === "bearer" && this.#auth.directBearer === "pull";
    return mayDo(account, repository, action) && (!only || action === "pull");
  }

  #challenge(repository: string | undefined, action: string, error: string | undefined): Reply {
    const host = this.#host();
    const scope =
      repository === undefined ? "" : `,scope="repository:${repository}:${action === "pull" ? "pull" : "pull,push"}"`;
    const why = error === undefined ? "" : `,error="${error}"`;
    return refuse(401, "UNAUTHORIZED", "authentication required", {
      "www-authenticate": `Bearer realm="http://${host}/token",service="${host}"${scope}${why}`,
    });
  }

  /** `GET /token` with basic credentials or none, `POST /token` with a refresh token or, as containerd does it, a password. */
  token(request: ReceivedRequest): Reply {
    const auth = this.#auth;
    if (auth.kind !== "bearer") return refuse(404, "UNSUPPORTED", "no token service here");
    const form = new URLSearchParams(request.method === "POST" ? Buffer.from(request.body).toString("utf8") : "");
    const query = request.method === "POST" ? form : request.url.searchParams;
    const account = this.#tokenAccount(request, form);
    if (account === "refused") return refuse(401, "UNAUTHORIZED", "incorrect username or password");
    const scopes = new Map<string, ReadonlySet<string>>();
    for (const scope of query.getAll("scope").flatMap((text) => text.split(" "))) {
      const match = /^repository:(.+):([a-z,*]+)$/.exec(scope);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      const [, repository, actions] = match;
      const may = (action: string): boolean =>
        account === undefined ? auth.anonymousPull === true && action === "pull" : mayDo(account, repository, action);
      scopes.set(repository, new Set(actions.split(",").filter(may)));
    }
    const seconds = auth.tokenLifetimeSeconds ?? 300;
    const token = randomBytes(24).toString("base64url");
    this.#tokens.set(token, { account, scopes, expiresMs: Date.now() + seconds * 1000 });
    return json({ token, access_token: token, expires_in: seconds, issued_at: new Date().toISOString() });
  }

  #tokenAccount(request: ReceivedRequest, form: URLSearchParams): RegistryAccount | undefined | "refused" {
    if (this.#auth.kind !== "bearer") return "refused";
    if (form.get("grant_type") === "refresh_token") {
      const username = this.#auth.refreshTokens?.get(form.get("refresh_token") ?? "");
      return this.#auth.accounts.find((account) => account.username === username) ?? "refused";
    }
    if (form.get("grant_type") === "password") {
      const [username, password] = [form.get("username"), form.get("password")];
      return this.#auth.accounts.find((each) => each.username === username && each.password === password) ?? "refused";
    }
    if (request.method === "POST") return "refused";
    if (!request.headers.has("authorization")) return undefined;
    return this.#basicAccount(request) ?? "refused";
  }

  #basicAccount(request: ReceivedRequest): RegistryAccount | undefined {
    if (this.#auth.kind === "none") return undefined;
    const encoded = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
    if (encoded === undefined) return undefined;
    const [username, ...password] = Buffer.from(encoded, "base64").toString("utf8").split(":");
    return this.#auth.accounts.find((each) => each.username === username && each.password === password.join(":"));
  }
}

function mayDo(account: RegistryAccount, repository: string, action: string): boolean {
  if (account.repositories !== undefined && !account.repositories.includes(repository)) return false;
  return action === "pull" || account.access === "pull,push";
}

function denied(action: string): Reply {
  return refuse(403, "DENIED", action === "pull" ? "denied" : "permission_denied: write_package");
}
