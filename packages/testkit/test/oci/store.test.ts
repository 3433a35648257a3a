import { afterEach, describe, expect, test } from "vitest";
import {
  buildImage,
  buildIndex,
  buildReferrer,
  hashOf,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  pushImage,
  startMemoryRegistry,
  storeImage,
} from "../../src/registry/index.ts";
import { account, as, clientOf } from "./connect.ts";

const image = buildImage();
const other = buildImage({ user: "1000" });
let registry: MemoryRegistry | undefined;

async function start(options: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  registry = await startMemoryRegistry(options);
  storeImage(registry.store, "acme/app", image, "one");
  storeImage(registry.store, "acme/app", other);
  return registry;
}

afterEach(async () => {
  await registry?.stop();
});

describe("tagging", () => {
  test("keeps the bytes of manifests, indexes and docker's types, and costs one read, one write, one read back", async () => {
    const { host, store } = await start();
    for (const built of [
      image,
      buildIndex([image]),
      buildIndex([image], { docker: true }),
      buildImage({ docker: true }),
    ]) {
      storeImage(store, "acme/app", built);
      const client = clientOf(host);
      expect(await client.tag(built.digest, "promoted")).toMatchObject({ outcome: "stored", digest: built.digest });
      expect(store.tag("acme/app", "promoted")).toBe(built.digest);
      expect(client.requests.total).toBe(3);
    }
  });

  test("waits until reads see the write", async () => {
    const { host } = await start({ staleReads: 3 });
    expect(await clientOf(host).tag(other.digest, "one")).toMatchObject({ outcome: "stored" });
    expect(await clientOf(host).tag(other.digest, "new")).toMatchObject({ outcome: "stored" });
  });

  test("reports another writer's manifest as such", async () => {
    const { host } = await start({ staleReads: 1000 });
    expect(await clientOf(host).tag(other.digest, "one")).toMatchObject({
      outcome: "superseded",
      digest: other.digest,
      served: { digest: image.digest },
    });
  });

  test("that never becomes visible is an error", async () => {
    const { host } = await start({ staleReads: 1000 });
    await expect(clientOf(host).tag(other.digest, "new")).rejects.toMatchObject({ code: "manifest-not-served" });
  });

  test("over an immutable tag is refused, and the same digest again is not", async () => {
    const { host } = await start({ immutableTags: (tag) => tag === "one" });
    await expect(clientOf(host).tag(other.digest, "one")).rejects.toMatchObject({
      code: "tag-immutable",
      kind: "input",
    });
    expect(await clientOf(host).tag(image.digest, "one")).toMatchObject({ outcome: "stored" });
  });

  test("what does not exist is an error", async () => {
    const { host } = await start();
    await expect(clientOf(host).tag(buildImage({ user: "5" }).digest, "x")).rejects.toMatchObject({
      code: "registry-not-found",
    });
  });

  test("whose answer was lost is written again and found stored", async () => {
    const { host, faults } = await start();
    faults.add({ route: "PUT /v2/{path}/manifests/{ref}", fault: { kind: "lost-reply" } });
    expect(await clientOf(host).tag(other.digest, "two")).toMatchObject({ outcome: "stored" });
  });
});

