import { afterEach, describe, expect, test } from "vitest";
import type { HttpRequest } from "../src/http.ts";
import { nodeHttp } from "../src/node-http.ts";
import { failure, get, read, say, serve, serveRaw, stopServers } from "./http-stage.ts";

afterEach(stopServers);

const fine = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine";

/** What a server received until the connection ended. */
async function received(request: Omit<HttpRequest, "url">, words: string): Promise<string> {
  let text = "";
  const server = await serveRaw((socket) => {
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      if (text.endsWith("end") || text.endsWith("\r\n\r\n")) socket.end(words);
    });
  });
  await (await nodeHttp.send({ ...request, url: server.url })).text(100);
  return text;
}

async function* abc(thenThrow?: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from("abc"));
  if (thenThrow !== undefined) throw new Error(thenThrow);
}

async function* stream(): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from("abc"));
  yield Buffer.from("def");
}

async function* slow(): AsyncIterable<Uint8Array> {
  for (let piece = 0; piece < 8; piece++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    yield new Uint8Array(1);
  }
}

describe("a request", () => {
  test("whose answer never begins times out", async () => {
    const url = await serve(() => undefined);
    expect((await failure(read(url, 50))).reason).toBe("timeout");
  });

  test("whose body stops coming times out", async () => {
    const { url } = await say("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    expect((await failure(read(url, 50))).reason).toBe("timeout");
  });

  test("that is cut off before an answer was reset", async () => {
    const url = await serve((request) => request.socket.destroy());
    expect((await failure(read(url))).reason).toBe("reset");
  });

  test("to nobody was refused", async () => {
    const server = await serveRaw(() => undefined);
    server.stop();
    expect((await failure(read(server.url))).reason).toBe("refused");
  });

  test("says that it has left while its answer is still waited for", async () => {
    const { promise: left, resolve: onSent } = Promise.withResolvers<void>();
    const url = await serve((_request, response) => {
      void left.then(() => response.end("fine"));
    });
    expect(await (await get(url, { onSent })).text(100)).toBe("fine");
  });

  test("to nobody never says that it has left", async () => {
    const server = await serveRaw(() => undefined);
    server.stop();
    let left = false;
    await failure(
      get(server.url, {
        onSent: () => {
          left = true;
        },
      }),
    );
    expect(left).toBe(false);
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
    expect((await failure(read(url))).reason).toBe("too-large");
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

  test("may take longer than the timeout for a body that is a stream, as long as no gap does", async () => {
    const url = await serve((request, response) => {
      request.resume().on("end", () => response.end("whole"));
    });
    const response = await nodeHttp.send({
      method: "PUT",
      url,
      body: { stream: slow(), sizeBytes: 8 },
      timeoutMs: 500,
    });
    expect(await response.text(100)).toBe("whole");
  });

  test("of bytes has their length, and one without a body says that it has none", async () => {
    const sent = await received({ method: "PUT", body: Buffer.from("the end") }, fine);
    expect(sent).toMatch(/^PUT \/ HTTP\/1\.1\r\n/);
    expect(sent).toMatch(/\r\ncontent-length: 7\r\n[^]*\r\n\r\nthe end$/i);
    expect(await received({ method: "POST" }, fine)).toMatch(/\r\ncontent-length: 0\r\n/i);
    expect(await received({ method: "GET" }, fine)).not.toMatch(/content-length|transfer-encoding/i);
  });

  test("says who asks, unless it is told otherwise", async () => {
    expect(await received({ method: "GET" }, fine)).toMatch(/\r\nuser-agent: build-once\r\n/i);
    expect(await received({ method: "GET", headers: { "user-agent": "other" } }, fine)).toMatch(
      /user-agent: other\r\n/i,
    );
  });

  test("whose body cannot be read fails, and the server does not get a whole one", async () => {
    const server = await serveRaw((socket) => socket.resume());
    const failed = await failure(
      nodeHttp.send({ method: "PUT", url: server.url, body: { stream: abc("the disk is gone"), sizeBytes: 6 } }),
    );
    expect(failed.message).toContain("the disk is gone");
    expect(server.sockets[0]?.bytesRead ?? 0).toBeLessThan(400);
  });

  test("whose body is shorter than it says is never complete", async () => {
    const { url } = await serveRaw((socket) => socket.resume());
    const body = { stream: abc(), sizeBytes: 6 };
    expect((await failure(nodeHttp.send({ method: "PUT", url, body, timeoutMs: 200 }))).reason).toBe("timeout");
  });

  test("that is refused before its body has arrived gets that answer, and the rest is not read from its source", async () => {
    const { url } = await serveRaw((socket) => {
      socket.once("data", () => {
        socket.pause();
        socket.write("HTTP/1.1 401 Unauthorized\r\ncontent-length: 2\r\n\r\nno");
      });
    });
    let given = 0;
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    async function* large(): AsyncIterable<Uint8Array> {
      try {
        for (; given < 512; given++) yield await Promise.resolve(Buffer.alloc(2 ** 20));
      } finally {
        resolve();
      }
    }
    const response = await nodeHttp.send({ method: "PUT", url, body: { stream: large(), sizeBytes: 2 ** 29 } });
    expect([response.status, await response.text(10)]).toEqual([401, "no"]);
    await closed;
    expect(given).toBeLessThan(512);
  });
});
