import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Fault } from "../../src/http/index.ts";
import {
  buildImage,
  buildIndex,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "../../src/registry/index.ts";
import { account, as, clientOf, reader } from "./connect.ts";

const image = buildImage();
const manifestRead = "GET /v2/{path}/manifests/{ref}";

const reply = (status: number, body: string, type = "application/json"): Fault => ({
  kind: "reply",
  reply: { status, headers: { "content-type": type }, body },
});
const said = (code: string): string => JSON.stringify({ errors: [{ code, message: "no" }] });

describe("a lookup", () => {
  let registry: MemoryRegistry;

  beforeEach(async () => {
    registry = await startMemoryRegistry();
    storeImage(registry.store, "acme/app", image, "one");
  });

  afterEach(async () => {
    await registry.stop();
  });

  test("of an existing tag without authentication takes one request", async () => {
    const client = clientOf(registry.host);
    expect(await client.resolve("one")).toMatchObject({
      digest: image.digest,
      mediaType: image.mediaType,
      sizeBytes: image.bytes.length,
    });
    expect(client.requests.total).toBe(1);
    expect(registry.requests.count()).toBe(1);
  });

  test("of a tag or repository that the registry says it does not know is undefined", async () => {
    expect(await clientOf(registry.host).resolve("two")).toBeUndefined();
    const elsewhere = clientOf(registry.host, { repository: { registry: registry.host, path: "acme/none" } });
    expect(await elsewhere.resolve("one")).toBeUndefined();
    expect(await elsewhere.listTags()).toEqual([]);
  });

  test.each<readonly [string, Fault, string, string]>([
    ["401 without a challenge", reply(401, said("UNAUTHORIZED")), "registry-unauthorized", "permission"],
    ["403", reply(403, said("DENIED")), "registry-forbidden", "permission"],
    [
      "403 that means a rate limit",
      reply(403, JSON.stringify({ errors: [{ code: "DENIED", message: "secondary rate limit" }] })),
      "registry-rate-limited",
      "upstream",
    ],
    ["429", reply(429, said("TOOMANYREQUESTS")), "registry-rate-limited", "upstream"],
    ["500", reply(500, "oops"), "registry-unavailable", "upstream"],
    ["502 from a gateway", reply(502, "<html>", "text/html"), "registry-unavailable", "upstream"],
    ["404 of a web page", reply(404, "<html>not here</html>", "text/html"), "registry-answer-invalid", "upstream"],
    ["404 without a body", reply(404, ""), "registry-answer-invalid", "upstream"],
    ["404 with a code of another matter", reply(404, said("UNSUPPORTED")), "registry-answer-invalid", "upstream"],
    ["200 of a login page", reply(200, "<html>log in</html>", "text/html"), "registry-answer-invalid", "upstream"],
    ["200 without a body", reply(200, ""), "registry-answer-invalid", "upstream"],
    ["200 of a manifest that is cut", reply(200, '{"schemaVersion":2,', image.mediaType), "manifest-invalid", "data"],
    ["204", reply(204, ""), "registry-answer-invalid", "upstream"],
    [
      "a redirect without an end",
      { kind: "reply", reply: { status: 307, headers: { location: "/v2/acme/app/manifests/one" } } },
      "registry-redirect-refused",
      "upstream",
    ],
    [
      "a redirect to plain http elsewhere",
      { kind: "reply", reply: { status: 307, headers: { location: "http://example.com/x" } } },
      "registry-redirect-refused",
      "upstream",
    ],
    ["a reset", { kind: "reset" }, "request-failed", "upstream"],
    ["silence", { kind: "hang" }, "request-failed", "upstream"],
    ["a body that ends early", { kind: "truncate", keepBytes: 20 }, "registry-unavailable", "upstream"],
    ["a body of 5 MiB", reply(200, "x".repeat(5 * 1024 * 1024), image.mediaType), "manifest-too-large", "data"],
  ])("answered with %s is an error, never a missing image", async (_title, fault, code, kind) => {
    registry.faults.add({ route: manifestRead, times: 100, fault });
    await expect(clientOf(registry.host).resolve("one")).rejects.toMatchObject({ name: "ActionError", code, kind });
  });

  test.each<readonly [string, Fault]>([
    ["a reset", { kind: "reset" }],
    ["a 503", { kind: "reply", reply: { status: 503 } }],
    ["a 429", { kind: "reply", reply: { status: 429 } }],
    ["a body that ends early", { kind: "truncate", keepBytes: 20 }],
    ["a lost answer", { kind: "lost-reply" }],
  ])("survives %s", async (_title, fault) => {
    registry.faults.add({ route: manifestRead, fault });
    expect((await clientOf(registry.host).resolve("one"))?.digest).toBe(image.digest);
  });

  test("whose announced digest is not that of the bytes is an error", async () => {
    registry.announceWrongDigest(1);
    await expect(clientOf(registry.host).resolve("one")).rejects.toMatchObject({
      code: "digest-mismatch",
      kind: "data",
    });
  });

  test("by digest whose bytes are others is an error", async () => {
    const other = buildImage({ user: "1000" });
    registry.faults.add({
      route: manifestRead,
      fault: { kind: "reply", reply: { status: 200, headers: { "content-type": other.mediaType }, body: other.bytes } },
    });
    await expect(clientOf(registry.host).resolve(image.digest)).rejects.toMatchObject({ code: "digest-mismatch" });
  });

  test("of bytes served without a type believes the document's own word", async () => {
    registry.faults.add({
      route: manifestRead,
      fault: {
        kind: "reply",
        reply: { status: 200, headers: { "content-type": "application/octet-stream" }, body: image.bytes },
      },
    });
    expect((await clientOf(registry.host).resolve("one"))?.mediaType).toBe(image.mediaType);
  });

  test.each(["", "../../blobs/x", "a b", "one?x=y", "sha256:123", "x".repeat(129)])(
    "of %j never leaves",
    async (reference) => {
      const client = clientOf(registry.host);
      await expect(client.resolve(reference)).rejects.toMatchObject({ code: "registry-not-found" });
      expect(client.requests.total).toBe(0);
    },
  );

  test("of a child by HEAD tells what is there and what is not", async () => {
    const client = clientOf(registry.host);
    expect(await client.hasManifest(image.digest)).toBe(true);
    expect(await client.hasManifest(buildImage({ user: "9" }).digest)).toBe(false);
  });

  test("of a configuration checks bytes, length and limit", async () => {
    const client = clientOf(registry.host);
    const fetched = await client.getManifest("one");
    if (fetched.manifest.kind !== "manifest") throw new Error("not a manifest");
    const { config } = fetched.manifest;
    expect(await client.getBlob(config, 10_000)).toEqual(new Uint8Array(image.blobs[0] ?? []));
    await expect(client.getBlob(config, 10)).rejects.toMatchObject({ code: "blob-too-large" });
    await expect(client.getBlob({ ...config, sizeBytes: config.sizeBytes - 1 }, 10_000)).rejects.toMatchObject({
      code: "blob-invalid",
    });
    registry.faults.add({
      route: "GET /v2/{path}/blobs/{ref}",
      fault: { kind: "reply", reply: { status: 200, body: "{}" } },
    });
    await expect(client.getBlob(config, 10_000)).rejects.toMatchObject({ code: "digest-mismatch" });
  });
});

describe("a lookup with bearer tokens", () => {
  let registry: MemoryRegistry;

  beforeEach(async () => {
    registry = await startMemoryRegistry({
      auth: { kind: "bearer", accounts: [account, reader], refreshTokens: new Map([["refresh", account.username]]) },
    });
    storeImage(registry.store, "acme/app", buildIndex([image], { attestations: true }), "one");
  });

  afterEach(async () => {
    await registry.stop();
  });

  test("takes two requests where the token service is known, and one after that", async () => {
    const client = clientOf(registry.host, { credentials: as(account) });
    await client.resolve("one");
    expect([...registry.counts()]).toEqual([
      ["GET token", 1],
      ["GET manifest", 1],
    ]);
    await client.resolve("one");
    expect(client.requests.total).toBe(3);
  });

  test("asks for one token when many lookups start together", async () => {
    const client = clientOf(registry.host, { credentials: as(account) });
    await Promise.all(["one", "two", "three", "four"].map((tag) => client.resolve(tag)));
    expect(registry.counts().get("GET token")).toBe(1);
  });

  test("gets a new token when the old one has expired", async () => {
    const client = clientOf(registry.host, { credentials: as(account) });
    await client.resolve("one");
    registry.expireTokens();
    expect(await client.resolve("one")).toBeDefined();
  });

  test("works with a refresh token of a docker login", async () => {
    const client = clientOf(registry.host, { credentials: { kind: "identity", token: "refresh" } });
    expect(await client.resolve("one")).toBeDefined();
    expect(registry.counts().get("POST token")).toBe(1);
  });

  test("without credentials is refused with a permission error", async () => {
    await expect(clientOf(registry.host).resolve("one")).rejects.toMatchObject({
      code: "registry-unauthorized",
      kind: "permission",
    });
  });

  test("with a wrong password is refused without printing it", async () => {
    const client = clientOf(registry.host, { credentials: as({ username: "octocat", password: "hunter2hunter2" }) });
    const error: unknown = await client.resolve("one").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "registry-unauthorized" });
    expect(JSON.stringify(error) + String(error)).not.toContain("hunter2");
  });

  test("of a read-only account cannot push, and is told what to grant", async () => {
    const client = clientOf(registry.host, { credentials: as(reader) });
    await expect(client.putManifest(image.bytes, image.mediaType, "two")).rejects.toMatchObject({
      code: "registry-forbidden",
    });
  });

  test.each(["https://evil.example/token", "http://192.168.0.1/token", "https://user@127.0.0.1/token"])(
    "never shows its credentials to %s",
    async (realm) => {
      const client = clientOf(registry.host, { credentials: { kind: "identity", token: "other" } });
      registry.faults.add({ route: "POST /token", fault: { kind: "reply", reply: { status: 404 } } });
      registry.faults.add({ route: "GET /token", fault: { kind: "reply", reply: { status: 404 } } });
      registry.faults.add({
        route: manifestRead,
        fault: { kind: "reply", reply: { status: 401, headers: { "www-authenticate": `Bearer realm="${realm}"` } } },
      });
      await expect(client.resolve("one")).rejects.toMatchObject({
        code: "registry-realm-refused",
        message: expect.not.stringContaining("user@"),
      });
    },
  );

  test.each([
    ["no token", "{}"],
    ["a number", '{"token":1}'],
    ["a line break in the token", '{"token":"a\\nb"}'],
    ["a web page", "<html>"],
  ])("with a token service that gives %s is an error", async (_title, body) => {
    registry.faults.add({ route: "GET /token", times: 9, fault: { kind: "reply", reply: { status: 200, body } } });
    await expect(clientOf(registry.host, { credentials: as(account) }).resolve("one")).rejects.toMatchObject({
      code: "registry-answer-invalid",
    });
  });
});

