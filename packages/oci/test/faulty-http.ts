import { type Clock, type Http, HttpFailure, type HttpRequest, type HttpResponse } from "@build-once/host";

/** What goes wrong with one request; `late` is after the server carried it out. */
export type HttpFault =
  | "429"
  | "429 for long"
  | "403 limit"
  | "500"
  | "503"
  | "late 500"
  | "late 502 page"
  | "page"
  | "404 page"
  | "reset"
  | "lost answer"
  | "silence"
  | "late silence"
  | "no body"
  | "half a body"
  | "changed body"
  | "changed request"
  | "trickle";

/** Every fault. */
export const httpFaults: readonly HttpFault[] = [
  "429",
  "429 for long",
  "403 limit",
  "500",
  "503",
  "late 500",
  "late 502 page",
  "page",
  "404 page",
  "reset",
  "lost answer",
  "silence",
  "late silence",
  "no body",
  "half a body",
  "changed body",
  "changed request",
  "trickle",
];

const html = "<!DOCTYPE html><html><title>Something else</title></html>";
const json = { "content-type": "application/json" };
const said = (code: string, message: string): string => JSON.stringify({ errors: [{ code, message }] });

/** The network with faults: `choose` is asked for each request, counted from 1. */
export function faultyHttp(
  http: Http,
  clock: Clock & { advance(ms: number): void },
  choose: (request: HttpRequest, count: number) => HttpFault | undefined,
): Http & { readonly sent: readonly string[] } {
  const sent: string[] = [];
  return {
    sent,
    send: async (request) => {
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      const fault = choose(request, sent.length);
      return fault === undefined ? await http.send(request) : await spoil(http, clock, request, fault);
    },
  };
}

async function spoil(
  http: Http,
  clock: Clock & { advance(ms: number): void },
  request: HttpRequest,
  fault: HttpFault,
): Promise<HttpResponse> {
  const late = async (): Promise<void> => (await http.send(request)).discard();
  switch (fault) {
    case "429":
      return reply(429, said("TOOMANYREQUESTS", "retry-after: 300µs"), json);
    case "429 for long":
      return reply(429, said("TOOMANYREQUESTS", "slow down"), { ...json, "retry-after": "7200" });
    case "403 limit":
      return reply(403, said("DENIED", "You have exceeded a secondary rate limit"), json);
    case "500":
      return reply(500, said("UNKNOWN", "unknown error"), json);
    case "503":
      return reply(503, "", {});
    case "late 500":
      await late();
      return reply(500, said("UNKNOWN", "unknown error"), json);
    case "late 502 page":
      await late();
      return reply(502, html, { "content-type": "text/html" });
    case "page":
      return reply(200, html, { "content-type": "text/html" });
    case "404 page":
      return reply(404, html, { "content-type": "text/html" });
    case "reset":
      throw new HttpFailure("reset", "the connection was reset");
    case "lost answer":
      await late();
      throw new HttpFailure("reset", "the connection was reset");
    case "silence":
      clock.advance(request.timeoutMs ?? 30_000);
      throw new HttpFailure("timeout", "no answer within 30000 ms");
    case "late silence":
      await late();
      clock.advance(request.timeoutMs ?? 30_000);
      throw new HttpFailure("timeout", "no answer within 30000 ms");
    case "no body":
      return await cut(await http.send(request), 0);
    case "half a body":
      return await cut(await http.send(request), 0.5);
    case "changed body":
      return await changedBody(await http.send(request));
    case "changed request":
      return await http.send(changedRequest(request));
    case "trickle":
      return await trickle(await http.send(request), clock);
    default:
      return fault satisfies never;
  }
}

function reply(status: number, text: string, headers: Readonly<Record<string, string>>): HttpResponse {
  return responseOf(status, new Map(Object.entries(headers)), oneChunk(new TextEncoder().encode(text)));
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield await Promise.resolve(bytes);
}

function responseOf(
  status: number,
  headers: ReadonlyMap<string, string>,
  body: AsyncIterable<Uint8Array>,
): HttpResponse {
  const bytes = async (): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  return {
    status,
    headers,
    body,
    bytes,
    text: async () => new TextDecoder().decode(await bytes()),
    discard: () => undefined,
  };
}

async function cut(response: HttpResponse, share: number): Promise<HttpResponse> {
  const whole = await response.bytes(Number.POSITIVE_INFINITY);
  async function* body(): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(whole.subarray(0, Math.floor(whole.length * share)));
    if (whole.length > 0) throw new HttpFailure("truncated", "the connection ended before the body did");
  }
  return responseOf(response.status, response.headers, body());
}

async function changedBody(response: HttpResponse): Promise<HttpResponse> {
  const whole = Uint8Array.from(await response.bytes(Number.POSITIVE_INFINITY));
  return responseOf(response.status, response.headers, oneChunk(flipped(whole)));
}

function changedRequest(request: HttpRequest): HttpRequest {
  return request.body instanceof Uint8Array ? { ...request, body: flipped(Uint8Array.from(request.body)) } : request;
}

/** Another letter in the middle: in a manifest most likely another digest that still parses. */
function flipped(bytes: Uint8Array): Uint8Array {
  const at = Math.floor(bytes.length / 2);
  const byte = bytes[at];
  if (byte !== undefined) bytes[at] = byte === 0x61 ? 0x62 : 0x61;
  return bytes;
}

async function trickle(response: HttpResponse, clock: { advance(ms: number): void }): Promise<HttpResponse> {
  const whole = await response.bytes(Number.POSITIVE_INFINITY);
  async function* body(): AsyncIterable<Uint8Array> {
    for (const byte of whole) {
      clock.advance(1000);
      yield await Promise.resolve(new Uint8Array([byte]));
    }
  }
  return responseOf(response.status, response.headers, body());
}
