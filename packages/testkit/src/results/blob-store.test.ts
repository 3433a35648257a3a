import { describe, expect, test } from "vitest";
import type { ReceivedRequest, Reply } from "../http/index.ts";
import { BlobStore } from "./blob-store.ts";

const origin = "http://127.0.0.1:1";

function send(
  store: BlobStore,
  method: string,
  url: string,
  more: { readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {},
): Reply | undefined {
  const parsed = new URL(url);
  const request: ReceivedRequest = {
    method,
    url: parsed,
    path: parsed.pathname,
    headers: new Map(Object.entries(more.headers ?? {})),
    body: Buffer.from(more.body ?? ""),
  };
  return store.answer(request);
}

function text(reply: Reply | undefined): string {
  return Buffer.from(reply?.body ?? "").toString("utf8");
}

function stored(content: string): { readonly store: BlobStore; readonly id: string } {
  const store = new BlobStore(() => 0);
  const id = store.create("application/zip", "a b.zip");
  store.write(id, Buffer.from(content));
  return { store, id };
}

describe("a signed URL", () => {
  test("has a path of two segments and a name, and a signature without padding", () => {
    const { store, id } = stored("x");
    const url = new URL(store.signedUrl(origin, id, "read"));
    expect(url.pathname.split("/").filter((segment) => segment !== "")).toHaveLength(3);
    expect(url.searchParams.get("sig")).toMatch(/^[\w-]{43}$/);
  });

  test("allows what it was signed for only", () => {
    const { store, id } = stored("x");
    const read = store.signedUrl(origin, id, "read");
    const other = store.signedUrl(origin, store.create("application/zip"), "read");
    const headers = { "x-ms-blob-type": "BlockBlob" };
    expect(send(store, "GET", read)?.status).toBe(200);
    expect(send(store, "PUT", read, { headers, body: "y" })?.status).toBe(403);
    expect(send(store, "GET", store.signedUrl(origin, id, "write"))?.status).toBe(403);
    expect(send(store, "GET", `${new URL(read).origin}${new URL(read).pathname}${new URL(other).search}`)?.status).toBe(
      403,
    );
    expect(Buffer.from(store.bytes(id) ?? "").toString()).toBe("x");
  });

  test("ends after ten minutes", () => {
    let now = 0;
    const store = new BlobStore(() => now);
    const id = store.create("text/plain");
    store.write(id, Buffer.from("x"));
    const url = store.signedUrl(origin, id, "read");
    now = 10 * 60_000 - 1;
    expect(send(store, "GET", url)?.status).toBe(200);
    now = 10 * 60_000;
    expect(send(store, "GET", url)?.status).toBe(403);
  });
});

describe("a blob", () => {
  test("is put together from its blocks in the order of the list", () => {
    const store = new BlobStore(() => 0);
    const id = store.create("application/octet-stream");
    const url = store.signedUrl(origin, id, "write");
    expect(send(store, "PUT", `${url}&comp=block&blockid=Yg%3D%3D`, { body: "second" })?.status).toBe(201);
    expect(send(store, "PUT", `${url}&comp=block&blockid=YQ%3D%3D`, { body: "first " })?.status).toBe(201);
    expect(store.bytes(id)).toBeUndefined();
    const list = "<BlockList><Latest>YQ==</Latest><Latest>Yg==</Latest></BlockList>";
    const headers = { "x-ms-blob-content-type": "application/zip", "content-type": "application/xml" };
    expect(send(store, "PUT", `${url}&comp=blocklist`, { headers, body: list })?.status).toBe(201);
    const read = send(store, "GET", store.signedUrl(origin, id, "read"));
    expect(text(read)).toBe("first second");
    expect(read?.headers?.["content-type"]).toBe("application/zip");
  });

  test("is not put together from a block that was never uploaded", () => {
    const store = new BlobStore(() => 0);
    const id = store.create("text/plain");
    const list = { body: "<BlockList><Latest>YQ==</Latest></BlockList>" };
    expect(send(store, "PUT", `${store.signedUrl(origin, id, "write")}&comp=blocklist`, list)?.status).toBe(400);
    expect(store.bytes(id)).toBeUndefined();
  });

  test("is missing until it was uploaded", () => {
    const store = new BlobStore(() => 0);
    expect(send(store, "GET", store.signedUrl(origin, store.create("text/plain"), "read"))?.status).toBe(404);
  });

  test("is read whole or by range, and named for who saves it", () => {
    const { store, id } = stored("0123456789");
    const url = store.signedUrl(origin, id, "read");
    const whole = send(store, "GET", url);
    expect(whole?.headers).toMatchObject({
      "content-length": "10",
      "content-disposition": `attachment; filename="a%20b.zip"; filename*=UTF-8''a%20b.zip`,
    });
    for (const name of ["range", "x-ms-range"]) {
      const part = send(store, "GET", url, { headers: { [name]: "bytes=2-4" } });
      expect([part?.status, text(part), part?.headers?.["content-range"]]).toEqual([206, "234", "bytes 2-4/10"]);
    }
    expect(text(send(store, "GET", url, { headers: { range: "bytes=8-" } }))).toBe("89");
    expect(send(store, "GET", url, { headers: { range: "bytes=10-" } })?.status).toBe(416);
  });

  test("is nobody's business on other paths", () => {
    expect(send(new BlobStore(() => 0), "GET", `${origin}/elsewhere`)).toBeUndefined();
  });
});
