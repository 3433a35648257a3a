/** One call of GitHub's REST API; the client behind it is `@actions/github`, loaded on first use. */
export interface GitHubResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON, or bytes where the answer is not JSON. Foreign: check each field before use. */
  readonly data: unknown;
}

/** GitHub's REST API under one token. */
export interface GitHubClient {
  /**
   * Calls `route`, such as `GET /repos/{owner}/{repo}/pulls/{pull_number}`; every status is a response.
   * @throws {ActionError} `request-failed` (upstream) when no response arrived
   */
  request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<GitHubResponse>;
}

/** Makes clients of GitHub's API. */
export interface GitHubConnector {
  connect(token: string): Promise<GitHubClient>;
}
