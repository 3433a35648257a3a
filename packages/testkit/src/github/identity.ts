/** How much a token may do with one kind of thing. */
export type Access = "read" | "write";

/** Permission names as GitHub's API spells them (`pull_requests`), with the access granted. */
export type Permissions = Readonly<Record<string, Access>>;

/** A user, bot or organisation. */
export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot" | "Organization";
}

/** A GitHub App; `github-actions` is the one behind the job token. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
}

/** Who a token acts as; an installation acts for an app and is no user. */
export type Identity =
  | { readonly kind: "installation"; readonly account: Account; readonly app: App }
  | { readonly kind: "user"; readonly account: Account };

/** What a test says about a token. */
export interface TokenOptions {
  /** The token's text; made up when not given. */
  readonly token?: string;
  /** The job token's identity unless given. */
  readonly identity?: Identity;
  readonly permissions: Permissions;
  /** `owner/name` of each repository in scope; all unless given. */
  readonly repositories?: readonly string[];
  /** The job token of a pull request from a fork: what was granted as write is read. */
  readonly fork?: boolean;
}

/** A registered token. */
export interface Token {
  readonly text: string;
  readonly identity: Identity;
  readonly permissions: ReadonlyMap<string, Access>;
  /** Lower-case `owner/name`, or `undefined` for all. */
  readonly repositories: ReadonlySet<string> | undefined;
}

/** The identity of `GITHUB_TOKEN`. */
export const actionsBot: Identity = {
  kind: "installation",
  account: { login: "github-actions[bot]", id: 41_898_282, type: "Bot" },
  app: { id: 15_368, slug: "github-actions", name: "GitHub Actions" },
};

/** A person. */
export function user(login: string, id: number): Identity {
  return { kind: "user", account: { login, id, type: "User" } };
}

/** The token that `options` describe, under `text`. */
export function createToken(text: string, options: TokenOptions): Token {
  const granted = Object.entries(options.permissions).map(
    ([name, access]) => [name, options.fork === true ? ("read" as const) : access] as const,
  );
  return {
    text,
    identity: options.identity ?? actionsBot,
    permissions: new Map(granted),
    repositories:
      options.repositories === undefined
        ? undefined
        : new Set(options.repositories.map((repository) => repository.toLowerCase())),
  };
}