describe("pushing", () => {
  test("a manifest whose blobs are missing is refused with the registry's reason", async () => {
    const { host } = await start();
    const orphan = buildImage({ files: [{ path: "x", content: "never pushed" }] });
    await expect(clientOf(host).putManifest(orphan.bytes, orphan.mediaType, "x")).rejects.toMatchObject({
      code: "manifest-rejected",
      message: expect.stringContaining("MANIFEST_BLOB_UNKNOWN"),
    });
  });

  test("blobs whole and in pieces", async () => {
    const { host, store } = await start();
    const bytes = new TextEncoder().encode("x".repeat(1000));
    for (const chunkBytes of [undefined, 300, 1000, 1]) {
      store.find("acme/app")?.blobs.delete(hashOf(bytes));
      expect(await clientOf(host).putBlob(bytes, chunkBytes)).toBe(hashOf(bytes));
      expect(store.find("acme/app")?.blobs.get(hashOf(bytes))).toEqual(Buffer.from(bytes));
    }
  });

  test("a blob that is there costs one request", async () => {
    const { host } = await start();
    const client = clientOf(host);
    await client.putBlob(image.blobs[0] ?? new Uint8Array());
    expect(client.requests.total).toBe(1);
  });

  test("a blob that the registry refuses is an error", async () => {
    const { host, faults } = await start();
    faults.add({
      route: "PUT /v2/{path}/blobs/uploads/{ref}",
      fault: { kind: "reply", reply: { status: 400, body: "{}" } },
    });
    await expect(clientOf(host).putBlob(new Uint8Array([1]))).rejects.toMatchObject({ code: "blob-upload-failed" });
  });

  test("uploads that the registry sends to another host go there without credentials", async () => {
    const { host, faults } = await start({ auth: { kind: "bearer", accounts: [account] } });
    const elsewhere = await startMemoryRegistry();
    try {
      faults.add({
        route: "POST /v2/{path}/blobs/uploads/",
        fault: {
          kind: "reply",
          reply: { status: 202, headers: { location: `${elsewhere.url}/v2/acme/app/blobs/uploads/x` } },
        },
      });
      await expect(clientOf(host, { credentials: as(account) }).putBlob(new Uint8Array([1]))).rejects.toThrow();
      expect(elsewhere.requests.all.map((request) => request.headers.get("authorization"))).toEqual([undefined]);
    } finally {
      await elsewhere.stop();
    }
  });

  test("mounting takes a blob from another repository, or says that it has to be uploaded", async () => {
    const { host, store } = await start();
    const target = { registry: host, path: "acme/target" };
    const client = clientOf(host, { repository: target });
    const digest = hashOf(image.blobs[1] ?? new Uint8Array());
    expect(await client.hasBlob(digest)).toBe(false);
    expect(await client.mountBlob(digest, { registry: host, path: "acme/app" })).toBe(true);
    expect(await client.hasBlob(digest)).toBe(true);
    expect(await client.mountBlob(digest, { registry: host, path: "acme/none" })).toBe(false);
    expect(await client.mountBlob(digest, { registry: "ghcr.io", path: "acme/app" })).toBe(false);
    expect(store.find("acme/target")?.uploads.size).toBe(0);
  });

  test("a whole index arrives with its digest", async () => {
    const { host } = await start({ auth: { kind: "bearer", accounts: [account] } });
    const index = buildIndex([image, buildImage({ platform: "linux/arm64" })], { attestations: true });
    expect(await pushImage(`${host}/acme/new:tag`, index, as(account))).toBe(`${host}/acme/new@${index.digest}`);
  });
});

describe("lists", () => {
  test("tags are read page by page", async () => {
    const { host, store } = await start();
    const tags = Array.from({ length: 2500 }, (_, i) => `t${String(i).padStart(5, "0")}`);
    for (const tag of tags) store.open("acme/app").tags.set(tag, image.digest);
    const client = clientOf(host);
    expect(await client.listTags()).toEqual(["one", ...tags]);
    expect(client.requests.total).toBe(3);
  });

  test.each([
    ["pages that do not end", `</v2/acme/app/tags/list?n=1000>; rel="next"`, "registry-answer-invalid"],
    ["a page on another host", `<https://evil.example/v2/acme/app/tags/list>; rel="next"`, "registry-redirect-refused"],
  ])("%s are refused", async (_title, link, code) => {
    const { host, faults } = await start();
    const reply = { status: 200, headers: { link }, body: '{"tags":["a"]}' };
    faults.add({ route: "GET /v2/{path}/tags/list", times: 9, fault: { kind: "reply", reply } });
    await expect(clientOf(host).listTags()).rejects.toMatchObject({ code });
  });

  test.each([true, false])("referrers are attached, listed and filtered; referrers API: %s", async (referrersApi) => {
    const { host, store } = await start({ referrersApi });
    const client = clientOf(host);
    const sbom = buildReferrer(image, "application/spdx+json", "{}");
    const record = buildReferrer(image, "application/vnd.example", "{}", { note: "kept" });
    for (const built of [sbom, record]) {
      for (const blob of built.blobs) await client.putBlob(blob);
      await client.putReferrer(built.bytes, built.mediaType);
    }
    const all = await client.referrers(image.digest);
    expect(all.source).toBe(referrersApi ? "api" : "tag");
    expect(all.entries.map((entry) => entry.digest).sort()).toEqual([sbom.digest, record.digest].sort());
    expect((await client.referrers(image.digest, "application/vnd.example")).entries).toMatchObject([
      { digest: record.digest, artifactType: "application/vnd.example", annotations: new Map([["note", "kept"]]) },
    ]);
    expect((await client.referrers(other.digest)).entries).toEqual([]);
    expect([...(store.find("acme/app")?.tags.keys() ?? [])].some((tag) => tag.startsWith("sha256-"))).toBe(
      !referrersApi,
    );
  });

  test("a referrers tag that holds no index is an error", async () => {
    const { host, store } = await start({ referrersApi: false });
    storeImage(store, "acme/app", other, image.digest.replace(":", "-"));
    await expect(clientOf(host).referrers(image.digest)).rejects.toMatchObject({ code: "manifest-invalid" });
  });
});
