import { ActionError } from "@build-once/kernel";
import type { RegistryClient } from "@build-once/oci";
import { afterEach, describe, expect, test } from "vitest";
import type { ReceivedRequest, Reply } from "../../src/http/index.ts";
import { type Attack, credentialBytes, image, type Kind, openStage, type Stage } from "./origin-stage.ts";

const stages: Stage[] = [];

afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.stop();
});

async function open(...args: Parameters<typeof openStage>): Promise<Stage> {
  const stage = await openStage(...args);
  stages.push(stage);
  return stage;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    if (error instanceof ActionError) return error.code;
    throw error;
  }
}

const named = "registry.example.com";
const here = undefined;

const challenge = (realm: string): Reply => ({
  status: 401,
  headers: { "www-authenticate": `Bearer realm="${realm}",service="s",scope="repository:acme/app:pull"` },
});

const challengesToOwnSite: Attack = (_request, authorized) =>
  authorized ? undefined : challenge("https://auth.example.com/token");

const challengesTwice: Attack = (_request, authorized) =>
  authorized
    ? undefined
    : { status: 401, headers: { "www-authenticate": 'Bearer realm="https://evil.example.net/t", Basic realm="r"' } };

const redirectsToStorage: Attack = ({ path }, authorized) =>
  authorized && path.startsWith("/v2/acme/app/manifests/")
    ? { status: 307, headers: { location: "https://storage.example.net/blob" } }
    : undefined;

interface RealmCase {
  readonly registry: string | undefined;
  readonly realm: string;
  readonly kind?: Kind;
}

/** A token service that the registry's credentials must not reach. */
const realms: readonly RealmCase[] = [
  { registry: named, realm: "https://evil.example.net/token" },
  { registry: named, realm: "https://evil.example.net/token", kind: "identity" },
  { registry: named, realm: "https://registry.example.com.evil.net/token" },
  { registry: named, realm: "https://registry.example.com@evil.net/token" },
  { registry: named, realm: "https://me:pass@registry.example.com/token" },
  { registry: named, realm: "http://registry.example.com/token" },
  { registry: named, realm: "http://registry.example.com/token", kind: "identity" },
  { registry: named, realm: "https://169.254.169.254/token" },
  { registry: named, realm: "https://2852039166/token" },
  { registry: named, realm: "https://0xa9fea9fe/token" },
  { registry: named, realm: "https://0251.0376.0251.0376/token" },
  { registry: named, realm: "https://127.1/token" },
  { registry: named, realm: "https://localhost./token" },
  { registry: named, realm: "https://[::1]/token" },
  { registry: named, realm: "https://[::ffff:169.254.169.254]/token" },
  { registry: named, realm: "https://[fe80::1]/token" },
  { registry: named, realm: "https://[64:ff9b::a9fe:a9fe]/token" },
  { registry: named, realm: "https://10.0.0.1/token", kind: "identity" },
  { registry: named, realm: "https://vault/token" },
  { registry: named, realm: "https://metadata.google.internal/token" },
  { registry: named, realm: "//evil.example.net/token" },
  { registry: named, realm: "gopher://evil.example.net/token" },
  { registry: "mine.azurecr.io", realm: "https://evil.azurecr.io/oauth2/token", kind: "identity" },
  { registry: "mine.jfrog.io", realm: "https://evil.jfrog.io/token" },
  { registry: "foo.co.uk", realm: "https://evil.co.uk/token" },
  { registry: "ghcr.io", realm: "https://evil.example.net/token" },
  { registry: "ghcr.io", realm: "https://ghcr.io.evil.net/token" },
  { registry: here, realm: "http://127.0.0.1:1/token" },
  { registry: here, realm: "http://localhost:1/token", kind: "identity" },
  { registry: here, realm: "http://[::1]:1/token" },
  { registry: here, realm: "https://evil.example.net/token" },
];

