import { HttpFailure } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Proxy, type ProxyOptions, startProxy } from "../src/proxy/index.ts";
import { buildImage, type MemoryRegistry, startMemoryRegistry, storeImage } from "../src/registry/index.ts";
import { account, as, clientOf } from "./oci/connect.ts";

const image = buildImage();
const { http } = nodeHost();
let registry: MemoryRegistry;
let proxy: Proxy;

async function before(options: ProxyOptions = {}): Promise<void> {
  proxy = await startProxy(registry.url, options);
}

beforeEach(async () => {
  registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account] } });
  storeImage(registry.store, "acme/app", image, "one");
});

afterEach(async () => {
  await proxy.stop();
  await registry.stop();
});

describe("a proxy before a registry", () => {
  test("passes everything on, tokens included, and counts it", async () => {
    await before();
    const client = clientOf(proxy.host, { credentials: as(account) });
    expect((await client.resolve("one"))?.digest).toBe(image.digest);
    await client.putBlob(new TextEncoder().encode("through the proxy"), 5);
    expect(proxy.count("GET", /\/token/)).toBe(1);
    expect(proxy.count()).toBe(client.requests.total);
    expect(registry.requests.count()).toBe(proxy.count());
  });

  test("keeps challenges and locations inside itself", async () => {
    await before();
    const response = await http.send({ method: "GET", url: `${proxy.url}/v2/` });
    response.discard();
    expect(response.headers.get("www-authenticate")).toContain(`http://${proxy.host}/token`);
  });

  test("strikes the second matching request and no other", async () => {
    await before({ rules: [{ path: /\/manifests\//, nth: 2, fault: { kind: "status", status: 418 } }] });
    const client = clientOf(proxy.host, { credentials: as(account) });
    await client.resolve("one");
    await expect(client.resolve("one")).rejects.toMatchObject({ code: "registry-answer-invalid" });
    await client.resolve("one");
    expect(proxy.requests.filter((request) => request.fault !== undefined)).toHaveLength(1);
  });

  test.each([
    ["tears the connection down before an answer", { kind: "reset-after", bytes: 0 }, "request-failed"],
    ["tears the connection down in the body", { kind: "reset-after", bytes: 30 }, "registry-unavailable"],
    ["ends the body early", { kind: "truncate", bytes: 30 }, "registry-unavailable"],
    ["never answers", { kind: "hang" }, "request-failed"],
  ] as const)("%s when it is told to", async (_title, fault, code) => {
    await before({ rules: [{ path: /\/manifests\//, times: 100, fault }] });
    await expect(clientOf(proxy.host, { credentials: as(account) }).resolve("one")).rejects.toMatchObject({ code });
  });

  test("slows answers down to its bandwidth without changing a byte", async () => {
    await before({ latencyMs: 1, bytesPerSecond: 200_000 });
    const client = clientOf(proxy.host, { credentials: as(account) });
    expect((await client.resolve("one"))?.digest).toBe(image.digest);
  });

  test("without a server behind it resets, as a dead server does", async () => {
    await before();
    await registry.stop();
    await expect(http.send({ method: "GET", url: `${proxy.url}/v2/` })).rejects.toBeInstanceOf(HttpFailure);
  });
});
