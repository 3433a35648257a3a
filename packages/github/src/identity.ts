import { callApi, type GitHubApi } from "./api.ts";

/** Who our token writes as. */
export interface Identity {
  /** As in a comment's `user.login`, lower-case. */
  readonly login: string;
  /** True for the token of an app: its comments are by a `Bot`. */
  readonly bot: boolean;
}

/** The job token's own identity, on github.com and GitHub Enterprise Server alike. */
const jobToken: Identity = { login: "github-actions[bot]", bot: true };

/**
 * Who the token writes as. A job token may not ask, so it is recognised by its form, else by being refused; another
 * app's token looks the same and shows its name when it writes first.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub, "About authentication to GitHub", token formats
 */
export async function fetchIdentity(api: GitHubApi, token: string): Promise<Identity> {
  if (token.startsWith("ghs_")) return jobToken;
  const answer = await callApi(api, { route: "GET /user", permission: "contents: read", accept: [403, 404] });
  const login = answer.status === 200 ? answer.body.at("login").text(100) : undefined;
  if (login === undefined) return jobToken;
  return { login: login.toLowerCase(), bot: answer.body.at("type").text() === "Bot" };
}