describe("a token service named by a registry", () => {
  test.each(realms)("of $registry at $realm gets no byte of its credentials", async ({ registry, realm, kind }) => {
    // The services that are known by convention do not exist, so that the registry's word counts.
    const attack: Attack = ({ path }) => (path.endsWith("/token") ? { status: 404 } : challenge(realm));
    const stage = await open(registry, kind ?? "basic", attack);
    expect(await codeOf(stage.client.resolve("one"))).toBe("registry-realm-refused");
    expect(stage.asked).toEqual([]);
    expect(stage.sunk()).toHaveLength(0);
  });

  test.each<readonly [Kind, string]>([
    ["basic", "https://evil.example.net/token"],
    ["identity", "https://evil.example.net/token"],
    ["basic", "http://registry.example.com/token"],
  ])("that redirects %s credentials to %s is not followed", async (kind, location) => {
    const attack: Attack = ({ path }) => (path === "/token" ? { status: 307, headers: { location } } : undefined);
    const stage = await open(named, kind, attack);
    expect(await codeOf(stage.client.resolve("one"))).toBe("registry-realm-refused");
    expect(stage.asked).toEqual([]);
  });

  test("beside a basic challenge leaves the password with the registry", async () => {
    const stage = await open(named, "basic", challengesTwice);
    expect(await codeOf(stage.client.resolve("one"))).toBe("ok");
    expect(stage.asked).toEqual([]);
  });

  test("of the registry's own site gets them, or the other cases would prove nothing", async () => {
    const stage = await open(named, "basic", challengesToOwnSite);
    await codeOf(stage.client.resolve("one"));
    expect(stage.asked).toEqual(["https://auth.example.com"]);
    expect(credentialBytes(stage.sunk())).toBeGreaterThan(20);
  });
});

interface RedirectCase {
  readonly registry: string | undefined;
  readonly status: number;
  readonly location: string;
  readonly code: "followed" | "registry-redirect-refused";
  readonly kind?: Kind;
}

/** Where an authorised read is sent on to. */
const redirects: readonly RedirectCase[] = [
  ...[301, 302, 303, 307, 308].map((status) => ({
    registry: named,
    status,
    location: "https://storage.example.net/blob?signature=x",
    code: "followed" as const,
  })),
  { registry: named, status: 302, location: "https://storage.example.net/blob", code: "followed", kind: "identity" },
  { registry: named, status: 302, location: "//storage.example.net/blob", code: "followed" },
  { registry: named, status: 302, location: "https://registry.example.com:8443/blob", code: "followed" },
  { registry: named, status: 302, location: "https://sub.registry.example.com/blob", code: "followed" },
  { registry: named, status: 302, location: "https://example.com/blob", code: "followed" },
  { registry: "ghcr.io", status: 302, location: "https://pkg-containers.githubusercontent.com/blob", code: "followed" },
  { registry: here, status: 302, location: "http://127.0.0.1:1/blob", code: "followed" },
  { registry: here, status: 302, location: "http://localhost:1/blob", code: "followed" },
  { registry: here, status: 302, location: "https://storage.example.net/blob", code: "followed" },
  ...[
    "http://registry.example.com/blob",
    "http://storage.example.net/blob",
    "https://me:pass@storage.example.net/blob",
    "https://registry.example.com@storage.example.net/blob",
    "https://169.254.169.254/latest/meta-data/",
    "https://0xa9fea9fe/",
    "https://127.0.0.1/blob",
    "https://localhost/blob",
    "https://[::1]/blob",
    "https://[::ffff:10.0.0.1]/blob",
    "https://[fd00:ec2::254]/",
    "https://vault/v1/secret",
    "https://metadata.google.internal/",
    "ftp://storage.example.net/blob",
    "file:///etc/passwd",
    "https://",
  ].map((location) => ({ registry: named, status: 307, location, code: "registry-redirect-refused" as const })),
  { registry: here, status: 302, location: "http://storage.example.net/blob", code: "registry-redirect-refused" },
  { registry: here, status: 302, location: "http://169.254.169.254/", code: "registry-redirect-refused" },
];

