import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Http } from "@build-once/host";
import { nodeHost } from "@build-once/host/node";
import { connectRegistry, type Credentials, type RegistryClient } from "@build-once/oci";
import { type Loopback, type ReceivedRequest, type Reply, startLoopback } from "../../src/http/index.ts";
import { buildImage } from "../../src/registry/index.ts";
import { quick } from "./connect.ts";

export const image: ReturnType<typeof buildImage> = buildImage();

const password = "hunter2:sécret/+";
const username = "octocat";
const identity = "identity-token-of-a-login";
const issued = "issued-access-token";

/** Whose credentials a case is about. */
export type Kind = "basic" | "identity";

const credentials: Readonly<Record<Kind, Credentials>> = {
  basic: { kind: "basic", username, password },
  identity: { kind: "identity", token: identity },
};

/** Every form in which a secret could arrive. */
const secrets: readonly string[] = [
  password,
  identity,
  issued,
  `${username}:${password}`,
  `<token>:${identity}`,
].flatMap((secret) => {
  const base64 = Buffer.from(secret).toString("base64");
  const forms = [secret, base64, base64.replace(/=+$/, ""), Buffer.from(secret).toString("base64url")];
  return [...forms, ...forms.map(encodeURIComponent), new URLSearchParams({ "": secret }).toString().slice(1)];
});

/** How many of `bytes` are part of a credential. */
export function credentialBytes(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString("utf8");
  return secrets.reduce((sum, secret) => sum + (text.split(secret).length - 1) * Buffer.byteLength(secret), 0);
}

/** What the registry of a case answers, when it does not answer as a plain one; its token service is never `authorized`. */
export type Attack = (request: ReceivedRequest, authorized: boolean) => Reply | undefined;

/** A registry under a name of its own, and a sink that is every other origin. Both are real servers on this machine. */
export interface Stage {
  readonly client: RegistryClient;
  readonly registry: Loopback;
  /** The registry's origin as the client knows it. */
  readonly origin: string;
  /** Every byte that any other origin received. */
  sunk(): Uint8Array;
  /** The other origins that were asked, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** What every other origin answers: a token, a list and a challenge at once. */
const sinkReply =
  'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 29\r\nconnection: close\r\n\r\n{"token":"from-another-place"}'.replace(
    "29",
    String('{"token":"from-another-place"}'.length),
  );

/** Opens a stage. `host` is the registry's name; without it the registry is the server's own address. */
export async function openStage(
  host: string | undefined,
  kind: Kind,
  attack: Attack,
  sinkSays: string = sinkReply,
): Promise<Stage> {
  const sink = await startSink(sinkSays);
  let origin = "";
  const registry = await startLoopback(
    (request) => attack(request, request.path !== "/token" && isAuthorized(request)) ?? behave(request, origin),
  );
  origin = host === undefined ? registry.url : `https://${host}`;
  const ports = nodeHost();
  const asked: string[] = [];
  const http: Http = {
    send: async (request) => {
      const url = new URL(request.url);
      const here = url.origin === new URL(origin).origin;
      if (!here) asked.push(url.origin);
      const place = `${here ? registry.url : sink.url}${url.pathname}${url.search}`;
      // A user in the address would become a header: the sink must see it.
      return await ports.http.send({ ...request, url: place, headers: { ...request.headers, ...userOf(url) } });
    },
  };
  const client = connectRegistry(
    { ...ports, http },
    {
      repository: { registry: host ?? new URL(registry.url).host, path: "acme/app" },
      credentials: credentials[kind],
      access: "pull,push",
      schedule: { ...quick, attempts: 1 },
      timeoutMs: 2000,
    },
  );
  return {
    client,
    registry,
    origin,
    asked,
    sunk: () => Buffer.concat(sink.chunks),
    stop: async () => {
      await registry.stop();
      await sink.stop();
    },
  };
}

function userOf({ username: user, password: secret }: URL): Record<string, string> {
  return user === "" ? {} : { "x-user-of-address": `${user}:${secret}` };
}

function isAuthorized(request: ReceivedRequest): boolean {
  const shown = request.headers.get("authorization") ?? "";
  return shown === `Bearer ${issued}` || shown === `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

/** A registry that serves one image to who is authorised, and has a token service of its own. */
function behave(request: ReceivedRequest, origin: string): Reply {
  if (request.path === "/token") return { status: 200, body: JSON.stringify({ token: issued, expires_in: 300 }) };
  if (!isAuthorized(request))
    return { status: 401, headers: { "www-authenticate": `Bearer realm="${origin}/token",service="s"` } };
  if (request.path.includes("/tags/")) return { status: 200, body: '{"tags":["one"]}' };
  if (request.method === "POST") return { status: 202, headers: { location: "/v2/acme/app/blobs/uploads/1" } };
  if (request.method === "PUT") return { status: 201 };
  if (request.path.includes("/blobs/"))
    return { status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN","message":"blob unknown"}]}' };
  return { status: 200, headers: { "content-type": image.mediaType }, body: image.bytes };
}

async function startSink(says: string): Promise<{ url: string; chunks: Buffer[]; stop(): Promise<void> }> {
  const chunks: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      chunks.push(chunk);
      // What comes late is received as well: the socket's end is the client's.
      if (chunk.includes("\r\n\r\n")) socket.write(says);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    chunks,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
