import { spawn } from "node:child_process";
import type { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { HttpFailure, type HttpRequest, type HttpResponse } from "../src/http.ts";
import { nodeHttp } from "../src/node-http.ts";
import { type RawServer, startRaw } from "./raw-server.ts";

const servers: RawServer[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.stop();
});

async function serve(answer: (socket: Socket) => void): Promise<RawServer> {
  const server = await startRaw(answer);
  servers.push(server);
  return server;
}

/** Answers each request's head with `words`. */
async function say(words: string, then: (socket: Socket) => void = () => undefined): Promise<RawServer> {
  return await serve((socket) => {
    socket.once("data", () => socket.write(words, () => then(socket)));
  });
}

async function get(url: string, more: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  return await nodeHttp.send({ method: "GET", url, ...more });
}

async function failure(work: Promise<unknown>): Promise<HttpFailure> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof HttpFailure) return thrown;
  throw new Error("no HttpFailure", { cause: thrown });
}

/** What a server received until the connection ended. */
async function received(request: Omit<HttpRequest, "url">, words: string): Promise<string> {
  let text = "";
  const server = await serve((socket) => {
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

const fine = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine";

describe("an answer", () => {
  test("has header names in lower case, and repeated fields joined", async () => {
    const { url } = await say(
      "HTTP/1.1 200 OK\r\nX-Thing: one\r\nx-thing: two\r\nSet-Cookie: a\r\nSET-COOKIE: b\r\nLink: <x>\r\nContent-Length: 0\r\n\r\n",
    );
    const { headers } = await get(url);
    expect([headers.get("x-thing"), headers.get("set-cookie"), headers.get("link")]).toEqual([
      "one, two",
      "a, b",
      "<x>",
    ]);
    expect([...headers.keys()].filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  test("is the final one, not one that comes on the way", async () => {
    const { url } = await say(`HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${fine}`);
    const response = await get(url);
    expect([response.status, await response.text(10)]).toEqual([200, "fine"]);
  });

  test("of HEAD has no body, whatever length it says", async () => {
    const { url } = await say("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
    const response = await get(url, { method: "HEAD" });
    expect([response.headers.get("content-length"), await response.text(10)]).toEqual(["1000", ""]);
  });

  test.each([204, 304])("%i has no body", async (status) => {
    const response = await get((await say(`HTTP/1.1 ${status} X\r\n\r\n`)).url);
    expect([response.status, await response.text(10)]).toEqual([status, ""]);
  });

  test("without a length goes on to the end of the connection", async () => {
    const { url } = await say("HTTP/1.1 200 OK\r\n\r\nfine", (socket) => socket.end());
    expect(await (await get(url)).text(10)).toBe("fine");
  });

  test("makes broken UTF-8 visible", async () => {
    const { url } = await serve((socket) => {
      socket.once("data", () =>
        socket.write(Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\na\xffb", "latin1")),
      );
    });
    expect(await (await get(url)).text(10)).toBe("a\ufffdb");
  });

  test("may take longer than the timeout as a whole, as long as no gap does", async () => {
    const { url } = await say("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n", (socket) => {
      void (async () => {
        for (const letter of "fine") {
          await wait(400);
          socket.write(letter);
        }
      })();
    });
    expect(await (await get(url, { timeoutMs: 1200 })).text(10)).toBe("fine");
  });
});

describe("an answer that breaks off in its body is truncated", () => {
  const heads = [
    ["a length", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc"],
    ["chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"],
    ["half a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nabc"],
  ] as const;

  test.each(heads)("with %s, when the connection is closed", async (_what, words) => {
    const { url } = await say(words, (socket) => socket.end());
    const response = await get(url);
    expect((await failure(response.bytes(100))).reason).toBe("truncated");
  });

  test.each(heads)("with %s, when the connection is reset", async (_what, words) => {
    const { url, sockets } = await say(words);
    const response = await get(url);
    const chunks = response.body[Symbol.asyncIterator]();
    await chunks.next();
    sockets[0]?.resetAndDestroy();
    expect((await failure(chunks.next())).reason).toBe("truncated");
  });
});

describe("what is no HTTP", () => {
  test.each([
    ["other words", "SSH-2.0-OpenSSH_9.6\r\n"],
    ["a broken chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc"],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"],
    ["endless headers", `HTTP/1.1 200 OK\r\n${"x-filler: 0123456789\r\n".repeat(5000)}`],
  ])("fails: %s", async (_what, words) => {
    const { url } = await say(words);
    expect(await failure(get(url).then(async (response) => await response.text(10)))).toBeInstanceOf(HttpFailure);
  });

  test("fails as TLS where https was asked for, so that it is not tried again", async () => {
    const { url } = await say("HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n");
    expect((await failure(get(url.replace("http:", "https:")))).reason).toBe("tls");
  });

  test.each(["not a url", "", "http://", "ftp://127.0.0.1/", "file:///etc/passwd"])(
    "fails as an address: %j",
    async (url) => {
      expect((await failure(get(url))).reason).toBe("other");
    },
  );

  test("fails as a header, which is not sent", async () => {
    const server = await say(fine);
    const headers = { authorization: "Bearer a\r\nx-smuggled: 1" };
    expect((await failure(get(server.url, { headers }))).message).not.toContain("Bearer");
    expect(server.sockets).toEqual([]);
  });
});

describe("a request", () => {
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
    const server = await serve((socket) => socket.resume());
    const failed = await failure(
      nodeHttp.send({ method: "PUT", url: server.url, body: { stream: abc("the disk is gone"), sizeBytes: 6 } }),
    );
    expect(failed.message).toContain("the disk is gone");
    expect(server.sockets[0]?.bytesRead ?? 0).toBeLessThan(400);
  });

  test("whose body is shorter than it says is never complete", async () => {
    const { url } = await serve((socket) => socket.resume());
    const body = { stream: abc(), sizeBytes: 6 };
    expect((await failure(nodeHttp.send({ method: "PUT", url, body, timeoutMs: 200 }))).reason).toBe("timeout");
  });

  test("that is refused before its body has arrived gets that answer, and the rest is not read from its source", async () => {
    const { url } = await serve((socket) => {
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

describe("no message names a user, a password or a query", () => {
  const secret = "hunter2";

  function withSecrets(url: string): string {
    return `${url.replace("//", `//someone:${secret}@`)}/path?token=${secret}`;
  }

  test.each([
    ["no answer", "", "timeout"],
    ["a reset", "reset", "reset"],
    ["half a body", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc", "truncated"],
    ["a large body", `HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n${"x".repeat(500)}`, "too-large"],
  ])("after %s", async (_what, words, reason) => {
    const { url } = await serve((socket) => {
      socket.once("data", () => {
        if (words === "reset") socket.resetAndDestroy();
        else if (words !== "") socket.end(words);
      });
    });
    const request = get(withSecrets(url), { timeoutMs: 300 }).then(async (response) => await response.text(100));
    const failed = await failure(request);
    expect(failed.reason).toBe(reason);
    expect(failed.message).not.toContain(secret);
  });

  test("when nobody listens, or the address is none", async () => {
    expect((await failure(get(withSecrets("http://127.0.0.1:1")))).message).not.toContain(secret);
    const failed = await failure(get(`http://someone:${secret}@[/`));
    expect(failed.message + String(failed.cause)).not.toContain(secret);
  });

  test("nor does one about a proxy that refuses", async () => {
    const { url } = await say("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n", (socket) => {
      socket.end();
    });
    const script = `
      const { nodeHttp } = await import(${JSON.stringify(join(import.meta.dirname, "../src/node-http.ts"))});
      await nodeHttp.send({ method: "GET", url: "https://registry.invalid/?token=${secret}" })
        .catch((error) => process.stdout.write(error.name + " " + error.message));`;
    const env = { PATH: process.env["PATH"] ?? "", HTTPS_PROXY: url.replace("//", `//someone:${secret}@`) };
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { env });
    let printed = "";
    for await (const chunk of child.stdout) printed += String(chunk);
    expect(printed).toMatch(/^HttpFailure /);
    expect(printed).not.toContain(secret);
  });
});
