import type { AttemptPorts, HttpRequest, HttpResponse } from "@build-once/host";
import { describe, expect, test } from "vitest";
import { Authorizer } from "./authorizer.ts";
import { endpointOf } from "./endpoint.ts";
import { Session } from "./session.ts";
import { Transport } from "./transport.ts";

interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Stage {
  readonly session: Session;
  /** `METHOD /path authorization`, in order. */
  readonly sent: string[];
  readonly warned: string[];
  /** Lets time pass. */
  readonly advance: (ms: number) => void;
}

function stage(answer: (request: HttpRequest) => Reply, directBearer = false): Stage {
  const sent: string[] = [];
  const warned: string[] = [];
  let nowMs = 0;
  const ports: AttemptPorts = {
    http: {
      send: async (request) => {
        const { pathname } = new URL(request.url);
        sent.push(`${request.method} ${pathname} ${request.headers?.["authorization"] ?? "-"}`);
        return await Promise.resolve(responseOf(answer(request)));
      },
    },
    clock: { now: () => 0, monotonic: () => nowMs, sleep: async () => await Promise.resolve() },
    random: { hex: () => "", fraction: () => 0 },
  };
  const schedule = { attempts: 1, firstPauseMs: 1, maxPauseMs: 1, totalMs: 1000 };
  const endpoint = endpointOf({ registry: "127.0.0.1:5000", path: "acme/app" }, false, directBearer);
  const transport = new Transport(ports, schedule);
  const credentials = { kind: "basic", username: "me", password: "secret" } as const;
  const authorizer = new Authorizer(transport, endpoint, credentials, { scopes: [], onSecret: undefined });
  const session = new Session(endpoint, transport, authorizer, (text) => warned.push(text));
  const advance = (ms: number): void => {
    nowMs += ms;
  };
  return { session, sent, warned, advance };
}

function responseOf({ status, headers = {}, body = "" }: Reply): HttpResponse {
  const bytes = new TextEncoder().encode(body);
  return {
    status,
    headers: new Map(Object.entries(headers)),
    body: (async function* () {
      yield await Promise.resolve(bytes);
    })(),
    bytes: async () => await Promise.resolve(bytes),
    text: async () => await Promise.resolve(body),
    discard: () => undefined,
  };
}

function upload(): Parameters<Session["send"]>[0] {
  const stream = (async function* () {
    yield await Promise.resolve(new Uint8Array([1]));
  })();
  const body = { stream, sizeBytes: 1 };
  return { purpose: "blob", method: "PUT", url: "/v2/acme/app/blobs/uploads/1", maxBytes: 1000, body };
}

const token = (name: string): Reply => ({ status: 200, body: JSON.stringify({ token: name, expires_in: 300 }) });

describe("a body that is a stream", () => {
  test("is sent with a token and not with the password, which may be refused", async () => {
    const { session, sent } = stage(({ url }) => (url.includes("/token") ? token("t1") : { status: 201 }), true);
    expect((await session.send(upload())).status).toBe(201);
    expect(sent).toEqual(["GET /token Basic bWU6c2VjcmV0", "PUT /v2/acme/app/blobs/uploads/1 Bearer t1"]);
  });

  test("is not sent again after a refusal, and the refused token is not shown again", async () => {
    const tokens = ["t1", "t2"];
    const { session, sent } = stage(({ url }) =>
      url.includes("/token") ? token(tokens.shift() ?? "none") : { status: 401 },
    );
    expect((await session.send(upload())).status).toBe(401);
    expect((await session.send(upload())).status).toBe(401);
    expect(sent.filter((line) => line.startsWith("PUT"))).toEqual([
      "PUT /v2/acme/app/blobs/uploads/1 Bearer t1",
      "PUT /v2/acme/app/blobs/uploads/1 Bearer t2",
    ]);
  });
});

test("a password that was refused as a bearer token is not shown so again, when the token has expired either", async () => {
  const { session, sent, advance } = stage(({ url, headers }) => {
    if (url.includes("/token")) return token("t1");
    return { status: headers?.["authorization"] === "Bearer t1" ? 200 : 401 };
  }, true);
  const request = { purpose: "manifest", method: "GET", url: "/v2/acme/app/manifests/one", maxBytes: 10 } as const;
  await session.send(request);
  advance(400_000);
  await session.send(request);
  expect(sent.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
    "GET /v2/acme/app/manifests/one Bearer",
    "GET /token Basic",
    "GET /v2/acme/app/manifests/one Bearer",
    "GET /token Basic",
    "GET /v2/acme/app/manifests/one Bearer",
  ]);
});

describe("a redirect", () => {
  test("is followed five times and no further", async () => {
    let hops = 0;
    const { session, sent } = stage(({ url }) =>
      url.includes("/token") ? token("t1") : { status: 307, headers: { location: `/hop/${++hops}` } },
    );
    const request = { purpose: "manifest", method: "GET", url: "/v2/acme/app/manifests/one", maxBytes: 10 } as const;
    await expect(session.send(request)).rejects.toMatchObject({ code: "registry-redirect-refused" });
    expect(sent.slice(1)).toEqual([
      "GET /v2/acme/app/manifests/one Bearer t1",
      ...[1, 2, 3, 4, 5].map((hop) => `GET /hop/${hop} Bearer t1`),
    ]);
  });

  test("brings warnings of the registry, and none of the place that it leads to", async () => {
    const { session, warned } = stage(({ url }) => {
      if (url.includes("/token")) return token("t1");
      if (url.startsWith("https://storage.example/")) return { status: 200, headers: { warning: '299 - "storage"' } };
      return { status: 307, headers: { location: "https://storage.example/blob", warning: '299 - "registry"' } };
    });
    await session.send({ purpose: "blob", method: "GET", url: "/v2/acme/app/blobs/x", maxBytes: 10 });
    expect(warned).toEqual(["registry"]);
  });
});
