import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Fault, FaultPlan } from "./fault.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";

/** A request whose body was read. */
export interface ReceivedRequest {
  readonly method: string;
  /** As it was asked for, with the server's own origin. */
  readonly url: URL;
  /** Path without query, still percent-encoded. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** What a server answers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A server on 127.0.0.1 that ends with {@link Loopback.stop}. */
export interface Loopback {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  /** Tears down every connection, hanging ones included. */
  stop(): Promise<void>;
}

/** Bodies beyond this many bytes are refused with 413. */
export const maxRequestBytes: number = 512 * 1024 * 1024;

/** Serves `answer` on a free port of 127.0.0.1; what it throws becomes a 500 with the stack as its text. */
export async function startLoopback(answer: (request: ReceivedRequest) => Reply | Promise<Reply>): Promise<Loopback> {
  const requests = new RequestLog();
  const faults = new FaultPlan();
  const sockets = new Set<Socket>();
  let origin = "";
  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing, origin, { answer, requests, faults });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await listen(server);
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url: origin,
    requests,
    faults,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
}

interface Serving {
  readonly answer: (request: ReceivedRequest) => Reply | Promise<Reply>;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  serving: Serving,
): Promise<void> {
  // A peer that goes away in the middle of its request is not this server's failure.
  outgoing.on("error", () => undefined);
  const body = await readBody(incoming).catch(() => undefined);
  const url = URL.parse(`${origin}${incoming.url ?? "/"}`) ?? new URL(origin);
  const request: ReceivedRequest = {
    method: incoming.method ?? "GET",
    url,
    path: url.pathname,
    headers: headersOf(incoming),
    body: body ?? new Uint8Array(),
  };
  const entry: LoggedRequest = {
    method: request.method,
    path: request.path,
    query: url.search.slice(1),
    headers: request.headers,
    body: request.body,
    status: undefined,
  };
  serving.requests.add(entry);
  if (body === undefined) {
    send(outgoing, entry, { status: 413, body: "request too large" });
    return;
  }
  await carryOut(request, outgoing, entry, serving);
}

async function carryOut(
  request: ReceivedRequest,
  outgoing: ServerResponse,
  entry: LoggedRequest,
  serving: Serving,
): Promise<void> {
  const fault = serving.faults.strike(request.method, request.path);
  if (fault?.kind === "hang") return;
  if (fault?.kind === "reset") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const reply = fault?.kind === "reply" ? fault.reply : await answerSafely(request, serving);
  finish(outgoing, entry, reply, fault);
}

async function answerSafely(request: ReceivedRequest, serving: Serving): Promise<Reply> {
  try {
    return await serving.answer(request);
  } catch (error) {
    return { status: 500, body: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function finish(outgoing: ServerResponse, entry: LoggedRequest, reply: Reply, fault: Fault | undefined): void {
  if (fault?.kind === "lost-reply") {
    outgoing.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind !== "truncate") {
    send(outgoing, entry, reply);
    return;
  }
  const whole = Buffer.from(reply.body ?? "");
  entry.status = reply.status;
  outgoing.writeHead(reply.status, { ...reply.headers, "content-length": String(whole.length) });
  outgoing.write(whole.subarray(0, fault.keepBytes), () => outgoing.socket?.destroy());
}

function send(outgoing: ServerResponse, entry: LoggedRequest, reply: Reply): void {
  entry.status = reply.status;
  const body = Buffer.from(reply.body ?? "");
  const headers: Record<string, string> = { ...reply.headers };
  if (reply.status !== 204 && reply.status !== 304) headers["content-length"] ??= String(body.length);
  outgoing.writeHead(reply.status, headers);
  outgoing.end(entry.method === "HEAD" ? undefined : body);
}

function headersOf(incoming: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value] as const],
    ),
  );
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxRequestBytes) throw new RangeError("request too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
