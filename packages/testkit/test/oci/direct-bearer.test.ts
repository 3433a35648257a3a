import { afterEach, describe, expect, test } from "vitest";
import { buildImage, type MemoryRegistry, startMemoryRegistry, storeImage } from "../../src/registry/index.ts";
import type { RegistryAuth } from "../../src/registry/options.ts";
import { account, as, clientOf, reader } from "./connect.ts";

const image = buildImage();
let registry: MemoryRegistry;

async function start(more: Partial<Extract<RegistryAuth, { kind: "bearer" }>>): Promise<MemoryRegistry> {
  registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account, reader], ...more } });
  storeImage(registry.store, "acme/app", image, "one");
  return registry;
}

afterEach(async () => {
  await registry.stop();
});

describe("a registry that takes a password as a bearer token", () => {
  test.each([
    ["hit", "one", true],
    ["miss", "none", false],
  ])("answers a %s in one request", async (_kind, tag, there) => {
    const { host, requests } = await start({ directBearer: "all" });
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    expect((await client.resolve(tag)) !== undefined).toBe(there);
    expect(client.requests.total).toBe(1);
    expect(requests.all.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /v2/acme/app/manifests/${tag}`]);
  });

  test("takes a push with it, in the requests of the push alone", async () => {
    const { host } = await start({ directBearer: "all" });
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    expect(await client.putManifest(image.bytes, image.mediaType, "two")).toMatchObject({ outcome: "stored" });
    expect(registry.counts().get("GET token")).toBeUndefined();
  });

  test("but refuses it for writes is asked for a token once, and the write is done", async () => {
    const { host } = await start({ directBearer: "pull" });
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    await client.resolve("one");
    expect(registry.counts().get("GET token")).toBeUndefined();
    expect(await client.putManifest(image.bytes, image.mediaType, "two")).toMatchObject({ outcome: "stored" });
    expect(await client.putManifest(image.bytes, image.mediaType, "three")).toMatchObject({ outcome: "stored" });
    expect([...registry.counts()]).toEqual([
      ["GET manifest", 3],
      ["PUT manifest", 3],
      ["GET token", 1],
    ]);
  });

  test("refuses an account without the right after one exchange, as one that may not", async () => {
    const { host } = await start({ directBearer: "all" });
    const client = clientOf(host, { credentials: as(reader), directBearer: true });
    for (const tag of ["two", "three", "four"])
      await expect(client.putManifest(image.bytes, image.mediaType, tag)).rejects.toMatchObject({
        code: "registry-forbidden",
      });
    expect(registry.counts().get("GET token")).toBe(1);
  });
});

describe("a registry that refuses a password as a bearer token", () => {
  test("is asked for a token once, and takes one request from then on", async () => {
    const { host } = await start({});
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    await client.resolve("one");
    await client.resolve("none");
    await client.resolve("one");
    expect([...registry.counts()]).toEqual([
      ["GET manifest", 4],
      ["GET token", 1],
    ]);
  });

  test("is asked for one token by many lookups that start together", async () => {
    const { host } = await start({});
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    const found = await Promise.all(["one", "one", "one", "one"].map((tag) => client.resolve(tag)));
    expect(found.map((each) => each?.digest)).toEqual([image.digest, image.digest, image.digest, image.digest]);
    expect(registry.counts().get("GET token")).toBe(1);
  });

  test.each([401, 403])("with %i and no challenge is asked for a token where its service is known", async (status) => {
    const { host, faults } = await start({});
    const body = JSON.stringify({ errors: [{ code: "DENIED", message: "denied" }] });
    faults.add({ route: "GET /v2/{path}/manifests/{ref}", fault: { kind: "reply", reply: { status, body } } });
    const client = clientOf(host, { credentials: as(account), directBearer: true });
    expect((await client.resolve("one"))?.digest).toBe(image.digest);
  });

  test("and wrong credentials is an error of permission, without printing them in any form", async () => {
    const { host } = await start({});
    const secrets: string[] = [];
    const client = clientOf(host, {
      credentials: as({ username: "octocat", password: "hunter2hunter2" }),
      directBearer: true,
      onSecret: (secret) => secrets.push(secret),
    });
    const error: unknown = await client.resolve("one").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "registry-unauthorized", kind: "permission" });
    expect(secrets).toEqual([btoa("hunter2hunter2")]);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hunter2|aHVudGVyMmh1bnRlcjI/);
  });
});

test.each([
  ["hit", "one"],
  ["miss", "none"],
])("a %s on a registry whose token service is known takes two requests", async (_kind, tag) => {
  const { host } = await start({});
  const client = clientOf(host, { credentials: as(account) });
  await client.resolve(tag);
  expect(client.requests.total).toBe(2);
});
