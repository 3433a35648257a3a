import { parseManifest } from "@build-once/oci";
import type { ReceivedRequest, Reply } from "../../http/index.ts";
import { answering, type Quirk, refusal, reshaping, withHeader, withoutHeader } from "./quirk.ts";

const manifestWrite = "PUT /v2/{path}/manifests/{ref}";

function isMount(request: ReceivedRequest): boolean {
  return request.url.searchParams.has("mount");
}

function begun(request: ReceivedRequest): Reply {
  return { status: 202, headers: { location: `${request.path}00000000-0000-0000-0000-000000000000` } };
}

/** Ways of answering writes. */
export const writeQuirks: readonly Quirk[] = [
  {
    name: "another digest in the header of a write",
    seenAt: "registries that convert what is pushed",
    options: reshaping("PUT manifest", (reply) =>
      withHeader(reply, "docker-content-digest", `sha256:${"0".repeat(64)}`),
    ),
  },
  {
    name: "a write answered with 200",
    seenAt: "proxies that answer in the registry's place",
    options: reshaping("PUT manifest", (reply) => ({ ...reply, status: 200 })),
  },
  {
    name: "a tag that exists may not move, by TAG_INVALID",
    seenAt: "ECR",
    options: { immutableTags: () => true },
  },
  {
    name: "a tag that exists may not move, by a code of its own",
    seenAt: "ECR's ImageTagAlreadyExistsException",
    options: {
      immutableTags: () => true,
      ...reshaping("PUT manifest", (reply) =>
        reply.status === 400 ? refusal(400, "ImageTagAlreadyExistsException", "one") : reply,
      ),
    },
  },
  {
    name: "a tag that exists may not move, by 409",
    seenAt: "Google's Artifact Registry",
    options: {
      immutableTags: () => true,
      ...reshaping("PUT manifest", (reply) =>
        reply.status === 400 ? refusal(409, "IMMUTABLE", "tag one is immutable") : reply,
      ),
    },
  },
  {
    name: "a tag that exists may not move, by 412",
    seenAt: "Harbor",
    options: {
      immutableTags: () => true,
      ...reshaping("PUT manifest", (reply) =>
        reply.status === 400
          ? refusal(412, "PRECONDITION", "Failed to process request due to 'app:one' configured as immutable.")
          : reply,
      ),
    },
  },
  {
    name: "indexes refused",
    seenAt: "registries that know docker's single manifests alone",
    options: answering("PUT manifest", refusal(415, "UNSUPPORTED", "media type not supported"), (request) =>
      /index|list/.test(request.headers.get("content-type") ?? ""),
    ),
  },
  {
    name: "several tags at once",
    seenAt: "specification after 1.1.1 (#600)",
    options: { multiTag: true },
  },
  {
    name: "several tags at once, of which one is taken",
    seenAt: "specification after 1.1.1: the registry names what it took",
    options: {
      multiTag: true,
      ...reshaping("PUT manifest", (reply) => {
        const [first] = (reply.headers?.["oci-tag"] ?? "").split(",");
        return reply.headers?.["oci-tag"] === undefined ? reply : withHeader(reply, "oci-tag", first ?? "");
      }),
    },
  },
  {
    name: "a write that is refused once for a blob that is there",
    seenAt: "GHCR and Docker Hub shortly after an upload (agent-glovebox #4055)",
    faults: [
      {
        route: manifestWrite,
        fault: { kind: "reply", reply: refusal(400, "MANIFEST_BLOB_UNKNOWN", "blob unknown to registry") },
      },
    ],
  },
  {
    name: "a mount of what may not be read is 401",
    seenAt: "Harbor (harbor #17097)",
    options: answering("POST uploads", refusal(401, "UNAUTHORIZED", "unauthorized to access repository"), isMount),
  },
  {
    name: "a mount that begins an upload",
    seenAt: "GHCR; registries that do not mount",
    options: { instead: (request) => (isMount(request) ? begun(request) : undefined) },
  },
  {
    name: "a mount that begins an upload which cannot be cancelled",
    seenAt: "GHCR (radius #12623)",
    options: {
      instead: (request) => {
        if (isMount(request)) return begun(request);
        return request.method === "DELETE" ? refusal(405, "UNSUPPORTED", "the operation is unsupported") : undefined;
      },
    },
  },
  {
    name: "an upload that goes on at a whole address with a state",
    seenAt: "distribution (`_state`), Harbor",
    options: reshaping("POST|PATCH uploads", (reply, request) =>
      reply.headers?.["location"] === undefined
        ? reply
        : withHeader(reply, "location", `${request.url.origin}${reply.headers["location"]}?_state=a%2Fb%3D`),
    ),
  },
  {
    name: "no referrers API",
    seenAt: "GHCR, Docker Hub, distribution 2 and 3",
    options: { referrersApi: false },
  },
  {
    name: "no referrers API, and a page says so",
    seenAt: "registries behind a web server",
    options: {
      referrersApi: false,
      ...reshaping("GET referrers", () => ({
        status: 404,
        headers: { "content-type": "text/html" },
        body: "<html>404</html>",
      })),
    },
  },
  {
    name: "a referrers API that does not acknowledge",
    seenAt: "registries that took the API before the header",
    options: reshaping("PUT manifest", (reply) => withoutHeader(reply, "oci-subject")),
  },
  {
    name: "a manifest with a subject refused",
    seenAt: "ECR for some types (containers-roadmap #2783)",
    options: answering(
      "PUT manifest",
      refusal(405, "UNSUPPORTED", "manifests with a subject are not supported"),
      (request) => {
        const parsed = parseManifest(request.body, request.headers.get("content-type") ?? "");
        return parsed.ok && parsed.value.subject !== undefined;
      },
    ),
  },
  {
    name: "deletions refused",
    seenAt: "GHCR (skopeo #1880), Docker Hub (hub-feedback #2360)",
    options: { deletion: false },
  },
  {
    name: "no repository before it is made",
    seenAt: "ECR, Google's Artifact Registry",
    options: answering(
      "POST uploads",
      refusal(404, "NAME_UNKNOWN", "The repository with name 'acme/app' does not exist in the registry"),
    ),
  },
  {
    name: "a full disk",
    seenAt: "registries on a volume",
    options: answering("POST uploads", refusal(500, "UNKNOWN", "no space left on device")),
  },
];
