import type { ClientRequest, IncomingMessage } from "node:http";
import { type Http, HttpFailure, type HttpRequest, type HttpResponse } from "./http.ts";
import { clientFor } from "./node-agents.ts";
import { bodyFailureOf, failureOf, refusalByProxy, unusableRoute } from "./node-http-failure.ts";
import { chooseRoute, type Route } from "./proxy-choice.ts";

const defaultTimeoutMs = 30_000;

/** A longer rest costs more than a new connection. */
const maxDrainedBytes = 65_536;
const maxDrainMs = 2000;

/** HTTP/1.1 over `node:http`, which starts faster than anything built on it. */
export const nodeHttp: Http = {
  send: async (request) => await send(request),
};

async function send(request: HttpRequest): Promise<HttpResponse> {
  const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
  const url = URL.parse(request.url);
  // The error of a URL that cannot be parsed carries it whole, with whatever secret is in it.
  if (url === null) throw new HttpFailure("other", "other: the address is not a URL");
  const route = chooseRoute(process.env, url);
  if (route.kind === "unusable") throw unusableRoute(route);
  const { promise, resolve, reject } = Promise.withResolvers<HttpResponse>();
  const outgoing = await open(request, url, timeoutMs, route);
  // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
  const timer = setTimeout(() => {
    const failure = new HttpFailure("timeout", `no answer within ${timeoutMs} ms`);
    outgoing.destroy(failure);
    // While a proxy is waited for there is no socket yet whose end would be told.
    reject(failure);
  }, timeoutMs);
  let answered = false;
  outgoing.on("response", (incoming) => {
    answered = true;
    clearTimeout(timer);
    const refusal = refusalByProxy(incoming.statusCode ?? 0, route);
    if (refusal !== undefined) {
      outgoing.destroy();
      reject(refusal);
      return;
    }
    // Who answers before the body has arrived does not want the rest of it.
    incoming.once("end", () => {
      if (!outgoing.writableEnded) outgoing.destroy();
    });
    resolve(responseOf(incoming, timeoutMs, route));
  });
  outgoing.on("error", (error) => {
    answered = true;
    clearTimeout(timer);
    reject(failureOf(error, route));
  });
  if (request.onSent !== undefined) outgoing.once("finish", request.onSent);
  // Not awaited: a server that refuses a request may answer at once and read no further.
  const onPiece = (): void => {
    // A cleared timer that is refreshed would run again.
    if (!answered) timer.refresh();
  };
  writeBody(outgoing, request.body, onPiece).catch((error: unknown) => {
    outgoing.destroy(error instanceof Error ? error : new Error("the body could not be read"));
  });
  return await promise;
}

async function open(request: HttpRequest, url: URL, timeoutMs: number, route: Route): Promise<ClientRequest> {
  try {
    const client = await clientFor(url.protocol, route.kind === "proxy" ? route.proxy : undefined);
    const options = { method: request.method, headers: headersOf(request), timeout: timeoutMs, agent: client.agent };
    return client.request(url, options);
  } catch (error) {
    throw failureOf(error, route);
  }
}

function headersOf(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = { "user-agent": "build-once", ...request.headers };
  if (request.body instanceof Uint8Array) headers["content-length"] = String(request.body.length);
  else if (request.body !== undefined) headers["content-length"] = String(request.body.sizeBytes);
  else if (request.method !== "GET" && request.method !== "HEAD") headers["content-length"] = "0";
  return headers;
}

async function writeBody(outgoing: ClientRequest, body: HttpRequest["body"], onPiece: () => void): Promise<void> {
  if (body !== undefined && !(body instanceof Uint8Array)) {
    for await (const chunk of body.stream) {
      if (outgoing.destroyed) return;
      if (!outgoing.write(chunk)) await drained(outgoing);
      onPiece();
    }
    outgoing.end();
    return;
  }
  outgoing.end(body);
}

async function drained(outgoing: ClientRequest): Promise<void> {
  await new Promise<void>((resolve) => {
    // Both come off again: a large body waits thousands of times.
    const done = (): void => {
      outgoing.off("drain", done);
      outgoing.off("close", done);
      resolve();
    };
    outgoing.once("drain", done);
    outgoing.once("close", done);
  });
}

function responseOf(incoming: IncomingMessage, timeoutMs: number, route: Route): HttpResponse {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  incoming.setTimeout(timeoutMs, () => incoming.destroy(new HttpFailure("timeout", `no data for ${timeoutMs} ms`)));
  const body = chunksOf(incoming, route);
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
      // A rest that trickles would keep the process for as long as it likes.
      const timer = setTimeout(() => incoming.destroy(), maxDrainMs).unref();
      incoming.once("close", () => clearTimeout(timer));
      incoming.on("error", () => undefined);
      incoming.on("data", (chunk: Buffer) => {
        drained += chunk.length;
        if (drained > maxDrainedBytes) incoming.destroy();
      });
    },
  };
}

async function* chunksOf(incoming: IncomingMessage, route: Route): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of incoming) yield chunk as Buffer;
  } catch (error) {
    throw bodyFailureOf(error, route);
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
