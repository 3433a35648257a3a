/** What the runner's token says about a job. */
export interface RuntimeClaims {
  readonly runId: number;
  /** 1 for the first attempt of the run. */
  readonly attempt: number;
  readonly jobId: string;
  /** Caches by scope (a git reference), own scope first. */
  readonly caches: readonly CacheScope[];
}

/** A scope and what may be done in it. */
export interface CacheScope {
  readonly scope: string;
  readonly read: boolean;
  readonly write: boolean;
}

/** How a token is minted; whatever is left out is as for a job on the default branch. */
export interface RuntimeTokenOptions {
  readonly runId: number;
  readonly attempt?: number;
  readonly jobId?: string;
  readonly caches?: readonly CacheScope[];
}

const defaultScope: CacheScope = { scope: "refs/heads/main", read: true, write: true };

/** An unsigned token of the runner's shape; the clients read its claims and never check a signature. */
export function mintRuntimeToken(options: RuntimeTokenOptions): string {
  const scopes = (options.caches ?? [defaultScope]).map(({ scope, read, write }) => ({
    Scope: scope,
    Permission: (read ? 1 : 0) + (write ? 2 : 0),
  }));
  const job = `${options.jobId ?? "job"}${options.attempt === undefined ? "" : `.${String(options.attempt)}`}`;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    scp: `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${String(options.runId)}:${job}`,
    ac: JSON.stringify(scopes),
    nbf: now - 60,
    exp: now + 6 * 3600,
  };
  return `${encode({ typ: "JWT", alg: "none" })}.${encode(claims)}.`;
}

/** The claims of a bearer token; `undefined` when it is none of the runner's. */
export function parseRuntimeToken(token: string): RuntimeClaims | undefined {
  const claims = parsed(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  const scope = typeof claims?.["scp"] === "string" ? claims["scp"] : "";
  const caches = cachesOf(claims?.["ac"]);
  const match = /(?:^| )Actions\.Results:(\d+):([^: ]+)(?: |$)/.exec(scope);
  if (match === null || caches === undefined) return undefined;
  // The job's part carries the attempt after a dot; GitHub's is opaque and stands for both as well.
  const attempt = /^(.+)\.(\d+)$/.exec(match[2] ?? "");
  return {
    runId: Number(match[1]),
    attempt: attempt === null ? 1 : Number(attempt[2]),
    jobId: attempt?.[1] ?? match[2] ?? "",
    caches,
  };
}

// A claim that cannot be read gives no right; a claim that is missing, those of the default branch.
function cachesOf(claim: unknown): readonly CacheScope[] | undefined {
  if (claim === undefined) return [defaultScope];
  const scopes: unknown = typeof claim === "string" ? parsed(claim) : undefined;
  if (!Array.isArray(scopes)) return undefined;
  return (scopes as readonly { readonly Scope?: unknown; readonly Permission?: unknown }[]).map((entry) => ({
    scope: String(entry.Scope),
    read: (Number(entry.Permission) & 1) !== 0,
    write: (Number(entry.Permission) & 2) !== 0,
  }));
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