describe("a redirect of an authorised read", () => {
  test.each(redirects)("of $registry by $status to $location is $code", async (each) => {
    const attack: Attack = (_request, authorized) =>
      authorized ? { status: each.status, headers: { location: each.location } } : undefined;
    const stage = await open(each.registry, each.kind ?? "basic", attack);
    const code = await codeOf(stage.client.resolve("one"));
    expect(stage.asked).toHaveLength(each.code === "followed" ? 1 : 0);
    // What another place serves is judged by itself; here it is no manifest.
    expect(code).toBe(each.code === "followed" ? "registry-answer-invalid" : each.code);
    expect(credentialBytes(stage.sunk())).toBe(0);
    expect(Buffer.from(stage.sunk()).toString()).not.toMatch(/^(?:authorization|cookie):/im);
  });

  test("to a place that asks for a login itself brings it none", async () => {
    const asks =
      'HTTP/1.1 401 No\r\nwww-authenticate: Basic realm="x", Bearer realm="https://registry.example.com/token"\r\ncontent-length: 0\r\nconnection: close\r\n\r\n';
    const stage = await open(named, "basic", redirectsToStorage, asks);
    // With a token in hand the storage's 401 is the first that the client sees.
    await stage.client.listTags();
    expect(await codeOf(stage.client.resolve("one"))).toMatch(/^registry-una/);
    expect(stage.asked).toEqual(["https://storage.example.net"]);
    expect(credentialBytes(stage.sunk())).toBe(0);
  });

  test("that comes back to the registry comes without credentials", async () => {
    const back =
      "HTTP/1.1 307 Back\r\nlocation: https://registry.example.com/v2/acme/other/manifests/one\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    const stage = await open(named, "basic", redirectsToStorage, back);
    await codeOf(stage.client.resolve("one"));
    const returned = stage.registry.requests.matching("GET /v2/acme/other/manifests/one");
    expect(returned.map(({ headers }) => headers.get("authorization"))).toEqual([undefined]);
    expect(credentialBytes(stage.sunk())).toBe(0);
  });
});

/** What a client does that a registry could send elsewhere, and what it answers to send it there. */
const operations: readonly {
  readonly what: string;
  readonly work: (client: RegistryClient) => Promise<unknown>;
  readonly attack: (request: ReceivedRequest, target: string) => Reply | undefined;
  readonly follows: boolean;
}[] = [
  {
    what: "the location of an upload",
    work: async (client) => await client.putBlob(new Uint8Array([1, 2, 3])),
    attack: ({ method }, location) => (method === "POST" ? { status: 202, headers: { location } } : undefined),
    follows: true,
  },
  {
    what: "the location of a mount that became an upload",
    work: async (client) =>
      await client.mountBlob(image.digest, { registry: client.repository.registry, path: "acme/base" }),
    attack: ({ method }, location) => (method === "POST" ? { status: 202, headers: { location } } : undefined),
    follows: true,
  },
  {
    what: "the next page of tags",
    work: async (client) => await client.listTags(),
    attack: ({ path }, target) =>
      path.includes("/tags/")
        ? { status: 200, headers: { link: `<${target}>; rel="next"` }, body: '{"tags":["one"]}' }
        : undefined,
    follows: false,
  },
  {
    what: "a redirect of a manifest's push",
    work: async (client) => await client.putManifest(image.bytes, image.mediaType, "two"),
    attack: ({ method }, location) => (method === "PUT" ? { status: 307, headers: { location } } : undefined),
    follows: false,
  },
  {
    what: "a redirect of an upload's start",
    work: async (client) => await client.putBlob(new Uint8Array([1, 2, 3])),
    attack: ({ method }, location) => (method === "POST" ? { status: 308, headers: { location } } : undefined),
    follows: false,
  },
];

describe("an authorised request", () => {
  const cases = operations.flatMap((operation) =>
    [
      { target: "https://storage.example.net/next", safe: true },
      { target: "https://registry.example.com:8443/next", safe: true },
      { target: "//storage.example.net/next", safe: true },
      { target: "http://registry.example.com/next", safe: false },
      { target: "https://me:pass@storage.example.net/next", safe: false },
      { target: "https://169.254.169.254/next", safe: false },
      { target: "https://localhost:8080/next", safe: false },
    ].map(({ target, safe }) => ({ ...operation, target, followed: operation.follows && safe })),
  );

  test.each(cases)(
    "sent to $target by $what carries no credentials",
    async ({ what, work, attack, target, followed }) => {
      const act: Attack = (request, authorized) => (authorized ? attack(request, target) : undefined);
      const stage = await open(named, "basic", act);
      const code = await codeOf(work(stage.client));
      expect(stage.asked.length > 0).toBe(followed);
      // That a left upload could not be cancelled is nobody's concern.
      const refused = what.includes("mount") ? ["ok", "registry-redirect-refused"] : ["registry-redirect-refused"];
      if (!followed) expect(refused).toContain(code);
      expect(credentialBytes(stage.sunk())).toBe(0);
    },
  );
});

test("there are many more than thirty cases of each sort", () => {
  expect(realms.length).toBeGreaterThanOrEqual(30);
  expect(redirects.length).toBeGreaterThanOrEqual(30);
});
