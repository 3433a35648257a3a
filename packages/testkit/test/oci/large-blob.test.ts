import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { newHash, nodeHost } from "@build-once/host/node";
import { sha256Digest } from "@build-once/kernel";
import { connectRegistry } from "@build-once/oci";
import { afterEach, expect, test } from "vitest";

const mebibyte = 1024 * 1024;
/** Thousands more were tried by hand: what is held does not grow with the layer. */
const layerMebibytes = Number(process.env["LARGE_BLOB_MEBIBYTES"] ?? "512");
const piece = Buffer.alloc(mebibyte, "layer ");
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

const repository = (registry: string) => ({ registry, path: "acme/app" });

async function sendLayer(response: ServerResponse): Promise<void> {
  response.writeHead(200, { "content-length": String(layerMebibytes * mebibyte) });
  for (let sent = 0; sent < layerMebibytes; sent++) {
    const { promise, resolve } = Promise.withResolvers<void>();
    if (response.write(piece)) resolve();
    else response.once("drain", resolve);
    await promise;
  }
  response.end();
}

test("a layer of any size passes through in pieces: what is held does not grow with it", async () => {
  const hash = createHash("sha256");
  for (let sent = 0; sent < layerMebibytes; sent++) hash.update(piece);
  const digest = sha256Digest(hash.digest("hex"));
  if (digest === undefined) throw new Error("no digest");
  const received = createHash("sha256");
  const from = await serve(async (_, response) => await sendLayer(response));
  const to = await serve(async (request, response) => {
    if (request.method === "PUT") for await (const chunk of request) received.update(chunk as Buffer);
    const status = request.method === "PUT" ? 201 : request.method === "POST" ? 202 : 404;
    response.writeHead(status, { location: "/v2/acme/app/blobs/uploads/1" }).end();
  });
  const common = { credentials: { kind: "anonymous" } } as const;
  const source = connectRegistry(nodeHost(), { ...common, repository: repository(from), access: "pull" });
  const target = connectRegistry(nodeHost(), { ...common, repository: repository(to), access: "pull,push" });
  const blob = { digest, sizeBytes: layerMebibytes * mebibyte };
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => void (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  stops.push(() => clearInterval(watch));
  expect(await target.takeBlob(blob, { open: () => source.readBlob(blob, newHash) })).toBe("uploaded");
  expect(received.digest("hex")).toBe(digest.slice("sha256:".length));
  expect((peak - before) / mebibyte).toBeLessThan(160);
});
