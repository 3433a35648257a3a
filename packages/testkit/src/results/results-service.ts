import { type FaultPlan, type ReceivedRequest, type Reply, type RequestLog, startLoopback } from "../http/index.ts";
import { artifactMethods } from "./artifact-service.ts";
import { cacheMethods, CacheStore } from "./cache-service.ts";
import { RunStore } from "./run-store.ts";
import { mintRuntimeToken, parseRuntimeToken, type RuntimeTokenOptions } from "./runtime-claims.ts";
import { TwirpError, type TwirpMessage } from "./twirp.ts";

/** How a results service starts. */
export interface ResultsOptions {
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
  /** Shared with a GitHub fake, so that a run's artifacts are seen through both. */
  readonly artifacts?: RunStore;
}

/** The runner's results service on 127.0.0.1: artifacts and caches of jobs. */
export interface ResultsService {
  /** For `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  readonly artifacts: RunStore;
  readonly cache: CacheStore;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  /** A token for `ACTIONS_RUNTIME_TOKEN`. */
  token(options: RuntimeTokenOptions): string;
  /** The variables a runner sets for a job of this service; `GITHUB_SERVER_URL` must be https://github.com beside them. */
  environment(options: RuntimeTokenOptions): Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** `POST` path of a method of the artifact service, for fault rules and the request log. */
export function artifactRoute(method: string): string {
  return `POST /twirp/github.actions.results.api.v1.ArtifactService/${method}`;
}

/** `POST` path of a method of the cache service, for fault rules and the request log. */
export function cacheRoute(method: string): string {
  return `POST /twirp/github.actions.results.api.v1.CacheService/${method}`;
}

/** Starts a results service; see docs/fidelity/results.md for what it models. */
export async function startResults(options: ResultsOptions = {}): Promise<ResultsService> {
  const artifacts = options.artifacts ?? new RunStore(options.now ?? Date.now);
  const cache = new CacheStore(artifacts.blobs, artifacts.now);
  let url = "";
  const server = await startLoopback((request) => answer(request, artifacts, cache, url));
  url = server.url;
  return {
    url,
    artifacts,
    cache,
    requests: server.requests,
    faults: server.faults,
    token: mintRuntimeToken,
    environment: (tokenOptions) => ({
      ACTIONS_RESULTS_URL: `${url}/`,
      ACTIONS_RUNTIME_URL: `${url}/`,
      ACTIONS_RUNTIME_TOKEN: mintRuntimeToken(tokenOptions),
      ACTIONS_CACHE_SERVICE_V2: "true",
    }),
    stop: () => server.stop(),
  };
}

function answer(request: ReceivedRequest, store: RunStore, cache: CacheStore, origin: string): Reply {
  const blob = store.blobs.answer(request);
  if (blob !== undefined) return blob;
  try {
    return callMethod(request, store, cache, origin);
  } catch (error) {
    if (error instanceof TwirpError) return error.reply;
    return new TwirpError("internal", error instanceof Error ? error.message : String(error)).reply;
  }
}

function callMethod(request: ReceivedRequest, store: RunStore, cache: CacheStore, origin: string): Reply {
  const route = /^\/twirp\/github\.actions\.results\.api\.v1\.(ArtifactService|CacheService)\/([A-Za-z]+)$/.exec(
    request.path,
  );
  if (route === null || request.method !== "POST") {
    throw new TwirpError("bad_route", `no handler for ${request.method} ${request.path}`);
  }
  const claims = parseRuntimeToken((request.headers.get("authorization") ?? "").replace(/^bearer\s+/i, ""));
  if (claims === undefined) throw new TwirpError("unauthenticated", "the token names no run and job");
  const message = messageOf(request);
  const [, service, method = ""] = route;
  const artifactMethod = service === "ArtifactService" ? artifactMethods.get(method) : undefined;
  if (artifactMethod !== undefined) return artifactMethod({ store, claims, message, origin });
  const cacheMethod = service === "CacheService" ? cacheMethods.get(method) : undefined;
  if (cacheMethod !== undefined) return cacheMethod({ cache, claims, message, origin });
  throw new TwirpError("bad_route", `no method ${method}`);
}

function messageOf(request: ReceivedRequest): TwirpMessage {
  try {
    return JSON.parse(Buffer.from(request.body).toString("utf8")) as TwirpMessage;
  } catch {
    throw new TwirpError("malformed", "the json request could not be decoded");
  }
}
