import { spawn } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcp, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { HttpFailure } from "../src/http.ts";
import { nodeHttp } from "../src/node-http.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

interface Listener {
  listen(port: number, host: string, listening: () => void): unknown;
  address(): unknown;
  close(): unknown;
  closeAllConnections?(): void;
}

async function listen(server: Listener): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  stops.push(() => {
    server.close();
    server.closeAllConnections?.();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serve(answer: RequestListener): Promise<string> {
  return await listen(createServer(answer));
}

/** A server that says `words` to whoever connects, then ends the connection if asked to. */
async function say(words: string, end: boolean): Promise<string> {
  const sockets = new Set<Socket>();
  stops.push(() => sockets.forEach((socket) => socket.destroy()));
  return await listen(
    createTcp((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("data", () => (end ? socket.end(words) : socket.write(words)));
    }),
  );
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof HttpFailure ? error.reason : String(error);
  }
  return "none";
}

async function read(url: string, timeoutMs = 30_000, maxBytes = 1000): Promise<string> {
  return await (await nodeHttp.send({ method: "GET", url, timeoutMs })).text(maxBytes);
}

async function* stream(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from("abc"));
  yield Buffer.from("def");
}

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

describe("a request", () => {
  test("whose answer never begins times out", async () => {
    const url = await serve(() => undefined);
    expect(await failureOf(read(url, 50))).toBe("timeout");
  });

  test("whose body stops coming times out", async () => {
    const url = await say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", false);
    expect(await failureOf(read(url, 50))).toBe("timeout");
  });

  test.each([
    ["content-length", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"],
    ["chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"],
  ])("whose %s body ends early fails, and gives no half of it", async (_name, words) => {
    expect(["truncated", "reset"]).toContain(await failureOf(read(await say(words, true))));
  });

  test("that is cut off before an answer was reset", async () => {
    const url = await serve((request) => request.socket.destroy());
    expect(await failureOf(read(url))).toBe("reset");
  });

  test("to nobody was refused", async () => {
    const server = createServer();
    const url = await listen(server);
    server.close();
    expect(await failureOf(read(url))).toBe("refused");
  });

  test("gets a chunked body whole", async () => {
    const url = await serve((_request, response) => {
      response.write("one ");
      response.end("two");
    });
    expect(await read(url)).toBe("one two");
  });

  test("reads at most what it was told to", async () => {
    const url = await serve((_request, response) => response.end("x".repeat(1001)));
    expect(await failureOf(read(url))).toBe("too-large");
    expect((await read(url, 30_000, 1001)).length).toBe(1001);
  });

  test("does not follow a redirect", async () => {
    const url = await serve((_request, response) => response.writeHead(302, { location: "/elsewhere" }).end());
    const response = await nodeHttp.send({ method: "GET", url });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/elsewhere"]);
    response.discard();
  });

  test("sends a body that is a stream, with its length", async () => {
    const url = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => response.end(`${request.headers["content-length"]} ${Buffer.concat(chunks).toString()}`));
    });
    const response = await nodeHttp.send({ method: "PUT", url, body: { stream: stream(), sizeBytes: 6 } });
    expect(await response.text(100)).toBe("6 abcdef");
  });
});

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
