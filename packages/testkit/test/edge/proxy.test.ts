import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Authority,
  type ConnectProxy,
  type ConnectProxyOptions,
  makeAuthority,
  startConnectProxy,
  startTlsFront,
  type TlsFront,
} from "../../src/edge/index.ts";
import { type Loopback, startLoopback } from "../../src/http/index.ts";
import { buildImage, type MemoryRegistry, startMemoryRegistry, storeImage } from "../../src/registry/index.ts";
import { account } from "../oci/connect.ts";
import { type ChildOutcome, runChild, withFile } from "./child.ts";

const image = buildImage();
let authority: Authority;
let plain: Loopback;
let registry: MemoryRegistry;
let front: TlsFront;
let registryFront: TlsFront;

beforeAll(async () => {
  authority = makeAuthority();
  plain = await startLoopback(() => ({ status: 200, body: "served" }));
  registry = await startMemoryRegistry({ auth: { kind: "basic", accounts: [account] } });
  storeImage(registry.store, "acme/app", image, "one");
  const certificate = authority.issue(["registry.example", "127.0.0.1"]);
  front = await startTlsFront(Number(new URL(plain.url).port), certificate);
  registryFront = await startTlsFront(Number(new URL(registry.url).port), certificate);
});

afterAll(async () => {
  await front.stop();
  await registryFront.stop();
  await plain.stop();
  await registry.stop();
});

async function withProxy<T>(
  options: Partial<ConnectProxyOptions>,
  use: (proxy: ConnectProxy) => Promise<T>,
): Promise<T> {
  const ports = new Map([
    ["registry.example:443", front.port],
    ["registry.example:80", Number(new URL(plain.url).port)],
  ]);
  const proxy = await startConnectProxy({ ports, ...options });
  try {
    return await use(proxy);
  } finally {
    await proxy.stop();
  }
}

async function send(urls: readonly string[], variables: Record<string, string>): Promise<readonly ChildOutcome[]> {
  return await withFile(
    authority.cert,
    async (path) => await runChild("./send-requests.ts", urls, { NODE_EXTRA_CA_CERTS: path, ...variables }),
  );
}

const secure = "https://registry.example/v2/";

function here(): string {
  return `https://127.0.0.1:${front.port}/`;
}

function through(): Partial<ConnectProxyOptions> {
  return { ports: new Map([["registry.example:443", registryFront.port]]) };
}

async function resolve(proxy: ConnectProxy, variables: Record<string, string>): Promise<ChildOutcome | undefined> {
  const args = ["registry.example", account.username, account.password];
  const address = `http://127.0.0.1:${proxy.port}`;
  const [outcome] = await runChild("./resolve-tag.ts", args, { HTTPS_PROXY: address, ...variables });
  return outcome;
}

