import type { FaultRule, Reply } from "../http/index.ts";
import { Refusal } from "./refusal.ts";

/** The primary limit of one caller: requests an hour. */
export interface RateLimit {
  readonly limit: number;
  remaining: number;
  /** Seconds since 1970. */
  reset: number;
}

/** GitHub's headers for `limit`. */
export function rateHeaders(limit: RateLimit): Readonly<Record<string, string>> {
  return {
    "x-ratelimit-limit": String(limit.limit),
    "x-ratelimit-remaining": String(limit.remaining),
    "x-ratelimit-reset": String(limit.reset),
    "x-ratelimit-used": String(limit.limit - limit.remaining),
    "x-ratelimit-resource": "core",
  };
}

/** The reply of `GET /rate_limit`. */
export function rateLimitReply(limit: RateLimit): unknown {
  const rate = {
    limit: limit.limit,
    remaining: limit.remaining,
    reset: limit.reset,
    used: limit.limit - limit.remaining,
  };
  return { resources: { core: rate, search: rate, graphql: rate }, rate };
}

/** What GitHub answers once the primary limit is used up. */
export function primaryLimitReply(resetSeconds: number, status: 403 | 429 = 403): Reply {
  const { reply } = new Refusal(status, "API rate limit exceeded for installation ID 1.");
  const used = rateHeaders({ limit: 1000, remaining: 0, reset: resetSeconds });
  return { ...reply, headers: { ...reply.headers, ...used } };
}

/** What GitHub answers when requests come too fast; `retry-after` may be missing. */
export function secondaryLimitReply(retryAfterSeconds?: number, status: 403 | 429 = 403): Reply {
  const { reply } = new Refusal(
    status,
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  );
  const wait = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return { ...reply, headers: { ...reply.headers, ...wait } };
}

/** What GitHub answers when it is unwell: HTML for 502 and 504, JSON for the rest. */
export function serverErrorReply(status: 500 | 502 | 503 | 504): Reply {
  if (status === 500 || status === 503) return new Refusal(status, "Server Error").reply;
  return { status, headers: { "content-type": "text/html" }, body: "<html><body><h1>Unicorn!</h1></body></html>" };
}

/** A rule that answers `reply` to the requests of `route`, from the `from`-th on, `times` times. */
export function replyRule(reply: Reply, route?: string, from = 1, times = 1): FaultRule {
  return { ...(route === undefined ? {} : { route }), from, times, fault: { kind: "reply", reply } };
}
