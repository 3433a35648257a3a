import { loadClients } from "./clients.ts";
import { hostErrors } from "./errors.ts";
import type { GitHubClient, GitHubConnector, GitHubResponse } from "./github-client.ts";

/** GitHub's REST API through `@actions/github`; a call gets 30 s for the whole of its answer. */
export const nodeGitHub: GitHubConnector = gitHubWithin(30_000);

/** The same with another limit, in milliseconds. */
export function gitHubWithin(timeoutMs: number): GitHubConnector {
  return { connect: async (token) => await connect(token, timeoutMs) };
}

async function connect(token: string, timeoutMs: number): Promise<GitHubClient> {
  const { getOctokit } = await (await loadClients()).github();
  const octokit = getOctokit(token, { log: silentLog });
  return {
    async request(route, parameters) {
      let response: RawResponse;
      // The client has no limit of its own; that of fetch is five minutes.
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        response = await octokit.request(route, { ...parameters, request: { signal } });
      } catch (error) {
        const answered = answerOf(error);
        if (answered !== undefined) return answered;
        const words = error instanceof Error ? error.message : "no response";
        throw hostErrors.error("request-failed", `GitHub's API, ${route}: ${words}`, { cause: error });
      }
      if (!route.startsWith("HEAD ") && !isWhole(response))
        throw hostErrors.error("request-failed", `GitHub's API, ${route}: the answer ended before its body did`);
      return responseOf(response);
    },
  };
}

// The client would print deprecations and failed requests past the printer that neutralises foreign text.
const silentLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

interface RawResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

function responseOf(raw: RawResponse): GitHubResponse {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(raw.headers)) {
    if (value !== undefined) headers.set(name.toLowerCase(), String(value));
  }
  return { status: raw.status, headers, data: raw.data };
}

/** The client takes a body that broke off for an empty one, or for a text where JSON should be; a plain text tells nothing. */
function isWhole({ status, headers, data }: RawResponse): boolean {
  if (status === 204 || status === 205 || String(headers["content-length"]) === "0") return true;
  if (typeof data === "string") return !/^application\/(?:scim\+)?json\b/i.test(String(headers["content-type"]));
  return !(data instanceof ArrayBuffer) || data.byteLength > 0;
}

/** An error of the client that carries a response is an answer like any other. */
function answerOf(error: unknown): GitHubResponse | undefined {
  if (!(error instanceof Error) || !("response" in error)) return undefined;
  const response = error.response as Partial<RawResponse> | undefined;
  if (response?.status === undefined || response.headers === undefined) return undefined;
  return responseOf({ status: response.status, headers: response.headers, data: response.data });
}
