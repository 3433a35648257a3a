import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type ProxyFault, type ProxyRule, ProxyRules } from "./rules.ts";
import { Pace } from "./pace.ts";

/** How a proxy slows down everything that passes. */
export interface ProxyOptions {
  /** Before each request is passed on. */
  readonly latencyMs?: number;
  /** Of each answer's body. */
  readonly bytesPerSecond?: number;
  readonly rules?: readonly ProxyRule[];
  /**
   * True: absolute addresses of the target in `Location` and `WWW-Authenticate` lead through the proxy as well.
   * True unless given.
   */
  readonly rewrite?: boolean;
}

/** One request that came through. */
export interface ProxiedRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly fault: ProxyFault["kind"] | undefined;
  /** `undefined` when no whole answer was sent. */
  status: number | undefined;
}

/** A proxy before one HTTP server on this machine. */
export interface Proxy {
  /** `127.0.0.1:<port>`. */
  readonly host: string;
  readonly url: string;
  readonly requests: readonly ProxiedRequest[];
  /** How many requests matched; all of them without arguments. */
  count(method?: string, path?: RegExp): number;
  addRule(rule: ProxyRule): void;
  clearRules(): void;
  stop(): Promise<void>;
}

/** Starts a proxy on a free port of 127.0.0.1 before `target`, such as `http://127.0.0.1:5000`. */
export async function startProxy(target: string, options: ProxyOptions = {}): Promise<Proxy> {
  const rules = new ProxyRules();
  for (const rule of options.rules ?? []) rules.add(rule);
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    void pass({ incoming, outgoing, origin: new URL(target), rules, requests, options, host });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    requests,
    count: (method, path) =>
      requests.filter((each) => (method === undefined || each.method === method) && (path?.test(each.target) ?? true))
        .length,
    addRule: (rule) => rules.add(rule),
    clearRules: () => rules.clear(),
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

interface Passing {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly origin: URL;
  readonly rules: ProxyRules;
  readonly requests: ProxiedRequest[];
  readonly options: ProxyOptions;
  readonly host: string;
}

async function pass(passing: Passing): Promise<void> {
  const { incoming, outgoing, options } = passing;
  const method = incoming.method ?? "GET";
  const target = incoming.url ?? "/";
  const fault = passing.rules.strike(method, target);
  const entry: ProxiedRequest = { method, target, fault: fault?.kind, status: undefined };
  passing.requests.push(entry);
  outgoing.on("error", () => undefined);
  if (fault?.kind === "hang") return;
  const waitMs = (options.latencyMs ?? 0) + (fault?.kind === "delay" ? fault.ms : 0);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  if (fault?.kind === "reset-after" && fault.bytes === 0) {
    incoming.socket.resetAndDestroy();
    return;
  }
  if (fault?.kind === "status") {
    entry.status = fault.status;
    incoming.resume();
    outgoing.writeHead(fault.status, { "content-type": "text/plain", ...fault.headers });
    outgoing.end(method === "HEAD" ? undefined : (fault.body ?? ""));
    return;
  }
  forward(passing, entry, fault);
}

function forward(passing: Passing, entry: ProxiedRequest, fault: ProxyFault | undefined): void {
  const { incoming, outgoing, origin } = passing;
  const onward = httpRequest(
    {
      host: origin.hostname,
      port: origin.port,
      method: entry.method,
      path: entry.target,
      // The target sees its own name, so that the addresses it gives out can be recognised on the way back.
      headers: { ...incoming.headers, host: origin.host },
    },
    (answer) => {
      entry.status = answer.statusCode;
      outgoing.writeHead(answer.statusCode ?? 502, rewriteHeaders(answer, passing));
      void sendBody(answer, outgoing, fault, passing.options.bytesPerSecond);
    },
  );
  onward.on("error", () => incoming.socket.resetAndDestroy());
  outgoing.on("close", () => onward.destroy());
  incoming.pipe(onward);
}

function rewriteHeaders(answer: IncomingMessage, passing: Passing): IncomingMessage["headers"] {
  const headers = { ...answer.headers };
  if (passing.options.rewrite === false) return headers;
  for (const name of ["location", "www-authenticate"] as const) {
    const value = headers[name];
    if (value !== undefined) headers[name] = value.replaceAll(passing.origin.origin, `http://${passing.host}`);
  }
  return headers;
}

async function sendBody(
  answer: IncomingMessage,
  outgoing: ServerResponse,
  fault: ProxyFault | undefined,
  bytesPerSecond: number | undefined,
): Promise<void> {
  const cut = fault?.kind === "reset-after" || fault?.kind === "truncate" ? fault.bytes : Number.POSITIVE_INFINITY;
  const pace = new Pace(bytesPerSecond);
  let sent = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      const part = chunk.subarray(0, Math.max(0, cut - sent));
      for (const piece of pace.pieces(part)) {
        await pace.wait(piece.length);
        await write(outgoing, piece);
      }
      sent += part.length;
      if (sent >= cut) {
        if (fault?.kind === "reset-after") outgoing.socket?.resetAndDestroy();
        else outgoing.socket?.end();
        answer.destroy();
        return;
      }
    }
    outgoing.end();
  } catch {
    // The target went away in the middle: whoever asked sees the same.
    outgoing.socket?.resetAndDestroy();
  }
}

async function write(outgoing: ServerResponse, piece: Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => {
    outgoing.write(piece, () => resolve());
  });
}
