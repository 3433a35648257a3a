import type { Reply } from "../http/index.ts";
import type { RunStore } from "../results/run-store.ts";
import type { Token } from "./identity.ts";
import { notFound } from "./refusal.ts";
import type { GitHubState, Repository } from "./state.ts";

/** A request that was matched to an operation and may do what it asks. */
export interface Call {
  readonly state: GitHubState;
  readonly artifacts: RunStore;
  readonly parameters: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Readonly<Record<string, unknown>>;
  /** `undefined` for a request without a token. */
  readonly token: Token | undefined;
  /** The API's own URL, as `GITHUB_API_URL` says it. */
  readonly apiUrl: string;
  /** Where artifact archives are served from. */
  readonly blobUrl: string;
  /** The path of this request by repository id, which GitHub uses in `Link`. */
  readonly pagePath: string;
  readonly commentLimit: CommentLimit;
}

/** The largest comment taken. */
export interface CommentLimit {
  readonly unit: "characters" | "bytes";
  readonly max: number;
}

/** Carries out one operation at once: no other request comes in between. */
export type Route = (call: Call, repository: Repository) => Reply;

/** A path parameter that is a number. @throws {Refusal} 404 for anything else */
export function numberOf(call: Call, name: string): number {
  const value = Number(call.parameters.get(name));
  if (!Number.isSafeInteger(value)) throw notFound();
  return value;
}

/** A path parameter. */
export function textOf(call: Call, name: string): string {
  return call.parameters.get(name) ?? "";
}

/** A text of the body, or `undefined`. */
export function bodyText(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === "string" ? value : undefined;
}

/** A time of the body in milliseconds, or `undefined`. */
export function bodyTime(body: Readonly<Record<string, unknown>>, name: string): number | undefined {
  const value = Date.parse(bodyText(body, name) ?? "");
  return Number.isNaN(value) ? undefined : value;
}

/** An object of the body, or `undefined`. */
export function bodyObject(
  body: Readonly<Record<string, unknown>>,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const value = body[name];
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
