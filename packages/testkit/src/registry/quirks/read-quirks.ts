import { gzipSync } from "node:zlib";
import { page, type Quirk, refusal, reshaping, withHeader, withoutHeader } from "./quirk.ts";

const manifestRead = "GET /v2/{path}/manifests/{ref}";
const xml = { "content-type": "application/xml" };
const wrong = `sha256:${"0".repeat(64)}`;

/** Ways of answering reads. */
export const readQuirks: readonly Quirk[] = [
  {
    name: "no digest header",
    seenAt: "Nexus, Red Hat's registry, reports of ECR (distribution #3849, #3792)",
    options: reshaping("GET|HEAD|PUT manifest", (reply) => withoutHeader(reply, "docker-content-digest")),
  },
  {
    name: "another digest in the header of a read",
    seenAt: "caches that serve a body and the headers of another",
    options: reshaping("GET manifest", (reply) => withHeader(reply, "docker-content-digest", wrong)),
  },
  {
    name: "a digest header that is none",
    seenAt: "gateways that rewrite headers",
    options: reshaping("GET manifest", (reply) => withHeader(reply, "docker-content-digest", 'W/"1"')),
  },
  {
    name: "HEAD without type and digest",
    seenAt: "Artifactory (docker_registry2 #83)",
    options: reshaping("HEAD manifest", (reply) =>
      withHeader(withoutHeader(reply, "docker-content-digest"), "content-type", "application/octet-stream"),
    ),
  },
  {
    name: "HEAD refused",
    seenAt: "gateways that pass GET alone",
    options: reshaping("HEAD manifest", () => ({ status: 405 })),
  },
  {
    name: "a manifest as octet-stream",
    seenAt: "Artifactory and static mirrors",
    options: reshaping("GET manifest", (reply) => withHeader(reply, "content-type", "application/octet-stream")),
  },
  {
    name: "a type with parameters",
    seenAt: "proxies that add a charset",
    options: reshaping("GET|HEAD manifest", (reply) =>
      withHeader(reply, "content-type", `${reply.headers?.["content-type"] ?? ""}; charset=utf-8`),
    ),
  },
  {
    name: "another type than the document's own",
    seenAt: "registries that convert; a way to have one document read as another",
    options: reshaping("GET manifest", (reply) =>
      withHeader(reply, "content-type", "application/vnd.docker.distribution.manifest.v2+json"),
    ),
  },
  {
    name: "a compressed manifest nobody asked for",
    seenAt: "content delivery networks",
    options: reshaping("GET manifest", (reply) => ({
      ...withHeader(withoutHeader(reply, "docker-content-digest"), "content-encoding", "gzip"),
      body: gzipSync(Buffer.from(reply.body ?? "")),
    })),
  },
  {
    name: "404 with DENIED",
    seenAt: "GHCR for a package that is private or not there (wasm-pkg-tools #40)",
    options: reshaping("GET|HEAD manifest", () => refusal(404, "DENIED", "requested access to the resource is denied")),
  },
  {
    name: "404 of a web page",
    seenAt: "reverse proxies",
    options: reshaping("GET|HEAD manifest", () => page(404)),
  },
  {
    name: "404 without a body",
    seenAt: "load balancers",
    options: reshaping("GET|HEAD manifest", () => ({ status: 404 })),
  },
  {
    name: "404 for want of a type",
    seenAt: "distribution 2 and GHCR behind a proxy that drops `Accept` (seantis/roots #4)",
    options: reshaping("GET manifest", () =>
      refusal(404, "MANIFEST_UNKNOWN", "OCI index found, but accept header does not support OCI indexes"),
    ),
  },
  {
    name: "types served only when named",
    seenAt: "GHCR",
    options: { strictAccept: true },
  },
  {
    name: "a login page with 200",
    seenAt: "companies' proxies and captive portals",
    options: reshaping("GET|HEAD manifest", () => page(200)),
  },
  {
    name: "an error document with 200",
    seenAt: "gateways that hide failures",
    options: reshaping("GET manifest", () => ({
      ...refusal(404, "MANIFEST_UNKNOWN", "manifest unknown"),
      status: 200,
    })),
  },
  {
    name: "a manifest behind a redirect",
    seenAt: "ECR and registries with a content delivery network (specification after 1.1.1, #607)",
    options: {
      reshape: (request, reply) =>
        request.method === "GET" && request.path.endsWith("/manifests/one") && !request.url.searchParams.has("cdn")
          ? { status: 307, headers: { location: `${request.path}?cdn=1` } }
          : reply,
    },
  },
  {
    name: "blobs in storage that refuses a second authorisation",
    seenAt: "ECR and every registry on S3 (opa #6580, renovate #3877, oras-java #334)",
    storage: (request, blob) =>
      request.headers.has("authorization")
        ? { status: 400, headers: xml, body: "<Error><Code>InvalidArgument</Code></Error>" }
        : { status: 200, headers: { "content-type": "binary/octet-stream" }, body: blob },
  },
  {
    name: "blobs in storage whose signed address has expired",
    seenAt: "S3 and Azure when the runner's clock is wrong or a proxy caches the redirect",
    storage: () => ({ status: 403, headers: xml, body: "<Error><Code>AccessDenied</Code></Error>" }),
  },
  {
    name: "other bytes in storage",
    seenAt: "caches that mix up addresses",
    storage: (_request, blob) => ({ status: 200, body: Buffer.from(blob).reverse() }),
  },
  {
    name: "a warning",
    seenAt: "specification 1.1.1, “Warnings”",
    options: reshaping("GET manifest", (reply) => withHeader(reply, "warning", '299 - "this registry moves"')),
  },
  {
    name: "tags a page of 1000, whatever is asked",
    seenAt: "ECR",
    options: { maxTagsPage: 1000 },
  },
  {
    name: "tags in the order of a dictionary",
    seenAt: "registries before the specification's next version",
    options: {
      tagOrder: (a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "en") || Number(a > b) - Number(a < b),
      maxTagsPage: 7,
    },
  },
  {
    name: "the next page by its whole address",
    seenAt: "Harbor and GitLab",
    options: reshaping("GET tags", (reply, request) =>
      reply.headers?.["link"] === undefined
        ? reply
        : withHeader(reply, "link", reply.headers["link"].replace("</v2", `<${request.url.origin}/v2`)),
    ),
  },
  {
    name: "no list of tags",
    seenAt: "distribution for a repository without tags",
    options: reshaping("GET tags", (reply) => ({ ...reply, status: 200, body: '{"name":"acme/app","tags":null}' })),
  },
  {
    name: "429 with a wait in microseconds",
    seenAt: "GHCR (dependabot/cli #380)",
    faults: [
      {
        route: manifestRead,
        fault: {
          kind: "reply",
          reply: refusal(429, "TOOMANYREQUESTS", "retry-after: 257.864µs, allowed: 44000/minute"),
        },
      },
    ],
  },
  {
    name: "429 with Retry-After",
    seenAt: "Docker Hub, ECR",
    faults: [
      {
        route: manifestRead,
        fault: { kind: "reply", reply: refusal(429, "TOOMANYREQUESTS", "slow down", { "retry-after": "1" }) },
      },
    ],
  },
  {
    name: "429 that does not end",
    seenAt: "Docker Hub's pull limit",
    options: reshaping("GET|HEAD manifest", () =>
      refusal(429, "TOOMANYREQUESTS", "You have reached your pull rate limit.", { "retry-after": "21600" }),
    ),
  },
  {
    name: "403 for a secondary limit",
    seenAt: "GHCR (refchecker #67)",
    options: reshaping("GET|HEAD manifest", () =>
      refusal(403, "DENIED", "You have exceeded a secondary rate limit. Please wait a few minutes."),
    ),
  },
];
