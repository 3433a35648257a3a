import { spawn } from "node:child_process";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { nodeHttp } from "../src/node-http.ts";
import { read, serve, stopServers } from "./http-stage.ts";

afterEach(stopServers);

async function portsOf(finish: (url: string) => Promise<void>, answer: RequestListener): Promise<number> {
  const ports = new Set<number | undefined>();
  const url = await serve((request, response) => {
    ports.add(request.socket.remotePort);
    answer(request, response);
  });
  await finish(url);
  // The socket goes back to the pool after the response's end was seen.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await finish(url);
  return ports.size;
}

async function discard(url: string, method: "GET" | "HEAD" = "GET"): Promise<void> {
  (await nodeHttp.send({ method, url })).discard();
}

describe("a connection", () => {
  test("is used again after a body was read", async () => {
    const used = await portsOf(
      async (url) => void (await read(url)),
      (_request, response) => response.end("x"),
    );
    expect(used).toBe(1);
  });

  test("is used again after a small body was discarded, and after HEAD of a large one", async () => {
    expect(await portsOf(discard, (_request, response) => response.end("x"))).toBe(1);
    const head = async (url: string): Promise<void> => await discard(url, "HEAD");
    expect(await portsOf(head, (_request, response) => response.writeHead(200, { "content-length": 1e9 }).end())).toBe(
      1,
    );
  });

  test("is given up when an endless body is discarded", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      response.once("close", resolve);
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(16_384)));
      };
      response.on("drain", more);
      more();
    });
    await discard(url);
    await promise;
  });

  test("is given up when a body that trickles is discarded", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      const trickle = setInterval(() => response.write("x"), 50);
      response.once("close", () => {
        clearInterval(trickle);
        resolve();
      });
    });
    await discard(url);
    await promise;
  });
});

test("the proxy of the environment is used, and not for this machine", async () => {
  const seen: string[] = [];
  const proxy = await serve((request, response) => {
    seen.push(request.url ?? "");
    response.end("by proxy");
  });
  const direct = await serve((_request, response) => response.end("direct"));
  const source = join(import.meta.dirname, "../src/node-http.ts");
  const script = `
    const { nodeHttp } = await import(${JSON.stringify(source)});
    for (const url of ["http://example.invalid/x", ${JSON.stringify(direct)}]) {
      process.stdout.write(await (await nodeHttp.send({ method: "GET", url })).text(100) + ";");
    }`;
  const env = { PATH: process.env["PATH"] ?? "", HTTP_PROXY: proxy };
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { env });
  let output = "";
  for await (const chunk of child.stdout) output += String(chunk);
  expect(output).toBe("by proxy;direct;");
  expect(seen).toEqual(["http://example.invalid/x"]);
});