describe("a proxy of the environment", () => {
  test.each(["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])(
    "that %s names is asked to CONNECT",
    async (name) => {
      await withProxy({}, async (proxy) => {
        const outcomes = await send([secure], { [name]: `http://127.0.0.1:${proxy.port}` });
        expect(outcomes).toEqual([{ status: 200, body: "served" }]);
        expect(proxy.seen).toEqual([{ line: "CONNECT registry.example:443", authorization: undefined }]);
      });
    },
  );

  test("is used once for requests that follow each other, and never for this machine", async () => {
    await withProxy({}, async (proxy) => {
      const outcomes = await send([secure, secure, here(), plain.url], {
        ALL_PROXY: `127.0.0.1:${proxy.port}`,
      });
      expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(proxy.seen.map(({ line }) => line)).toEqual(["CONNECT registry.example:443"]);
    });
  });

  test("gets its user and password, decoded, with CONNECT and with plain requests", async () => {
    await withProxy({ login: "me:p@ss/word" }, async (proxy) => {
      const address = `http://me:p%40ss%2Fword@127.0.0.1:${proxy.port}`;
      const outcomes = await send([secure, "http://registry.example/v2/"], { ALL_PROXY: address });
      expect(outcomes.map(({ body }) => body)).toEqual(["served", "served"]);
      expect(proxy.seen.map(({ line }) => line)).toEqual([
        "CONNECT registry.example:443",
        "GET http://registry.example/v2/",
      ]);
      expect(plain.requests.all.some(({ headers }) => headers.has("proxy-authorization"))).toBe(false);
    });
  });

  test.each([
    ["no login", "", "none was given"],
    ["a wrong login", "me:hunter2@", "refused the user and password given"],
  ])(
    "that wants another login than %s is named with what to set, and the password is not",
    async (_what, user, why) => {
      await withProxy({ login: "me:right" }, async (proxy) => {
        const variables = { ALL_PROXY: `http://${user}127.0.0.1:${proxy.port}` };
        for (const outcome of await send([secure, "http://registry.example/v2/"], variables)) {
          expect(outcome.reason).toBe("proxy");
          expect(outcome.message).toContain(
            `the proxy http://127.0.0.1:${proxy.port} of ALL_PROXY wants a login, and ${why}`,
          );
          expect(outcome.fix).toContain("http://user:password@");
          expect(JSON.stringify(outcome)).not.toContain("hunter2");
        }
      });
    },
  );

  test("that refuses the server is told from one that fails and one that is not there", async () => {
    await withProxy({ status: 502 }, async (proxy) => {
      const [failing] = await send([secure], { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
      expect(failing).toMatchObject({ reason: "refused", message: expect.stringContaining("answered 502 to CONNECT") });
    });
    const closed = await withProxy({}, async (proxy) => {
      const [refused] = await send(["https://other.example/"], { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
      expect(refused).toMatchObject({
        reason: "proxy",
        message: expect.stringContaining("refuses the server with 403"),
      });
      return await Promise.resolve(proxy.port);
    });
    const [absent] = await send([secure], { HTTPS_PROXY: `http://127.0.0.1:${closed}` });
    expect(absent).toMatchObject({ reason: "refused", message: expect.stringContaining("of HTTPS_PROXY") });
  });

  test("with a scheme that is not spoken is an error, and no reason to go without", async () => {
    const [outcome] = await send([secure], { ALL_PROXY: "socks5://me:hunter2@127.0.0.1:9" });
    expect(outcome).toMatchObject({ reason: "proxy", message: expect.stringContaining("socks5") });
    expect(JSON.stringify(outcome)).not.toContain("hunter2");
  });

  test("is spoken to by TLS itself where its address says so", async () => {
    await withProxy({}, async (proxy) => {
      const tls = await startTlsFront(proxy.port, authority.issue(["127.0.0.1"]));
      try {
        const outcomes = await send([secure], { HTTPS_PROXY: `https://127.0.0.1:${tls.port}` });
        expect(outcomes).toEqual([{ status: 200, body: "served" }]);
      } finally {
        await tls.stop();
      }
    });
  });
});

describe("an authority of one's own", () => {
  test.each(["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"])("is trusted when %s names it", async (variable) => {
    const outcomes = await withFile(
      authority.cert,
      async (path) => await runChild("./send-requests.ts", [here()], { [variable]: path }),
    );
    expect(outcomes).toEqual([{ status: 200, body: "served" }]);
  });

  test("is refused otherwise, whatever else the environment says, and the error names the variables", async () => {
    const [outcome] = await runChild("./send-requests.ts", [here()], { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
    expect(outcome).toMatchObject({ reason: "tls", fix: expect.stringMatching(/NODE_EXTRA_CA_CERTS.*SSL_CERT_FILE/) });
  });

  test.each([
    ["without a certificate", "nothing", /^SSL_CERT_FILE names a file without a certificate in it\. If/],
    [
      "that is damaged",
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
      /^SSL_CERT_FILE names a file that cannot be used/,
    ],
  ])("in a file %s is refused, and the error says what is wrong with the file", async (_what, text, fix) => {
    const [outcome] = await withFile(
      text,
      async (path) => await runChild("./send-requests.ts", [here()], { SSL_CERT_FILE: path }),
    );
    expect(outcome).toMatchObject({ reason: "tls", fix: expect.stringMatching(fix) });
  });

  test.each([
    ["an expired certificate", ["127.0.0.1"], true, /Renew the server's certificate/],
    ["a certificate of another name", ["other.example"], false, /name that the server's certificate is for/],
  ])("does not help %s, and the error says so", async (_what, hosts, expired, fix) => {
    const server = await startTlsFront(Number(new URL(plain.url).port), authority.issue(hosts, expired));
    try {
      const [outcome] = await send([`https://127.0.0.1:${server.port}/`], {});
      expect(outcome).toMatchObject({ reason: "tls", fix: expect.stringMatching(fix) });
    } finally {
      await server.stop();
    }
  });

  test("does not help a server without TLS, and the error says so", async () => {
    const [outcome] = await send([plain.url.replace("http:", "https:")], {});
    expect(outcome).toMatchObject({ reason: "tls", fix: expect.stringMatching(/port speaks TLS/) });
  });
});

describe("a registry behind a proxy, with a certificate of one's own", () => {
  test("is read, and the proxy sees none of its credentials", async () => {
    await withProxy(through(), async (proxy) => {
      const outcome = await withFile(authority.cert, async (path) => await resolve(proxy, { SSL_CERT_FILE: path }));
      expect(outcome).toEqual({ digest: image.digest });
      expect(proxy.seen).toEqual([{ line: "CONNECT registry.example:443", authorization: undefined }]);
    });
  });

  test("is an error at once when the authority is not known, with the fix as hint", async () => {
    await withProxy(through(), async (proxy) => {
      expect(await resolve(proxy, {})).toMatchObject({
        code: "request-failed",
        message: expect.stringMatching(/1 attempt/),
        hint: expect.stringMatching(/NODE_EXTRA_CA_CERTS/),
      });
    });
  });

  test("is an error at once when the proxy wants a login, with the fix as hint", async () => {
    await withProxy({ ...through(), login: "me:right" }, async (proxy) => {
      expect(await resolve(proxy, {})).toMatchObject({
        code: "request-failed",
        message: expect.stringMatching(/wants a login.*1 attempt/),
        hint: expect.stringMatching(/http:\/\/user:password@/),
      });
    });
  });
});
