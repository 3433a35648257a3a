import { type Clock, type GitHubClient, hostErrors, type Random } from "@build-once/host";
import type { GitHubApi } from "../src/index.ts";

/** A client of the fake GitHub that sends parameters where GitHub's documentation puts them. */
export function fetchClient(url: string, token: string): GitHubClient {
  return {
    async request(route, parameters) {
      const [method = "GET", template = ""] = route.split(" ");
      const rest = new Map(Object.entries(parameters));
      const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = String(rest.get(name));
        rest.delete(name);
        return encodeURIComponent(value);
      });
      const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)] as [string, string]));
      const bodiless = method === "GET" || method === "DELETE";
      const response = await fetch(`${url}${path}${bodiless && rest.size > 0 ? `?${query.toString()}` : ""}`, {
        method,
        headers: {
          authorization: `token ${token}`,
          accept: "application/vnd.github+json",
          "user-agent": "test",
          ...(bodiless ? {} : { "content-type": "application/json" }),
        },
        ...(bodiless ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
      }).catch((error: unknown) => {
        throw hostErrors.error("request-failed", `GitHub's API, ${route}: no response`, { cause: error });
      });
      const text = await response.text();
      const json = response.headers.get("content-type")?.includes("json") === true && text !== "";
      return { status: response.status, headers: new Map(response.headers), data: json ? JSON.parse(text) : text };
    },
  };
}

/** Sleeps not at all, so that tests do not wait; time still moves. */
export function quickClock(): Clock {
  let passed = 0;
  return {
    now: () => Date.now() + passed,
    monotonic: () => performance.now() + passed,
    sleep: async (ms) => {
      passed += ms;
      await new Promise((resolve) => setTimeout(resolve, Math.min(ms, 20)));
    },
  };
}

/** Always in the middle. */
export const steadyRandom: Random = { hex: (count) => "5a".repeat(count), fraction: () => 0.5 };

/** `acme/app` through the fake. */
export function apiOf(url: string, token: string): GitHubApi {
  return { client: fetchClient(url, token), clock: quickClock(), repository: { owner: "acme", name: "app" } };
}
