import type { GitHubResponse } from "@build-once/host";

/** Where GitHub does not say how long, its documentation says a minute. */
const unsaidPauseMs = 60_000;

/**
 * How long to wait when `response` is a rate limit, primary or secondary; `undefined` when it is not one.
 *
 * @see GitHub REST API, "Rate limits for the REST API", exceeding the rate limit
 */
export function rateLimitPauseMs(response: GitHubResponse, nowMs: number): number | undefined {
  if (response.status !== 403 && response.status !== 429) return undefined;
  const { headers } = response;
  const after = headers.get("retry-after");
  if (after !== undefined) return /^\d{1,7}$/.test(after) ? Number(after) * 1000 : dateOr(after, nowMs);
  if (headers.get("x-ratelimit-remaining") === "0") {
    const reset = headers.get("x-ratelimit-reset") ?? "";
    if (!/^\d{1,12}$/.test(reset)) return unsaidPauseMs;
    // A second on top: the reset is a whole second, and clocks differ.
    return Math.max(0, Number(reset) * 1000 - nowMs) + 1000;
  }
  const secondary = /secondary rate limit|abuse detection/i.test(messageOf(response.data));
  return response.status === 429 || secondary ? unsaidPauseMs : undefined;
}

function dateOr(after: string, nowMs: number): number {
  const date = Date.parse(after);
  return Number.isNaN(date) ? unsaidPauseMs : Math.max(0, date - nowMs);
}

function messageOf(data: unknown): string {
  if (typeof data !== "object" || data === null || !("message" in data)) return "";
  return typeof data.message === "string" ? data.message : "";
}