test("a registry that asks for a basic login gets one, on every request after the first", async () => {
  const registry = await startMemoryRegistry({ auth: { kind: "basic", accounts: [account] } });
  try {
    storeImage(registry.store, "acme/app", image, "one");
    const client = clientOf(registry.host, { credentials: as(account) });
    expect((await client.resolve("one"))?.digest).toBe(image.digest);
    const before = client.requests.total;
    await client.resolve("one");
    expect(client.requests.total - before).toBe(1);
    const wrong = clientOf(registry.host, { credentials: as({ username: "octocat", password: "x" }) });
    await expect(wrong.resolve("one")).rejects.toMatchObject({ code: "registry-unauthorized" });
  } finally {
    await registry.stop();
  }
});

test("a redirect to storage is followed without the registry's credentials", async () => {
  const registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account] } });
  const storage = await startMemoryRegistry();
  try {
    storeImage(registry.store, "acme/app", image, "one");
    storage.store.addBlob("acme/app", image.blobs[0] ?? new Uint8Array());
    const client = clientOf(registry.host, { credentials: as(account) });
    const fetched = await client.getManifest("one");
    if (fetched.manifest.kind !== "manifest") throw new Error("not a manifest");
    const { digest } = fetched.manifest.config;
    registry.faults.add({
      route: "GET /v2/{path}/blobs/{ref}",
      fault: {
        kind: "reply",
        reply: { status: 307, headers: { location: `${storage.url}/v2/acme/app/blobs/${digest}` } },
      },
    });
    expect(await client.getBlob(fetched.manifest.config, 10_000)).toEqual(new Uint8Array(image.blobs[0] ?? []));
    expect(storage.requests.all.map((request) => request.headers.get("authorization"))).toEqual([undefined]);
  } finally {
    await registry.stop();
    await storage.stop();
  }
});
