import { type FaultPlan, type ReceivedRequest, type Reply, type RequestLog, startLoopback } from "../http/index.ts";
import { RegistryAccess } from "./access.ts";
import { BlobEndpoint } from "./blobs.ts";
import { LaggingReads } from "./lag.ts";
import { answerReferrers, answerTags } from "./lists.ts";
import { ManifestEndpoint } from "./manifests.ts";
import type { MemoryRegistryOptions } from "./options.ts";
import { refuse } from "./replies.ts";
import { isRepositoryName, registryRoute, type RegistryRoute } from "./route.ts";
import { RegistryStore } from "./store.ts";

/** A registry in this process, on a free port of 127.0.0.1, that ends with {@link MemoryRegistry.stop}. */
export interface MemoryRegistry {
  /** `127.0.0.1:<port>`, as it stands in an image name. */
  readonly host: string;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly store: RegistryStore;
  readonly requests: RequestLog;
  /** Faults by route: `GET /v2/{path}/manifests/{ref}` strikes every read of a manifest. */
  readonly faults: FaultPlan;
  /** Requests so far by what they were about: `GET manifest`, `GET token`, `PUT manifest`, … */
  counts(): ReadonlyMap<string, number>;
  /** The next `times` manifest reads announce a digest that is not that of their bytes. */
  announceWrongDigest(times: number): void;
  expireTokens(): void;
  stop(): Promise<void>;
}

/**
 * Starts a registry in memory, good enough for docker, BuildKit and crane.
 *
 * @see OCI distribution specification 1.1.1
 */
export async function startMemoryRegistry(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  const store = new RegistryStore();
  const access = new RegistryAccess(options.auth ?? { kind: "none" }, () => host);
  const manifests = new ManifestEndpoint(store, options);
  const blobs = new BlobEndpoint(store, options);
  const lagging = options.lag === undefined ? undefined : new LaggingReads(options.lag);
  const counts = new Map<string, number>();
  let wrongDigests = 0;

  const answer = async (request: ReceivedRequest): Promise<Reply> => {
    if (options.latencyMs !== undefined) await new Promise((resolve) => setTimeout(resolve, options.latencyMs));
    const route = registryRoute(request.path);
    const kind = `${request.method} ${route.kind}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const instead = options.instead?.(request);
    if (instead !== undefined) return instead;
    const plain =
      route.kind === "manifest" && lagging !== undefined
        ? lagging.answer(request, (each) => dispatch(each, registryRoute(each.path)))
        : dispatch(request, route);
    const reply = options.reshape?.(request, plain) ?? plain;
    if (kind !== "GET manifest" || reply.status !== 200 || wrongDigests === 0) return reply;
    wrongDigests -= 1;
    return { ...reply, headers: { ...reply.headers, "docker-content-digest": `sha256:${"0".repeat(64)}` } };
  };

  const dispatch = (request: ReceivedRequest, route: RegistryRoute): Reply => {
    if (route.kind === "token") return access.token(request);
    if (route.kind === "unknown") return refuse(404, "UNSUPPORTED", "no such endpoint");
    const name = route.kind === "base" ? undefined : route.name;
    const refused = access.refusal(request, name, actionOf(request, route));
    if (refused !== undefined) return refused;
    if (name !== undefined && !isRepositoryName(name)) return refuse(404, "NAME_INVALID", "invalid repository name");
    switch (route.kind) {
      case "base":
        return {
          status: 200,
          headers: { "content-type": "application/json", "docker-distribution-api-version": "registry/2.0" },
          body: "{}",
        };
      case "manifest":
        return manifests.answer(request, route.name, route.reference);
      case "blob":
        return blobs.blob(request, route.name, route.digest);
      case "uploads":
        return blobs.begin(request, route.name, (from) => access.refusal(request, from, "pull") === undefined);
      case "upload":
        return blobs.upload(request, route.name, route.id);
      case "tags":
        return answerTags(store, request, route.name, options);
      case "referrers":
        if (options.referrersApi === false)
          return { status: 404, headers: { "content-type": "text/plain" }, body: "404 page not found\n" };
        return answerReferrers(store, request, route.name, route.digest);
      default:
        return route satisfies never;
    }
  };

  const loopback = await startLoopback(answer);
  const host = new URL(loopback.url).host;
  return {
    host,
    url: loopback.url,
    store,
    requests: loopback.requests,
    faults: loopback.faults,
    counts: () => new Map(counts),
    announceWrongDigest: (times) => {
      wrongDigests = times;
    },
    expireTokens: () => access.expireTokens(),
    stop: () => loopback.stop(),
  };
}

function actionOf(request: ReceivedRequest, route: RegistryRoute): string {
  if (route.kind === "base") return "pull";
  return request.method === "GET" && route.kind !== "upload" ? "pull" : request.method === "HEAD" ? "pull" : "push";
}
