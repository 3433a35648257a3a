import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { HttpFailure } from "../src/http.ts";
import { failure, get, say, serveRaw, stopServers } from "./http-stage.ts";

afterEach(stopServers);

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

  test("has all challenges of several fields", async () => {
    const { url } = await say(
      'HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="a"\r\nwww-authenticate: Bearer realm="b"\r\ncontent-length: 0\r\n\r\n',
    );
    expect((await get(url)).headers.get("www-authenticate")).toBe('Basic realm="a", Bearer realm="b"');
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
    const { url } = await serveRaw((socket) => {
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
    const { url } = await serveRaw((socket) => {
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
