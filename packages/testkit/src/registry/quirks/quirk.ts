import type { FaultRule, ReceivedRequest, Reply } from "../../http/index.ts";
import type { MemoryRegistryOptions } from "../options.ts";
import { registryRoute } from "../route.ts";

/** A way in which real registries leave the specification, or use a corner of it. */
export interface Quirk {
  readonly name: string;
  /** Who was seen to do it, or where it is written down. */
  readonly seenAt: string;
  readonly options?: MemoryRegistryOptions;
  readonly faults?: readonly FaultRule[];
  /** Blobs are read by way of a redirect to another server, which answers like this. */
  readonly storage?: (request: ReceivedRequest, blob: Uint8Array) => Reply;
}

/** Changes the answers to requests with this method, or several, about this kind of thing. */
export function reshaping(
  asked: string,
  change: (reply: Reply, request: ReceivedRequest) => Reply,
): MemoryRegistryOptions {
  return { reshape: (request, reply) => (isAbout(request, asked) ? change(reply, request) : reply) };
}

/** Answers requests with this method, or several, about this kind of thing in the registry's place. */
export function answering(
  asked: string,
  reply: Reply,
  when: (request: ReceivedRequest) => boolean = () => true,
): MemoryRegistryOptions {
  return { instead: (request) => (isAbout(request, asked) && when(request) ? reply : undefined) };
}

/** `GET|HEAD manifest` and the like: methods, then the kind of route. */
function isAbout(request: ReceivedRequest, asked: string): boolean {
  const [methods = "", kind] = asked.split(" ");
  return methods.split("|").includes(request.method) && registryRoute(request.path).kind === kind;
}

/** The answer without a header. */
export function withoutHeader(reply: Reply, name: string): Reply {
  return { ...reply, headers: Object.fromEntries(Object.entries(reply.headers ?? {}).filter(([key]) => key !== name)) };
}

/** The answer with a header set. */
export function withHeader(reply: Reply, name: string, value: string): Reply {
  return { ...reply, headers: { ...reply.headers, [name]: value } };
}

/** An error document of the specification, or of a registry's own codes. */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ errors: [{ code, message }] }),
  };
}

/** A web page. */
export function page(status: number): Reply {
  const body = "<!DOCTYPE html><html><title>Sign in</title><form action=/login></form></html>";
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}
