import type { Account, App } from "../identity.ts";

/** GitHub's web address; the fake's pages are never fetched. */
export const webUrl = "https://github.com";

/** A time as GitHub writes it: seconds, UTC. */
export function time(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** A time, or `null`. */
export function timeOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : time(ms);
}

/** An opaque id of the shape GraphQL and `node_id` use. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

/** `simple-user`. */
export function renderAccount(apiUrl: string, account: Account): Readonly<Record<string, unknown>> {
  const api = `${apiUrl}/users/${encodeURIComponent(account.login)}`;
  const web =
    account.type === "Bot"
      ? `${webUrl}/apps/${account.login.replace("[bot]", "")}`
      : `${webUrl}/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId(account.type === "Bot" ? "BOT" : account.type === "User" ? "U" : "O", account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${String(account.id)}?v=4`,
    gravatar_id: "",
    url: api,
    html_url: web,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    user_view_type: "public",
    site_admin: false,
  };
}

const github: Account = { login: "github", id: 9919, type: "Organization" };

/** `integration`, or `null` for what no app did. */
export function renderApp(apiUrl: string, app: App | undefined): unknown {
  if (app === undefined) return null;
  return {
    id: app.id,
    client_id: `Iv1.${app.id.toString(16).padStart(16, "0")}`,
    slug: app.slug,
    node_id: nodeId("A", app.id),
    owner: renderAccount(apiUrl, github),
    name: app.name,
    description: `The ${app.name} app.`,
    external_url: "https://help.github.com/en/actions",
    html_url: `${webUrl}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: { actions: "write", checks: "write", contents: "write", issues: "write", pull_requests: "write" },
    events: ["check_run", "pull_request", "push", "workflow_run"],
  };
}

/** The authenticated person of `GET /user`. */
export function renderSelf(apiUrl: string, account: Account): unknown {
  return {
    ...renderAccount(apiUrl, account),
    name: null,
    company: null,
    blog: "",
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
  };
}
