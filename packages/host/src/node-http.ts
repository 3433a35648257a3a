import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from "node:http";
import { type Http, HttpFailure, type HttpFailureReason, type HttpRequest, type HttpResponse } from "./http.ts";

const defaultTimeoutMs = 30_000;

/** A longer rest costs more than a new connection. */
const maxDrainedBytes = 65_536;

// The agents honour HTTPS_PROXY, HTTP_PROXY and NO_PROXY; keep-alive makes the second request cost one round trip.
const httpAgent = new HttpAgent({ keepAlive: true, proxyEnv: process.env });

// What is on this machine is not behind a proxy, and a proxy could not reach it.
const loopbackAgent = new HttpAgent({ keepAlive: true });
const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

interface Client {
  readonly agent: HttpAgent;
  readonly request: typeof httpRequest;
}

const loadHttps = lazily(async (): Promise<Client> => {
  // TLS is a third of Node's start-up: only who needs it pays for it.
  const { Agent, request } = await import("node:https");
  return { agent: new Agent({ keepAlive: true, proxyEnv: process.env }), request };
});

function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}

/** HTTP/1.1 over `node:http`, which starts faster than anything built on it. */
export const nodeHttp: Http = {
  send: async (request) => await send(request),
};

async function send(request: HttpRequest): Promise<HttpResponse> {
  const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
  const url = URL.parse(request.url);
  // The error of a URL that cannot be parsed carries it whole, with whatever secret is in it.
  if (url === null) throw new HttpFailure("other", "other: the address is not a URL");
  const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
  const outgoing = await open(request, url, timeoutMs);
  // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
  const timer = setTimeout(
    () => outgoing.destroy(new HttpFailure("timeout", `no answer within ${timeoutMs} ms`)),
    timeoutMs,
  );
  outgoing.on("response", (incoming) => {
    clearTimeout(timer);
    // Who answers before the body has arrived does not want the rest of it.
    incoming.once("end", () => {
      if (!outgoing.writableEnded) outgoing.destroy();
    });
    resolve(responseOf(incoming, timeoutMs));
  });
  outgoing.on("error", (error) => {
    clearTimeout(timer);
    reject(failureOf(error));
  });
  // Not awaited: a server that refuses a request may answer at once and read no further.
  writeBody(outgoing, request.body).catch((error: unknown) => {
    outgoing.destroy(error instanceof Error ? error : new Error("the body could not be read"));
  });
  return await promise;
}

async function open(request: HttpRequest, url: URL, timeoutMs: number): Promise<ClientRequest> {
  const plain = { agent: loopbackHost.test(url.hostname) ? loopbackAgent : httpAgent, request: httpRequest };
  const client = url.protocol === "https:" ? await loadHttps() : plain;
  const options = { method: request.method, headers: headersOf(request), timeout: timeoutMs, agent: client.agent };
  try {
    return client.request(url, options);
  } catch (error) {
    throw failureOf(error);
  }
}

function headersOf(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = { "user-agent": "build-once", ...request.headers };
  if (request.body instanceof Uint8Array) headers["content-length"] = String(request.body.length);
  else if (request.body !== undefined) headers["content-length"] = String(request.body.sizeBytes);
  else if (request.method !== "GET" && request.method !== "HEAD") headers["content-length"] = "0";
  return headers;
}

async function writeBody(outgoing: ClientRequest, body: HttpRequest["body"]): Promise<void> {
  if (body !== undefined && !(body instanceof Uint8Array)) {
    for await (const chunk of body.stream) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(chunk)) await drained(outgoing);
    }
    outgoing.end();
    return;
  }
  outgoing.end(body);
}

async function drained(outgoing: ClientRequest): Promise<void> {
  await new Promise<void>((resolve) => {
    outgoing.once("drain", resolve);
    outgoing.once("close", resolve);
  });
}

function responseOf(incoming: IncomingMessage, timeoutMs: number): HttpResponse {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  incoming.setTimeout(timeoutMs, () => incoming.destroy(new HttpFailure("timeout", `no data for ${timeoutMs} ms`)));
  const body = chunksOf(incoming);
  const bytes = async (maxBytes: number): Promise<Uint8Array> => await readAll(body, maxBytes, incoming);
  return {
    status: incoming.statusCode ?? 0,
    headers,
    body,
    bytes,
    text: async (maxBytes) => new TextDecoder().decode(await bytes(maxBytes)),
    discard: () => {
      // Small rests are drained so that the connection can be used again; a length may be missing, or be HEAD's.
      let drained = 0;
      incoming.on("error", () => undefined);
      incoming.on("data", (chunk: Buffer) => {
        drained += chunk.length;
        if (drained > maxDrainedBytes) incoming.destroy();
      });
    },
  };
}

async function* chunksOf(incoming: IncomingMessage): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of incoming) yield chunk as Buffer;
  } catch (error) {
    throw bodyFailureOf(error);
  }
  if (!incoming.complete) throw new HttpFailure("truncated", "the connection ended before the body did");
}

async function readAll(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  incoming: IncomingMessage,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) {
      incoming.destroy();
      throw new HttpFailure("too-large", `the body is larger than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Node calls every body that breaks off a reset connection, however it ended. */
function bodyFailureOf(error: unknown): HttpFailure {
  const failure = failureOf(error, "truncated");
  if (failure.reason !== "reset") return failure;
  return new HttpFailure("truncated", "truncated: the connection ended before the body did", error);
}

const reasons: ReadonlyMap<string, HttpFailureReason> = new Map([
  ["ECONNREFUSED", "refused"],
  ["ENOTFOUND", "name"],
  ["EAI_AGAIN", "name"],
  ["ECONNRESET", "reset"],
  ["EPIPE", "reset"],
  ["ETIMEDOUT", "timeout"],
]);

const tlsCode = /^ERR_(?:TLS|SSL)|^EPROTO$|CERT|SELF_SIGNED|^UNABLE_TO_/;

function failureOf(error: unknown, fallback: HttpFailureReason = "other"): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
  const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : messageOf(error);
  return new HttpFailure(reason, `${reason}: ${words}`, error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unreadable";
}
